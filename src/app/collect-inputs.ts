import { PlanFailure } from '../domain/failure.ts';
import { compareText } from '../domain/order.ts';
import { expandPlaces } from './expand-places.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { isWorkbookName } from './is-workbook-name.ts';

/** The workbooks of a month, and the folder where its results belong. */
export interface CollectedInputs {
  readonly files: readonly string[];
  readonly monthFolder: string;
  /** Where they were looked for: folders, and files that were named. */
  readonly places: readonly string[];
}

/**
 * Finds the workbooks of a month. Where the request names files or folders, it is those and nothing else, and the
 * results belong into the company's folder. Otherwise they are in `<folder>/<month>/inputs`, else `<folder>/inputs`,
 * and the results belong beside that `inputs`; what is in `<folder>/<year>/inputs` counts for every month of the year.
 *
 * @throws PlanFailure F102 where there is no workbook
 */
export async function collectInputs(
  request: Pick<InputRequest, 'month' | 'folder' | 'files'>,
  io: Pick<InputIo, 'listFolder' | 'joinPath'>,
): Promise<CollectedInputs> {
  if (request.files.length > 0) {
    const found = await expandPlaces(request.files, (place) => findWorkbooks(place, io));
    const files = refuseNone(found, request.files);
    return { files, places: request.files, monthFolder: request.folder };
  }
  const monthFolders = [io.joinPath(request.folder, request.month), request.folder];
  const places = monthFolders.map((folder) => io.joinPath(folder, 'inputs'));
  for (const [i, place] of places.entries()) {
    const found = await findWorkbooks(place, io);
    if (found === null) continue;
    const ofYear = await findYearWorkbooks(request, io);
    const files = refuseNone([...found, ...ofYear], [place]);
    return { files, places: [place, yearPlace(request, io)], monthFolder: monthFolders[i]! };
  }
  throw noWorkbooks(places);
}

function refuseNone(files: readonly string[], places: readonly string[]): readonly string[] {
  if (files.length === 0) throw noWorkbooks(places);
  return files;
}

function noWorkbooks(places: readonly string[]): PlanFailure {
  return new PlanFailure('usage', 'F102', { places: places.join(', ') });
}

/** The workbooks that count for every month of a year: annual plan, store list. */
export async function findYearWorkbooks(
  request: Pick<InputRequest, 'folder' | 'month'>,
  io: Pick<InputIo, 'listFolder' | 'joinPath'>,
): Promise<readonly string[]> {
  return (await findWorkbooks(yearPlace(request, io), io)) ?? [];
}

function yearPlace(
  { folder, month }: Pick<InputRequest, 'folder' | 'month'>,
  io: Pick<InputIo, 'joinPath'>,
): string {
  return io.joinPath(io.joinPath(folder, month.slice(0, 4)), 'inputs');
}

/** The workbooks in a folder; null when `path` is no folder. */
export async function findWorkbooks(
  path: string,
  io: Pick<InputIo, 'listFolder' | 'joinPath'>,
): Promise<readonly string[] | null> {
  const names = await io.listFolder(path);
  return names === null ? null : workbooksIn(path, names, io);
}

/** Whether a name is that of a workbook or a table in text, but of no plan that this program wrote. */
export function isInputName(name: string): boolean {
  return isWorkbookName(name, { textTables: true }) && !/^sales-plan-\d{4}-\d{2}\.xlsx$/i.test(name);
}

function workbooksIn(
  folder: string,
  names: readonly string[],
  io: Pick<InputIo, 'joinPath'>,
): readonly string[] {
  return names
    .filter(isInputName)
    .toSorted(compareText)
    .map((name) => io.joinPath(folder, name));
}
