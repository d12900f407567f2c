import { describe, expect, it } from 'vitest';
import type { AnnotationRequest } from '../../../src/app/annotate-inputs.ts';
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

async function annotate(args: readonly string[], leftOut: readonly string[] = []) {
  const requests: AnnotationRequest[] = [];
  const outcome = await runWith(['validate', '-m', '2026-12', ...args], {
    validateInputs: async () => validation({ shown: [issue] }),
    annotateInputs: async (request) => {
      requests.push(request);
      return { copies: ['annotated/forecast.xlsx'], leftOut };
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

  it('names the workbooks of which there is no copy, and is quiet when told to be', async () => {
    const { err } = await annotate(['--annotate'], ['a/x.xlsx', 'b/x.xlsx']);
    expect(err).toContain('No marked-up copies of a/x.xlsx and b/x.xlsx');
    const quiet = await annotate(['--annotate', '-q'], ['a/x.xlsx', 'b/x.xlsx']);
    expect(quiet.err).not.toContain('copies');
  });

  it('writes no copies unless asked', async () => {
    expect((await annotate([])).requests).toEqual([]);
  });
});
