import type { Issue } from '../domain/issue.ts';
import { NO_FEN, sumFen, yuanFromFen, type Fen } from '../domain/money.ts';
import { entryIssue, placeText } from './entries.ts';
import type { MetSale } from './met-sale.ts';
import { isSameSheet, sheetName } from './table.ts';

/** Equal sales of one sheet: the first of them, and how many of them no later sheet has as well. */
interface Sighting {
  readonly sale: MetSale;
  count: number;
}

/** Sales of one sheet that stand in an earlier one, too. */
interface Overlap {
  /** The first of them, and the sale of the earlier sheet that equals it. */
  first: MetSale;
  equal: MetSale;
  rows: number;
  units: number;
  amount: Fen;
}

/**
 * Finds the sales that stand in several files, or in several sheets of one file: the same store, part, day (or month, where
 * no day is named), number of the document (where there is one) and quantity. Exports that begin on the first of the
 * month each time have their first days in common, and added up these count twice. Two such rows in one sheet are two
 * sales.
 *
 * @param items the sales of each part in each store, of all files, as `salesByItem` gives them
 */
export function overlappingSales(items: readonly (readonly MetSale[])[]): readonly Issue[] {
  const overlaps = new Map<string, Overlap>();
  for (const item of items) noteOverlaps(overlaps, item);
  if (overlaps.size === 0) return [];
  const rows = rowsBySheet(items);
  return Array.from(overlaps.values())
    .sort((a, b) => a.first.at - b.first.at)
    .map(({ first, equal, ...counts }) => {
      const params = { all: rows.get(sheetName(first.table))!, other: otherName(first, equal) };
      const otherAt = placeText({ ...equal, values: equal }, 'quantity');
      const { rows: count, units, amount } = counts;
      const told = { rows: count, ...params, otherAt, units, amount: yuanFromFen(amount) };
      return entryIssue({ ...first, values: first }, 'quantity', { code: 'W358', params: told });
    });
}

/** How many sales each sheet has. */
function rowsBySheet(items: readonly (readonly MetSale[])[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const item of items) {
    for (const { table } of item) {
      const name = sheetName(table);
      rows.set(name, (rows.get(name) ?? 0) + 1);
    }
  }
  return rows;
}

/** Holds the sales of a part in a store against each other. */
function noteOverlaps(overlaps: Map<string, Overlap>, item: readonly MetSale[]): void {
  if (item.every(({ table }) => isSameSheet(table, item[0]!.table))) return;
  const seen = new Map<string, Sighting[]>();
  for (const sale of item) {
    const key = JSON.stringify([sale.date ?? sale.month, sale.quantity, sale.document]);
    const sightings = seen.get(key);
    if (sightings === undefined) {
      seen.set(key, [{ sale, count: 1 }]);
      continue;
    }
    const at = sightings.findLastIndex((one) => one.count > 0 && !isSameSheet(one.sale.table, sale.table));
    if (at >= 0) {
      note(overlaps, sale, sightings[at]!.sale);
      // The later sheet has it now: a third one is held against that.
      if (--sightings[at]!.count === 0) sightings.splice(at, 1);
    }
    const own = sightings.find((one) => isSameSheet(one.sale.table, sale.table));
    if (own === undefined) sightings.push({ sale, count: 1 });
    else own.count += 1;
  }
}

function note(overlaps: Map<string, Overlap>, sale: MetSale, equal: MetSale): void {
  const key = JSON.stringify([sheetName(sale.table), otherName(sale, equal)]);
  const overlap = overlaps.get(key) ?? { first: sale, equal, rows: 0, units: 0, amount: NO_FEN };
  overlaps.set(key, overlap);
  if (sale.at < overlap.first.at) Object.assign(overlap, { first: sale, equal });
  overlap.rows += 1;
  overlap.units += sale.quantity;
  overlap.amount = sumFen([overlap.amount, sale.priced]);
}

/** How messages name the earlier file, or the earlier sheet of the same file. */
function otherName({ table }: MetSale, { table: earlier }: MetSale): string {
  return table.file === earlier.file ? sheetName(earlier) : earlier.file;
}
