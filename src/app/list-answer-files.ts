import { compareText } from '../domain/order.ts';
import type { InputIo } from './io.ts';
import { isWorkbookName } from './is-workbook-name.ts';

const FOLDER = 'dispatch';

/** The workbooks with answers: those that are named, of folders all that are in them; else those handed out. */
export async function listAnswerFiles(
  named: readonly string[],
  planFolder: string,
  io: Pick<InputIo, 'listFolder' | 'joinPath'>,
): Promise<readonly string[]> {
  const places = named.length > 0 ? named : [io.joinPath(planFolder, FOLDER)];
  const found: string[] = [];
  for (const place of places) {
    const names = await io.listFolder(place);
    if (names !== null)
      found.push(
        ...names
          .filter((name) => isWorkbookName(name, { textTables: false }))
          .map((name) => io.joinPath(place, name)),
      );
    else if (named.length > 0) found.push(place);
  }
  return [...new Set(found)].toSorted(compareText);
}
