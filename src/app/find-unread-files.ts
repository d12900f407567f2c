import type { Issue, IssueCode } from '../domain/issue.ts';
import { compareText } from '../domain/order.ts';
import { issueAt } from '../sheets/table.ts';
import { isInputName } from './collect-inputs.ts';
import type { InputIo } from './io.ts';

type FolderIo = Pick<InputIo, 'listFolder' | 'joinPath' | 'fileName'>;

/** Names that are told; of the others the number is. */
const TOLD = 5;
/** Folders inside one another, and names, that are looked at: a link may lead back to where it lies. */
const DEPTH = 3;
const MOST_NAMES = 1_000;
/** What programs leave in folders, and nobody means to hand in. */
const OF_MACHINES = /^(~\$|\.)|^(?:thumbs\.db|desktop\.ini)$|\.tmp$/i;
/** The plan in a folder of inputs is passed over on purpose. */
const OF_PLAN = /^sales-plan-\d{4}-\d{2}\./i;

/**
 * What lies where inputs or sales are read from, and is not read: files in its subfolders (W108), since an old version is
 * put there as often as a new one; and files that are no tables, such as a picture or an archive of them (W109).
 *
 * @param places folders, or files that are named, of which nothing is said
 */
export async function findUnreadFiles(places: readonly string[], io: FolderIo): Promise<readonly Issue[]> {
  const found = await Promise.all([...new Set(places)].map((place) => unreadIn(place, io)));
  return found.flat();
}

async function unreadIn(place: string, io: FolderIo): Promise<readonly Issue[]> {
  const names = ((await io.listFolder(place)) ?? []).toSorted(compareText).slice(0, MOST_NAMES);
  const others = names.filter((name) => !isInputName(name) && !OF_MACHINES.test(name) && !OF_PLAN.test(name));
  const issues: Issue[] = [];
  const strange: string[] = [];
  for (const name of others) {
    const below = await namesBelow(io.joinPath(place, name), io, DEPTH);
    if (below === null) strange.push(name);
    else if (below.length > 0) issues.push(unread('W108', `${io.fileName(place)}/${name}`, below));
  }
  return strange.length === 0 ? issues : [...issues, unread('W109', io.fileName(place), strange)];
}

/** The files of a folder and of those in it; null where `path` is no folder. */
async function namesBelow(path: string, io: FolderIo, depth: number): Promise<readonly string[] | null> {
  const names = await io.listFolder(path);
  if (names === null) return null;
  const found: string[] = [];
  for (const name of names.toSorted(compareText)) {
    if (OF_MACHINES.test(name) || found.length >= MOST_NAMES) continue;
    const below = depth === 0 ? null : await namesBelow(io.joinPath(path, name), io, depth - 1);
    found.push(...(below?.map((one) => `${name}/${one}`) ?? [name]));
  }
  return found;
}

function unread(code: IssueCode, folder: string, names: readonly string[]): Issue {
  const place = { file: null, sheet: null, cell: null, header: null };
  const told = names.slice(0, TOLD).join(', ');
  return issueAt(place, null, { code, params: { folder, files: names.length, names: told } });
}
