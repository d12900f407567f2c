import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { AnnotationRequest, AnnotationResult } from '../../../src/app/annotate-inputs.ts';
import type { Issue } from '../../../src/domain/issue.ts';
import { runWith } from '../support/capture.ts';
import { validation } from '../support/validation.ts';

const issue: Issue = {
  code: 'E203',
  severity: 'error',
  file: 'forecast.xlsx',
  sheet: '12月',
  cell: 'E2',
  header: 'Qty',
  value: '-3',
  params: {},
};

async function annotate(args: readonly string[], part: Partial<AnnotationResult> = {}) {
  const requests: AnnotationRequest[] = [];
  const outcome = await runWith(['validate', '-m', '2026-12', ...args], {
    validateInputs: async () => validation({ shown: [issue] }),
    writeReport: async () => undefined,
    annotateInputs: async (request) => {
      requests.push(request);
      return { copies: ['annotated/forecast.xlsx'], inText: [], alike: [], ...part };
    },
  });
  return { ...outcome, requests };
}

describe('plan validate --annotate', () => {
  it('marks what it tells, in the language of the program, and says where the copies are', async () => {
    const { code, err, requests } = await annotate(['--annotate']);
    expect(code).toBe(1);
    expect(err).toContain('Marked-up copies: annotated/forecast.xlsx\n');
    const [{ issues, folder, force, language, describe: words, inputs }] = requests as [AnnotationRequest];
    expect({ issues, folder, force, language, month: inputs.month }).toEqual({
      issues: [issue],
      folder: null,
      force: false,
      language: 'en',
      month: '2026-12',
    });
    expect(words(issue).message).toBe('A quantity or price cannot be negative.');
  });

  it('takes a folder, and force', async () => {
    const { requests } = await annotate(['--annotate', 'marked', '--force']);
    expect(requests.map(({ folder, force }) => ({ folder, force }))).toEqual([
      { folder: 'marked', force: true },
    ]);
  });

  it('names the workbooks of which there is no copy and says why, and is quiet when told to be', async () => {
    const alike = ['a/x.xlsx', 'b/x.xlsx'];
    const { err } = await annotate(['--annotate'], { alike, inText: ['c.csv'] });
    expect(err).toContain('No marked-up copy of c.csv: text has no place');
    expect(err).toContain('No marked-up copies of a/x.xlsx and b/x.xlsx: they have one name');
    expect((await annotate(['--annotate'], { alike })).err).not.toContain('text has no place');
    const quiet = await annotate(['--annotate', '-q'], { alike });
    expect(quiet.err).not.toContain('copies');
  });

  it.each(['zh', 'en'])('says nothing in lines wider than the terminal, in %s', async (language) => {
    const names = Array.from({ length: 5 }, (_, i) => `华东片区十二月份订货需求预测 ${i}.xlsx`);
    const args = ['--annotate', '--report', 'report of December.json', '--lang', language];
    const { err } = await annotate(args, { copies: names, inText: names, alike: names });
    expect(err.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it('writes no copies unless asked', async () => {
    expect((await annotate([])).requests).toEqual([]);
  });
});
