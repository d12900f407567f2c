import { PlanFailure } from '../domain/failure.ts';
import { monthsBefore, type Month } from '../domain/month.ts';
import { gatherKnown, type Known } from '../sheets/gather-known.ts';
import type { TableRows } from '../sheets/sheet-reading.ts';
import { readWorkbook } from '../sheets/read-workbook.ts';
import { findWorkbooks, findYearWorkbooks } from './collect-inputs.ts';
import type { InputIo } from './io.ts';
import { openWorkbooks } from './open-workbooks.ts';
import { readPastMonths } from './read-past-months.ts';
import { readLimitsOf, readPolicyFile } from './read-policy-file.ts';

/** What the company's folder tells before a month, and the workbooks that could not be asked. */
export interface KnownReading {
  readonly known: Known;
  readonly failures: readonly PlanFailure[];
}

/** Months before the one asked for whose inputs are read, too. */
const PAST_MONTHS = 3;

/**
 * Reads what the inputs of a month and of the months before it say of stores, parts and quantities, and what past months
 * teach. None of them need be there, or be whole.
 */
export async function readKnown(folder: string, month: Month, io: InputIo): Promise<KnownReading> {
  const limits = await readLimitsOf({ folder, policyFile: null }, io);
  const workbooks: (readonly TableRows[])[] = [];
  const failures: PlanFailure[] = [];
  const seen = new Set<string>();
  for (const each of [month, ...monthsBefore(month, PAST_MONTHS).toReversed()]) {
    const files = (await filesOf(folder, each, month, io)).filter((file) => !seen.has(file));
    files.forEach((file) => seen.add(file));
    for (const opened of await openWorkbooks(files, limits, io)) {
      const reading = opened instanceof PlanFailure ? opened : await readOrFail(opened, each);
      if (reading instanceof PlanFailure) failures.push(reading);
      else workbooks.push(reading);
    }
  }
  const policy = await readPolicyFile({ folder, policyFile: null, settings: [] }, io);
  const { reliability } = await readPastMonths({ folder, month }, policy, io);
  return { known: gatherKnown(workbooks, reliability.stores), failures };
}

/** The workbooks of a month and of its year; of past months only those in folders of their own. */
async function filesOf(
  folder: string,
  month: Month,
  planned: Month,
  io: InputIo,
): Promise<readonly string[]> {
  const places = [io.joinPath(folder, month), ...(month === planned ? [folder] : [])];
  const found = await Promise.all(places.map((place) => findWorkbooks(io.joinPath(place, 'inputs'), io)));
  const ofMonth = found.find((files) => files !== null) ?? [];
  return [...ofMonth, ...(await findYearWorkbooks({ folder, month }, io))];
}

async function readOrFail(
  workbook: Parameters<typeof readWorkbook>[0],
  month: Month,
): Promise<readonly TableRows[] | PlanFailure> {
  try {
    return (await readWorkbook(workbook, month)).tables;
  } catch (error) {
    if (error instanceof PlanFailure && error.kind === 'file') return error;
    throw error;
  }
}
