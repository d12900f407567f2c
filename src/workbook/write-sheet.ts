import type { Page, PageRow } from '../sheets/page.ts';
import { rowHeight } from './write-row-height.ts';
import { columnLetters, rowXml, type RowTables } from './write-row-xml.ts';
import { sheetHeadXml } from './write-sheet-head.ts';
import { sheetTailXml, type SheetLink, type TailFacts } from './write-sheet-tail.ts';

/** The tables of the workbook that a sheet refers to. */
export interface SheetTables extends RowTables {
  readonly markId: TailFacts['markId'];
}

const MOST_ROWS = 1_048_576;
/** Excel opens no sheet with more links. */
const MOST_LINKS = 65_530;

/**
 * One page as a worksheet, row by row as it is asked for. Beyond 65,530 links cells keep their text alone.
 *
 * @param place number of the sheet from 1, whether the workbook opens on it, and the ids of the parts beside it
 * @throws RangeError when it has more rows than a sheet, or a number in it is not finite
 */
export function* sheetXml(
  page: Page,
  place: Omit<TailFacts, 'links' | 'markId'> & { readonly opens: boolean },
  tables: SheetTables,
): Generator<string> {
  yield sheetHeadXml(page, place.opens);
  const links: SheetLink[] = [];
  const isFolded = foldedRows(page.groups ?? []);
  let number = 0;
  for (const cells of page.rows) {
    number += 1;
    if (number > MOST_ROWS) throw new RangeError(`page ${page.name} is longer than a sheet`);
    yield rowXml(number, cells, rowHeight(cells, page.columns), tables, isFolded(number));
    collectLinks(number, cells, links);
  }
  yield sheetTailXml(page, { ...place, links, markId: tables.markId });
}

function collectLinks(row: number, cells: PageRow, links: SheetLink[]): void {
  for (let i = 0; i < cells.length; i++) {
    const value = cells[i]?.value;
    if (value === null || typeof value !== 'object' || !('sheet' in value)) continue;
    if (links.length >= MOST_LINKS) return;
    links.push({ cell: `${columnLetters(i)}${row}`, target: `'${value.sheet}'!${value.cell}` });
  }
}

/** Tells of rows, asked in ascending order, whether they belong to a group. */
function foldedRows(groups: NonNullable<Page['groups']>): (row: number) => boolean {
  let next = 0;
  return (row) => {
    while (next < groups.length && groups[next]!.last < row) next += 1;
    return next < groups.length && groups[next]!.first <= row;
  };
}
