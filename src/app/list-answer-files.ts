import type { Issue } from '../domain/issue.ts';
import { compareText } from '../domain/order.ts';
import { issueAt } from '../sheets/table.ts';
import { expandPlaces } from './expand-places.ts';
import type { InputIo } from './io.ts';
import { isWorkbookName } from './is-workbook-name.ts';

const FOLDER = 'dispatch';
/** What systems leave in folders, and lock files of spreadsheet programs. */
const NOBODYS = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** The workbooks with answers, and what lies beside them in their folders and is not read, each a warning. */
export interface AnswerFiles {
  readonly files: readonly string[];
  readonly unread: readonly Issue[];
}

/** The workbooks with answers: those that are named, of folders all that are in them; else those handed out. */
export async function listAnswerFiles(
  named: readonly string[],
  planFolder: string,
  io: Pick<InputIo, 'listFolder' | 'joinPath'>,
): Promise<AnswerFiles> {
  const unread: Issue[] = [];
  const listFiles = async (place: string): Promise<readonly string[] | null> => {
    const names = await io.listFolder(place);
    const isRead = (name: string): boolean => isWorkbookName(name, { textTables: true });
    for (const name of names?.toSorted(compareText) ?? []) {
      const inside = await io.listFolder(io.joinPath(place, name));
      if (NOBODYS.test(name) || inside?.length === 0 || (inside === null && isRead(name))) continue;
      unread.push(tellUnread(name, inside));
    }
    return names?.filter(isRead).map((name) => io.joinPath(place, name)) ?? null;
  };
  const found =
    named.length > 0
      ? await expandPlaces(named, listFiles)
      : ((await listFiles(io.joinPath(planFolder, FOLDER))) ?? []);
  return { files: found.toSorted(compareText), unread };
}

function tellUnread(name: string, inside: readonly string[] | null): Issue {
  const place = { file: name, sheet: null, cell: null, header: null };
  return issueAt(place, null, { code: 'W510', params: inside === null ? {} : { count: inside.length } });
}
