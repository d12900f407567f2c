import type { PartNo } from '../domain/inputs.ts';
import type { Issue, IssueCode } from '../domain/issue.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import { cellAddress, cellText, isBlank } from './cell-text.ts';
import { findEditColumns, type EditColumns, type EditField } from './edit-columns.ts';
import { readLineKey, writeLineKey, type LineKey } from './line-key.ts';
import type { RawCell, RawRow, RawSheet } from './raw-sheet.ts';
import { readName, readPartNo } from './read-name.ts';
import { readUnits } from './read-number.ts';
import type { Problem } from './reading.ts';
import { units } from './row-schema.ts';
import { issueAt, type Place } from './table.ts';

/** An edit, and the cell that it is told by: that of the quantity, else that of the remark. */
export interface WrittenEdit {
  readonly edit: LineEdit;
  readonly place: Place;
}

/** Where the header stands at the latest; a person may have put lines of their own above it. */
const LAST_HEADER_ROW = 100;

/** What a row holds under the columns that planners write into. */
interface EditRow {
  readonly columns: EditColumns;
  readonly at: (field: EditField) => Place;
  readonly cell: (field: EditField) => RawCell | undefined;
  /** Whether a quantity or a remark is written in it. */
  readonly isEdited: boolean;
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
  readonly #seen = new Map<string, WrittenEdit>();
  /** Null before the header and where there is none. */
  #columns: EditColumns | null = null;
  #isLooking = true;

  constructor({ name }: Pick<RawSheet, 'name'>, file: string) {
    this.#file = file;
    this.#sheet = name;
  }

  take(raw: RawRow): void {
    if (this.#columns !== null) this.#takeRow(editRow(raw, this.#columns, this.#file, this.#sheet));
    else if (this.#isLooking) {
      const header = findEditColumns(raw.cells);
      this.#isLooking = header === null && raw.row < LAST_HEADER_ROW;
      if (header !== null) this.#begin(raw.row, header);
    }
  }

  /** Lines without keys or without the planner's columns cannot be matched: whatever was written there would be lost. */
  #begin(row: number, columns: EditColumns): void {
    const missing = (['key', 'quantity', 'remark'] as const).filter((field) => !columns.has(field));
    const isWhole = missing.length === 0 || (missing.join() === 'key' && !columns.has('plan'));
    this.#columns = isWhole ? columns : null;
    if (isWhole) return;
    const place = { file: this.#file, sheet: this.#sheet, cell: `A${row}`, header: null };
    this.issues.push(issueAt(place, null, { code: 'E504' }));
  }

  #takeRow(row: EditRow): void {
    const line = row.columns.has('key') ? keyOf(row) : this.#addedLine(row);
    if (!row.isEdited || line === undefined) return;
    const [quantityCell, remarkCell] = [row.cell('quantity'), row.cell('remark')];
    const place = row.at(isBlank(quantityCell) ? 'remark' : 'quantity');
    const value = isBlank(quantityCell) ? remarkCell : quantityCell;
    if (line === null) {
      this.issues.push(issueAt(place, value, { code: 'E502' }));
      return;
    }
    const quantity = isBlank(quantityCell) ? null : this.#units(quantityCell!, place);
    if (quantity === undefined) return;
    const remark = isBlank(remarkCell) ? null : cellText(remarkCell);
    const { store, partNo, due } = line;
    this.#add({ edit: { store, partNo, due, quantity, remark }, place }, value);
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
    const checked = units.safeParse(reading.value);
    if (checked.success) return checked.data;
    this.issues.push(issueAt(place, cell, { code: checked.error.issues[0]!.message as IssueCode }));
    return undefined;
  }

  /** A row that was copied stands twice, which does no harm as long as both say the same. */
  #add(written: WrittenEdit, value: RawCell | undefined): void {
    const key = writeLineKey(written.edit);
    const first = this.#seen.get(key);
    if (first === undefined) {
      this.#seen.set(key, written);
      this.edits.push(written);
    } else if (!isSame(first.edit, written.edit)) {
      const { store, partNo } = written.edit;
      const { file, sheet, cell } = first.place;
      const params = { store, partNo, otherAt: `${file} › ${sheet}!${cell}` };
      this.issues.push(issueAt(written.place, value, { code: 'E503', params }));
    }
  }
}

function editRow({ row, cells }: RawRow, columns: EditColumns, file: string, sheet: string): EditRow {
  const cell = (field: EditField): RawCell | undefined =>
    cells.find(({ column }) => column === columns.get(field)?.column);
  return {
    columns,
    cell,
    at: (field) => {
      const { column, title } = columns.get(field)!;
      return { file, sheet, cell: cellAddress(row, column), header: title };
    },
    isEdited: !isBlank(cell('quantity')) || !isBlank(cell('remark')),
  };
}

/** The key of a row; null where it has none. */
function keyOf(row: EditRow): LineKey | null {
  const cell = row.cell('key');
  return cell?.type === 'text' ? readLineKey(cell.value) : null;
}

function isSame(a: LineEdit, b: LineEdit): boolean {
  return a.quantity === b.quantity && a.remark === b.remark;
}
