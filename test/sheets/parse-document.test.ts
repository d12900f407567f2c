import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/sheets/parse-document.ts';
import { planDocumentSchema } from '../../src/sheets/plan-document-schema.ts';
import { renderPlanDocument } from '../../src/sheets/plan-document.ts';
import { CONTEXT, makePlan } from './make-plan.ts';

/** Characters from which on a document is looked at before it is parsed. */
const LARGE = 2 ** 20;

let honest = '';
beforeAll(() => {
  honest = [...renderPlanDocument(makePlan(2000), CONTEXT)].join('');
});

const withField = (value: string): string => honest.replace(/\}\s*$/, `,\n"more": ${value}}`);

describe('a large document', () => {
  it('is read whole, also where a text of it holds brackets and quotation marks', () => {
    expect(honest.length).toBeGreaterThan(LARGE);
    const marks = JSON.stringify('\\"[{,'.repeat(LARGE / 4));
    for (const text of [honest, withField(marks)]) {
      expect(parseDocument(text, planDocumentSchema)).toEqual({
        document: planDocumentSchema.parse(JSON.parse(honest)),
      });
    }
  });

  it.each([
    ['values deep inside each other', '['.repeat(40) + ']'.repeat(40)],
    ['more values than characters for them', `[${'1,'.repeat(LARGE / 2)}1]`],
  ])('is refused where it holds %s', (_, value) => {
    expect(parseDocument(withField(value), planDocumentSchema)).toEqual({ field: '' });
  });

  it('is refused by the first field that is wrong, wherever that stands', () => {
    const last = honest.lastIndexOf('"pack":');
    const [early, late] = [honest.indexOf('"pack":'), last].map(
      (at) => `${honest.slice(0, at)}"pack":0.${honest.slice(at + '"pack":'.length)}`,
    );
    expect(parseDocument(early!, planDocumentSchema)).toEqual({ field: 'lines.0.pack' });
    expect(parseDocument(late!, planDocumentSchema)).toEqual({
      field: expect.stringMatching(/^parts\.1\d{3}\.pack$/) as string,
    });
  });
});
