import type { Month } from '../domain/month.ts';
import { statedUnit, yuanPerUnit, type Facts } from './facts.ts';
import type { Header } from './header.ts';
import type { SurroundingWords } from './surrounding-words.ts';
import type { Table } from './table.ts';
import { datedMonths } from './table-year.ts';

/** Titles of sums, which name the unit of what they add up. */
const SUM_TITLE = /合计|全年|年度|总计|total|year/i;
/** A label of the unit that stands in the header, beside the titles. */
const UNIT_LABEL = /单位|unit|currency/i;
/** Tables whose amounts may be in another unit than yuan. */
const IN_UNITS: ReadonlySet<string> = new Set(['annual', 'actuals']);

/** Where a header stands, and what is known of its table beside it. */
interface Around {
  readonly file: string;
  readonly sheet: string;
  /** The month planned; null when none is planned. */
  readonly month: Month | null;
  readonly facts: Facts;
  readonly words: SurroundingWords;
}

/** The table under a header. Its unit of money is that of its titles, else of a line above, the sheet, its sums, or the file. */
export function tableUnder(
  header: Header,
  headerRows: readonly number[],
  { file, sheet, month, facts, words }: Around,
): Table {
  const { kind, columns, unread, across, added } = header;
  const months = datedMonths(header.months, kind, words.year, month);
  const spread = across?.columns ?? added?.slice(1) ?? months;
  const titles = [...columns.values(), ...header.months, ...(across?.columns ?? [])].map(
    ({ title }) => title,
  );
  const sums = unread.flatMap(({ title }) => (SUM_TITLE.test(title) ? [title] : []));
  const labels = unread.flatMap(({ title }) => (UNIT_LABEL.test(title) ? (statedUnit(title) ?? []) : []));
  return {
    ...{ file, sheet, kind, headerRows, columns, months, unread, facts },
    ...(across && { across }),
    ...(added && { added }),
    mapped: [...columns.values(), ...spread],
    measured: [...kind.measured.flatMap((field) => columns.get(field) ?? []), ...spread],
    yuan: IN_UNITS.has(kind.name)
      ? (unitIn(titles) ?? labels[0] ?? words.unit ?? unitIn(sums) ?? statedUnit(file))
      : 1,
    year: words.year,
    titles: words.titles,
  };
}

/** Yuan in the unit that the first of some titles names; null where none does. They may be too long to be joined. */
function unitIn(titles: readonly string[]): number | null {
  for (const title of titles) {
    const yuan = yuanPerUnit(title);
    if (yuan !== null) return yuan;
  }
  return null;
}
