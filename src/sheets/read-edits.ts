import type { PartNo } from '../domain/inputs.ts';
import type { Issue, IssueCode } from '../domain/issue.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import { cellText, isBlank } from './cell-text.ts';
import {
  LAST_HEADER_ROW,
  editTableUnder,
  findEditColumns,
  type EditColumns,
  type EditField,
  type EditTable,
} from './edit-columns.ts';
import { addressOf, lostTable, overtypedLine } from './edit-issues.ts';
import { editRow, keyOf, type EditRow } from './edit-row.ts';
import { findOvertyped, type Named } from './find-overtyped.ts';
import type { LineKey } from './line-key.ts';
import type { ChangedCell } from './page-changes.ts';
import type { RawCell, RawRow, RawSheet } from './raw-sheet.ts';
import { readName, readPartNo } from './read-name.ts';
import { readUnits } from './read-number.ts';
import type { Problem } from './reading.ts';
import { units } from './row-schema.ts';
import { areRivals, type SeenLines } from './seen-lines.ts';
import { isStruck } from './struck-through.ts';
import { issueAt, type Place } from './table.ts';
import { titledTwice } from './titled-twice.ts';

/** An edit, and the cell that it is told by: that of the quantity, else that of the remark. */
export interface WrittenEdit {
  readonly edit: LineEdit;
  readonly place: Place;
}

/**
 * Follows the rows of a sheet and gathers what the planner wrote into it: locked quantities and remarks beside the lines
 * of the plan, found by the hidden key of the row, so that sorting, filtering and new columns do no harm; and the lines
 * that were added on the page for them. A sheet with neither kind of table gives nothing.
 */
export class EditReader {
  readonly edits: WrittenEdit[] = [];
  readonly issues: Issue[] = [];
  readonly #file: string;
  readonly #sheet: string;
  readonly #written: { readonly name: string; readonly table: EditTable } | null;
  readonly #seen: SeenLines;
  /** Null before the header and where there is none. */
  #columns: EditColumns | null = null;
  #isLooking = true;
  #table: EditTable | null = null;

  /**
   * @param seen rows of the sheets before; those of this one are noted there
   * @param written the page that the sheet was written as and which table for planners it held; null where it was another or
   *   nobody knows
   */
  constructor(
    { name }: Pick<RawSheet, 'name'>,
    file: string,
    seen: SeenLines,
    written: { readonly name: string; readonly table: EditTable } | null,
  ) {
    this.#file = file;
    this.#sheet = name;
    this.#seen = seen;
    this.#written = written;
  }

  /** Which table for planners was found; null for none. */
  get table(): EditTable | null {
    return this.#table;
  }

  /** @param changed cells of the row that differ from what the program wrote there, as far as that is known */
  take(raw: RawRow, changed: readonly ChangedCell[]): void {
    if (this.#columns !== null) {
      this.#takeRow(editRow(raw, this.#columns, this.#file, this.#sheet), changed);
    } else if (this.#isLooking) {
      const header = findEditColumns(raw.cells);
      this.#isLooking = header === null && raw.row < LAST_HEADER_ROW;
      if (header === null) return;
      const at = { file: this.#file, sheet: this.#sheet, row: raw.row };
      this.issues.push(...header.twice.map((column) => titledTwice(column, at)));
      this.#begin(raw.row, header.columns);
    }
  }

  /** A table without its header would pass for one in which nothing was written. */
  end(): void {
    if (this.#table === null && this.#written !== null) {
      this.issues.push(lostTable(this.#written.name, { file: this.#file, sheet: this.#sheet }));
    }
  }

  /** Lines without keys or without the planner's columns cannot be matched: whatever was written there would be lost. */
  #begin(row: number, columns: EditColumns): void {
    this.#table = columns.has('key') ? 'lines' : (this.#written?.table ?? editTableUnder(columns));
    const needed = this.#table === 'lines' ? (['key', 'quantity', 'remark'] as const) : [];
    if (needed.every((field) => columns.has(field))) {
      this.#columns = columns;
      return;
    }
    const place = { file: this.#file, sheet: this.#sheet, cell: `A${row}`, header: null };
    this.#isLooking = false;
    this.issues.push(issueAt(place, null, { code: 'E504' }));
  }

  #takeRow(row: EditRow, changed: readonly ChangedCell[]): void {
    const isLine = this.#table === 'lines';
    const line = isLine ? keyOf(row) : this.#addedLine(row);
    if (line === undefined) return;
    const [quantityCell, remarkCell] = [row.cell('quantity'), row.cell('remark')];
    const place = row.at(row.isEdited && isBlank(quantityCell) ? 'remark' : 'quantity');
    const value = isBlank(quantityCell) ? remarkCell : quantityCell;
    if (line === null) {
      if (row.isEdited) this.issues.push(issueAt(place, value, { code: 'E502' }));
      return;
    }
    const overtyped = isLine && row.isEdited ? overtypedCell(row, line, changed) : null;
    if (overtyped !== null) {
      this.issues.push(overtypedLine(place, value, line, overtyped));
      return;
    }
    const quantity = isBlank(quantityCell) ? null : this.#units(quantityCell!, place);
    if (quantity === undefined) return;
    const remark = isBlank(remarkCell) ? null : cellText(remarkCell);
    const edit = row.isEdited ? { ...line, quantity, remark } : null;
    this.#note(line, { edit, isLine, place }, value);
  }

  /** The line that an added row asks for; undefined where it asks for none, with an issue for each cell that is open. */
  #addedLine(row: EditRow): LineKey | undefined {
    const open = (['store', 'partNo'] as const).filter((field) => isBlank(row.cell(field)));
    if (open.length === 2 && !row.isEdited) return undefined;
    const missing = row.isEdited ? open : [...open, 'quantity' as const];
    for (const field of missing) this.issues.push(issueAt(row.at(field), null, { code: 'E201' }));
    if (missing.length > 0) return undefined;
    const [store, partNo] = [readName(row.cell('store')!), readPartNo(row.cell('partNo')!)];
    const refuse = (field: EditField, problem: Problem): void =>
      void this.issues.push(issueAt(row.at(field), row.cell(field), problem));
    if ('problem' in store) refuse('store', store.problem);
    if ('problem' in partNo) refuse('partNo', partNo.problem);
    if ('problem' in store || 'problem' in partNo) return undefined;
    return { store: store.value, partNo: partNo.value as PartNo, due: null };
  }

  /** Whole units, or undefined with an issue. */
  #units(cell: RawCell, place: Place): number | undefined {
    const reading = readUnits(cell);
    if ('problem' in reading) {
      this.issues.push(issueAt(place, cell, reading.problem));
      return undefined;
    }
    if (reading.warning) this.issues.push(issueAt(place, cell, reading.warning));
    if (isStruck(cell)) this.issues.push(issueAt(place, cell, { code: 'W235' }));
    const checked = units.safeParse(reading.value);
    if (checked.success) return checked.data;
    const code = checked.error.issues[0]!.message as IssueCode;
    this.issues.push(issueAt(place, cell, { code, params: { blank: 'yes' } }));
    return undefined;
  }

  #note(line: LineKey, seen: Parameters<SeenLines['meet']>[1], value: RawCell | undefined): void {
    const { edit, place } = seen;
    const other = this.#seen.meet(line, seen);
    if (other !== null && areRivals(other, seen)) {
      const { store, partNo } = line;
      const params = { store, partNo, otherAt: addressOf(other.place) };
      this.issues.push(issueAt(place, value, { code: 'E503', params }));
    } else if (edit !== null && !other?.edit) this.edits.push({ edit, place });
  }
}

/** The cell of a row that names another line than its key does; one of which the key says nothing must be as it was written. */
function overtypedCell(
  row: EditRow,
  { store, partNo, due }: LineKey,
  changed: readonly ChangedCell[],
): ChangedCell | null {
  const names: [EditField, Named][] = [
    ['store', store],
    ['partNo', partNo],
  ];
  if (due !== null) names.push(['due', { day: due }]);
  const rest = (['due', 'territory'] as const).filter((field) => row.columns.has(field));
  const cells = rest.map((field) => row.at(field).cell);
  return findOvertyped(row, names) ?? changed.find(({ cell }) => cells.includes(cell)) ?? null;
}
