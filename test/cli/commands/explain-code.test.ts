import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/cli/messages/catalogue-of.ts';
import { listCodes } from '../../../src/cli/messages/list-codes.ts';
import { runWith } from '../support/capture.ts';

const LANGUAGES = ['zh', 'en'] as const;
const CODES = listCodes(catalogueOf('en'));

async function explain(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await runWith(['explain', ...args]);
  expect([code, err]).toEqual([0, '']);
  return out;
}

describe('the story of a code', () => {
  it.each(LANGUAGES)('in %s says what it is, why, and what it looks like, in 80 columns', async (lang) => {
    for (const code of CODES) {
      const text = await explain(code, '--lang', lang);
      const { title, example } = catalogueOf(lang).codes[code];
      expect(text.startsWith(`${code} ${title} [`), code).toBe(true);
      expect(
        text.split('\n').filter((line) => stringWidth(line) > 80),
        code,
      ).toEqual([]);
      expect(example.length, code).toBeGreaterThan(0);
    }
  });

  it('is one of its own in each language: no two codes are called the same', () => {
    for (const language of LANGUAGES) {
      const titles = Object.values(catalogueOf(language).codes).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('is in the language that was asked for', () => {
    for (const code of CODES) {
      const { zh, en } = { zh: catalogueOf('zh').codes[code], en: catalogueOf('en').codes[code] };
      expect(zh.story, code).toMatch(/[\u4e00-\u9fff].*。$/s);
      expect(en.story, code).toMatch(/^[A-Z].*\.$/s);
      expect(en.title + en.example + en.story.replace('万元', ''), code).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('is found however the code is typed, and can be read by programs', async () => {
    expect(await explain('e203')).toBe(await explain('E203'));
    expect(JSON.parse(await explain('W221', '--json'))).toMatchObject({ code: 'W221', severity: 'warning' });
  });

  it('is missed where there is no such code', async () => {
    const { code, out, err } = await runWith(['explain', 'E999']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('E999');
    expect(err).toContain('plan explain --list');
  });
});

describe('the catalogue of codes', () => {
  it('lists every code that the program can print, once', async () => {
    for (const language of LANGUAGES) {
      const { issues, failures } = catalogueOf(language);
      const listed = (await explain('--list', '--lang', language)).match(/^ {2}[EWF]\d{3}(?= )/gm) ?? [];
      const printed = [...Object.keys(issues), ...Object.keys(failures)];
      expect(listed.map((code) => code.trim()).toSorted()).toEqual(printed.toSorted());
    }
  });

  it('puts problems of the data first, by number, then the reasons to stop', () => {
    const numbers = CODES.map((code) => (code.startsWith('F') ? 1000 : 0) + Number(code.slice(1)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('is the same for programs', async () => {
    const listed = JSON.parse(await explain('--list', '--json')) as { readonly code: string }[];
    expect(listed.map(({ code }) => code)).toEqual(CODES);
  });
});
