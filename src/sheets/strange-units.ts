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

/**
 * The line above a table that says that its quantities are none of the plan's: cartons, or money in a table of months
 * whose titles say nothing of units. Titles of its own say it better than the line.
 *
 * @param line the last line that says what is counted; null when none does
 */
export function strangeLine(
  { file, sheet, kind, columns, months, measured }: Table,
  line: CountedIn | null,
): readonly Issue[] {
  if (line === null || kind.name === 'annual' || measured.length === 0) return [];
  const isMoney = line.what === 'money' && months.length > 0 && !columns.has('quantity');
  const isTold = measured.some(({ title }) =>
    isMoney ? OF_UNITS.test(plainText(title)) : namesPieces(plainText(title)),
  );
  if (isTold || (line.what !== 'cartons' && !isMoney)) return [];
  const place = { file, sheet, cell: line.cell, header: null };
  return [issueAt(place, line.text, { code: 'E211', params: { counted: line.what, allowed: PIECES } })];
}
