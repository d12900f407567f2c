import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { BatchProgress, BatchResult, CompanyResult } from '../../../src/app/batch-plans.ts';
import type { FolderOutcome } from '../../../src/app/build-folder.ts';
import type { UseCases } from '../../../src/cli/use-cases.ts';
import type { Issue } from '../../../src/domain/issue.ts';
import type { Fen } from '../../../src/domain/money.ts';
import type { Month } from '../../../src/domain/month.ts';
import { batchReportSchema } from '../../../src/sheets/batch-report-schema.ts';
import { runWith, type Outcome } from '../support/capture.ts';

const NONE = { errors: 0, warnings: 0, first: [] };
const issue: Issue = {
  ...{ code: 'E203', severity: 'error', file: 'a<b>.xlsx', sheet: 'S', cell: 'A1', header: null },
  ...{ value: '\u0007"-3"\uffff', params: {} },
};
const planned: FolderOutcome = {
  ...{ status: 'planned', revision: 2, target: 100_00 as Fen, plan: 150_00 as Fen, attainment: 1.5 },
  ...{ outputs: ['east/x.xlsx'], problems: NONE, takenOver: null, replaced: null },
};
const replaced = { revision: 1, status: 'confirmed', approvedBy: 'Chen' } as const;
const OUTCOMES = {
  planned,
  replacing: { ...planned, replaced },
  unchanged: { ...planned, status: 'unchanged' },
  refused: { status: 'refused', problems: { errors: 40, warnings: 1, first: Array(5).fill(issue) } },
  usage: { status: 'failed', failures: [{ kind: 'usage', code: 'F102', params: { places: 'x' } }] },
  held: {
    status: 'failed',
    failures: [
      {
        kind: 'file',
        code: 'F405',
        params: { path: 'x', user: 'w', host: 'h', pid: 7, command: 'plan', started: '' },
      },
    ],
  },
  memory: { status: 'crashed', crash: { cause: 'memory', detail: '' } },
} satisfies Record<string, FolderOutcome>;

function resultOf(...names: readonly (keyof typeof OUTCOMES)[]): BatchResult {
  const companies = names.map((name): CompanyResult => {
    return { company: name, folder: `all/${name}`, seconds: 1.234, ...OUTCOMES[name] };
  });
  return { month: '2026-12' as Month, shard: null, companies, found: companies.length, leftOut: [] };
}

type Request = Parameters<UseCases['batchPlans']>[0];

/** Runs the command over companies that end so; the files it writes are in `files`. */
async function batch(
  result: BatchResult,
  args: readonly string[] = [],
  live = false,
): Promise<Outcome & { readonly files: ReadonlyMap<string, string>; readonly request: Request }> {
  const files = new Map<string, string>();
  const requests: Request[] = [];
  const outcome = await runWith(
    ['batch', '-m', '2026-12', ...args],
    {
      batchPlans: async (request, report: (progress: BatchProgress) => void) => {
        requests.push(request);
        const total = result.companies.length;
        for (const [i, each] of result.companies.entries()) {
          report({ step: 'begin', company: each, total });
          report({ step: 'end', result: each, done: i + 1, total });
        }
        return result;
      },
      writeReport: async (path, text) => void files.set(path, text),
    },
    { looks: { live } },
  );
  return { ...outcome, files, request: requests[0]! };
}

const ALL = resultOf('planned', 'unchanged', 'refused', 'usage', 'held', 'memory');

describe('plan batch', () => {
  it('asks for the companies of the current folder, one part of all, and keeps what is current', async () => {
    expect((await batch(resultOf())).request).toMatchObject({
      ...{ places: ['.'], shard: null, jobs: null, keepCurrent: true, force: false, workbookLanguage: null },
    });
  });

  it('asks for what the command line says', async () => {
    const { request } = await batch(resultOf(), [
      'b',
      'a',
      '--jobs',
      '3',
      '--shard',
      '2/4',
      '--again',
      '--strict',
    ]);
    expect(request).toMatchObject({
      ...{ places: ['b', 'a'], shard: { index: 2, of: 4 }, jobs: 3, keepCurrent: false },
      standard: { strict: true },
    });
  });

  it.each([
    ['--shard', '0/4'],
    ['--shard', '5/4'],
    ['--shard', '2'],
    ['--jobs', '0'],
    ['--report', 'report.txt'],
    ['--junit', 'report.json'],
  ])('refuses %s %s', async (option, value) => {
    const { code, err } = await runWith(['batch', '-m', '2026-12', option, value]);
    expect([code, err.includes('F101')]).toEqual([2, true]);
  });

  it.each([
    [0, ['planned', 'unchanged']],
    [1, ['planned', 'refused']],
    [2, ['refused', 'usage']],
    [3, ['usage', 'held', 'refused']],
    [70, ['held', 'memory', 'usage']],
    [0, []],
  ] as const)('ends with %i, the worst of %j', async (code, names) => {
    expect((await batch(resultOf(...names))).code).toBe(code);
  });

  it('prints a table of all companies and the first problems of those that failed', async () => {
    const { out, err } = await batch(ALL);
    expect(out).toContain('planned    planned    150.00    150.0%       0         0      1.2');
    expect(out).toContain('6 companies: 1 planned, 1 unchanged, 1 refused, 2 failed, 1 crashed.');
    expect(err.match(/error E203/g)).toHaveLength(1);
    expect(err).toContain('… and 38 more; plan validate -m 2026-12 --dir all/refused lists them all.');
    expect(err).toContain('error F405');
    expect(err).toContain('ran out of memory');
    for (const line of `${out}${err}`.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('tells a line for each company where lines cannot be overwritten, else one line that goes at the end', async () => {
    expect((await batch(resultOf('planned', 'held'))).err).toContain('[2/2] held: failed, 1.2 s\n');
    const { err } = await batch(resultOf('planned'), [], true);
    expect(err).toBe('\r\u001b[K0 of 1 done; in work: planned\r\u001b[K1 of 1 done; in work: \r\u001b[K');
    expect((await batch(resultOf('planned'), ['-q'])).err).toBe('');
  });

  it('says on the terminal, in its JSON and in its JUnit XML whose approved or confirmed plan was replaced', async () => {
    const result = resultOf('planned', 'replacing');
    const { out, files } = await batch(result, ['--report', 'r.json', '--junit', 'r.xml']);
    const told = 'revision 1 was confirmed (approved by Chen)';
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`replacing · ${told}`);
    const { companies } = batchReportSchema.parse(JSON.parse(files.get('r.json')!));
    expect(companies.map((company) => company.replaced)).toEqual([null, replaced]);
    expect(files.get('r.xml')!.match(/<system-out>.*/g)).toEqual([expect.stringContaining(told)]);
  });

  it('calls two companies of one name by their folders', async () => {
    const two = resultOf('planned', 'planned').companies.map((each, i) => ({
      ...each,
      folder: `${i}/planned`,
    }));
    const { out } = await batch({ ...ALL, companies: two });
    expect(out).toMatch(/^0\/planned .*\n1\/planned /m);
  });

  it('says the same as JSON by its schema, to a file as well', async () => {
    const { out, files } = await batch(ALL, ['--json', '--report', 'r.json']);
    expect(files.get('r.json')).toBe(out);
    const report = batchReportSchema.parse(JSON.parse(out));
    expect(report).toEqual(JSON.parse(out));
    expect(report).toMatchObject({ good: false, exitCode: 70 });
    expect(report.companies.map(({ exitCode }) => exitCode)).toEqual([0, 0, 1, 2, 3, 70]);
    expect(report.companies[0]).toMatchObject({ plan: 150, target: 100, seconds: 1.234 });
  });
});

describe('the JUnit XML', () => {
  it('has a case for each company, with what went wrong', async () => {
    const xml = (await batch(ALL, ['--junit', 'r.xml'])).files.get('r.xml')!;
    expect(xml.match(/<testcase /g)).toHaveLength(6);
    expect(xml).toContain(
      '<testsuite name="plan batch 2026-12" tests="6" failures="3" errors="1" time="7.404">',
    );
    expect(xml).toContain('<testcase classname="plan.2026-12" name="planned" time="1.234"/>');
    expect(xml).toContain('<failure message="E203 A quantity or price cannot be negative." type="E203">');
    expect(xml).toContain('<error message="The process ran out of memory." type="crashed">');
  });

  it('holds no character that XML lacks, and none that steers it', async () => {
    const xml = (await batch(ALL, ['--junit', 'r.xml'])).files.get('r.xml')!;
    expect(xml).toContain('a&lt;b&gt;.xlsx');
    expect(xml).toContain('\\u{7}&quot;-3&quot;');

    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
  });
});
