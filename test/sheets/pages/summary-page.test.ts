import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageCell, PageRow } from '../../../src/sheets/page.ts';
import { renderPlanPages } from '../../../src/sheets/pages/render-plan-pages.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import { buildPlan } from '../../../src/engine/build-plan.ts';
import { anyInputs } from '../../engine/any-inputs.ts';
import { CONTEXT } from '../make-plan.ts';

const anySummary = fc
  .tuple(anyInputs, fc.array(fc.constantFrom('王芳', 'Li'), { minLength: 5, maxLength: 5 }))
  .map(([inputs, people]) => {
    const stores = inputs.stores.map((store, i) => ({ ...store, salesperson: people[i]! }));
    const plan = buildPlan({ ...inputs, stores }, DEFAULT_POLICY);
    return { plan, rows: [...renderPlanPages(plan, CONTEXT, 'zh')[0]!.rows] };
  });

const at = (rows: readonly PageRow[], address: string): PageCell | null | undefined => {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(address)!;
  return rows[Number(row) - 1]?.[letter!.charCodeAt(0) - 65];
};
const number = (cell: PageCell | null | undefined): number => {
  const value = cell?.value;
  return typeof value === 'object' && value !== null && 'cached' in value
    ? Number(value.cached)
    : Number(value);
};

/** Every live formula of the sheet with the value it has. */
const formulas = (rows: readonly PageRow[]): { formula: string; cached: number }[] =>
  rows.flatMap((row) =>
    row.flatMap((cell) => {
      const value = cell?.value;
      return typeof value === 'object' && value !== null && 'formula' in value
        ? [{ formula: value.formula, cached: Number(value.cached) }]
        : [];
    }),
  );

describe('the summary', () => {
  it('sums the lines of the names that its formulas point to', () => {
    fc.assert(
      fc.property(anySummary, ({ plan, rows }) => {
        for (const { formula, cached } of formulas(rows)) {
          if (!formula.startsWith('SUMIFS')) continue;
          const names = [...formula.matchAll(/"="&([A-Z]\d+)/g)].map(([, cell]) => at(rows, cell!)!.value);
          const own = plan.lines.filter((line) =>
            names.every((name) => [line.territory, line.series, line.salesperson].includes(String(name))),
          );
          expect(cached).toBeCloseTo(own.reduce((sum, line) => sum + line.amount, 0) / 100, 2);
        }
      }),
      { seed: 61, numRuns: 40 },
    );
  });

  it('divides plan by target of the same row, and adds up its columns', () => {
    fc.assert(
      fc.property(anySummary, ({ rows }) => {
        for (const { formula, cached } of formulas(rows)) {
          const [, above, below] = /^([A-Z]\d+)\/([A-Z]\d+)$/.exec(formula) ?? [];
          if (above && below) {
            const [plan, target] = [number(at(rows, above)), number(at(rows, below))];
            expect(target).not.toBe(0);
            expect(Math.abs(cached * target - plan)).toBeLessThanOrEqual(1e-9 * plan);
          }
          if (/^[A-Z]\d+$/.test(formula)) expect(cached).toBe(number(at(rows, formula)));
          const [, letter, first, , last] = /^SUM\(([A-Z])(\d+):([A-Z])(\d+)\)$/.exec(formula) ?? [];
          if (letter && first && last) {
            const cells = rows
              .slice(Number(first) - 1, Number(last))
              .map((row) => row[letter.charCodeAt(0) - 65]);
            const amounts = cells.map(number).filter((value) => !Number.isNaN(value));
            expect(cached).toBeCloseTo(
              amounts.reduce((sum, value) => sum + value, 0),
              2,
            );
          }
        }
      }),
      { seed: 62, numRuns: 40 },
    );
  });

  it('lists every salesperson, and says which targets are derived', () => {
    fc.assert(
      fc.property(anySummary, ({ plan, rows }) => {
        const heading = rows.findIndex((row) => row[0]?.value === '按销售员');
        const own = rows.slice(heading + 2, heading + 2 + plan.kpis.salespeople.length);
        expect(own.map((row) => [row[0]!.value, row[5]!.value, row[6]!.value])).toEqual(
          plan.kpis.salespeople.map(({ salesperson, territory, targetDerived }) => [
            ...[salesperson, territory],
            targetDerived ? '按以往销量分摊' : '片区目标',
          ]),
        );
      }),
      { seed: 63, numRuns: 20 },
    );
  });
});
