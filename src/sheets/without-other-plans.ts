import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { cellAddress } from './cell-text.ts';
import { annual } from './kinds/annual.ts';
import type { TableRows } from './sheet-reading.ts';
import { issueAt, type Table } from './table.ts';
import { textsAround } from './texts-around.ts';

/** What companies plan beside sales, by the same months, territories and series. */
const OTHER_MEASURE =
  /回款|收款|费用|成本|毛利|利润|采购|进货|人员|人数|编制|开店|新开|门店数|网点数|工资|提成|\b(?:collections?|costs?|expenses?|profits?|margins?|purchas\w*|headcount|staff)\b/i;
/** Targets in pieces, beside which those in money stand. */
const IN_UNITS = /(?:销售|目标)?(?:数量|销量|件数|台数)(?!.*[额元])|[(（](?:台|件|[/／])+[)）]/;
/** What says of sales that they are planned, or that they were made. */
const PLANNED = /目标|任务|计划|指标|预算|target|plan|budget|quota/i;
const REACHED = /去年|上年|同期|实际|实绩|统计|完成情况|达成情况|\b(?:actuals?|last year|achieved)\b/i;
const OF_SALES = /销售额|销售金额|销售(?:目标|任务|计划|指标|预算)|sales/i;

/**
 * Tables without those that by their title, sheet or file are plans of something else than sales (回款, 费用, 毛利, 数量),
 * or sales that were made, where an annual plan beside them has targets of the month planned: they look just like it, and
 * would be targets beside targets. Each is told instead.
 */
export function withoutOtherPlans(
  tables: readonly TableRows[],
  month: Month,
): { readonly tables: readonly TableRows[]; readonly issues: readonly Issue[] } {
  const others = new Map(
    tables.flatMap((one) => {
      const named = one.table.kind.name === annual.name ? otherPlan(one.table) : null;
      return named === null ? [] : [[one, named] as const];
    }),
  );
  const isPlan = (one: TableRows): boolean =>
    one.table.kind.name === annual.name &&
    !others.has(one) &&
    one.rows.some(({ values }) => (values as { readonly month: Month }).month === month);
  if (others.size === 0 || !tables.some(isPlan)) return { tables, issues: [] };
  return {
    tables: tables.filter((one) => !others.has(one)),
    issues: [...others].map(([{ table, lines }, title]) => {
      const { file, sheet, headerRows } = table;
      const place = { file, sheet, cell: cellAddress(headerRows[0]!, 1), header: null };
      return issueAt(place, title, { code: 'W227', params: { rows: lines, why: 'otherPlan' } });
    }),
  };
}

/** The text around a table that says that it plans something else; null where the nearest that says anything does not. */
function otherPlan(table: Table): string | null {
  for (const { text } of textsAround(table)) {
    if ((REACHED.test(text) && !PLANNED.test(text)) || IN_UNITS.test(text)) return text;
    if (OF_SALES.test(text)) return null;
    if (OTHER_MEASURE.test(text)) return text;
  }
  return null;
}
