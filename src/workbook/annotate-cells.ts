import { formatAddress, parseAddress } from './read-address.ts';
import type { Edit } from './xml-edits.ts';
import { insertAt } from './xml-edits.ts';
import type { Tag } from './xml-tags.ts';
import { appendTo, attributeOf, createTagScanner, setAttribute, tagsNamed } from './xml-tags.ts';

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

const ROWS = tagsNamed('row');
const ROWS_AND_CELLS = tagsNamed('(?:row|c)');

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
  const scanner = createTagScanner(
    (tag) => sheet.take(tag),
    () => sheet.heeded,
  );
  for await (const piece of pieces) scanner.write(piece);
  return sheet.anatomy();
}

/** A cell of a row that is to be styled: its tag, or, where it is not there, that of the first cell behind its place. */
interface StyledCell {
  readonly column: number;
  readonly restyle: (style: number) => number;
  tag: Tag | null;
  follower: Tag | null;
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
  /** The cells to be styled of the row that is open, in column order; those before `next` stand before a cell that was met. */
  #styled: readonly StyledCell[] = [];
  #byColumn: ReadonlyMap<number, StyledCell> = new Map();
  #next = 0;
  #heeded: RegExp | null = null;

  constructor(cells: CellStyles) {
    this.#cells = cells;
    this.#waiting = [...cells.keys()].sort((a, b) => b - a);
  }

  /** The next tags that matter; null where all do. */
  get heeded(): RegExp | null {
    return this.#heeded;
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
    if (tag.kind !== 'close') this.#beginRow(tag);
    this.#heeded = tag.kind !== 'open' ? null : this.#rowTag === null ? ROWS : ROWS_AND_CELLS;
    if (tag.kind === 'open' || !this.#rowTag) return;
    this.#restyleRow(this.#rowTag, tag);
    this.#rowTag = null;
  }

  #beginRow(tag: Tag): void {
    this.#row = Number(attributeOf(tag, 'r') ?? this.#row + 1);
    this.#column = 0;
    const rows = this.#rowsBefore(this.#row);
    if (rows !== '') this.#edits.push(insertAt(tag.start, rows));
    if (this.#waiting.at(-1) !== this.#row) return;
    this.#waiting.pop();
    this.#rowTag = tag;
    this.#styled = inColumnOrder(this.#cells.get(this.#row)!);
    this.#byColumn = new Map(this.#styled.map((cell) => [cell.column, cell]));
    this.#next = 0;
  }

  #takeCell(tag: Tag): void {
    if (!this.#rowTag) return;
    const column = parseAddress(attributeOf(tag, 'r') ?? '')?.column ?? this.#column + 1;
    this.#column = column;
    const styled = this.#byColumn.get(column);
    if (styled) styled.tag ??= tag;
    for (let cell = this.#styled[this.#next]; cell && cell.column < column; cell = this.#styled[++this.#next])
      cell.follower = tag;
  }

  #restyleRow(open: Tag, close: Tag): void {
    let behind = '';
    for (const { column, restyle, tag, follower } of this.#styled) {
      if (tag) {
        this.#edits.push(setAttribute(tag, 's', restyle(Number(attributeOf(tag, 's') ?? 0))));
        continue;
      }
      const xml = this.#cellXml(this.#row, column, restyle, attributeOf(open, 's'));
      if (follower) this.#edits.push(insertAt(follower.start, xml));
      else behind += xml;
    }
    if (behind !== '') this.#edits.push(appendTo({ open, close }, behind));
  }

  /** The marked rows that are not there before row `number`, as XML. */
  #rowsBefore(number: number): string {
    let xml = '';
    for (let row = this.#waiting.at(-1); row !== undefined && row < number; row = this.#waiting.at(-1)) {
      this.#waiting.pop();
      xml += `<${this.#prefix}row r="${row}">`;
      for (const { column, restyle } of inColumnOrder(this.#cells.get(row)!))
        xml += this.#cellXml(row, column, restyle, null);
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

function inColumnOrder(cells: ReadonlyMap<number, (style: number) => number>): readonly StyledCell[] {
  return [...cells]
    .map(([column, restyle]) => ({ column, restyle, tag: null, follower: null }))
    .sort((a, b) => a.column - b.column);
}
