import { formatAddress, parseAddress } from './read-address.ts';
import type { Edit } from './xml-edits.ts';
import { insertAt } from './xml-edits.ts';
import type { Tag } from './xml-tags.ts';
import { appendTo, attributeOf, createTagScanner, setAttribute } from './xml-tags.ts';

/** The rows with cells to be styled: by row and column, a style in place of the one that the cell has. */
export type CellStyles = ReadonlyMap<number, ReadonlyMap<number, (style: number) => number>>;

/** What was found on the way through a sheet. */
export interface SheetAnatomy {
  readonly edits: readonly Edit[];
  /** Namespace prefix of the sheet's elements, with its colon, or ''. */
  readonly prefix: string;
  /** The relationship id of the drawing that shows the comments; null where there is none. */
  readonly drawingId: string | null;
  /** Where the element that refers to such a drawing belongs. */
  readonly drawingPlace: number;
}

/** Elements about columns that are heeded: as many as a sheet has columns. */
const MOST_COLUMNS = 16_384;

/** What stands before the comments' drawing in a sheet. */
const BEFORE_DRAWING: ReadonlySet<string> = new Set(
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
  autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
  hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
  ignoredErrors smartTags drawing`.split(/\s+/),
);

/**
 * The edits that give cells of a sheet another style. Cells and rows that are not there, since they hold nothing, are
 * added with the style of their row or column; the others change in nothing but the number of their style.
 *
 * @param pieces the sheet's part, which the reader has found sound
 */
export async function restyleCells(
  pieces: AsyncIterable<string> | Iterable<string>,
  cells: CellStyles,
): Promise<SheetAnatomy> {
  const sheet = new SheetRestyling(cells);
  const scanner = createTagScanner((tag) => sheet.take(tag));
  for await (const piece of pieces) scanner.write(piece);
  return sheet.anatomy();
}

interface FoundCell {
  readonly column: number;
  readonly tag: Tag;
}

/** Follows the tags of one sheet; rows and cells that do not say where they stand follow the one before. */
class SheetRestyling {
  readonly #cells: CellStyles;
  /** The rows to come, the next one last. */
  readonly #waiting: number[];
  readonly #edits: Edit[] = [];
  readonly #columns: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  readonly #columnStyles = new Map<number, number>();
  #list = '';
  #prefix = '';
  #drawingId: string | null = null;
  #drawingPlace = 0;
  #row = 0;
  #column = 0;
  #rowTag: Tag | null = null;
  #found: FoundCell[] = [];

  constructor(cells: CellStyles) {
    this.#cells = cells;
    this.#waiting = [...cells.keys()].sort((a, b) => b - a);
  }

  take(tag: Tag): void {
    if (tag.depth === 1 && tag.kind !== 'close') this.#prefix = tag.prefix;
    else if (tag.depth === 2) this.#takeList(tag);
    else if (this.#list === 'cols' && tag.name === 'col') this.#takeColumns(tag);
    else if (this.#list !== 'sheetData') return;
    else if (tag.depth === 3 && tag.name === 'row') this.#takeRow(tag);
    else if (tag.depth === 4 && tag.name === 'c' && tag.kind !== 'close') this.#takeCell(tag);
  }

  anatomy(): SheetAnatomy {
    return {
      edits: this.#edits,
      prefix: this.#prefix,
      drawingId: this.#drawingId,
      drawingPlace: this.#drawingPlace,
    };
  }

  #takeList(tag: Tag): void {
    this.#list = tag.name;
    if (tag.kind !== 'open' && BEFORE_DRAWING.has(tag.name)) this.#drawingPlace = tag.end;
    if (tag.name === 'legacyDrawing') this.#drawingId ??= /:id\s*=\s*["']([^"']*)/.exec(tag.raw)?.[1] ?? null;
    if (tag.name !== 'sheetData' || tag.kind === 'open') return;
    const rows = this.#rowsBefore(Infinity);
    if (rows !== '') this.#edits.push(appendTo({ open: tag, close: tag }, rows));
  }

  #takeColumns(tag: Tag): void {
    if (this.#columns.length >= MOST_COLUMNS) return;
    const [first, last, style] = ['min', 'max', 'style'].map((name) => Number(attributeOf(tag, name) ?? 0));
    this.#columns.push({ first: first!, last: last!, style: style! });
  }

  #takeRow(tag: Tag): void {
    if (tag.kind !== 'close') {
      this.#row = Number(attributeOf(tag, 'r') ?? this.#row + 1);
      this.#column = 0;
      this.#found = [];
      const rows = this.#rowsBefore(this.#row);
      if (rows !== '') this.#edits.push(insertAt(tag.start, rows));
      this.#rowTag = this.#waiting.at(-1) === this.#row ? tag : null;
    }
    if (tag.kind === 'open' || !this.#rowTag) return;
    this.#waiting.pop();
    this.#restyleRow(this.#rowTag, tag);
    this.#rowTag = null;
  }

  #takeCell(tag: Tag): void {
    if (!this.#rowTag) return;
    this.#column = parseAddress(attributeOf(tag, 'r') ?? '')?.column ?? this.#column + 1;
    this.#found.push({ column: this.#column, tag });
  }

  #restyleRow(open: Tag, close: Tag): void {
    const styled = [...this.#cells.get(this.#row)!].sort(([a], [b]) => a - b);
    const behind: string[] = [];
    const byColumn = new Map(this.#found.toReversed().map((found) => [found.column, found]));
    let next = 0;
    for (const [column, restyle] of styled) {
      const cell = byColumn.get(column);
      if (cell) {
        this.#edits.push(setAttribute(cell.tag, 's', restyle(Number(attributeOf(cell.tag, 's') ?? 0))));
        continue;
      }
      const xml = this.#cellXml(this.#row, column, restyle, attributeOf(open, 's'));
      while (next < this.#found.length && this.#found[next]!.column < column) next++;
      const follower = this.#found[next];
      if (follower) this.#edits.push(insertAt(follower.tag.start, xml));
      else behind.push(xml);
    }
    if (behind.length > 0) this.#edits.push(appendTo({ open, close }, behind.join('')));
  }

  /** The marked rows that are not there before row `number`, as XML. */
  #rowsBefore(number: number): string {
    let xml = '';
    for (let row = this.#waiting.at(-1); row !== undefined && row < number; row = this.#waiting.at(-1)) {
      this.#waiting.pop();
      const cells = [...this.#cells.get(row)!].sort(([a], [b]) => a - b);
      xml += `<${this.#prefix}row r="${row}">`;
      for (const [column, restyle] of cells) xml += this.#cellXml(row, column, restyle, null);
      xml += `</${this.#prefix}row>`;
    }
    return xml;
  }

  #cellXml(row: number, column: number, restyle: (style: number) => number, rowStyle: string | null): string {
    const style = restyle(rowStyle === null ? this.#styleOfColumn(column) : Number(rowStyle));
    return `<${this.#prefix}c r="${formatAddress({ row, column })}" s="${style}"/>`;
  }

  #styleOfColumn(column: number): number {
    const known = this.#columnStyles.get(column);
    if (known !== undefined) return known;
    const style = this.#columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
    this.#columnStyles.set(column, style);
    return style;
  }
}
