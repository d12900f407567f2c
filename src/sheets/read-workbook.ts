import type { Issue, IssueCode } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { acrossTitles } from './across-titles.ts';
import { SHEET_KINDS } from './kinds/all.ts';
import { forecast } from './kinds/forecast.ts';
import type { RawWorkbook } from './raw-sheet.ts';
import { readTables } from './read-tables.ts';
import type { SheetReading, TableRows } from './sheet-reading.ts';
import { isOutput, readStamp } from './read-stamp.ts';
import type { KindName, SheetKind } from './sheet-kind.ts';
import { sheetsOfMacros } from './sheets-of-macros.ts';
import { WorkbookTally } from './workbook-tally.ts';
import { withoutExamples } from './without-examples.ts';
import { withoutOtherMonths } from './without-other-months.ts';

/** How many rows of a kind a workbook gave. */
export interface InputSource {
  readonly kind: KindName;
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
}

/** What one workbook holds. */
export interface WorkbookReading {
  readonly sheets: readonly SheetReading[];
  /** The tables of visible sheets. */
  readonly tables: readonly TableRows[];
  readonly sources: readonly InputSource[];
  readonly issues: readonly Issue[];
  /** Warnings that were left out, since so many are told already. */
  readonly untold: number;
  /** Whether so much is wrong that a sheet was not read to its end, and those behind it not at all. */
  readonly isCut: boolean;
}

const NOTHING = { sheets: [], tables: [], sources: [], untold: 0, isCut: false };
/** What spreadsheets write over pivot tables. */
const PIVOT = /^(?:行标签|列标签|(?:求和|计数|平均值)项 ?[:：]|row labels|column labels|(?:sum|count) of )/i;
/** Rows of data that make a table; fewer may be an example in a note. */
const DATA_ROWS = 2;
/** Titles of one sheet that are told: the missing column is seldom the tenth that nobody knows. */
const TITLES = 5;

/**
 * Reads all sheets of a workbook, but of none that this program made of inputs: what it planned is not asked again. Hidden sheets are looked at, but not taken: what nobody sees should not plan.
 *
 * @param month the month planned; null when none is planned
 * @param kinds what the tables may be about
 * @throws PlanFailure kind `file` where a sheet is damaged
 */
export async function readWorkbook(
  workbook: RawWorkbook,
  month: Month | null,
  kinds: readonly SheetKind[] = SHEET_KINDS,
): Promise<WorkbookReading> {
  if (isOutput(await readStamp(workbook))) return { ...NOTHING, issues: [atWorkbook('W106', workbook)] };
  const sheets: SheetReading[] = [];
  // What is wrong with a hidden sheet is no problem; but looking at it must come to an end, too.
  const [shown, unseen] = [new WorkbookTally(workbook.limits), new WorkbookTally(workbook.limits)];
  for (const sheet of workbook.sheets) {
    const tally = sheet.visibility === 'visible' ? shown : unseen;
    if (tally.excess === null) sheets.push(await readTables(sheet, workbook.file, month, kinds, tally));
  }
  const visible = withoutOtherMonths(
    withoutExamples(sheets.filter(({ sheet }) => sheet.visibility === 'visible')),
    month,
  );
  const hidden = sheets.filter(({ sheet }) => sheet.visibility !== 'visible');
  const across = kinds.includes(forecast as SheetKind) ? spreadOut(visible, workbook.file, month) : [];
  const told = new Set(across.map(({ sheet }) => sheet));
  const tables = visible.flatMap((reading) => (told.has(reading.sheet.name) ? [] : reading.tables));
  const others = visible.filter(({ sheet }) => !told.has(sheet.name));
  const issues = [
    ...visible.flatMap((reading) => reading.issues),
    ...across,
    ...others.flatMap((reading) => unreadable(reading, workbook.file, tables.length === 0)),
    ...(tables.length === 0 ? [] : others.flatMap((reading) => strange(reading, workbook.file))),
    ...hidden.flatMap((reading) => leftOut(reading, workbook.file)),
    ...sheetsOfMacros(workbook),
    ...(across.length > 0 || sheets.some(({ tables, nearly }) => tables.length > 0 || nearly !== null)
      ? []
      : [atWorkbook('W105', workbook, visible.some(isPivot) ? { pivot: 1 } : {})]),
  ];
  return {
    ...{ sheets, tables, issues, sources: countSources(tables, workbook) },
    ...{ untold: shown.issues.untold, isCut: shown.excess !== null },
  };
}

/** A sheet that is nearly readable stops the plan only where it is all that its workbook has. */
function unreadable({ sheet, nearly }: SheetReading, file: string, alone: boolean): readonly Issue[] {
  if (nearly === null) return [];
  const titles = nearly.unknown.slice(0, TITLES).join(' | ');
  const params = { kind: nearly.kind.name, field: nearly.missing.join(', '), ...(titles && { titles }) };
  const place = { file, sheet: sheet.name, cell: `A${nearly.row}`, header: null, value: null };
  return [{ code: alone ? 'E102' : 'W102', severity: alone ? 'error' : 'warning', ...place, params }];
}

/** Tables whose stores, parts or dates stand across: left out, what their stores want would be missing in the plan. */
function spreadOut(sheets: readonly SheetReading[], file: string, month: Month | null): readonly Issue[] {
  return sheets.flatMap((reading): Issue[] => {
    const across = acrossTitles(reading, file, month);
    if (across === null) return [];
    const titles = across.titles.slice(0, TITLES).join(' | ');
    const params = { kind: across.kind, field: across.field, titles };
    const place = { file, sheet: reading.sheet.name, cell: `A${across.row}`, header: null, value: null };
    return [{ code: 'E109', severity: 'error', ...place, params }];
  });
}

/** What is said of a workbook as a whole. */
function atWorkbook(code: IssueCode, { file }: RawWorkbook, params: Issue['params'] = {}): Issue {
  const nowhere = { sheet: null, cell: null, header: null, value: null };
  return { code, severity: 'warning', file, ...nowhere, params };
}

/** A sheet with data beside sheets that were read: its data are missing in the plan. */
function strange(reading: SheetReading, file: string): readonly Issue[] {
  const { sheet, tables, nearly, strange: rows, isGivenUp } = reading;
  if (tables.length > 0 || nearly !== null || rows < DATA_ROWS) return [];
  const place = { file, sheet: sheet.name, cell: null, header: null, value: null };
  const params = { rows, ...(isGivenUp ? { more: 1 } : {}), ...(isPivot(reading) ? { pivot: 1 } : {}) };
  return [{ code: 'W105', severity: 'warning', ...place, params }];
}

/** Whether the first rows of a sheet show a pivot table, whose labels of several levels may stand in one column. */
function isPivot({ preview }: SheetReading): boolean {
  return preview.some(({ cells }) => [...cells.values()].some((text) => PIVOT.test(text)));
}

function leftOut({ sheet, tables }: SheetReading, file: string): readonly Issue[] {
  const rows = tables.reduce((sum, table) => sum + table.lines, 0);
  if (rows === 0) return [];
  const place = { file, sheet: sheet.name, cell: null, header: null, value: null };
  return [{ code: 'W229', severity: 'warning', ...place, params: { rows } }];
}

function countSources(tables: readonly TableRows[], { file, sha256 }: RawWorkbook): readonly InputSource[] {
  const rows = new Map<KindName, number>();
  for (const { table, lines } of tables) rows.set(table.kind.name, (rows.get(table.kind.name) ?? 0) + lines);
  return [...rows].map(([kind, count]) => ({ kind, file, sha256, rows: count }));
}
