import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadingLimits } from '../../../src/domain/reading-limits.ts';
import { DEFAULT_READING_LIMITS } from '../../../src/domain/reading-limits.ts';
import { PlanFailure } from '../../../src/domain/failure.ts';
import type { RawCell, RawRow, RawWorkbook } from '../../../src/sheets/raw-sheet.ts';
import { openWorkbook } from '../../../src/workbook/open-workbook.ts';
import type { Workbook } from './build-workbook.ts';
import { buildWorkbook } from './build-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-reading-'));
let files = 0;

/** Writes bytes to a new file in a folder of its own; returns its path. */
export function fileOf(bytes: Buffer | string, name = 'book.xlsx'): string {
  const path = join(mkdtempSync(join(folder, `${files++}-`)), name);
  writeFileSync(path, bytes);
  return path;
}

/** All rows of a workbook's only or first sheet. */
export async function rowsOf(workbook: RawWorkbook, sheet = 0): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  await workbook.sheets[sheet]!.forEachRow((row) => rows.push(row));
  return rows;
}

/** Opens and reads a small workbook: its rows. */
export async function readBack(
  workbook: Workbook,
  limits: Partial<ReadingLimits> = {},
): Promise<readonly RawRow[]> {
  const path = fileOf(buildWorkbook(workbook));
  return rowsOf(await openWorkbook(path, { ...DEFAULT_READING_LIMITS, ...limits }));
}

/** The only cell of a workbook whose only row holds `cell`, without its column; undefined when there is none. */
export async function readCellBack(
  cell: string,
  workbook: Workbook = {},
): Promise<Omit<RawCell, 'column'> | undefined> {
  const [row] = await readBack({ ...workbook, rows: `<row r="1">${cell}</row>` });
  if (!row) return undefined;
  const { column, ...rest } = row.cells[0]!;
  return column === 1 ? rest : undefined;
}

/** Code and params of the failure that reading a file, with all its rows, ends in. */
export async function failureOf(
  path: string,
  limits: Partial<ReadingLimits> = {},
): Promise<{ code: string; params: Readonly<Record<string, string | number>> }> {
  try {
    const workbook = await openWorkbook(path, { ...DEFAULT_READING_LIMITS, ...limits });
    for (const sheet of workbook.sheets) await sheet.forEachRow(() => undefined);
  } catch (error) {
    if (error instanceof PlanFailure) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('The workbook was read without a failure.');
}
