import { compareText } from '../domain/order.ts';
import { expandPlaces } from './expand-places.ts';
import type { InputIo } from './io.ts';
import { isWorkbookName } from './is-workbook-name.ts';

const FOLDER = 'dispatch';

/** The workbooks with answers: those that are named, of folders all that are in them; else those handed out. */
export async function listAnswerFiles(
  named: readonly string[],
  planFolder: string,
  io: Pick<InputIo, 'listFolder' | 'joinPath'>,
): Promise<readonly string[]> {
  const listFiles = async (place: string): Promise<readonly string[] | null> => {
    const names = await io.listFolder(place);
    const answers = names?.filter((name) => isWorkbookName(name, { textTables: false }));
    return answers?.map((name) => io.joinPath(place, name)) ?? null;
  };
  const found =
    named.length > 0
      ? await expandPlaces(named, listFiles)
      : ((await listFiles(io.joinPath(planFolder, FOLDER))) ?? []);
  return found.toSorted(compareText);
}
