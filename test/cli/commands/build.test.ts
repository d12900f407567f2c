import { describe, expect, it } from 'vitest';
import type { BuildRequest, BuildResult } from '../../../src/app/build-plan.ts';
import type { Issue } from '../../../src/domain/issue.ts';
import { runWith } from '../support/capture.ts';

const issue: Issue = {
  code: 'E202',
  severity: 'error',
  file: 'a.xlsx',
  sheet: 'S',
  cell: 'A1',
  header: null,
  value: 'x',
  params: {},
};
const refused: BuildResult = { status: 'refused', issues: [issue] };

/** The request that a command line makes, which is then refused. */
async function requestOf(...args: string[]): Promise<BuildRequest> {
  const requests: BuildRequest[] = [];
  await runWith(['build', '-m', '2026-12', ...args], {
    buildPlan: async (request) => {
      requests.push(request);
      return refused;
    },
  });
  return requests[0]!;
}

describe('plan build', () => {
  it('writes carefully into the folder of the month where nothing else is said', async () => {
    expect(await requestOf()).toMatchObject({ output: null, dryRun: false, force: false, language: 'en' });
  });

  it('says where, whether and how to write', async () => {
    expect(await requestOf('-o', 'out.xlsx', '-n', '-f', '--lang', 'zh')).toMatchObject({
      output: 'out.xlsx',
      dryRun: true,
      force: true,
      language: 'zh',
    });
  });

  it('writes the workbook in the language of the inputs, or in the one that the command line names', async () => {
    expect((await requestOf()).workbookLanguage).toBeNull();
    expect((await requestOf('--lang', 'zh')).workbookLanguage).toBe('zh');
  });

  it('takes locks and remarks from the plan before, from another workbook, or not at all', async () => {
    expect(await requestOf()).toMatchObject({ from: null, fresh: false });
    expect(await requestOf('--from', 'mine.xlsx')).toMatchObject({ from: 'mine.xlsx', fresh: false });
    expect(await requestOf('--fresh')).toMatchObject({ from: null, fresh: true });
  });

  it('hands the words of problems to the workbook, in its language', async () => {
    const { describe } = await requestOf();
    expect(describe(issue, 'zh').message).toBe('这里应是数字。');
    expect(describe(issue, 'en').message).toBe('This is not a number.');
  });

  it('that is refused ends with 1, with its problems on the error stream and nothing on the other', async () => {
    const { code, out, err } = await runWith(['build', '-m', '2026-12'], { buildPlan: async () => refused });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('error E202 a.xlsx › S!A1: "x"');
    expect(err).toContain('nothing was written');
  });

  it('that is refused is JSON for those who ask for it', async () => {
    const { code, out } = await runWith(['build', '-m', '2026-12', '--json'], {
      buildPlan: async () => refused,
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ status: 'refused', diagnostics: [{ code: 'E202', cell: 'A1' }] });
  });
});
