import type { Issue } from '../domain/issue.ts';
import { NO_FEN, sumFen, yuanFromFen, type Fen } from '../domain/money.ts';
import { entryIssue, placeText, type ActualsEntry } from './entries.ts';
import type { PricedSale } from './priced-sale.ts';
import type { Table } from './table.ts';

/** Equal sales of one sheet: where the first of them stands, and how many of them no later sheet has as well. */
interface Sighting {
  readonly place: Pick<ActualsEntry, 'table' | 'row' | 'column'>;
  count: number;
}

/** Sales of one sheet that stand in an earlier one, too. */
interface Overlap {
  readonly first: ActualsEntry;
  /** How messages name the earlier file or sheet, and the row in it that equals the first. */
  readonly other: string;
  readonly otherAt: string;
  rows: number;
  units: number;
  amount: Fen;
}

/**
 * Finds the sales that stand in several files, or in several sheets of one file: the same store, part, day (or month, where
 * no day is named), number of the document (where there is one) and quantity. Exports that begin on the first of the
 * month each time have their first days in common, and added up these count twice. Two such rows in one sheet are two
 * sales.
 */
export class OverlappingSales {
  private readonly seen = new Map<string, Sighting[]>();
  private readonly overlaps = new Map<string, Overlap>();
  private readonly rows = new Map<string, number>();
  private readonly most: number;

  /** @param most different sales that are remembered, memory being finite; others are held against these only */
  constructor(most: number) {
    this.most = most;
  }

  /** Takes a sale; those of a sheet come one after the other. */
  meet(entry: ActualsEntry, sale: PricedSale): void {
    const { table, row, column, values } = entry;
    const name = sheetName(table);
    this.rows.set(name, (this.rows.get(name) ?? 0) + 1);
    const day = values.date ?? sale.month;
    const key = JSON.stringify([sale.store, sale.partNo, day, sale.quantity, values.document]);
    const sightings = this.seen.get(key);
    if (sightings === undefined) {
      const first = { place: { table, row, column }, count: 1 };
      if (this.seen.size < this.most) this.seen.set(key, [first]);
      return;
    }
    const at = sightings.findLastIndex(({ place, count }) => count > 0 && !isSameSheet(place.table, table));
    if (at >= 0) {
      const { place } = sightings[at]!;
      this.note(entry, sale, place);
      // The later sheet has it now: a third one is held against that.
      if (--sightings[at]!.count === 0) sightings.splice(at, 1);
    }
    const own = sightings.find(({ place }) => isSameSheet(place.table, table));
    if (own === undefined) sightings.push({ place: { table, row, column }, count: 1 });
    else own.count += 1;
  }

  private note(entry: ActualsEntry, sale: PricedSale, place: Sighting['place']): void {
    const isOtherFile = entry.table.file !== place.table.file;
    const other = isOtherFile ? place.table.file : sheetName(place.table);
    const key = JSON.stringify([sheetName(entry.table), other]);
    let overlap = this.overlaps.get(key);
    if (overlap === undefined) {
      const otherAt = placeText({ ...entry, ...place }, 'quantity');
      overlap = { first: entry, other, otherAt, rows: 0, units: 0, amount: NO_FEN };
      this.overlaps.set(key, overlap);
    }
    overlap.rows += 1;
    overlap.units += sale.quantity;
    overlap.amount = sumFen([overlap.amount, sale.amount]);
  }

  /** What is to be told, once all sales were met. */
  issues(): readonly Issue[] {
    return Array.from(this.overlaps.values(), ({ first, other, otherAt, rows, units, amount }) => {
      const all = this.rows.get(sheetName(first.table))!;
      const params = { rows, all, other, otherAt, units, amount: yuanFromFen(amount) };
      return entryIssue(first, 'quantity', { code: 'W358', params });
    });
  }
}

function isSameSheet(a: Table, b: Table): boolean {
  return a.file === b.file && a.sheet === b.sheet;
}

function sheetName({ file, sheet }: Table): string {
  return `${file} › ${sheet}`;
}
