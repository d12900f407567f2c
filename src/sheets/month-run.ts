import { firstDay, monthOf } from '../domain/month.ts';
import { cellText, isBlank } from './cell-text.ts';
import { isKnownTitle } from './known-title.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { dayFromSerial } from './read-date.ts';
import { plainText } from './text.ts';

/** Fewer numbers or days side by side may be data. */
const LEAST = 6;
/** Of numbers that name the year, too: 202606. */
const LEAST_DATED = 3;
/** A title under which bare numbers can be months. */
const OVER_MONTHS =
  /月|年|目标|任务|指标|计划|预算|金额|销|数量|出库|发货|month|year|target|plan|budget|amount|sales|sold|qty|quantity/i;

/**
 * The months that a second row of titles names in bare numbers or in days, `1 | 2 | … | 12` under 销售目标, by column;
 * null where the row is none of these. Nothing but months stands in such a row, each of them the one after that before.
 */
export function monthRun(upper: SpreadRow, lower: SpreadRow): ReadonlyMap<number, string> | null {
  const cells = lower.raw.cells.filter((cell) => !isBlank(cell));
  const months = cells.map(monthOfCell);
  const run = months.slice(0, months.findLastIndex((month) => month !== null) + 1);
  if (run.length < LEAST || run.some((month) => month === null)) return null;
  const isRun = run.every((month, i) => {
    const before = run[i - 1];
    const isNext = before === undefined || month!.number === (before!.number % 12) + 1;
    return isNext && cells[i]!.column === cells[0]!.column + i;
  });
  const rest = cells.slice(run.length);
  if (!isRun || rest.some(({ type }) => type !== 'text')) return null;
  const over = cellText(upper.at(cells[0]!.column));
  if (!OVER_MONTHS.test(over)) return null;
  return new Map(run.map((month, i) => [cells[i]!.column, month!.title]));
}

/**
 * The months that a row of titles names in bare numbers, `专卖店 | 配件编号 | 202606 | 202607 | …` or `1 | 2 | … | 12`, by
 * column; null where a number in it is none of them. Quantities, too, may go up by one, but stand beside no titles.
 */
export function monthsAmongTitles({ raw }: SpreadRow): ReadonlyMap<number, string> | null {
  const cells = raw.cells.filter((cell) => !isBlank(cell));
  const numbers = cells.filter(({ type }) => type === 'number');
  if (numbers.length < LEAST_DATED || !cells.some((cell) => cell.type === 'text' && isKnownTitle(cell.value)))
    return null;
  const months = numbers.map(monthOfCell);
  const areDated = months.every((month) => month?.title.startsWith('20'));
  if (!areDated && numbers.length < LEAST) return null;
  // Exports show the newest month first, which bare numbers going down would not be.
  const steps = areDated ? [1, 11] : [1];
  const isRun = steps.some((step) =>
    months.every((month, i) => {
      const before = months[i - 1] ?? null;
      const isNext = before === null || month?.number === ((before.number - 1 + step) % 12) + 1;
      return month !== null && isNext && numbers[i]!.column === numbers[0]!.column + i;
    }),
  );
  if (!isRun) return null;
  return new Map(numbers.map(({ column }, i) => [column, months[i]!.title]));
}

function monthOfCell(cell: RawCell): { readonly number: number; readonly title: string } | null {
  if (cell.type === 'date') {
    const day = dayFromSerial(cell.value);
    const month = monthOf(day);
    return day === firstDay(month) ? { number: Number(month.slice(5)), title: month } : null;
  }
  const text = plainText(cellText(cell));
  const whole = /^(?:20)?(2\d)(0[1-9]|1[0-2])$/.exec(text);
  if (whole !== null) return { number: Number(whole[2]), title: `20${whole[1]}-${whole[2]}` };
  const digits = /^(?:0?[1-9]|1[0-2])$/.exec(text)?.[0];
  return digits === undefined ? null : { number: Number(digits), title: `${Number(digits)}月` };
}
