import { columnLetters } from '../cell-text.ts';
import type { KnownPart } from '../gather-known.ts';
import type { Page, PageCell, PageValue } from '../page.ts';
import { cell } from './cells.ts';
import { HIDDEN_PAGE } from './hidden-page.ts';
import { META_PAGE } from './stamp-page.ts';

/** Sheet of the lists that dropdowns offer; it has no titles, so that nobody takes it for a table. */
const LISTS = 'plan-lists';
/** Number of the layout of our templates. */
const TEMPLATE_VERSION = 1;

/** What a part is, in the order of its columns on the page of lists. */
export type PartDetail = 'name' | 'series' | 'unitPrice' | 'pack';
const DETAILS: readonly PartDetail[] = ['name', 'series', 'unitPrice', 'pack'];

/** What the dropdowns of a template offer. */
export interface TemplateLists {
  readonly page: Page;
  /** Where a list stands, as a formula names it; null where it is empty. */
  readonly stores: string | null;
  readonly parts: string | null;
  readonly classes: string | null;
  /** The formula that finds a detail of the part whose number stands in `address`. */
  lookUp(address: string, detail: PartDetail): string | null;
}

/** Lays out the hidden page of lists. */
export function templateLists(
  stores: readonly string[],
  parts: readonly KnownPart[],
  classes: readonly string[],
): TemplateLists {
  const details = DETAILS.map((detail) => parts.map((part) => part[detail]));
  const lists = [stores, classes, parts.map(({ partNo }) => partNo), ...details];
  const length = Math.max(1, ...lists.map((list) => list.length));
  const rangeOf = (first: number, last: number, rows: number): string | null =>
    rows === 0 ? null : `'${LISTS}'!$${columnLetters(first)}$1:$${columnLetters(last)}$${rows}`;
  const PARTS = 3;
  const table = rangeOf(PARTS, PARTS + DETAILS.length, parts.length);
  return {
    page: hiddenPage(
      LISTS,
      lists.length,
      Array.from({ length }, (_, i) => lists.map((list) => list[i] ?? null)),
    ),
    stores: rangeOf(1, 1, stores.length),
    classes: rangeOf(2, 2, classes.length),
    parts: rangeOf(PARTS, PARTS, parts.length),
    lookUp: (address, detail) =>
      table && `IFERROR(VLOOKUP(${address},${table},${DETAILS.indexOf(detail) + 2},FALSE)&"","")`,
  };
}

/** The hidden page by which a template is known again, whatever its file is called later. */
export function templateMeta(kind: string, period: string): Page {
  return hiddenPage(META_PAGE, 2, [
    ['plan:template', kind],
    ['plan:month', period],
    ['plan:version', TEMPLATE_VERSION],
  ]);
}

function hiddenPage(name: string, columns: number, rows: readonly (readonly PageValue[])[]): Page {
  const styleOf = (value: PageValue): PageCell['style'] => (typeof value === 'number' ? 'money' : 'text');
  return {
    ...HIDDEN_PAGE,
    name,
    columns: Array.from({ length: columns }, () => ({ width: 20 })),
    rows: rows.map((row) => row.map((value) => (value === null ? null : cell(value, styleOf(value))))),
  };
}
