import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { Annotation } from '../sheets/page.ts';
import type { PackageDraft } from './draft-package.ts';
import { openWorkbook } from './open-workbook.ts';
import { parseAddress } from './read-address.ts';
import type { SheetEntry } from './read-package.ts';
import { attributeOf, elementsOf } from './xml-tags.ts';

/** A mark that an earlier copy left in a workbook. */
export interface EarlierMark {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** What its comment said. */
  readonly text: string;
  /** The style that the cell had before it was coloured; null where the list does not keep it. */
  readonly style: number | null;
}

/** The list of problems that an earlier copy left in a workbook, and the marks that it tells of. */
export interface EarlierListing {
  readonly entry: SheetEntry;
  readonly marks: readonly EarlierMark[];
}

/** Behind its last column the list keeps, in each row, an empty cell in the style that the marked one had. */
function keptStyleColumn({ columns }: Annotation['listing']): number {
  return columns.length + 1;
}

/**
 * Finds the sheet in which an earlier copy of a workbook listed its problems: whoever mends such a copy hands it in
 * again with all of its marks.
 *
 * @param path the workbook, of which `draft` is to be the next copy
 * @returns null where no sheet is such a list
 */
export async function readEarlierListing(
  path: string,
  { sheets, draft }: { readonly sheets: readonly SheetEntry[]; readonly draft: PackageDraft },
  { listing, earlier }: Annotation,
  limits: ReadingLimits,
): Promise<EarlierListing | null> {
  const named = sheets.filter(({ name }) => earlier.isListing(name));
  if (named.length === 0) return null;
  const { sheets: read } = await openWorkbook(path, limits);
  for (const entry of named) {
    const styles = stylesByRow(await draft.text(entry.part), keptStyleColumn(listing));
    const marks: EarlierMark[] = [];
    await read
      .find(({ name }) => name === entry.name)
      ?.forEachRow(({ row, cells }) => {
        const texts = cells.map((cell) => (cell.type === 'text' ? cell.value : ''));
        const text = earlier.commentOf(texts);
        const place = text === null ? null : placeOf(texts[1] ?? '', sheets);
        if (text !== null && place !== null) marks.push({ ...place, text, style: styles.get(row) ?? null });
      });
    if (marks.length > 0) return { entry, marks };
  }
  return null;
}

/** The sheet and cell with which a place begins: `12月!D17 (Qty)`. */
function placeOf(place: string, sheets: readonly SheetEntry[]): { sheet: string; cell: string } | null {
  for (const { name } of sheets) {
    const cell = place.startsWith(`${name}!`)
      ? /^[A-Z]{1,3}\d{1,7}/.exec(place.slice(name.length + 1))
      : null;
    if (cell !== null) return { sheet: name, cell: cell[0] };
  }
  return null;
}

function stylesByRow(part: string, column: number): ReadonlyMap<number, number> {
  const styles = new Map<number, number>();
  for (const { open } of elementsOf(part)) {
    const at = open.name === 'c' && open.depth === 4 ? parseAddress(attributeOf(open, 'r') ?? '') : null;
    if (at?.column === column) styles.set(at.row, Number(attributeOf(open, 's') ?? 0));
  }
  return styles;
}
