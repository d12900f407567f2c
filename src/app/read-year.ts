import { PlanFailure } from '../domain/failure.ts';
import { gatherYear, type YearInputs } from '../sheets/gather-year.ts';
import type { TableRows } from '../sheets/sheet-reading.ts';
import { readWorkbook } from '../sheets/read-workbook.ts';
import { collectInputs } from './collect-inputs.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { openWorkbooks } from './open-workbooks.ts';
import { readLimitsOf } from './read-policy-file.ts';

/**
 * Reads what the inputs of a plan say of the whole year: the annual plan, the history, the store list. Inputs that are
 * gone or cannot be read any more say nothing: the plan stands without them.
 */
export async function readYear(
  request: Pick<InputRequest, 'month' | 'folder' | 'files'>,
  io: InputIo,
): Promise<YearInputs> {
  const limits = await readLimitsOf({ folder: request.folder, policyFile: null }, io);
  const tables: TableRows[] = [];
  for (const workbook of await openWorkbooks(await filesOf(request, io), limits, io)) {
    if (workbook instanceof PlanFailure) continue;
    try {
      const reading = await readWorkbook(workbook, request.month);
      // Half of a year would be another one.
      if (!reading.isCut) tables.push(...reading.tables);
    } catch (error) {
      if (!(error instanceof PlanFailure)) throw error;
    }
  }
  return gatherYear(tables, request.month);
}

async function filesOf(
  request: Pick<InputRequest, 'month' | 'folder' | 'files'>,
  io: InputIo,
): Promise<readonly string[]> {
  try {
    return (await collectInputs(request, io)).files;
  } catch (error) {
    if (error instanceof PlanFailure && error.code === 'F102') return [];
    throw error;
  }
}
