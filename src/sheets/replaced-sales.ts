import { groupBy } from '../domain/group-by.ts';
import type { Issue } from '../domain/issue.ts';
import { NO_FEN, sumFen, yuanFromFen, type Fen } from '../domain/money.ts';
import { entryIssue, placeText } from './entries.ts';
import type { MetSale } from './met-sale.ts';

/** Why a later file may take the place of an earlier one: a document was corrected, or the months so far are summed up. */
type Why = 'corrected' | 'cumulative';

interface Replacement {
  readonly why: Why;
  /** The first sale of the later file, and the one of the earlier file that it seems to replace. */
  first: MetSale;
  other: MetSale;
  rows: number;
  units: number;
  amount: Fen;
  /** Whether no quantity of the later file is below that of the earlier one, as sums of a month that goes on are not. */
  isGrowing: boolean;
}

/**
 * Finds the sales of a file that seem to take the place of other quantities in an earlier one: of the same document, store,
 * part and day, which was corrected; or of the same store, part and month without any day, where the file says what was
 * sold in the month so far. Equal quantities are the business of `overlappingSales`.
 *
 * @param items the sales of each part in each store, of all files, as `salesByItem` gives them
 */
export function replacedSales(items: readonly (readonly MetSale[])[]): readonly Issue[] {
  const found = new Map<string, Replacement>();
  for (const item of items) {
    if (item.every(({ table }) => table.file === item[0]!.table.file)) continue;
    for (const [key, same] of groupBy(item, sameAs)) if (key !== null) noteReplacements(found, same);
  }
  return Array.from(found.values())
    .filter(({ why, isGrowing }) => why === 'corrected' || isGrowing)
    .sort((a, b) => a.first.at - b.first.at)
    .map(issueOf);
}

/** What sales have in common of which one may replace the other; null: a day without a document has many sales. */
function sameAs({ date, month, document }: MetSale): string | null {
  return date !== null && document === null ? null : JSON.stringify([date ?? month, document]);
}

/** Holds the sales of each file against those of the file before. */
function noteReplacements(found: Map<string, Replacement>, same: readonly MetSale[]): void {
  const files = [...groupBy(same, ({ table }) => table.file).values()];
  for (let i = 1; i < files.length; i++)
    note(found, leftOf(files[i - 1]!, files[i]!), leftOf(files[i]!, files[i - 1]!));
}

/** Sales without one of the same quantity in the other file. */
function leftOf(sales: readonly MetSale[], others: readonly MetSale[]): readonly MetSale[] {
  const counts = new Map<number, number>();
  for (const { quantity } of others) counts.set(quantity, (counts.get(quantity) ?? 0) + 1);
  return sales.filter(({ quantity }) => {
    const count = counts.get(quantity) ?? 0;
    counts.set(quantity, count - 1);
    return count <= 0;
  });
}

function note(found: Map<string, Replacement>, earlier: readonly MetSale[], later: readonly MetSale[]): void {
  const [other, first] = [earlier[0], later[0]];
  if (other === undefined || first === undefined) return;
  const why: Why = first.document === null ? 'cumulative' : 'corrected';
  const key = JSON.stringify([first.table.file, other.table.file, why]);
  const replacement = found.get(key) ?? {
    ...{ first, other, why, rows: 0, units: 0, amount: NO_FEN, isGrowing: true },
  };
  found.set(key, replacement);
  if (first.at < replacement.first.at) Object.assign(replacement, { first, other });
  replacement.rows += later.length;
  replacement.units += unitsOf(earlier);
  replacement.amount = sumFen([replacement.amount, ...earlier.map(({ priced }) => priced)]);
  replacement.isGrowing &&= unitsOf(later) >= unitsOf(earlier);
}

function unitsOf(sales: readonly MetSale[]): number {
  return sales.reduce((sum, { quantity }) => sum + quantity, 0);
}

function issueOf({ first, other, why, rows, units, amount }: Replacement): Issue {
  const params = { why, rows, units, amount: yuanFromFen(amount) };
  const otherAt = { other: other.table.file, otherAt: placeText({ ...other, values: other }, 'quantity') };
  return entryIssue({ ...first, values: first }, 'quantity', {
    code: 'W362',
    params: { ...params, ...otherAt },
  });
}
