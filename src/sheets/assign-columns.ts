import { anyOf, matchTitle, unnumbered, withoutMonth, type Column } from './column.ts';
import { withoutLot } from './lot-title.ts';
import { isMonthAlone } from './is-month-alone.ts';
import { priceRank } from './price-rank.ts';
import { readDay, readWantedDay } from './read-date.ts';
import { readDescription, readName, readPartClass, readPartNo } from './read-name.ts';
import { readOfWhich } from './read-of-which.ts';
import type { CellReader } from './reading.ts';
import type { ColumnTitle, Header, Rival, TableColumn } from './header.ts';
import { BASE_QUANTITY } from './shared-columns.ts';
import type { SheetKind } from './sheet-kind.ts';
import { titleKey } from './text.ts';

/** Gives every field the column that claims it most surely, every column one field. */
export function assignColumns(
  kind: SheetKind,
  titles: readonly ColumnTitle[],
): { columns: Map<string, TableColumn>; strengths: Map<string, number>; rivals: Header['rivals'] } {
  const any = anyOfKind(kind);
  const isForecast = kind.name === 'forecast';
  const meant = titles.filter(
    (title) => strengthOf(title, any, true) > 0 || (isForecast && isOfMonthAlone(title)),
  );
  const claims = Object.entries(kind.columns)
    .flatMap(([field, meaning], order) =>
      meant.map((title) => {
        const strength = strengthOf(title, meaning, OF_LOTS.has(field));
        if (isForecast && field === 'quantity' && strength === 0 && isOfMonthAlone(title))
          return { field, order, title, strength: 1, rank: -1 };
        const isNamed = field === 'store' && isNameBeside(title, titles);
        return { field, order, title, ...weighed(field, title, strength), ...(isNamed && { rank: 1 }) };
      }),
    )
    .filter((claim) => claim.strength > 0)
    .sort(
      (a, b) =>
        b.strength - a.strength || a.order - b.order || b.rank - a.rank || a.title.column - b.title.column,
    );
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

/** Whether all that is said of a column is its month: without another quantity, stores want so much in it. */
function isOfMonthAlone({ titles }: ColumnTitle): boolean {
  return titles.length === 1 && isMonthAlone(titles[0]!);
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
  if (one.field === 'quantity' && [one, other].every(({ title }) => isOfMonthAlone(title))) return true;
  const isCounted = measured.includes(one.field) || DAYS.has(columns[one.field]!.read);
  if (isCounted && [one, other].some(({ title }) => withoutLot(title.titles.join(' ')) !== null)) return true;
  if (!isCounted || one.strength !== other.strength) return false;
  const [lower, below] = [one, other].map(({ title }) => unnumbered(title.titles.at(-1)!));
  const areTwoRows = one.title.titles.length > 1 && other.title.titles.length > 1;
  // Under one title both say nothing that is known: 现有库存 over 杭州仓 | 宁波仓.
  const [upper, over] = [one, other].map(({ title }) => title.titles[0]);
  const isHinted = ({ field, title }: Claim): boolean =>
    matchTitle(title.titles.at(-1)!, columns[field]!) === 0;
  if (areTwoRows && upper === over && isHinted(one) && isHinted(other)) return true;
  return (
    (areTwoRows && lower === below) ||
    (one.strength === 1 && titleKey(withoutMonth(lower!)) === titleKey(withoutMonth(below!)))
  );
}

/** What was sold less what came back: beside what went out, it is what was sold. */
const NET = /^净(?:销|出)|^net\b/i;
/** A sum of the year so far, which is not what was sold in the month beside it. */
const RUNNING = /^(?:本年)?累计|\b(?:ytd|cumulative)\b/i;
/** Quantities are pieces: what is counted in them is meant before what may be cartons. */
const BASE = new Set(BASE_QUANTITY.map(titleKey));

/** What stands behind the title of a store where the column beside holds its number: 客户 | 客户名称, Sold-to Party | Sold-to Name. */
const NAMED = /(?:名称|name)$/;

/** Whether a title names what another one, without 名称, may only number. */
function isNameBeside(title: ColumnTitle, all: readonly ColumnTitle[]): boolean {
  const keyOf = ({ titles }: ColumnTitle): string => titleKey(titles.at(-1)!);
  const key = keyOf(title);
  if (!NAMED.test(key)) return false;
  const bare = key.replace(NAMED, '');
  return all.some((other) => [bare, `${bare}party`].includes(keyOf(other)));
}

const titlesOfAny = new WeakMap<SheetKind, Column>();

/** A column that goes by all titles of a kind: most titles of a wide table mean none of its columns. */
function anyOfKind(kind: SheetKind): Column {
  const known = titlesOfAny.get(kind) ?? anyOf(Object.values(kind.columns));
  titlesOfAny.set(kind, known);
  return known;
}

/** What was counted, beside what the books say. */
const BY_COUNT = /实[盘存点物际]|盘点|physical/i;
const BY_BOOKS = /账|系统|电脑|book/i;
/** Days on which goods are sent, which are those of their arrival only where the table has no other. */
const SENT = /发货|\b(?:ship|dispatch)/i;
/** The last day of several, beside the one that is expected. */
const LATEST = /最[迟晚]/;

/** Which of several equally sure titles of stock or of a day is meant rather: more than 0 where it is, less where it is not. */
function rankOf(field: string, title: string): number {
  if (field === 'onHand') return Number(BY_COUNT.test(title)) - Number(BY_BOOKS.test(title));
  if (field === 'due') return -Number(SENT.test(title));
  return field === 'eta' ? -Number(LATEST.test(title)) : 0;
}

/** Every sure title of a price is as sure as any other: which of them is meant, its words say. */
function weighed(
  field: string,
  { titles }: ColumnTitle,
  strength: number,
): { readonly strength: number; readonly rank: number } {
  if (field === 'unitPrice' && strength >= 2) return { strength: 3, rank: priceRank(titles.join(' ')) };
  const lower = titles.at(-1)!;
  if (RUNNING.test(lower)) return { strength, rank: -1 };
  if (field === 'quantity' && NET.test(lower)) return { strength: strength >= 2 ? 3 : strength, rank: 1 };
  // A day of sending is never more than a hint beside one of arrival.
  if (field === 'due' && strength > 1 && SENT.test(lower)) return { strength: 1, rank: -1 };
  if (strength === 1 && BASE.has(titleKey(lower))) return { strength, rank: 1 };
  return { strength, rank: rankOf(field, lower) };
}

/** Quantities and dates of which one row may hold those of several lots. */
const OF_LOTS: ReadonlySet<string> = new Set([
  'quantity',
  'due',
  'unreserved',
  'inTransit',
  'ordered',
  'reserved',
  'arrived',
  'eta',
]);

/** Readers of days. */
const DAYS: ReadonlySet<CellReader> = new Set([readDay, readWantedDay]);

/** One of several targets, which are all for the same month. */
const TIERED = /^(?:保底|基本|基础|挑战|冲刺|力争|奋斗|必达|确保)/;

/** Readers of words: a second column of names (a code, a short name) only says the same again. */
const NAMES: ReadonlySet<CellReader> = new Set([
  readName,
  readOfWhich,
  readDescription,
  readPartNo,
  readPartClass,
]);

/** What came in and went out, over the 数量 and 金额 of a ledger of stock: no title below makes it a lot, or what is there. */
const MOVEMENT = /^(?:本期|本月)?(?:期初|上期|上月|入库|出库|收入|发出|进货|领用)(?:结存|库存)?$/;

/** The lower title says what a column is; with the upper one before it, it may say it better; the upper alone hints. */
function strengthOf({ titles }: ColumnTitle, meaning: Column, isOfLot: boolean): number {
  if (titles.length === 1) return strengthOfOne(titles[0]!, meaning, isOfLot);
  const [upper, lower] = titles as readonly [string, string];
  const hint = Math.min(1, matchTitle(upper, meaning)) as 0 | 1;
  const strength = Math.max(matchTitle(lower, meaning), hint);
  return Math.max(strength === 1 && MOVEMENT.test(upper) ? 0 : strength, matchTitle(upper + lower, meaning));
}

function strengthOfOne(title: string, meaning: Column, isOfLot: boolean): number {
  return Math.max(matchTitle(title, meaning), matchNumbered(title, meaning, isOfLot));
}

/** A quantity or date may be numbered (`在途1`, `ETA 2`): one row then holds several. */
function matchNumbered(title: string, meaning: Column, isOfLot: boolean): number {
  if (NAMES.has(meaning.read) || (!isOfLot && withoutLot(title) !== null)) return 0;
  const bare = unnumbered(title);
  return bare === title ? 0 : Math.min(2, matchTitle(bare, meaning));
}
