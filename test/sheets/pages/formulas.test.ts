import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import type { SalesPlan } from '../../../src/domain/plan.ts';
import { buildPlan } from '../../../src/engine/build-plan.ts';
import { renderPlanPages } from '../../../src/sheets/pages/render-plan-pages.ts';
import { anyInputs } from '../../engine/any-inputs.ts';
import { CONTEXT, makePlan } from '../make-plan.ts';
import { Sheets } from './evaluate.ts';

const anyPlan = fc
  .tuple(anyInputs, fc.array(fc.constantFrom('王芳', 'Li'), { minLength: 5, maxLength: 5 }))
  .map(([inputs, people]) => {
    const stores = inputs.stores.map((store, i) => ({ ...store, salesperson: people[i]! }));
    return buildPlan({ ...inputs, stores }, DEFAULT_POLICY);
  });

function checkFormulas(plan: SalesPlan): void {
  const sheets = new Sheets(renderPlanPages(plan, CONTEXT, 'zh'));
  for (const { sheet, row, formula, cached } of sheets.formulas()) {
    const value = sheets.evaluate(formula, sheet);
    const place = `${sheet}!${row}: ${formula}`;
    if (typeof cached === 'number' && typeof value === 'number') {
      const allowed = 0.005 + 1e-9 * Math.abs(value);
      expect(Math.abs(value - cached), place).toBeLessThanOrEqual(allowed);
    } else expect(value, place).toBe(cached);
  }
}

describe('the live formulas of the workbook', () => {
  it('come to the values that stand with them', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        checkFormulas(plan);
      }),
      { seed: 81, numRuns: 40 },
    );
  });

  it('show what is known of parts that were asked for before', () => {
    const plan = makePlan(30);
    const part = plan.parts[0]!;
    const edit = { store: '新店', partNo: part.partNo, due: null, quantity: 4, remark: null };
    const unknown = { ...edit, partNo: 'X-1' as typeof part.partNo };
    // A made-up plan adds up where an edit needs it; the rest is proved on plans of the engine.
    const pages = renderPlanPages(plan, { ...CONTEXT, edits: [edit, unknown] }, 'zh');
    const sheets = new Sheets(pages.filter(({ name }) => name === '补充行' || name === 'lists'));
    let count = 0;
    for (const { sheet, formula, cached } of sheets.formulas()) {
      expect(sheets.evaluate(formula, sheet), formula).toBe(cached);
      count += 1;
    }
    expect(count).toBeGreaterThan(400);
    expect(sheets.cell('补充行', 4, 5)!.value).toMatchObject({ cached: part.name });
    expect(sheets.cell('补充行', 5, 5)!.value).toMatchObject({ cached: '' });
  });
});

describe('the charts of the workbook', () => {
  it('show cells that are there, with the values that stand in them', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const pages = renderPlanPages(plan, CONTEXT, 'zh');
        const sheets = new Sheets(pages);
        for (const { series } of pages.flatMap(({ charts = [] }) => charts)) {
          for (const { categories, values } of series) {
            for (const { range, cached } of [categories, values]) {
              expect(sheets.evaluate(range, '')).toEqual(cached);
            }
          }
        }
      }),
      { seed: 82, numRuns: 40 },
    );
  });
});
