import type { AnswerReason, LineAnswer } from '../domain/answer.ts';
import type { Issue, IssueCode } from '../domain/issue.ts';
import { formatDay, lastDay, type Day } from '../domain/month.ts';
import type { PlanLine, SalesPlan } from '../domain/plan.ts';
import { FILLED, findAnswerColumns, type AnswerColumns, type AnswerField } from './answer-columns.ts';
import { cellText, isBlank } from './cell-text.ts';
import { compareAnswers } from './compare-answers.ts';
import { findOvertyped, type Named } from './find-overtyped.ts';
import { judgeAnswer } from './judge-answer.ts';
import { lineKeyOf, readLineKey, writeLineKey, type LineKey } from './line-key.ts';
import { lineParams } from './lost-edit.ts';
import type { ChangedCell } from './page-changes.ts';
import { mostAgreed } from './pages/dispatch-pages.ts';
import { describePegs } from './pages/explain-line.ts';
import { META_PAGE } from './pages/stamp-page.ts';
import type { RawCell, RawSheet, RawWorkbook } from './raw-sheet.ts';
import { readAnswerReason } from './read-answer-reason.ts';
import { readDay } from './read-date.ts';
import { readUnits } from './read-number.ts';
import type { Problem, Reading } from './reading.ts';
import { units } from './row-schema.ts';
import { sheetsOfMacros } from './sheets-of-macros.ts';
import { isStruck } from './struck-through.ts';
import { tableRow, type TableRow } from './table-row.ts';
import { issueAt, type Place } from './table.ts';
import { titledTwice } from './titled-twice.ts';
import { wordsOf } from './words/words-of.ts';

/** What was written down about a line, and the cell of the quantity. */
export interface WrittenAnswer {
  readonly line: LineKey;
  readonly agreed: number;
  readonly agreedDate: Day | null;
  readonly reason: AnswerReason | null;
  readonly remark: string | null;
  readonly place: Place;
  /** The cell of the agreed date; null: none was agreed. */
  readonly datePlace: Place | null;
}

/** The answers of one workbook, and what is wrong with others. */
export interface AnswersReading {
  /** New ones; what the plan holds already is none. */
  readonly answers: readonly WrittenAnswer[];
  /** Answers that the plan holds already, with what was added to them since: a remark, or the reason that was left out. */
  readonly amended: readonly LineAnswer[];
  /** Keys of the lines that the workbook shows as the plan has them, answered or not … */
  readonly shown: ReadonlySet<string>;
  /** … and of those among them beside which somebody has written, whether or not it can be taken. */
  readonly filled: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** The plan that is to be agreed on. */
export interface PlanToAgree extends Pick<SalesPlan, 'asOf' | 'month'> {
  readonly revision: number;
  /** Its lines to agree that nobody has answered yet, by their keys. */
  readonly lines: ReadonlyMap<string, PlanLine>;
  /** What the stores have answered already, by the keys of the lines. */
  readonly answered: ReadonlyMap<string, LineAnswer>;
}

/** Of which plan a workbook was made: the one that is to be agreed on, or another; null where nobody can say of which. */
export interface AnswersOrigin {
  readonly isOfPlan: boolean;
  readonly revision: number | null;
}

type AnswerRow = TableRow<AnswerField>;

/**
 * Reads what salespeople wrote beside the lines of a workbook for answers, by the hidden key of the row, so that sorting,
 * filtering and saving elsewhere do no harm. A line without anything beside it is not answered; one with a date, an
 * answer or a remark, but no quantity, is an error, and so is a row that no longer shows the line of its key.
 *
 * A workbook of another revision is as good wherever it shows what the plan has now, to the supply and its dates: then a
 * store has answered to this very line. What was answered to any other line is an error (E514).
 */
export async function readAnswers(
  workbook: RawWorkbook,
  plan: PlanToAgree,
  origin: AnswersOrigin,
): Promise<AnswersReading> {
  const { file } = workbook;
  const reader = new AnswerReader(plan, origin);
  const others: Issue[] = [...sheetsOfMacros(workbook)];
  let tables = 0;
  for (const sheet of workbook.sheets) {
    if (sheet.name === META_PAGE) continue;
    // What nobody sees is nobody's answer.
    if (sheet.visibility !== 'visible') others.push(...(await leftOut(sheet, file, origin)));
    else {
      const twice = await takeSheet(sheet, file, origin, (row) => reader.take(row));
      if (twice !== null) tables += 1;
      others.push(...(twice ?? []));
    }
  }
  const { answers, amended, shown, filled } = reader;
  const issues = [...reader.issues, ...others];
  if (tables > 0) return { answers, amended, shown, filled, issues };
  const nowhere = { file, sheet: null, cell: null, header: null };
  const problem: Problem =
    origin.revision === null ? { code: 'E514', params: { wanted: plan.revision } } : { code: 'E516' };
  return { answers, amended, shown, filled, issues: [...issues, issueAt(nowhere, null, problem)] };
}

/** Hands on the rows of a table for answers, and says which of its columns are there twice; null where there is none. */
async function takeSheet(
  sheet: RawSheet,
  file: string,
  { revision }: AnswersOrigin,
  take: (row: AnswerRow) => void,
): Promise<readonly Issue[] | null> {
  let columns: AnswerColumns | null = null;
  let twice: readonly Issue[] | null = null;
  await sheet.forEachRow((row) => {
    if (columns !== null) return take(tableRow(row, columns, file, sheet.name));
    const found = findAnswerColumns(row.cells, revision !== null);
    if (found === null) return;
    columns = found.columns;
    twice = found.twice.map((column) => titledTwice(column, { file, sheet: sheet.name, row: row.row }));
  });
  return twice;
}

/** That a hidden sheet holds answers. */
async function leftOut(sheet: RawSheet, file: string, origin: AnswersOrigin): Promise<readonly Issue[]> {
  let rows = 0;
  await takeSheet(sheet, file, origin, (row) => {
    if (filledField(row) !== undefined) rows += 1;
  });
  const place = { file, sheet: sheet.name, cell: null, header: null };
  return rows === 0 ? [] : [issueAt(place, null, { code: 'W229', params: { rows } })];
}

/** Takes the rows of a workbook, and holds each answer against the line that it is for. */
class AnswerReader {
  readonly answers: WrittenAnswer[] = [];
  readonly amended: LineAnswer[] = [];
  readonly shown = new Set<string>();
  readonly filled = new Set<string>();
  readonly issues: Issue[] = [];
  readonly #plan: PlanToAgree;
  readonly #origin: AnswersOrigin;

  constructor(plan: PlanToAgree, origin: AnswersOrigin) {
    this.#plan = plan;
    this.#origin = origin;
  }

  take(row: AnswerRow): void {
    const first = filledField(row);
    const key = this.#keyOf(row);
    const before = this.#plan.answered.get(key);
    if (before !== undefined) {
      if (first !== undefined) this.#takeAgain(row, before);
      return;
    }
    const line = this.#plan.lines.get(key);
    if (line === undefined) {
      if (first !== undefined) this.#refuse(row, first, this.#strayOf());
      return;
    }
    const overtyped = findOvertyped(row, shownOf(line));
    if (overtyped !== null) {
      this.#tellOvertyped(row, line, overtyped, first);
      return;
    }
    this.shown.add(key);
    if (first === undefined) return;
    this.filled.add(key);
    this.#takeAnswer(row, line);
  }

  #keyOf(row: AnswerRow): string {
    const cell = row.cell('key');
    const key = cell === undefined ? null : readLineKey(cellText(cell));
    return key === null ? '' : writeLineKey(key);
  }

  /** An answer to what is no line to agree, or none any more. */
  #strayOf(): Problem {
    return this.#origin.isOfPlan ? { code: 'E511' } : { code: 'E514', params: this.#revisions() };
  }

  #revisions(): Problem['params'] & object {
    const { revision } = this.#origin;
    return { wanted: this.#plan.revision, ...(revision === null ? {} : { revision }) };
  }

  /** A row that shows another line: of this plan it was written over, of another the plan has changed since. */
  #tellOvertyped(row: AnswerRow, line: PlanLine, changed: ChangedCell, first: AnswerField | undefined): void {
    const { cell, header, was, now } = changed;
    const named = lineParams(lineKeyOf(line));
    if (this.#origin.isOfPlan) {
      const params = { ...named, was, now };
      this.issues.push(issueAt({ ...row.at('key'), cell, header }, null, { code: 'E515', params }));
    } else if (first !== undefined) {
      const params = { ...this.#revisions(), ...named, title: header!, was: now, now: was };
      this.#refuse(row, first, { code: 'E514', params });
    }
  }

  /** What the plan holds already may be read any number of times, as long as it says the same. */
  #takeAgain(row: AnswerRow, before: LineAnswer): void {
    const [agreed, agreedDate] = [this.#read(row, 'agreed', readUnits), this.#date(row)];
    const reason = this.#read(row, 'answer', readAnswerReason);
    if (agreed === undefined || agreedDate === undefined || reason === undefined) return;
    const remark = isBlank(row.cell('remark')) ? null : cellText(row.cell('remark'));
    const answerTitle = row.columns.get('answer')?.title ?? '';
    const compared = compareAnswers(before, { agreed, agreedDate, reason, remark }, answerTitle);
    if ('amended' in compared) {
      if (compared.amended !== null) this.amended.push({ ...before, ...compared.amended });
      return;
    }
    const { field, was } = compared.differs;
    const params = { title: row.columns.get(field)!.title, was, now: cellText(row.cell(field)) };
    this.#refuse(row, field, { code: 'E518', params: { ...lineParams(before), ...params } });
  }

  #takeAnswer(row: AnswerRow, line: PlanLine): void {
    const agreed = this.#agreed(row, line);
    const agreedDate = this.#date(row);
    const reason = this.#read(row, 'answer', readAnswerReason);
    if (agreed === undefined || agreedDate === undefined || reason === undefined) return;
    const remark = isBlank(row.cell('remark')) ? null : cellText(row.cell('remark'));
    const problem = judgeAnswer({ agreed, agreedDate, reason, remark }, line);
    if (problem !== null) {
      const answer = cellText(row.cell('answer'));
      const params = { ...problem.params, ...(answer === '' ? {} : { answer }) };
      this.#refuse(row, 'agreed', { ...problem, params });
      if (problem.code.startsWith('E')) return;
    }
    this.answers.push({
      ...{ line: lineKeyOf(line), agreed, agreedDate, reason, remark, place: row.at('agreed') },
      datePlace: agreedDate === null ? null : row.at('agreedDate'),
    });
  }

  /** Whole packs, and no more than what was asked or is proposed; undefined with an issue. */
  #agreed(row: AnswerRow, line: PlanLine): number | undefined {
    const agreed = this.#read(row, 'agreed', readUnits);
    if (agreed === null) return this.#refuse(row, 'agreed', { code: 'E201', params: { answered: 'blank' } });
    if (agreed === undefined) return undefined;
    if (isStruck(row.cell('agreed'))) this.#refuse(row, 'agreed', { code: 'W235' });
    const checked = units.safeParse(agreed);
    if (!checked.success)
      return this.#refuse(row, 'agreed', { code: checked.error.issues[0]!.message as IssueCode });
    const [most, { pack }] = [mostAgreed(line), line];
    if (agreed <= most && agreed % pack === 0) return checked.data;
    return this.#refuse(row, 'agreed', { code: 'E513', params: { most, pack } });
  }

  /** A day from that of the stock count to the end of the month, to which goods may arrive; undefined with an issue. */
  #date(row: AnswerRow): Day | null | undefined {
    const { asOf, month } = this.#plan;
    const day = this.#read(row, 'agreedDate', (cell) => readDay(cell, month));
    const last = lastDay(month);
    if (typeof day !== 'number' || (day >= asOf && day <= last)) return day;
    const params = { first: formatDay(asOf), last: formatDay(last) };
    return this.#refuse(row, 'agreedDate', { code: 'E206', params });
  }

  /** What a cell says; null where it is blank, undefined with an issue where it cannot be understood. */
  #read<T>(row: AnswerRow, field: AnswerField, reader: (cell: RawCell) => Reading<T>): T | null | undefined {
    const cell = row.cell(field);
    if (cell === undefined || isBlank(cell)) return null;
    const reading = reader(cell);
    return 'problem' in reading ? this.#refuse(row, field, reading.problem) : reading.value;
  }

  #refuse(row: AnswerRow, field: AnswerField, problem: Problem): undefined {
    this.issues.push(issueAt(row.at(field), row.cell(field), problem));
    return undefined;
  }
}

/** The first field of a row that somebody has filled in. */
function filledField(row: AnswerRow): AnswerField | undefined {
  return FILLED.find((field) => !isBlank(row.cell(field)));
}

/** What the program wrote beside which people answer. */
function shownOf({ store, partNo, due, intent, plan, pegs }: PlanLine): readonly [AnswerField, Named][] {
  const supply = (['zh', 'en'] as const).map((language) => describePegs(pegs, wordsOf(language)));
  return [
    ['store', store],
    ['partNo', partNo],
    ['wanted', { day: due }],
    ['asked', intent],
    ['proposed', plan],
    ['pegs', { oneOf: supply }],
  ];
}
