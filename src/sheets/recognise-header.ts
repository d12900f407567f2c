import { matchTitle, unnumbered, withoutMonth, type Column } from './column.ts';
import { SHEET_KINDS } from './kinds/all.ts';
import { holdsMonthly, monthOfTitles, type TitleMonth } from './month-title.ts';
import { relevantTitles } from './relevant-titles.ts';
import { readDay } from './read-date.ts';
import { readDescription, readName, readPartClass, readPartNo } from './read-name.ts';
import type { CellReader } from './reading.ts';
import type { SheetKind } from './sheet-kind.ts';
import { tellArrived } from './tell-arrived.ts';
import { titleKey } from './text.ts';

/** The titles over one column: one, or two where the header has two rows, the upper first. */
export interface ColumnTitle {
  readonly column: number;
  readonly titles: readonly string[];
}

/** A column of a table that is understood. */
export interface TableColumn {
  readonly column: number;
  /** The titles as the workbook has them. */
  readonly title: string;
}

/** A column that claims to be what another was taken for. */
export interface Rival extends TableColumn {
  readonly field: string;
  /** Whether its title is the other's, whatever stands above or in brackets: nobody can say which one is meant. */
  readonly isTwin: boolean;
  /** The column that it rivals, where that is one of several months. */
  readonly of?: TableColumn;
}

/** A header that is understood: the kind of the table under it, and which column is what. */
export interface Header {
  readonly kind: SheetKind;
  readonly columns: ReadonlyMap<string, TableColumn>;
  /** Columns that each hold one month, for kinds that may be spread out so. */
  readonly months: readonly (TableColumn & { readonly month: TitleMonth })[];
  /** Other columns that claim to be one of `columns`: with the very same title, or, of numbers and dates, with another. */
  readonly rivals: readonly Rival[];
  /** Columns with a title that are nothing of the kind's: what their cells say may still speak of the row. */
  readonly unread: readonly TableColumn[];
  /** How strongly the titles speak for the kind. */
  readonly score: number;
}

/** A header of which only part is understood: the kind it is nearest to, and the columns that it lacks. */
export interface PartialHeader {
  readonly kind: SheetKind;
  readonly missing: readonly string[];
  /** Titles that say nothing to the program. */
  readonly unknown: readonly string[];
  readonly score: number;
}

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
  /** Whether the table must be about stores. */
  readonly ofStores: boolean;
  /** Whether the sheet's name or a line above speaks of goods in transit. */
  readonly ofTransit: boolean;
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
  const { storeKnown, ofStores, ofTransit, kinds } = surroundings;
  if (relevant.length > MOST_REMEMBERED_TITLES) return recognise(relevant, surroundings);
  const known = remembered.get(kinds) ?? new Map<string, Header | PartialHeader | null>();
  remembered.set(kinds, known);
  const key = JSON.stringify([storeKnown, ofStores, ofTransit, relevant]);
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
  // Beside months, another quantity is their sum: `全年`.
  if (months.length > 0) columns.delete(kind.monthly!);
  const rivals = [...all.filter(({ field }) => columns.has(field)), ...repeated];
  const strength = (field: string): number => {
    if (field === 'store' && kind.ofStores && surroundings.storeKnown) return 2;
    if (months.length > 0 && (field === 'month' || field === kind.monthly)) return 2;
    return strengths.get(field) ?? 0;
  };
  if (!concerns(kind, titles, surroundings.ofStores)) return null;
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

/** A sheet with a store column is about stores, one with a part column about parts; some kinds are about neither. */
function concerns(kind: SheetKind, titles: readonly ColumnTitle[], ofStores: boolean): boolean {
  const has = (field: keyof typeof IDENTITIES): boolean =>
    titles.some(({ titles: [...texts] }) => texts.some((text) => matchTitle(text, IDENTITIES[field]) >= 2));
  // What a store wants by a date of its own is no past sale, whatever months stand beside it.
  if (kind.name === 'history' && has('due')) return false;
  return (kind.ofStores || !(ofStores || has('store'))) && (kind.ofParts || !has('partNo'));
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

/** Gives every field the column that claims it most surely, every column one field. */
function assignColumns(
  kind: SheetKind,
  titles: readonly ColumnTitle[],
): { columns: Map<string, TableColumn>; strengths: Map<string, number>; rivals: Header['rivals'] } {
  const claims = Object.entries(kind.columns)
    .flatMap(([field, meaning], order) =>
      titles.map((title) => ({ field, order, title, strength: strengthOf(title, meaning) })),
    )
    .filter((claim) => claim.strength > 0)
    .sort((a, b) => b.strength - a.strength || a.order - b.order || a.title.column - b.title.column);
  const columns = new Map<string, TableColumn>();
  const strengths = new Map<string, number>();
  const holders = new Map<string, Claim>();
  const taken = new Set<number>();
  const rivals: Rival[] = [];
  for (const claim of claims) {
    const { field, title, strength } = claim;
    if (taken.has(title.column)) continue;
    const column = { column: title.column, title: title.titles.join(' ') };
    const holder = holders.get(field);
    if (holder !== undefined) {
      const isTwin = areTwins(kind, holder, claim);
      const doubtful = strength >= 2 && !NAMES.has(kind.columns[field]!.read);
      if (isTwin || doubtful) rivals.push({ ...column, field, isTwin });
      // The date or quantity of a second lot is no other column that the kind may have as well.
      if (isTwin && strength === 1) taken.add(title.column);
      continue;
    }
    holders.set(field, claim);
    columns.set(field, column);
    strengths.set(field, Math.min(2, strength));
    taken.add(title.column);
  }
  const unclaimed = rivals.filter(({ isTwin, column }) => isTwin || !taken.has(column));
  return { columns, strengths, rivals: unclaimed };
}

/** A column that may be a field of the table, and how surely. */
interface Claim {
  readonly field: string;
  readonly title: ColumnTitle;
  readonly strength: number;
}

/**
 * Whether two columns say the same of themselves. Of quantities and dates the lower title alone counts where the upper
 * one makes neither surer: under 第一批 and 第二批 both are 数量. A vague title is the same with any remark in brackets.
 */
function areTwins({ columns, measured }: SheetKind, one: Claim, other: Claim): boolean {
  const whole = ({ title }: Claim): string => unnumbered(title.titles.join(' '));
  if (whole(one) === whole(other)) return true;
  if (one.field === 'amount' && [one, other].some(({ title }) => TIERED.test(title.titles.at(-1)!)))
    return true;
  const isCounted = measured.includes(one.field) || columns[one.field]!.read === readDay;
  if (!isCounted || one.strength !== other.strength) return false;
  const [lower, below] = [one, other].map(({ title }) => unnumbered(title.titles.at(-1)!));
  const areTwoRows = one.title.titles.length > 1 && other.title.titles.length > 1;
  return (
    (areTwoRows && lower === below) ||
    (one.strength === 1 && titleKey(withoutMonth(lower!)) === titleKey(withoutMonth(below!)))
  );
}

/** One of several targets, which are all for the same month. */
const TIERED = /^(?:保底|基本|基础|挑战|冲刺|力争|奋斗|必达|确保)/;

/** Readers of words: a second column of names (a code, a short name) only says the same again. */
const NAMES: ReadonlySet<CellReader> = new Set([readName, readDescription, readPartNo, readPartClass]);

/** What came in and went out, over the 数量 and 金额 of a ledger of stock: no title below makes it a lot, or what is there. */
const MOVEMENT = /^(?:本期|本月)?(?:期初|上期|上月|入库|出库|收入|发出|进货|领用)(?:结存|库存)?$/;

/** The lower title says what a column is; with the upper one before it, it may say it better; the upper alone hints. */
function strengthOf({ titles }: ColumnTitle, meaning: Column): number {
  if (titles.length === 1)
    return Math.max(matchTitle(titles[0]!, meaning), matchNumbered(titles[0]!, meaning));
  const [upper, lower] = titles as readonly [string, string];
  const hint = Math.min(1, matchTitle(upper, meaning)) as 0 | 1;
  const strength = Math.max(matchTitle(lower, meaning), hint);
  return Math.max(strength === 1 && MOVEMENT.test(upper) ? 0 : strength, matchTitle(upper + lower, meaning));
}

/** A quantity or date may be numbered (`在途1`, `ETA 2`): one row then holds several. */
function matchNumbered(title: string, meaning: Column): number {
  const bare = unnumbered(title);
  return bare === title || NAMES.has(meaning.read) ? 0 : Math.min(2, matchTitle(bare, meaning));
}

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
