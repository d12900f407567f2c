import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { BuildResult } from '../../../src/app/build-plan.ts';
import { summarisePlan } from '../../../src/app/summarise-plan.ts';
import { EN } from '../../../src/cli/messages/en.ts';
import { ZH } from '../../../src/cli/messages/zh.ts';
import { renderBuildSummary } from '../../../src/cli/render/render-build-summary.ts';
import { summariseBuild } from '../../../src/cli/render/summarise-build.ts';
import type { Fen } from '../../../src/domain/money.ts';
import type { SalesPlan, TerritoryResult } from '../../../src/domain/plan.ts';
import { makePlan, NO_ORIGIN } from '../../sheets/make-plan.ts';
import { capture } from '../support/capture.ts';

type Planned = Extract<BuildResult, { status: 'planned' }>;

const territory = (name: string, target: number, plan: number): TerritoryResult => ({
  territory: name,
  target: target as Fen,
  pull: plan as Fen,
  plan: plan as Fen,
  shortfall: Math.max(0, target - plan) as Fen,
  attainment: target === 0 ? null : plan / target,
});

const MADE = makePlan(3);
const PLAN: SalesPlan = {
  ...MADE,
  territories: [territory('华东', 49_420_000, 59_330_592), territory('North', 184_990_000, 106_661_528)],
  kpis: {
    ...MADE.kpis,
    ...territory('', 234_410_000, 165_992_120),
    fillRateOnTime: 0.92345,
    fillRateTotal: null,
    negotiationLines: 1498,
    coverMonths: 2.25,
  },
};

const planned = (more: Partial<Planned> = {}): Planned => ({
  status: 'planned',
  plan: PLAN,
  summary: summarisePlan(PLAN, NO_ORIGIN),
  issues: [],
  goals: [
    'The target is 783,284.72 yuan short.',
    '    limited by: caps',
    '    limited by: stock',
    '    limited by: more',
  ],
  outputs: ['2026-12/sales-plan-2026-12.xlsx', '2026-12/sales-plan-2026-12.json'],
  isUnchanged: false,
  edits: { locks: 0, remarks: 0 },
  approved: null,
  replaced: null,
  answered: null,
  kept: [],
  ...more,
});

describe('the summary of a plan', () => {
  it('shows territories and total, fill rates, negotiations, goals and files', () => {
    expect(renderBuildSummary(planned(), EN, capture())).toBe(
      [
        'Sales plan 2026-12 (stock of 2026-12-05, amounts in yuan)',
        '',
        'Territory        Target          Pull          Plan         Gap  Attained',
        '华东         494,200.00    593,305.92    593,305.92        0.00    120.1%',
        'North      1,849,900.00  1,066,615.28  1,066,615.28  783,284.72     57.7%',
        'Total      2,344,100.00  1,659,921.20  1,659,921.20  684,178.80     70.8%',
        '',
        'Fill rate: 92.3% on time, – by month end (units)',
        'Lines to agree with the stores: 1,498, over 12,345.00 yuan',
        'Stock left at month end: 987,654.00 yuan, 2.3 months of demand',
        'The target is 783,284.72 yuan short.',
        '    limited by: caps',
        '    limited by: stock',
        '',
        'Written:',
        '  2026-12/sales-plan-2026-12.xlsx',
        '  2026-12/sales-plan-2026-12.json',
        '',
      ].join('\n'),
    );
  });

  it.each([ZH, EN])('is no wider than 80 columns, whatever the names', (catalogue) => {
    const territories = [
      territory('一个名称非常非常非常长的销售片区以及它的周边', 999_999_999_99, 999_999_999_98),
    ];
    const text = renderBuildSummary(planned({ plan: { ...PLAN, territories } }), catalogue, capture());
    expect(text.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(text).toContain('999,999,999.99');
  });

  it('shows the first thirty territories and says how many there are', () => {
    const territories = Array.from({ length: 42 }, (_, i) => territory(`T${i}`, 100, 100));
    const text = renderBuildSummary(planned({ plan: { ...PLAN, territories } }), EN, capture());
    expect(text).toContain('T29 ');
    expect(text).not.toContain('T30 ');
    expect(text).toContain('and 12 more territories');
  });

  it('says of a dry run that nothing was written', () => {
    expect(renderBuildSummary(planned({ outputs: [] }), EN, capture())).toContain('nothing was written');
  });

  it('neutralises names', () => {
    const territories = [territory('\u001b[31m华东', 100, 100)];
    const text = renderBuildSummary(
      planned({ plan: { ...PLAN, territories }, outputs: ['\u202ea'] }),
      EN,
      capture(),
    );
    expect(text).toContain('\\u{1b}');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('the end of the summary', () => {
  const endOf = (more: Partial<Planned>): string =>
    renderBuildSummary(planned(more), EN, capture()).split('\n').slice(-8).join('\n');

  it('says what was taken over from the plan before, and where that is kept', () => {
    const end = endOf({ edits: { locks: 3, remarks: 2 }, kept: ['history/a.r001.xlsx'] });
    expect(end).toContain('Taken over from the plan before: 3 locks, 2 remarks.');
    expect(end).toContain('The plan before is kept in:\n  history/a.r001.xlsx\nWritten:');
  });

  it('says that an approval does not hold for another plan', () => {
    const approval = { by: 'Zhao', at: '2026-12-09T08:00:00Z', content: '00' };
    const answered = { stores: 2, lines: 18, kept: 18 };
    const unwrapped = (more: Partial<Planned>): string =>
      renderBuildSummary(planned(more), EN, capture()).replaceAll('\n', ' ');
    expect(unwrapped({ answered })).toContain(
      'the answers of 2 stores to 18 lines: all agreed quantities stay, as locks.',
    );
    expect(unwrapped({ answered: { ...answered, kept: 0 } })).toContain('0 of them stay as they were agreed');
    const approved = { ...approval, changedLines: 2, amount: -150_00 as Fen };
    expect(unwrapped({ approved })).toContain(
      'The plan before was approved by Zhao; in this one 2 lines differ and the plan by -150.00 yuan',
    );
  });

  it('names no files where nothing was written', () => {
    const end = endOf({ isUnchanged: true, outputs: [] });
    expect(end).toContain('The plan is the same as revision 1: nothing was written.');
    expect(end).not.toContain('Written');
  });
});

describe('the summary for programs', () => {
  it('holds the plan in short, the files, and every diagnostic', () => {
    expect(summariseBuild(planned(), EN)).toEqual({
      status: 'planned',
      ...planned().summary,
      outputs: planned().outputs,
      isUnchanged: false,
      edits: { locks: 0, remarks: 0 },
      kept: [],
      diagnostics: [],
    });
  });

  it('of a month that was refused holds its diagnostics', () => {
    const place = { file: 'a.xlsx', sheet: 'S', cell: 'A1', header: null, value: 'x' };
    const issue = { code: 'E202', severity: 'error', ...place, params: {} } as const;
    expect(summariseBuild({ status: 'refused', issues: [issue] }, EN)).toEqual({
      status: 'refused',
      outputs: [],
      diagnostics: [{ ...issue, message: expect.any(String), help: expect.any(String) }],
    });
  });
});
