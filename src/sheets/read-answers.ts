import { ANSWER_REASONS, type AnswerReason } from '../domain/answer.ts';
import type { Issue, IssueCode } from '../domain/issue.ts';
import { formatDay, lastDay, type Day, type Month } from '../domain/month.ts';
import { cellAddress, cellText, isBlank } from './cell-text.ts';
import { LINE_KEY_TITLE, readLineKey, type LineKey } from './line-key.ts';
import { META_PAGE } from './pages/stamp-page.ts';
import type { RawCell, RawRow, RawWorkbook } from './raw-sheet.ts';
import { readDay } from './read-date.ts';
import { readUnits } from './read-number.ts';
import type { Problem, Reading } from './reading.ts';
import type { TableColumn } from './recognise-header.ts';
import { units } from './row-schema.ts';
import { issueAt, type Place } from './table.ts';
import { dispatchWordsOf, type DispatchWords } from './words/dispatch-words.ts';

/** What was written down about a line, and the cell of the quantity. */
export interface WrittenAnswer {
  readonly line: LineKey;
  readonly agreed: number;
  readonly agreedDate: Day | null;
  readonly reason: AnswerReason | null;
  readonly remark: string | null;
  readonly place: Place;
}

/** The answers of one workbook, and what is wrong with others. */
export interface AnswersReading {
  readonly answers: readonly WrittenAnswer[];
  readonly issues: readonly Issue[];
}

type AnswerField =
  'key' | keyof Pick<DispatchWords['columns'], 'agreed' | 'agreedDate' | 'answer' | 'remark'>;
type AnswerColumns = ReadonlyMap<AnswerField, TableColumn>;

const WORDS = (['zh', 'en'] as const).map(dispatchWordsOf);
const FIELDS: ReadonlyMap<string, AnswerField> = new Map([
  [LINE_KEY_TITLE, 'key'],
  ...WORDS.flatMap(({ columns }) =>
    (['agreed', 'agreedDate', 'answer', 'remark'] as const).map((field) => [columns[field], field] as const),
  ),
]);
const REASONS: ReadonlyMap<string, AnswerReason> = new Map(
  WORDS.flatMap(({ answers }) => ANSWER_REASONS.map((reason) => [answers[reason], reason] as const)),
);

/**
 * Reads what salespeople wrote beside the lines of a workbook for answers, by the hidden key of the row, so that sorting,
 * filtering and saving elsewhere do no harm. A line without anything beside it is not answered; one with a date, an
 * answer or a remark, but no quantity, is an error.
 *
 * @param horizon the day of the stock count, and the month, to whose end goods may arrive
 */
export async function readAnswers(
  { file, sheets }: RawWorkbook,
  horizon: { readonly asOf: Day; readonly month: Month },
): Promise<AnswersReading> {
  const answers: WrittenAnswer[] = [];
  const issues: Issue[] = [];
  for (const sheet of sheets) {
    const { name } = sheet;
    if (name === META_PAGE) continue;
    let columns: AnswerColumns | null = null;
    await sheet.forEachRow((row) => {
      if (columns === null) columns = findColumns(row);
      else takeRow(new AnswerRow(row, columns, file, name, issues), horizon, answers);
    });
  }
  return { answers, issues };
}

/** The columns under a header; null where the row is none. */
function findColumns({ cells }: RawRow): AnswerColumns | null {
  const columns = new Map<AnswerField, TableColumn>();
  for (const cell of cells) {
    const title = cellText(cell).trim();
    const field = FIELDS.get(title);
    if (field !== undefined && !columns.has(field)) columns.set(field, { column: cell.column, title });
  }
  return columns.has('key') && columns.has('agreed') ? columns : null;
}

/** One row of answers, and where its problems go. */
class AnswerRow {
  readonly #row: RawRow;
  readonly #columns: AnswerColumns;
  readonly #file: string;
  readonly #sheet: string;
  readonly #issues: Issue[];

  constructor(row: RawRow, columns: AnswerColumns, file: string, sheet: string, issues: Issue[]) {
    [this.#row, this.#columns, this.#file, this.#sheet, this.#issues] = [row, columns, file, sheet, issues];
  }

  /** The cell of a field where something stands in it. */
  cell(field: AnswerField): RawCell | null {
    const column = this.#columns.get(field)?.column;
    const cell = this.#row.cells.find((each) => each.column === column);
    return cell === undefined || isBlank(cell) ? null : cell;
  }

  place(field: AnswerField): Place {
    const { column, title } = this.#columns.get(field) ?? this.#columns.get('agreed')!;
    return {
      ...{ file: this.#file, sheet: this.#sheet, header: title },
      cell: cellAddress(this.#row.row, column),
    };
  }

  refuse(field: AnswerField, problem: Problem): undefined {
    this.#issues.push(issueAt(this.place(field), this.cell(field) ?? undefined, problem));
    return undefined;
  }

  /** What a cell says; null where it is blank, undefined with an issue where it cannot be understood. */
  read<T>(field: AnswerField, reader: (cell: RawCell) => Reading<T>): T | null | undefined {
    const cell = this.cell(field);
    if (cell === null) return null;
    const reading = reader(cell);
    return 'problem' in reading ? this.refuse(field, reading.problem) : reading.value;
  }
}

function takeRow(
  row: AnswerRow,
  { asOf, month }: { readonly asOf: Day; readonly month: Month },
  answers: WrittenAnswer[],
): void {
  const inputs = (['agreed', 'agreedDate', 'answer', 'remark'] as const).filter((each) => row.cell(each));
  const [first] = inputs;
  if (first === undefined) return;
  const key = row.cell('key');
  const line = key === null ? null : readLineKey(cellText(key));
  if (line === null) return row.refuse(first, { code: 'E511' });
  const agreed = row.read('agreed', readUnits);
  const checked = agreed === null ? row.refuse('agreed', { code: 'E201' }) : checkUnits(row, agreed);
  const day = row.read('agreedDate', (cell) => readDay(cell, month));
  const last = lastDay(month);
  const isOutside = typeof day === 'number' && (day < asOf || day > last);
  if (isOutside)
    row.refuse('agreedDate', { code: 'E206', params: { first: formatDay(asOf), last: formatDay(last) } });
  const reason = row.read('answer', readReason);
  if (checked === undefined || day === undefined || isOutside || reason === undefined) return;
  const remark = row.cell('remark');
  answers.push({
    ...{ line, agreed: checked, agreedDate: day, reason, place: row.place('agreed') },
    remark: remark === null ? null : cellText(remark),
  });
}

function checkUnits(row: AnswerRow, agreed: number | undefined): number | undefined {
  if (agreed === undefined) return undefined;
  const checked = units.safeParse(agreed);
  return checked.success
    ? checked.data
    : row.refuse('agreed', { code: checked.error.issues[0]!.message as IssueCode });
}

function readReason(cell: RawCell): Reading<AnswerReason> {
  const reason = REASONS.get(cellText(cell).trim());
  if (reason !== undefined) return { value: reason };
  return { problem: { code: 'E211', params: { allowed: [...REASONS.keys()].join(', ') } } };
}
