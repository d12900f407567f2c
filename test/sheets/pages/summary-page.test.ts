import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fen } from '../../../src/domain/money.ts';
import type { SalesPlan } from '../../../src/domain/plan.ts';
import type { PageRow } from '../../../src/sheets/page.ts';
import { renderPlanPages } from '../../../src/sheets/pages/render-plan-pages.ts';
import { CONTEXT, makePlan } from '../make-plan.ts';

/** Rows that fit on one printed page in type that can be read. */
const MOST_ROWS = 72;

/** A plan with many territories and salespeople, whose gaps all differ. */
function withTerritories(plan: SalesPlan, count: number): SalesPlan {
  const territories = Array.from({ length: count }, (_, i) => ({
    territory: `片区 ${i}`,
    ...{ target: (1_000_00 + i * 7_00) as Fen, pull: 0 as Fen, plan: 1_000_00 as Fen },
    ...{ shortfall: (i * 7_00) as Fen, attainment: 1_000_00 / (1_000_00 + i * 7_00) },
  }));
  const salespeople = territories.map(({ territory, target, pull, plan: amount, attainment }) => ({
    ...{ salesperson: `销售员 ${territory}`, territory, target, targetDerived: false },
    ...{ pull, plan: amount, attainment },
  }));
  return { ...plan, territories, kpis: { ...plan.kpis, salespeople } };
}

const rowsOf = (plan: SalesPlan): readonly PageRow[] => [...renderPlanPages(plan, CONTEXT, 'zh')[0]!.rows];
const texts = (rows: readonly PageRow[]): readonly unknown[] =>
  rows.flatMap((row) => row.map((cell) => cell?.value));

describe('the summary', () => {
  it('fits on one printed page, whatever the size of the company', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(80), (lines, territories) => {
        const [page] = renderPlanPages(withTerritories(makePlan(lines), territories), CONTEXT, 'zh');
        expect([...page!.rows].length).toBeLessThanOrEqual(MOST_ROWS);
        expect(page!.print.onePage).toBe(true);
      }),
      { seed: 91, numRuns: 30 },
    );
  });

  it('names all of a few territories in their order, and of many those with the largest gaps', () => {
    const few = texts(rowsOf(withTerritories(makePlan(5), 8)));
    expect(few.filter((text) => typeof text === 'string' && text.startsWith('片区 '))).toEqual(
      Array.from({ length: 8 }, (_, i) => `片区 ${i}`),
    );
    const many = texts(rowsOf(withTerritories(makePlan(5), 20)));
    expect(many.filter((text) => typeof text === 'string' && text.startsWith('片区 '))).toEqual(
      Array.from({ length: 7 }, (_, i) => `片区 ${19 - i}`),
    );
    expect(many.filter((text) => text === '其余 13 个')).toHaveLength(2);
  });

  it('ranks what is to be looked at by money, each with the way to its row', () => {
    const rows = rowsOf(withTerritories(makePlan(120), 3));
    const start = rows.findIndex((row) => row[0]?.value === '要关注的事项（按金额）') + 2;
    const end = rows.findIndex((row, i) => i > start && row.length === 0);
    const shown = rows.slice(start, end);
    const amounts = shown.map((row) => row[8]!.value as number);
    expect(amounts.length).toBe(10);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    for (const row of shown) expect(row[9]!.value).toMatchObject({ cell: expect.stringMatching(/^A\d+$/) });
  });

  it('says by whom and when the plan was approved', () => {
    const approval = { by: '王总', at: '2026-12-10T09:15:00+08:00', content: CONTEXT.content };
    const context = { ...CONTEXT, status: 'approved' as const, approval, revision: 3 };
    const [page] = renderPlanPages(makePlan(3), context, 'zh');
    expect([...page!.rows][1]![0]!.value).toBe(
      '状态 已批准；王总 于 2026-12-10 09:15 批准；第 3 版；库存日期 2026-12-05；金额单位：元',
    );
  });
});
