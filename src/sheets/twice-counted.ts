import { groupBy } from '../domain/group-by.ts';
import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { howNamed, type HowNamed, type NamedSheet } from './how-named.ts';
import type { Problem } from './reading.ts';
import type { TableRows } from './sheet-reading.ts';
import { isSameSheet, issueAt, sheetName, type Table } from './table.ts';
import { adds, storeMonth, unitsByKey, type Added } from './units-by-key.ts';

const ADDED: readonly Added[] = ['inventory', 'inTransit', 'commitments', 'history'];
/** Sheets with one thing that are held against each other; more are those of a chain of warehouses. */
const MOST_SHEETS = 20;
/** Things that two sheets have in common, of which fewer may be chance. */
const LEAST = 2;
/** Things with the same quantity in both, of which fewer may be chance, by what the names of the sheets say. */
const LEAST_EQUAL = { apart: 6, place: 3, half: 3, alike: 2, left: 1, right: 1 } as const;
/** Sheets of which one is the sum of all others; of two, all quantities are equal. */
const LEAST_SUMMED = 3;

/** A sheet with tables of one kind, and what it has of each thing. */
interface Counted extends NamedSheet {
  readonly tables: readonly TableRows[];
  readonly units: ReadonlyMap<string, number>;
}

/** What two sheets have in common. */
interface Shared {
  readonly one: Counted;
  readonly other: Counted;
  all: number;
  equal: number;
}

/**
 * Sheets that speak of the same things as another one, and of which nothing says that they are other goods: everything
 * would count twice. Whether goods are others, the quantities say, and the names of the sheets: where most quantities
 * are equal, or one sheet is the sum of the others, or is called old, an extract or a sum, no name helps.
 *
 * @param told what is told already of sheets that count twice: copies (E316), and lists of stock of another day (W329),
 * which may be of another warehouse
 */
export function twiceCounted(tables: readonly TableRows[], told: readonly Issue[]): readonly Issue[] {
  const sheetsTold = (asked: string) => new Set(told.filter(({ code }) => code === asked).map(sheetName));
  const [copies, older] = [sheetsTold('E316'), sheetsTold('W329')];
  return ADDED.flatMap((added) => {
    const sheets = sheetsOf(tables, added).filter(({ table }) => !copies.has(sheetName(table)));
    const within = added === 'inventory' ? sheets.flatMap((sheet) => problemsWithin(sheet, added)) : [];
    return sheets.length < 2 ? within : [...problemsAmong(sheets, added, older), ...within];
  });
}

function problemsAmong(
  sheets: readonly Counted[],
  added: Added,
  older: ReadonlySet<string>,
): readonly Issue[] {
  const isOlder = ({ table }: Counted): boolean => added === 'inventory' && older.has(sheetName(table));
  const issues = new Map<Counted, Issue>();
  const sum = added === 'inventory' ? sumOfOthers(sheets) : null;
  if (sum !== null) issues.set(sum, issueOf(sum, null, { added, rows: sum.units.size, why: 'sum' }));
  for (const shared of sharedBy(sheets.filter((sheet) => sheet !== sum))) {
    const named = howNamed(shared.one, shared.other);
    const code = doubtOf(shared, named, added);
    const isOld = isOlder(shared.one) || isOlder(shared.other);
    // Of few things in common the day of the count alone is told.
    if (code === null || (isOld && (code !== 'E317' || shared.all < LEAST))) continue;
    const isFirst = isOld ? isOlder(shared.one) : named === 'left';
    const [sheet, other] = isFirst ? [shared.one, shared.other] : [shared.other, shared.one];
    const why = isEqual(shared, named) ? 'equal' : named === 'left' || named === 'right' ? 'beside' : 'same';
    if (!issues.has(sheet)) issues.set(sheet, issueOf(sheet, other, { added, rows: shared.all, why }, code));
  }
  return [...issues.values()];
}

/**
 * Lists of stock in one sheet that speak of the same parts, each under its own header: blocks of several warehouses are
 * told apart by the lines above them. What is not equal in most rows may be two places all the same.
 */
function problemsWithin({ tables }: Counted, added: Added): readonly Issue[] {
  const blocks = [...groupBy(tables, ({ table }) => table.headerRows[0]!).values()];
  if (blocks.length < 2) return [];
  const lists = blocks.map((own): Counted => {
    const { table, heading } = own[0]!;
    const places = new Set(own.flatMap((one) => [...(one.places ?? [])]));
    const units = unitsByKey(own, added, new Set());
    return { table: { ...table, titles: [], sheet: heading ?? '' }, places, tables: own, units };
  });
  const issues = new Map<Counted, Issue>();
  for (const shared of sharedBy(lists)) {
    const named = howNamed(shared.one, shared.other);
    if (issues.has(shared.other) || doubtOf(shared, named, added) === null) continue;
    const isSame = isEqual(shared, named);
    const params = { added, rows: shared.all, why: isSame ? 'equal' : 'same' };
    issues.set(shared.other, issueOf(shared.other, shared.one, params, isSame ? 'E317' : 'W363'));
  }
  return [...issues.values()];
}

/** The tables of each sheet that have something to add; of sales, what several sheets have of one store and month. */
function sheetsOf(tables: readonly TableRows[], added: Added): readonly Counted[] {
  const bySheet = groupBy(
    tables.filter((one) => adds(one, added)),
    ({ table }) => sheetName(table),
  );
  const hasBlocks = added === 'inventory' && [...bySheet.values()].some(({ length }) => length > 1);
  if (bySheet.size < 2 && !hasBlocks) return [];
  const asked = added === 'history' ? storesOfSeveral([...bySheet.values()]) : new Set<string>();
  return Array.from(bySheet.values(), (own) => ({
    table: own[0]!.table,
    places: new Set(own.flatMap(({ places }) => [...(places ?? [])])),
    tables: own,
    units: unitsByKey(own, added, asked),
  }));
}

/** The stores and months of which several sheets have sales: mostly there are none, and no part need be looked at. */
function storesOfSeveral(sheets: readonly (readonly TableRows[])[]): ReadonlySet<string> {
  const once = new Set<string>();
  const several = new Set<string>();
  for (const sheet of sheets) {
    const own = new Set<string>();
    for (const { rows } of sheet)
      for (const { values } of rows) own.add(storeMonth(values as Parameters<typeof storeMonth>[0]));
    for (const name of own) (once.has(name) ? several : once).add(name);
  }
  return several;
}

/** What any two of the sheets have in common. */
function sharedBy(sheets: readonly Counted[]): Iterable<Shared> {
  const pairs = new Map<number, Shared>();
  const met = new Map<string, number[]>();
  for (const [at, other] of sheets.entries()) {
    for (const [key, units] of other.units) {
      const before = met.get(key) ?? [];
      for (const first of before) {
        const one = sheets[first]!;
        const pair = pairs.get(first * sheets.length + at) ?? { one, other, all: 0, equal: 0 };
        pair.all += 1;
        pair.equal += one.units.get(key) === units ? 1 : 0;
        pairs.set(first * sheets.length + at, pair);
      }
      if (before.length === 0) met.set(key, [at]);
      else if (before.length < MOST_SHEETS) before.push(at);
    }
  }
  return pairs.values();
}

/** The sheet of which nearly all quantities are the sums of those in all others. */
function sumOfOthers(sheets: readonly Counted[]): Counted | null {
  if (sheets.length < LEAST_SUMMED) return null;
  const all = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { units } of sheets) {
    for (const [key, quantity] of units) {
      all.set(key, (all.get(key) ?? 0) + quantity);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  const isSum = ({ units }: Counted): boolean => {
    const split = [...units].filter(([key]) => times.get(key)! > 1);
    const sums = split.filter(([key, quantity]) => all.get(key) === 2 * quantity);
    const parted = sums.filter(([key]) => times.get(key)! >= LEAST_SUMMED);
    return parted.length >= LEAST && sums.length * 10 >= split.length * 9;
  };
  return sheets.find(isSum) ?? null;
}

function isEqual({ all, equal }: Shared, named: HowNamed): boolean {
  return equal >= LEAST_EQUAL[named] && equal * 3 >= all * 2;
}

/** How much of a problem it is that two sheets speak of the same. */
function doubtOf(shared: Shared, named: HowNamed, added: Added): 'E317' | 'W363' | null {
  const { one, other, all } = shared;
  if (all * 2 < Math.min(one.units.size, other.units.size)) return null;
  if (isEqual(shared, named) || named === 'left' || named === 'right') return 'E317';
  if (named === 'apart' || named === 'place' || all < LEAST) return null;
  if (added === 'inventory') return named === 'alike' ? 'E317' : 'W363';
  return named === 'alike' ? 'W363' : null;
}

function issueOf(
  { tables }: Counted,
  other: Counted | null,
  params: { readonly added: Added; readonly rows: number; readonly why: string },
  code: Problem['code'] = 'E317',
): Issue {
  const { file, sheet, headerRows } = tables[0]!.table;
  const place = { file, sheet, cell: cellAddress(headerRows[0]!, 1), header: null };
  const named = other === null ? {} : { other: nameBeside(tables[0]!.table, other.tables[0]!.table) };
  const { added, rows, why } = params;
  return issueAt(place, null, { code, params: { added, rows, why, ...named } });
}

/** The name of the sheet of another table; of one in the same sheet, also where its header stands. */
function nameBeside(table: Table, other: Table): string {
  const name = sheetName(other);
  return isSameSheet(table, other) ? `${name}!${cellAddress(other.headerRows[0]!, 1)}` : name;
}
