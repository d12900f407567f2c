import type { Issue } from '../domain/issue.ts';
import { NO_FEN, sumFen, yuanFromFen, type Fen } from '../domain/money.ts';
import { entryIssue, placeText, type ActualsEntry } from './entries.ts';
import type { PricedSale } from './priced-sale.ts';

/** A row that says of the same as others. */
interface Met {
  readonly entry: ActualsEntry;
  readonly quantity: number;
  readonly amount: Fen;
}

/** Why a later file may take the place of an earlier one: a document was corrected, or the months so far are summed up. */
type Why = 'corrected' | 'cumulative';

interface Replacement {
  readonly first: Met;
  readonly other: Met;
  readonly why: Why;
  rows: number;
  units: number;
  amount: Fen;
  /** Whether no quantity of the later file is below that of the earlier one, as sums of a month that goes on are not. */
  isGrowing: boolean;
}

/**
 * Finds the sales of a file that seem to take the place of other quantities in an earlier one: of the same document, store,
 * part and day, which was corrected; or of the same store, part and month without any day, where the file says what was
 * sold in the month so far. Equal quantities are the business of `OverlappingSales`.
 */
export class ReplacedSales {
  private readonly met = new Map<string, Met[]>();
  private readonly most: number;
  private readonly files: number;

  /**
   * @param files how many are read; of one alone nothing is remembered
   * @param most kinds of sales that are remembered, memory being finite
   */
  constructor(files: number, most: number) {
    this.files = files;
    this.most = most;
  }

  /** Takes a sale; those of a file come one after the other. */
  meet(entry: ActualsEntry, { store, partNo, month, quantity, amount }: PricedSale): void {
    const { date, document } = entry.values;
    if (this.files < 2 || (date !== null && document === null)) return;
    const key = JSON.stringify([store, partNo, date ?? month, document]);
    const before = this.met.get(key);
    if (before !== undefined) before.push({ entry, quantity, amount });
    else if (this.met.size < this.most) this.met.set(key, [{ entry, quantity, amount }]);
  }

  /** What is to be told, once all sales were met. */
  issues(): readonly Issue[] {
    const found = new Map<string, Replacement>();
    for (const all of this.met.values()) {
      if (all.length < 2) continue;
      const files = [...groupByFile(all)];
      for (let i = 1; i < files.length; i++)
        note(found, leftOf(files[i - 1]!, files[i]!), leftOf(files[i]!, files[i - 1]!));
    }
    return [...found.values()].filter(({ why, isGrowing }) => why === 'corrected' || isGrowing).map(issueOf);
  }
}

function groupByFile(all: readonly Met[]): Iterable<readonly Met[]> {
  const files = new Map<string, Met[]>();
  for (const one of all) {
    const { file } = one.entry.table;
    const own = files.get(file);
    if (own === undefined) files.set(file, [one]);
    else own.push(one);
  }
  return files.values();
}

/** Rows without one of the same quantity in the other file. */
function leftOf(rows: readonly Met[], others: readonly Met[]): readonly Met[] {
  const counts = new Map<number, number>();
  for (const { quantity } of others) counts.set(quantity, (counts.get(quantity) ?? 0) + 1);
  return rows.filter(({ quantity }) => {
    const count = counts.get(quantity) ?? 0;
    counts.set(quantity, count - 1);
    return count <= 0;
  });
}

function note(found: Map<string, Replacement>, earlier: readonly Met[], later: readonly Met[]): void {
  const [other, first] = [earlier[0], later[0]];
  if (other === undefined || first === undefined) return;
  const why: Why = first.entry.values.document === null ? 'cumulative' : 'corrected';
  const key = JSON.stringify([first.entry.table.file, other.entry.table.file, why]);
  const replacement = found.get(key) ?? {
    ...{ first, other, why, rows: 0, units: 0, amount: NO_FEN, isGrowing: true },
  };
  found.set(key, replacement);
  replacement.rows += later.length;
  replacement.units += unitsOf(earlier);
  replacement.amount = sumFen([replacement.amount, ...earlier.map(({ amount }) => amount)]);
  replacement.isGrowing &&= unitsOf(later) >= unitsOf(earlier);
}

function unitsOf(rows: readonly Met[]): number {
  return rows.reduce((sum, { quantity }) => sum + quantity, 0);
}

function issueOf({ first, other, why, rows, units, amount }: Replacement): Issue {
  const params = { why, rows, units, amount: yuanFromFen(amount) };
  const otherAt = { other: other.entry.table.file, otherAt: placeText(other.entry, 'quantity') };
  return entryIssue(first.entry, 'quantity', { code: 'W362', params: { ...params, ...otherAt } });
}
