import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { ValidationRequest, ValidationResult } from '../../../src/app/validate-inputs.ts';
import { PlanFailure } from '../../../src/domain/failure.ts';
import type { Issue } from '../../../src/domain/issue.ts';
import { runWith, type Outcome } from '../support/capture.ts';
import { validation } from '../support/validation.ts';

const NEGATIVE: Issue = {
  code: 'E203',
  severity: 'error',
  file: '华东.xlsx',
  sheet: '12月',
  cell: 'D17',
  header: '数量',
  value: '-3',
  params: {},
};
const ASSUMED: Issue = {
  code: 'W322',
  severity: 'warning',
  file: null,
  sheet: null,
  cell: null,
  header: null,
  value: null,
  params: { asOf: '2026-12-05' },
};
const DAMAGED = new PlanFailure('file', 'F205', { file: 'b.xlsx' });

async function validate(
  part: Partial<ValidationResult>,
  ...args: readonly string[]
): Promise<Outcome & { request: ValidationRequest | null; written: unknown[] }> {
  let request: ValidationRequest | null = null;
  const written: unknown[] = [];
  const outcome = await runWith(['validate', '-m', '2026-12', ...args], {
    validateInputs: async (asked) => {
      request = asked;
      return validation(part);
    },
    writeReport: async (...report) => void written.push(report),
  });
  return { ...outcome, request, written };
}

describe('the formats of a validation', () => {
  const both = { shown: [NEGATIVE, ASSUMED], failures: [DAMAGED] };

  it('concise: a line for each problem, with its place first', async () => {
    const { code, out, err } = await validate(both, '--format', 'concise');
    expect(out.split('\n')).toEqual([
      'b.xlsx: error F205: b.xlsx is protected by a password.',
      '华东.xlsx:12月!D17: error E203: A quantity or price cannot be negative. "-3"',
      'warning W322: The inventory list has no date; 2026-12-05 was assumed.',
      '',
    ]);
    expect([code, err]).toEqual([3, '']);
  });

  it('github: an annotation for each, at the row of its cell', async () => {
    const { out } = await validate(both, '--format', 'github');
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^::error file=b\.xlsx,title=F205::b\.xlsx is protected/);
    expect(lines[1]).toMatch(/^::error file=华东\.xlsx,line=17,title=E203::12月!D17 "-3": A quantity/);
    expect(lines[2]).toMatch(/^::warning title=W322::The inventory list/);
  });

  it('github: names the path of a file, and the bare name where two files have it', async () => {
    const paths = ['data/2026-12/inputs/华东.xlsx', 'b.xlsx', 'old/b.xlsx'];
    const { out } = await validate({ ...both, paths }, '--format', 'github');
    expect(out).toContain('::error file=data/2026-12/inputs/华东.xlsx,line=17,');
    expect(out).toContain('::error file=b.xlsx,title=F205');
  });

  it('github: nothing in a workbook can end an annotation or begin another', async () => {
    const evil = { ...NEGATIVE, file: 'a,line=1::b%0A\n::error::x.xlsx', value: '\n::stop-commands::x' };
    const { out } = await validate({ shown: [evil] }, '--format', 'github');
    expect(out.match(/^::/gm)).toHaveLength(1);
    expect(out).toContain('file=a%2Cline=1%3A%3Ab%250A');
  });

  it('json: one document, in which unreadable files are problems too', async () => {
    const { out, code } = await validate(both, '--format', 'json');
    const { valid, diagnostics } = JSON.parse(out) as { valid: boolean; diagnostics: Issue[] };
    expect([code, valid]).toEqual([3, false]);
    expect(diagnostics.map((each) => [each.code, each.severity, each.file])).toEqual([
      ['F205', 'error', 'b.xlsx'],
      ['E203', 'error', '华东.xlsx'],
      ['W322', 'warning', null],
    ]);
  });

  it('text: every unreadable file, then the problems of the others', async () => {
    const { code, out, err } = await validate(both);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^error F205 b\.xlsx[^]*error E203[^]*warning W322/);
  });

  it('are no other than these', async () => {
    const { code, err } = await validate({}, '--format', 'xml');
    expect(code).toBe(2);
    expect(err).toContain('text, concise, json, github');
  });
});

describe('the report of a validation', () => {
  const shown = Array.from({ length: 30 }, (_, i) => ({ ...NEGATIVE, sheet: `S${i}` }));

  it('holds every problem, also those that are not shown, and is as the JSON is', async () => {
    const { err, written } = await validate({ shown }, '--report', 'r.json');
    const [[path, text, options]] = written as [[string, string, object]];
    expect([path, options]).toEqual(['r.json', { force: false }]);
    expect(text).toBe((await validate({ shown }, '--format', 'json')).out);
    expect((JSON.parse(text) as { diagnostics: unknown[] }).diagnostics).toHaveLength(30);
    expect(err).toContain('Report: r.json');
  });

  it('begins with what marks a file as ours, so that it may be written again', async () => {
    const { written } = await validate({}, '--report', 'r.json', '-f');
    const [[, text, options]] = written as [[string, string, object]];
    expect(text).toMatch(/^\{\s*"schemaVersion": 1,/);
    expect(options).toEqual({ force: true });
  });

  it('takes no name that a workbook could have', async () => {
    const { code, written } = await validate({}, '--report', 'r.xlsx');
    expect([code, written]).toEqual([2, []]);
  });
});

describe('what counts in a validation', () => {
  it('is what the options say', async () => {
    const args = [
      '--strict',
      '--select',
      'e2,E301',
      '--select',
      'W',
      '--ignore',
      ' w22 ',
      '--max-errors',
      '7',
    ];
    const { request } = await validate({}, ...args, '--forecast', 'a.xlsx');
    expect(request).toMatchObject({
      standard: { strict: true, select: ['E2', 'E301', 'W'], ignore: ['W22'] },
      mostErrors: 7,
      promised: ['forecast'],
    });
    expect((await validate({}, '--fail-fast')).request).toMatchObject({ mostErrors: 1 });
  });

  it.each([
    ['--ignore', 'E999'],
    ['--select', 'X'],
    ['--ignore', 'W2,,E2'],
    ['--max-errors', '0'],
    ['--max-errors', 'many'],
  ])('is refused where it makes no sense: %s %s', async (...args) => {
    const { code, err, request } = await validate({}, ...args);
    expect([code, request]).toEqual([2, null]);
    expect(err).toContain('error F101');
  });

  it('is told also where it is not shown', async () => {
    const { code, err } = await validate({ hidden: [NEGATIVE, NEGATIVE] }, '--ignore', 'E2');
    expect(code).toBe(1);
    expect(err.replace(/\s+/g, ' ')).toContain('Not shown: 2 errors (E203).');
  });

  it('says that it was stopped, and what it was not held against', async () => {
    const { err } = await validate({ shown: [NEGATIVE], stopped: true }, '--fail-fast');
    expect(err).toContain('Stopped after so many errors');
    const inputs = [{ kind: 'forecast', file: 'a.xlsx', sha256: '', rows: 1200 }] as const;
    const part = await validate({ missing: ['inventory', 'annual'], inputs }, '--forecast', 'a.xlsx');
    expect(part.err.replace(/\s+/g, ' ')).toContain('no inventory list and no annual plan');
    expect(part.out).toBe('The files are good: order forecast, 1,200 rows.\n');
    expect(part.code).toBe(0);
  });

  it.each(['zh', 'en'])('is told in lines no wider than the terminal, in %s', async (language) => {
    const kinds = ['forecast', 'inventory', 'inTransit', 'commitments', 'annual', 'history'] as const;
    const inputs = kinds.map((kind) => ({ kind, file: 'a.xlsx', sha256: '', rows: 123456 }));
    const wide = { ...NEGATIVE, file: '华东片区十二月份订货需求预测表 最终版.xlsx', value: '不 '.repeat(60) };
    const good = await validate({ inputs, missing: kinds }, '--lang', language);
    const bad = await validate({ shown: [wide], hidden: [wide], stopped: true }, '--lang', language);
    const lines = [good, bad].flatMap(({ out, err }) => `${out}${err}`.split('\n'));
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  });
});
