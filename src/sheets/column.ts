import { withoutLot } from './lot-title.ts';
import { refuse, type CellReader } from './reading.ts';
import { remember } from './remember.ts';
import { titleKey } from './text.ts';

/** A column that a kind of sheet may have: how it is called, and in which words people call it that. */
export interface Column {
  /** Its title in the program's own templates and messages. */
  readonly zh: string;
  readonly en: string;
  /** How its cells are read. */
  readonly read: CellReader;
  /** Titles that ask the contrary (`是否非主流`), compared by `titleKey`, and how cells under them are read. */
  readonly contrary?: { readonly titles: ReadonlySet<string>; readonly read: CellReader };
  /** Titles that mean this column, as people write them, the program's own first. */
  readonly titles: readonly string[];
  /** Titles that may mean it when the other columns agree (`数量`, `日期`, `qty`). */
  readonly hints: readonly string[];
  /** The program's own titles, compared by `titleKey`. */
  readonly own: ReadonlySet<string>;
  /** The titles, compared by `titleKey`. */
  readonly aliases: ReadonlySet<string>;
  /** The hints, compared by `titleKey`. */
  readonly vague: ReadonlySet<string>;
}

/** Every combination of one word of each list, in order: `['a|b', '|c']` gives a, ac, b, bc. */
export function combine(...lists: readonly string[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (starts, list) => starts.flatMap((start) => list.split('|').map((word) => start + word)),
    [''],
  );
}

/** Describes a column; the titles themselves are aliases. */
export function column(
  zh: string,
  en: string,
  read: CellReader,
  aliases: readonly string[],
  vague: readonly string[] = [],
): Column {
  const titles = [zh, en, ...aliases];
  return {
    zh,
    en,
    read,
    titles,
    hints: vague,
    own: new Set([zh, en].map(titleKey)),
    aliases: new Set(titles.map(titleKey)),
    vague: new Set(vague.map(titleKey)),
  };
}

/** A column that goes by the titles of all: to ask them one by one takes long where every text is asked about. It reads nothing. */
export function anyOf(columns: readonly Column[]): Column {
  const aliases = new Set(columns.flatMap((column) => [...column.aliases, ...column.vague]));
  return { ...columns[0]!, read: () => refuse('E202'), aliases };
}

/** How the cells of a column are read under the title that it has in a sheet. */
export function readerUnder({ read, contrary }: Column, title: string): CellReader {
  return contrary?.titles.has(keyOf(title)) ? contrary.read : read;
}

/** Titles that are remembered: every row asks for those of its table. */
const REMEMBERED = 2 ** 13;

const keyOf = remember(REMEMBERED, titleKey);

/**
 * How surely a title means a column: 3 the program's own title, 2 an alias, 1 a vague one, 0 not at all. Also tried: the
 * parts of a bilingual title, and, vaguely, what stands behind a month: beside 12月订货数量 may stand that of 11月.
 */
export function matchTitle(title: string, { own, aliases, vague }: Column): 0 | 1 | 2 | 3 {
  const keys = titleKeys(title);
  if (keys.some((key) => own.has(key))) return 3;
  if (keys.some((key) => aliases.has(key))) return 2;
  if (keys.some((key) => vague.has(key))) return 1;
  const bare = withoutMonth(title);
  return bare !== title && aliases.has(titleKey(bare)) ? 1 : 0;
}

/** The month planned before what is wanted in it: `12月订货数量`, `2026年12月份需求`. */
const OF_MONTH = /^[\s*＊※★]*(?:20\d{2}\s*年\s*)?\d{1,2}\s*月(?:份|\d{1,2}[日号])?的?(?=\p{L}{2})/u;

/** What stands between a title and the same in another language. */
const PARTED = /[/／\\＼|\n]/;

/** A title whole, and its parts: before and after a slash or line break, the Chinese and the Latin ones. */
const titleKeys = remember(REMEMBERED, (title) =>
  [...new Set(partsOf(title).map(titleKey))].filter((key) => key !== ''),
);

/** A title and what may be titles in it: most have no parts. */
function partsOf(title: string): readonly string[] {
  const bilingual = /[a-z]{2}/i.test(title) && /[^\x20-\x7e]/.test(title);
  const halves = bilingual ? [title.replace(/[\x20-\x7e]+/g, ''), title.replace(/[^\x20-\x7e]+/g, ' ')] : [];
  const parts = PARTED.test(title) ? title.split(PARTED) : [];
  return [title, ...parts, ...halves];
}

/** A title without the month before it: `12月订货数量` → `订货数量`. */
export function withoutMonth(title: string): string {
  return title.replace(OF_MONTH, '');
}

/** The number at the end of a title; in words only behind two characters that are none. */
const NUMBER_AT_END = /[(（]?(?:\d|(?<=[^\d一二三四五六]{2}[(（]?)[一二三四五六])[)）]?$/;

/** A title without the digit at its end, or the lot that it names: `在途2`, `在途（二）`, `第2批在途` → `在途`, `ETA 2` → `ETA`. */
export function unnumbered(title: string): string {
  const ofLot = withoutLot(title);
  if (ofLot !== null) return ofLot;
  return NUMBER_AT_END.test(title)
    ? title.replace(NUMBER_AT_END, '').replace(/(?<![\s_#.-])[\s_#.-]+$/, '')
    : title;
}
