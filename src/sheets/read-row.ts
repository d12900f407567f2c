import type { Issue, IssueCode } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { addedUnits } from './added-units.ts';
import { blankFields } from './blank-fields.ts';
import { carryOn, outerFields } from './carry-on.ts';
import { isBlank } from './cell-text.ts';
import { readerUnder } from './column.ts';
import { isAside } from './is-aside.ts';
import { isUnwanted } from './is-unwanted.ts';
import { isSumOfMonths, isTotalRow, isWiderSum } from './is-total-row.ts';
import { tell, type IssueSink } from './issue-list.ts';
import { lostZero } from './lost-zero.ts';
import { missingQuantity } from './missing-quantity.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { noTarget } from './no-target.ts';
import { onceInRange } from './once-in-range.ts';
import { quantitiesOf } from './quantities-of.ts';
import { readAgain } from './read-again.ts';
import { readAmount } from './read-number.ts';
import { readTableAmount } from './read-table-amount.ts';
import type { CellReader, Problem } from './reading.ts';
import type { TableColumn } from './header.ts';
import { hasTotal, isDitto, isRemark, isSignOff, isTotal, namedTotal } from './row-role.ts';
import type { Fields } from './sheet-kind.ts';
import { signed } from './signed.ts';
import { statisticRow } from './statistic-row.ts';
import { isReturn, strangeWords } from './strange-words.ts';
import { inYear } from './table-year.ts';
import { struckThrough } from './struck-through.ts';
import { issueAt, placeOf, spreadField, type Table } from './table.ts';

/**
 * A row of a table: its number in the sheet, the month column it is of (in wide tables), and its checked values. It is an
 * `Entry` itself: checks ask a dozen times for a million of them.
 */
export interface ReadRow {
  /** The table as it was when the row was read. */
  readonly table: Table;
  readonly row: number;
  readonly column: TableColumn | null;
  /** What the row's schema gave; of the type that the table's kind says. A million rows are kept, so it is all that is. */
  readonly values: unknown;
}

/** What could be read of a row that was refused. */
export interface RefusedRow {
  readonly row: number;
  readonly fields: Fields;
}

/** What a row under a header turned out to be; `nothing` also stands for a row that was refused with issues. */
export interface RowReading {
  readonly role: 'data' | 'total' | 'nothing' | 'other';
  readonly rows: readonly ReadRow[];
  /** What a row of the table says, as far as it could be read: blank cells of the next row carry it on. */
  readonly fields?: Fields;
  /** The quantities of the row, by column, as they are written. */
  readonly quantities: ReadonlyMap<number, number>;
  /** Of a row with a day and without a quantity, that one is missing. */
  readonly missing?: Issue | null;
  /** Of a row of an annual plan that holds no targets, or of one that computes something of the others, that it was left out. */
  readonly leftOut?: Issue | null;
  /** Remarks by which the row may not count as it stands. */
  readonly doubts?: readonly Issue[];
}

const NONE: RowReading['quantities'] = new Map();
const NOTHING: RowReading = { role: 'nothing', rows: [], quantities: NONE };
const OTHER: RowReading = { role: 'other', rows: [], quantities: NONE };

/** What reading a row needs to know beside the row. */
export interface RowContext {
  readonly table: Table;
  /** What the row before says, which blank cells carry on; null at the top and after a total. */
  readonly last: Fields | null;
  /** Whether nothing but what a total consists of stands between the row and a total above it. */
  readonly belowTotal: boolean;
  /** The month planned, for dates without a year. */
  readonly planned: Month | null;
  /** Gets what is wrong with the row, or was assumed. */
  readonly issues: IssueSink;
  /** Gets the groups that the table names again in each of their rows: a blank cell of such a one is a slip. */
  readonly repeated: Set<string>;
  /** Gets what could be read of a row that is refused. */
  readonly refused: RefusedRow[];
}

/** Reads one row under a header: tells rows of the table from totals, remarks and blanks, and checks its values. */
export function readRow(sheet: RowContext, row: SpreadRow): RowReading {
  const context = row.toldAt === null ? sheet : { ...sheet, issues: onceInRange(sheet.issues, row) };
  const { table } = context;
  const { kind, columns, mapped, measured } = table;
  const isEmpty = ({ column }: TableColumn): boolean => isBlank(row.own[column]);
  if (mapped.every(isEmpty)) return OTHER;
  if (isWiderSum(table, row)) return NOTHING;
  const computed = statisticRow(table, row, context.belowTotal);
  if (computed !== null) return { ...NOTHING, leftOut: computed, fields: {} };
  if (isAside(row, table) || isSignOff(row.raw.cells)) return OTHER;
  if (isTotalRow(table, row)) return readTotal(context, row);
  const isUnmeasured = measured.every(isEmpty);
  if (isUnmeasured && isRemark(row.raw.cells)) return OTHER;
  // Of a part that is not named, a quantity alone is a sum without a label; with more beside it, the number is missing.
  const isNameless = kind.ofParts && isBlank(row.below(columns.get('partNo')?.column ?? 0));
  const isAlone = (): boolean => mapped.every((column) => measured.includes(column) || isEmpty(column));
  if (isNameless && (isUnmeasured || isAlone())) return OTHER;
  if (isUnmeasured && !kind.blankCounts) return { ...NOTHING, missing: missingQuantity(table, row) };
  const leftOut = kind.name === 'annual' ? noTarget(table, row) : null;
  if (leftOut !== null || isUnwanted(table, row)) {
    // Whose the row is, it may say to the one below.
    const { fields } = readData({ ...context, issues: [], refused: [] }, row);
    return { ...NOTHING, fields, leftOut };
  }
  const words = strangeWords(table, row, context.planned);
  for (const issue of words) if (issue.severity === 'error') context.issues.push(issue);
  for (const issue of struckThrough(table, row)) context.issues.push(issue);
  for (const issue of lostZero(table, row)) context.issues.push(issue);
  const { rows, fields } = readData(context, row);
  const doubts = words.filter(({ severity }) => severity === 'warning');
  return { role: 'data', rows, fields, quantities: quantitiesOf(table, rows), doubts };
}

/** The amounts of a total row are read for what they are, of no territory and series; anything else in them is wrong. */
function readTotal(context: RowContext, row: SpreadRow): RowReading {
  const { table, last } = context;
  const { kind, months } = table;
  // The sum of some months of a territory stands between them.
  const fields = isSumOfMonths(table, row) ? (last ?? {}) : aroundTotal(table, row, last);
  const total = { role: 'total', rows: [], fields } as const;
  const quantities = totalQuantities(context, row);
  if (kind.name !== 'annual' || months.length === 0) return { ...total, quantities };
  const sums = { ...row, below: () => undefined };
  const rows = readSpread(context, sums, { territory: null, series: null, year: null });
  const territory = namedTotal(row.below(table.columns.get('territory')?.column ?? 0));
  const named = rows.map((read) => ({ ...read, values: { ...(read.values as object), territory } }));
  return {
    ...total,
    rows: named,
    quantities: rows.length === 0 ? quantities : quantitiesOf(table, rows),
  };
}

/** What a total row writes under the columns of quantities; of an annual plan the months are read as targets. */
function totalQuantities({ table, planned, issues }: RowContext, row: SpreadRow): RowReading['quantities'] {
  const { kind, columns, months, across } = table;
  const quantities = new Map<number, number>();
  const sums = [
    ...kind.measured.map((field) => ({ field, column: columns.get(field) ?? null })),
    ...(kind.name === 'annual' ? [] : months.map((column) => ({ field: kind.monthly!, column }))),
    ...(across?.columns ?? []).map((column) => ({ field: kind.measured[0]!, column })),
  ];
  for (const { field, column } of sums) {
    const cell = row.own[column?.column ?? 0];
    if (cell === undefined || isBlank(cell) || cell.type === 'formula') continue;
    if (cell.type === 'text' && isTotal(cell.value)) continue;
    const reading = kind.columns[field]!.read(cell, planned);
    if ('problem' in reading)
      issues.push(issueAt(placeOf(table, row.row, field, column), cell, reading.problem));
    else quantities.set(column!.column, Number(reading.value));
  }
  return quantities;
}

/** What of the row before goes on behind a total: the groups around that of which it is the sum. */
function aroundTotal(table: Table, { raw }: SpreadRow, last: Fields | null): Fields {
  const label = raw.cells.find((cell) => hasTotal([cell]))!;
  const around = outerFields(table, label.column);
  return Object.fromEntries(around.map((field) => [field, last?.[field] ?? null]));
}

/** Reads all cells of a row and checks them, so that everything that is wrong with it is told at once. */
function readData(
  context: RowContext,
  row: SpreadRow,
): Pick<RowReading, 'rows'> & { readonly fields: Fields } {
  const { kind, columns } = context.table;
  const fields = { ...blankFields(kind) };
  const refused = new Set<string>();
  for (const [field, { column, title }] of columns) {
    const cell = kind.measured.includes(field) ? row.own[column] : row.below(column);
    const isAdded = field === 'onHand' && context.table.added !== undefined;
    const value = isAdded
      ? readAdded(context, row, field)
      : isDitto(cell)
        ? readDitto(context, cell, row.row, field)
        : readCell(context, readerUnder(kind.columns[field]!, title), cell, row.row, field, null);
    if (value === undefined) refused.add(field);
    else fields[field] = value;
  }
  const rows = checkData(context, row, fields, refused);
  if (rows.length === 0) context.refused.push({ row: row.row, fields });
  return { rows, fields };
}

function readAdded(context: RowContext, row: SpreadRow, field: string): number | null | undefined {
  const { read } = context.table.kind.columns[field]!;
  const ofColumn = (column: TableColumn): ReturnType<typeof readCell> =>
    readCell(context, read, row.own[column.column], row.row, field, column);
  return addedUnits(context.table, row, ofColumn, context.issues);
}

function checkData(
  context: RowContext,
  row: SpreadRow,
  read: Record<string, string | number | null>,
  refused: ReadonlySet<string>,
): readonly ReadRow[] {
  carryOn(context, row.row, read, refused);
  if (typeof read['month'] === 'string') read['month'] = inYear(read['month'] as Month, read['year']);
  const isBack = isReturn(context.table, row);
  // Without a word that says so, a quantity below zero is a slip.
  const fields = isBack ? signed(read, context.table, 1) : read;
  if (spreadField(context.table) !== null)
    return asReturned(readSpread(context, row, fields, refused, isBack), isBack);
  const checked = check(context, row, fields, null, refused);
  return checked === null ? [] : asReturned([checked], isBack);
}

/** Rows with their quantities below zero, where goods came back. */
function asReturned(rows: readonly ReadRow[], isBack: boolean): readonly ReadRow[] {
  const back = (read: ReadRow) => ({ ...read, values: signed(read.values as Fields, read.table, -1) });
  return isBack ? rows.map(back) : rows;
}

/** One row for every column of a month or a name that holds a quantity; of what came back, whatever its sign. */
function readSpread(
  context: RowContext,
  row: SpreadRow,
  fields: Fields,
  refused: ReadonlySet<string> = new Set(),
  isBack = false,
): readonly ReadRow[] {
  const { kind, months, across } = context.table;
  const field = spreadField(context.table)!;
  const isUnnamed = across === undefined && !('partNo' in fields) && fields['territory'] === null;
  return (across?.columns ?? months).flatMap((column) => {
    const cell = row.own[column.column];
    // Of a quantity that is merged over several rows nobody can say how much of it belongs to each.
    if (row.toldAt !== null && cell === undefined && !isBlank(row.below(column.column)))
      context.issues.push(issueAt(placeOf(context.table, row.row, field, column), null, { code: 'E201' }));
    if (isBlank(cell) || (isUnnamed && cell!.type === 'formula')) return [];
    const amount = readCell(context, kind.columns[field]!.read, cell, row.row, field, column);
    if (amount === null) return [];
    const ofColumn: Record<string, string | number | null> = { ...fields };
    if ('month' in column) ofColumn['month'] = inYear(column.month, fields['year']);
    else ofColumn[across!.field] = column.name;
    ofColumn[field] = isBack && typeof amount === 'number' ? Math.abs(amount) : (amount ?? null);
    if (amount === undefined) context.refused.push({ row: row.row, fields: ofColumn });
    const checked = amount === undefined ? null : check(context, row, ofColumn, column, refused);
    return checked === null ? [] : [checked];
  });
}

/** What `同上` stands for: the value of the row before; undefined, with an error, where that is none. */
function readDitto(
  { table, last, issues }: RowContext,
  cell: RawCell | undefined,
  row: number,
  field: string,
): string | number | undefined {
  const above = table.kind.measured.includes(field) ? null : (last?.[field] ?? null);
  if (above === null) issues.push(issueAt(placeOf(table, row, field), cell, { code: 'E201' }));
  return above ?? undefined;
}

/** The value of a cell, null where it is blank; undefined where it was refused. */
function readCell(
  { table, planned, issues }: RowContext,
  read: CellReader,
  cell: RawCell | undefined,
  row: number,
  field: string,
  column: TableColumn | null,
): string | number | null | undefined {
  if (isBlank(cell)) return null;
  const reading = read === readAmount ? readTableAmount(cell!, table) : readAgain(read, cell!, planned);
  const problem: Problem | undefined = 'problem' in reading ? reading.problem : reading.warning;
  if (problem) tell(issues, problem.code, () => issueAt(placeOf(table, row, field, column), cell, problem));
  return 'value' in reading ? reading.value : undefined;
}

/** The checked row; null where the schema, or a cell's own reading before it, refused something. */
function check(
  { table, issues }: RowContext,
  row: SpreadRow,
  read: Fields,
  column: TableColumn | null,
  refused: ReadonlySet<string>,
): ReadRow | null {
  const result = table.kind.row.safeParse(read);
  if (result.success) return refused.size > 0 ? null : { table, row: row.row, column, values: result.data };
  for (const { path, message, ...refusal } of result.error.issues) {
    const field = String(path[0]);
    if (refused.has(field)) continue;
    const place = placeOf(table, row.row, field, column);
    const at = column !== null && field === spreadField(table) ? column : table.columns.get(field);
    const params = message === 'E209' && 'maximum' in refusal ? { most: Number(refusal.maximum) } : {};
    issues.push(issueAt(place, at && row.below(at.column), { code: message as IssueCode, params }));
  }
  return null;
}
