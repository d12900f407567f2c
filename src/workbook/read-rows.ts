import { PlanFailure } from '../domain/failure.ts';
import type { MergedRange, RawCell, RawRow } from '../sheets/raw-sheet.ts';
import { formatAddress, parseAddress } from './read-address.ts';
import type { CellContext, WrittenCell } from './read-cell.ts';
import { readCell } from './read-cell.ts';
import type { Place } from './read-damage.ts';
import { damaged } from './read-damage.ts';
import { grantForRow, type PartBudget } from './part-budget.ts';
import { readMerge } from './read-merges.ts';
import { collectRichText } from './read-rich-text.ts';
import type { Attributes, XmlListener } from './xml-parse.ts';
import { localName, parseXml } from './xml-parse.ts';

/**
 * Hands every row of a sheet that holds something to `onRow`, in order, its cells in column order. A row or cell that
 * does not say where it stands follows the one before. Where `onRow` returns false, the rest is not read.
 *
 * @param pieces the text of the sheet's part
 * @param merges what `readMerges` found in the same part
 * @throws PlanFailure F207 the part is damaged, or its rows contradict one another; F307 beyond the limits
 */
export async function readRows(
  pieces: AsyncIterable<string>,
  merges: readonly MergedRange[],
  context: CellContext,
  part: PartBudget,
  onRow: (row: RawRow) => unknown,
): Promise<void> {
  const listener = new SheetListener(merges, context, part, onRow);
  await parseXml(pieces, part, listener);
  if (!listener.isDone) listener.end();
}

/** Depths of the elements of a sheet's part. */
const SHEET = 1;
const LIST = 2;
const ROW = 3;
const CELL = 4;
const INSIDE = 5;

/** Elements of a cell that hold what it says. */
const PARTS: ReadonlyMap<string, 'value' | 'formula' | 'inline'> = new Map([
  ['v', 'value'],
  ['f', 'formula'],
  ['is', 'inline'],
]);

/** What programs may add to a row or a cell; nothing of it is read. */
const EXTENSIONS = 'extLst';
/** What holds rows, and what holds or says what a sheet holds. */
const LISTS: ReadonlySet<string> = new Set(['sheetData']);
const CONTENTS: ReadonlySet<string> = new Set([...LISTS, 'row', 'c', ...PARTS.keys()]);

const ROW_NUMBER = /^[1-9]\d{0,14}$/;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function emptyCell(row: number, column: number): Writable<WrittenCell> {
  return { row, column, type: 'n', style: '0', value: null, inline: null, struck: false, formula: null };
}

/** Follows the elements of one sheet; what is collected of a row and of a cell starts anew with the next. */
class SheetListener implements XmlListener {
  readonly #merges: readonly MergedRange[];
  readonly #context: CellContext;
  readonly #part: PartBudget;
  readonly #place: Place;
  readonly #onRow: (row: RawRow) => unknown;
  /** Whether no more rows are wanted. */
  isDone = false;
  granted = 0;
  readonly #inline = collectRichText(INSIDE, (name) => this.#refuse(name));
  #list = '';
  #hasRows = false;
  #merged = 0;
  #lastRow = 0;
  #row = 0;
  #hidden = false;
  #cells: RawCell[] = [];
  #cell = emptyCell(0, 0);
  #inside = '';
  /** The depth of an element of which nothing is read; 0 outside of any. */
  #ignored = 0;
  #isExtension = false;

  constructor(
    merges: readonly MergedRange[],
    context: CellContext,
    part: PartBudget,
    onRow: (row: RawRow) => unknown,
  ) {
    this.#merges = merges;
    this.#context = context;
    this.#part = part;
    this.#place = part.place;
    this.#onRow = onRow;
  }

  open(name: string, depth: number, attributes: Attributes): void {
    if (depth === SHEET && name !== 'worksheet') throw damaged(this.#place, 'root', name);
    if (depth === LIST) this.#openList(name);
    else if (this.#list === 'mergeCells') this.#checkMerge(name, attributes);
    else if (this.#list !== 'sheetData') this.#refuseLost(name, LISTS);
    else if (this.#ignored === 0) this.#openInRows(name, depth, attributes);
    else if (!this.#isExtension) this.#refuseLost(name, CONTENTS);
  }

  text(piece: string): void {
    if (this.#inside === 'v') this.#cell.value += piece;
    else if (this.#inside === 'f') this.#cell.formula += piece;
    else if (this.#inside === 'is') this.#inline.add(piece);
  }

  close(name: string, depth: number): void {
    if (this.#list !== 'sheetData') return;
    if (this.#ignored > 0) this.#ignored = depth === this.#ignored ? 0 : this.#ignored;
    else if (depth > INSIDE) this.#inline.close();
    else if (depth === INSIDE) this.#inside = '';
    else if (depth === CELL && name === 'c') this.#closeCell();
    else if (depth === ROW && name === 'row') this.#closeRow();
  }

  /** To be called behind the last element. */
  end(): void {
    if (this.#merged !== this.#merges.length) throw damaged(this.#place, 'merge');
  }

  #openList(name: string): void {
    if (name !== 'sheetData') this.#refuseLost(name, CONTENTS);
    else if (this.#hasRows) throw damaged(this.#place, 'repeated', name);
    else this.#hasRows = true;
    this.#list = name;
  }

  /**
   * What stands in a wrong place, such as a row in a row or a tag within a number, would be lost, or read for another. Some
   * programs write a filter between rows, which holds nothing.
   */
  #openInRows(name: string, depth: number, attributes: Attributes): void {
    if (depth === CELL && name === 'c') this.#openCell(attributes);
    else if (depth === INSIDE && PARTS.has(name)) this.#openInside(name, PARTS.get(name)!);
    else if (depth === ROW && name === 'row') this.#openRow(attributes);
    else if (depth > INSIDE && this.#inside === 'is') this.#inline.open(name, depth, attributes);
    else if (depth > INSIDE) this.#refuse(name);
    else {
      this.#refuseLost(name, CONTENTS);
      this.#isExtension = name === EXTENSIONS;
      this.#ignored = depth;
    }
  }

  /** Refuses what nobody would read where it stands. */
  #refuseLost(name: string, contents: ReadonlySet<string>): void {
    if (contents.has(localName(name))) this.#refuse(name);
  }

  #refuse(name: string): never {
    const at = formatAddress({ row: Math.max(1, this.#row), column: Math.max(1, this.#cell.column) });
    throw damaged(this.#place, 'structure', `${at} <${name}>`);
  }

  #openRow(attributes: Attributes): void {
    const { r: written, hidden } = attributes;
    if (written !== undefined && !ROW_NUMBER.test(written)) throw damaged(this.#place, 'position', written);
    this.#row = written === undefined ? this.#row + 1 : Number(written);
    if (this.#row > this.#context.limits.rows)
      throw this.#beyond(formatAddress({ row: this.#row, column: 1 }));
    this.#hidden = hidden === '1' || hidden === 'true';
    this.#cells = [];
    this.#cell = emptyCell(this.#row, 0);
  }

  #openCell(attributes: Attributes): void {
    const { r: written, t: type, s: style } = attributes;
    const cell = emptyCell(this.#row, this.#cell.column + 1);
    this.#cell = cell;
    if (written !== undefined) {
      const address = parseAddress(written);
      if (address?.row !== cell.row) throw damaged(this.#place, 'position', written);
      cell.column = address.column;
    }
    if (cell.column > this.#context.limits.columns) throw this.#beyond(formatAddress(cell));
    if (type) cell.type = type;
    if (style) cell.style = style;
  }

  #openInside(name: string, part: 'value' | 'formula' | 'inline'): void {
    this.#inside = name;
    // Read one after the other, 12 and 13 would become 1213.
    if (this.#cell[part] !== null) throw damaged(this.#place, 'repeated', formatAddress(this.#cell));
    this.#cell[part] = '';
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell.inline !== null) {
      cell.inline = this.#inline.take();
      cell.struck = this.#inline.isStruck();
    }
    // Some programs write the number beside the text that shows it, and say that the text counts.
    const isTold = cell.inline === null || cell.type === 'inlineStr';
    if (!isTold && cell.value?.trim()) throw damaged(this.#place, 'repeated', formatAddress(cell));
    const held = readCell(cell, this.#context, this.#place);
    if (!held) return;
    this.#cells.push(held);
    // Found out with the row's end otherwise; until then a row could grow without end.
    if (this.#cells.length > this.#context.limits.columns) {
      throw damaged(this.#place, 'repeated', formatAddress(cell));
    }
  }

  #closeRow(): void {
    const row = this.#row;
    this.granted += grantForRow(this.#cells.length);
    if (this.#cells.length === 0 || this.isDone) return;
    if (row === this.#lastRow) throw damaged(this.#place, 'repeated', formatAddress({ row, column: 1 }));
    if (row < this.#lastRow) throw damaged(this.#place, 'order', formatAddress({ row, column: 1 }));
    this.#lastRow = row;
    sortCells(this.#cells, this.#place, row);
    this.isDone = this.#onRow({ row, hidden: this.#hidden, cells: this.#cells }) === false;
  }

  #checkMerge(name: string, attributes: Attributes): void {
    if (name !== 'mergeCell') return;
    const found = readMerge(attributes['ref'], this.#merged, this.#part);
    const known = this.#merges[this.#merged++];
    const same =
      known?.top === found.top &&
      known.left === found.left &&
      known.bottom === found.bottom &&
      known.right === found.right;
    if (!same) throw damaged(this.#place, 'merge', attributes['ref']);
  }

  #beyond(cell: string): PlanFailure {
    return new PlanFailure('file', 'F307', { ...this.#place, cell });
  }
}

/** Puts cells in column order; two with a value in one place leave no telling which is meant. */
function sortCells(cells: RawCell[], place: Place, row: number): void {
  const inOrder = cells.every((cell, i) => i === 0 || cells[i - 1]!.column < cell.column);
  if (inOrder) return;
  cells.sort((a, b) => a.column - b.column);
  const twice = cells.find((cell, i) => i > 0 && cells[i - 1]!.column === cell.column);
  if (twice) throw damaged(place, 'repeated', formatAddress({ row, column: twice.column }));
}
