import { assignColumns } from './assign-columns.ts';
import { matchTitle } from './column.ts';
import type { ColumnTitle, Header, PartialHeader, TableColumn } from './header.ts';
import { SHEET_KINDS } from './kinds/all.ts';
import { isMonthAlone } from './is-month-alone.ts';
import { holdsMonthly, monthOfTitles } from './month-title.ts';
import { relevantTitles } from './relevant-titles.ts';
import type { SheetKind } from './sheet-kind.ts';
import { tellArrived } from './tell-arrived.ts';

/** Columns that are not read, and yet looked at: an export may have thousands, and every row is asked for them. */
const MOST_UNREAD = 100;
/** Fewer points than this say nothing: one sure column and one vague one. */
const LEAST_SCORE = 4;
/** Month columns that make a table of months when no other column says what it is about. */
const LEAST_MONTHS = 6;

/** Headers that were recognised, or were none: many a sheet repeats one above every block, and some above every row. */
const remembered = new WeakMap<readonly SheetKind[], Map<string, Header | PartialHeader | null>>();
const MOST_REMEMBERED = 1_000;
const MOST_REMEMBERED_TITLES = 100;

/** What is known of a table before its header is read. */
export interface Surroundings {
  /** Whether the store of the rows is named outside of the table. */
  readonly storeKnown: boolean;
  /** Whether the supplier of the rows is named outside of the table. */
  readonly supplierKnown: boolean;
  /** Whether the day on which the rows are wanted is named outside of the table. */
  readonly dueKnown: boolean;
  /** The month that the sheet or a line above names, where that is gone by: a list of sales without one may be of it. */
  readonly monthKnown: boolean;
  /** Whether the table must be about stores. */
  readonly ofStores: boolean;
  /** Whether the sheet's name or a line above speaks of goods in transit. */
  readonly ofTransit: boolean;
  /** Whether the sheet's name or its title says that it lists what was sold or went out. */
  readonly ofSales: boolean;
  /** What a table may be about. */
  readonly kinds: readonly SheetKind[];
}

/**
 * Finds the kind of table that titles announce.
 *
 * @param titles the titles of one row, or of two rows joined column by column
 * @param surroundings what the lines above the table, or the sheet itself, say
 * @returns the best header; a partial one when a kind lacks one column only; null when the row is no header
 */
export function recogniseHeader(
  titles: readonly ColumnTitle[],
  surroundings: Surroundings,
): Header | PartialHeader | null {
  const relevant = relevantTitles(titles, surroundings.kinds);
  const found = recogniseOnce(relevant, surroundings);
  if (found === null) return found;
  if ('columns' in found) return { ...found, unread: unreadOf(titles, found) };
  const [silent, asked] = [new Set(found.unknown), new Set(relevant)];
  const others = titles.filter((title) => !asked.has(title) || silent.has(title.titles.at(-1)!));
  return { ...found, unknown: others.map((title) => title.titles.at(-1)!) };
}

/** The first columns of a table that are none of its kind's, also those that no kind has. */
function unreadOf(titles: readonly ColumnTitle[], { columns, months, rivals }: Header): Header['unread'] {
  const read = new Set([...columns.values(), ...months, ...rivals].map(({ column }) => column));
  const others = titles.filter(({ column }) => !read.has(column)).slice(0, MOST_UNREAD);
  return others.map(({ column, titles: texts }) => ({ column, title: texts.join(' ') }));
}

/** As `recognise`, by heart where such titles were seen before. */
function recogniseOnce(
  relevant: readonly ColumnTitle[],
  surroundings: Surroundings,
): Header | PartialHeader | null {
  const { storeKnown, supplierKnown, dueKnown, monthKnown, ofStores, ofTransit, ofSales, kinds } =
    surroundings;
  if (relevant.length > MOST_REMEMBERED_TITLES) return recognise(relevant, surroundings);
  const known = remembered.get(kinds) ?? new Map<string, Header | PartialHeader | null>();
  remembered.set(kinds, known);
  const key = JSON.stringify([
    storeKnown,
    supplierKnown,
    dueKnown,
    monthKnown,
    ofStores,
    ofTransit,
    ofSales,
    relevant,
  ]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = recognise(relevant, surroundings);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, found);
  return found;
}

function recognise(
  titles: readonly ColumnTitle[],
  surroundings: Surroundings,
): Header | PartialHeader | null {
  let best: Header | null = null;
  let nearest: PartialHeader | null = null;
  for (const kind of surroundings.kinds) {
    const found = tryKind(kind, titles, surroundings);
    if (found === null) continue;
    // 日期 and 数量 are what stores want, unless the title says that they are what was sold.
    if (kind.name === 'history' && surroundings.ofSales && 'columns' in found) return found;
    if ('columns' in found) {
      if (best === null || found.score > best.score) best = found;
    } else if (nearest === null || found.score > nearest.score) nearest = found;
  }
  return best !== null && best.score > sureScore(nearest, best, surroundings) ? best : (nearest ?? best);
}

/**
 * How strongly titles speak for a kind that lacks a column. A forecast whose date has an unknown title would also make a
 * list of stores, and its intents would be lost without a word. That a store is missing says nothing, few kinds have one,
 * but of orders and goods in transit: what stores want must not pass for what suppliers bring.
 */
function sureScore(nearest: PartialHeader | null, best: Header, { ofTransit }: Surroundings): number {
  if (nearest === null) return 0;
  if (nearest.missing[0] !== 'store') return nearest.score;
  const alike = nearest.kind.name === 'forecast' && best.kind.name === 'inTransit';
  return alike && !ofTransit && !best.columns.has('supplier') ? nearest.score : 0;
}

function tryKind(
  kind: SheetKind,
  titles: readonly ColumnTitle[],
  surroundings: Surroundings,
): Header | PartialHeader | null {
  const { months, repeated } = findMonths(kind, titles);
  const others =
    kind.monthly === null
      ? titles
      : titles.filter((title) => monthOfTitles(title.titles, kind.monthly!) === null);
  const { columns, strengths, rivals: all } = assignColumns(kind, others);
  tellArrived(columns, strengths);
  if (!mayBeStores(kind, strengths, surroundings)) for (const of of [columns, strengths]) of.delete('store');
  // A month alone is what stores want in it only where they want it by a day.
  const isDue = strengths.get('due') === 2 || surroundings.dueKnown;
  if (kind.name === 'forecast' && !isDue && isMonthAlone(columns.get('quantity')?.title ?? ''))
    for (const of of [columns, strengths]) of.delete('quantity');
  // Beside months, another quantity is their sum: `全年`.
  if (months.length > 0) columns.delete(kind.monthly!);
  const rivals = [...all.filter(({ field }) => columns.has(field)), ...repeated];
  const strength = (field: string): number => {
    if (field === 'store' && kind.ofStores && surroundings.storeKnown) return 2;
    if (field === 'due' && kind.name === 'forecast' && surroundings.dueKnown) return 2;
    if (field === 'supplier' && isOfSupplier(kind, strengths, surroundings)) return 2;
    // A bare 数量 may be anything: nothing but a title of sales makes a table without months a history.
    if (field === 'month' && isOfMonth(kind, strengths, surroundings)) return 2;
    if (months.length > 0 && (field === 'month' || field === kind.monthly)) return 2;
    return strengths.get(field) ?? 0;
  };
  if (!concerns(kind, titles, surroundings.ofStores)) return null;
  const isDated = months.length > 0 && columns.has('month');
  if (kind.name === 'history' && (isDated || isWanted(others, columns))) return null;
  if (kind.name === 'inventory' && isLot(columns, strengths, surroundings)) return null;
  const needed = kind.needs.map((group) => Math.max(...group.map(strength)));
  const told = kind.telling.filter((field) => !kind.needs.flat().includes(field)).map(strength);
  const score = [...needed, ...told].reduce((sum, points) => sum + points, 0);
  const missing = kind.needs.filter((_, i) => needed[i] === 0).map((group) => group[0]!);
  if (missing.length === 1 && score >= LEAST_SCORE && needed.length > 2) {
    const read = new Set(Array.from(columns.values(), ({ column }) => column));
    const unknown = others
      .filter(({ column }) => !read.has(column))
      .map(({ titles: [...texts] }) => texts.at(-1)!);
    return { kind, missing, unknown, score };
  }
  if (missing.length > 0 || score < LEAST_SCORE) return null;
  if (months.length > 0 && columns.size === 0 && months.length < LEAST_MONTHS) return null;
  return { kind, columns, months, rivals, unread: [], score };
}

/**
 * Whether a title that may mean a customer or a supplier (往来单位) means a store: where the others leave no doubt that
 * their rows were ordered or sold.
 */
function mayBeStores(
  { name }: SheetKind,
  strengths: ReadonlyMap<string, number>,
  { ofSales, ofTransit }: Surroundings,
): boolean {
  if (strengths.get('store') !== 1) return true;
  if (name === 'forecast') return !ofTransit && (strengths.get('due') === 2 || strengths.has('territory'));
  return (name === 'history' || name === 'actuals') && (ofSales || strengths.get('quantity') === 2);
}

/** Whether a table of sales is of the one month that is named outside of it. */
function isOfMonth(
  { name }: SheetKind,
  strengths: ReadonlyMap<string, number>,
  { monthKnown }: Surroundings,
): boolean {
  return name === 'history' && monthKnown && !strengths.has('month') && strengths.get('quantity') === 2;
}

/** Whether a table of promises, and of nothing less sure, is of the one supplier that is named outside of it. */
function isOfSupplier(
  { name }: SheetKind,
  strengths: ReadonlyMap<string, number>,
  { supplierKnown }: Surroundings,
): boolean {
  return name === 'commitments' && supplierKnown && strengths.get('quantity') === 2;
}

/** A sheet with a store column is about stores, one with a part column about parts; some kinds are about neither. */
function concerns(kind: SheetKind, titles: readonly ColumnTitle[], ofStores: boolean): boolean {
  const has = (field: keyof typeof IDENTITIES): boolean =>
    titles.some(({ titles: [...texts] }) => texts.some((text) => matchTitle(text, IDENTITIES[field]) >= 2));
  // What a store wants by a date of its own is no past sale, whatever months stand beside it.
  if (kind.name === 'history' && has('due')) return false;
  return (kind.ofStores || !(ofStores || has('store'))) && (kind.ofParts || !has('partNo'));
}

/** Whether a day of arrival stands beside what a history says of sales: the months are there for reference, something is wanted. */
function isWanted(titles: readonly ColumnTitle[], columns: ReadonlyMap<string, TableColumn>): boolean {
  const read = new Set(Array.from(columns.values(), ({ column }) => column));
  return titles.some(
    ({ column, titles: [...texts] }) =>
      !read.has(column) && texts.some((text) => matchTitle(text, IDENTITIES.due) > 0),
  );
}

/**
 * Whether a bare 数量 with a date of arrival is all that a list holds: among goods in transit that is no stock on hand.
 * Nor is it what of a lot is available, where nothing else speaks of the warehouse.
 */
function isLot(
  columns: ReadonlyMap<string, TableColumn>,
  strengths: ReadonlyMap<string, number>,
  { ofTransit }: Surroundings,
): boolean {
  const lots = ['unreserved', 'inTransit', 'ordered'].filter((field) => strengths.get(field) === 2);
  const available = columns.get('available')?.title;
  const ofParts = ['onHand', 'safetyStock', 'unitPrice', 'series'].some((field) => strengths.has(field));
  if (!ofParts && !/库存|stock/i.test(available ?? '')) return lots.length > 0 || strengths.has('eta');
  return ofTransit && strengths.get('onHand') === 1 && strengths.has('eta') && lots.length === 0;
}

const forecastColumns = SHEET_KINDS.find((kind) => kind.name === 'forecast')!.columns;
const IDENTITIES = {
  store: forecastColumns['store']!,
  partNo: forecastColumns['partNo']!,
  due: forecastColumns['due']!,
};

/** The columns of months, each month once; the first one that stands there twice is a rival: `含税 | 不含税` under it. */
function findMonths(
  kind: SheetKind,
  titles: readonly ColumnTitle[],
): { readonly months: Header['months']; readonly repeated: Header['rivals'] } {
  const all = namedMonths(kind, titles);
  const first = new Map<string, Header['months'][number]>();
  for (const one of all) if (!first.has(JSON.stringify(one.month))) first.set(JSON.stringify(one.month), one);
  const months = [...first.values()];
  const again = all.find((one) => !months.includes(one));
  if (again === undefined) return { months, repeated: [] };
  const { column, title } = again;
  const of = first.get(JSON.stringify(again.month))!;
  return { months, repeated: [{ column, title, field: kind.monthly!, isTwin: true, of }] };
}

function namedMonths({ monthly }: SheetKind, titles: readonly ColumnTitle[]): Header['months'] {
  if (monthly === null) return [];
  return titles.flatMap(({ column, titles: texts }) => {
    const month = monthOfTitles(texts, monthly);
    return month === null || !holdsMonthly(texts, monthly) ? [] : [{ column, title: texts.join(' '), month }];
  });
}
