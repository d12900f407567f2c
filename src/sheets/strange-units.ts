import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { cartonsIn, namesPieces, type CountedIn } from './counted-in.ts';
import { yuanPerUnit } from './facts.ts';
import { issueAt, type Table } from './table.ts';
import { plainText } from './text.ts';

/** Units of quantities that need no conversion, as messages name them. */
export const PIECES = '件, 个, pcs';
/** A price in another currency, and a stock that is counted in time. */
const CURRENCY = /usd|eur|jpy|hkd|gbp|美元|美金|欧元|日元|港币|港元|\$|€/i;
const TIME = /[(（](?:个?月|天|日|周|days?|weeks?|months?)[)）]/i;
/** A price of several pieces: `单价（元/箱）`. */
const PER_CARTON = /[/每]\s*(?:整?箱|托盘?|打|[十百千]件|box|case|carton|ctn|pallet|dozen|doz)/i;
/** Titles of months that say that they hold units: `10月销量`, `Oct qty`. */
const OF_UNITS = /[量数件]|qty|quantity|units|sold/i;

/**
 * Columns that count in other units than the plan does: quantities in cartons, prices in 万元.
 *
 * @param unit yuan in one unit of money, as a line above says; null where none does
 */
export function strangeUnits(
  { file, sheet, kind, columns, headerRows }: Table,
  unit: number | null,
): readonly Issue[] {
  return [...columns].flatMap(([field, { column, title }]) => {
    const place = { file, sheet, cell: cellAddress(headerRows.at(-1)!, column), header: title };
    const text = plainText(title);
    const refuse = (counted: string, allowed: string): Issue[] => [
      issueAt(place, title, { code: 'E211', params: { counted, allowed } }),
    ];
    if (kind.measured.includes(field) && cartonsIn(text)) return refuse('cartons', PIECES);
    const isPrice = field === 'unitPrice';
    if (isPrice && CURRENCY.test(text)) return refuse('currency', '元, yuan');
    if (field === 'safetyStock' && TIME.test(text)) return refuse('time', PIECES);
    if (isPrice && PER_CARTON.test(text)) return refuse('pricePerCarton', '元/件, yuan');
    return isPrice && (yuanPerUnit(text) ?? unit ?? 1) !== 1 ? refuse('tenThousands', '元, yuan') : [];
  });
}

/** Words about what was sold, and those of what is to be: a plan may be one of what will be sold. */
const SOLD = /销量|销售|出库|sold|sales/i;
const PLANNED = /目标|计划|任务|预算|指标|规划|target|plan|budget|goal|quota/i;

/**
 * The line above a table that says that its quantities are none of the plan's: cartons, or money in a table of months
 * whose titles say nothing of units. Titles of its own say it better than the line. Or that an annual plan is none, and
 * tells how many units were sold.
 *
 * @param line the last line that says what is counted; null when none does
 */
export function strangeLine(
  { file, sheet, kind, columns, months, measured, yuan }: Table,
  line: CountedIn | null,
): readonly Issue[] {
  if (line === null || measured.length === 0) return [];
  const refuse = (counted: string, allowed: string): readonly Issue[] => [
    issueAt({ file, sheet, cell: line.cell, header: null }, line.text, {
      code: 'E211',
      params: { counted, allowed },
    }),
  ];
  if (kind.name === 'annual') {
    const isSold = line.what === 'pieces' && SOLD.test(line.text) && !PLANNED.test(line.text);
    return isSold && yuan === null ? refuse('soldUnits', '元, yuan') : [];
  }
  const isMoney = line.what === 'money' && months.length > 0 && !columns.has('quantity');
  const isTold = measured.some(({ title }) =>
    isMoney ? OF_UNITS.test(plainText(title)) : namesPieces(plainText(title)),
  );
  return isTold || (line.what !== 'cartons' && !isMoney) ? [] : refuse(line.what, PIECES);
}
