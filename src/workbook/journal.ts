import { lstat, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { PlanFailure } from '../domain/failure.ts';
import { followLinks } from './follow-links.ts';
import { isOurs } from './is-ours.ts';
import { isSystemError } from './is-system-error.ts';
import { moveFile } from './move-file.ts';
import { kindOfMark } from './run-mark.ts';
import { syncFolder } from './sync-folder.ts';

/** What belongs to one change of a folder and is not done yet; it stands in the folder while it is being done. */
export const JOURNAL = '.plan-journal.json';

/** One step of a change: what takes the place of the file `path`, beside where that really is. */
export interface Move {
  readonly path: string;
  readonly temporary: string;
}

/**
 * Does several moves in a locked folder as one: they are written down and brought to the disk first, so that a run that
 * is killed in their midst leaves a change that `finishMoves` completes. Where the very first move cannot be made,
 * nothing is changed; where a later one cannot, the change stays written down, to be completed by the next run.
 *
 * @param moves paths are inside of `folder`
 * @throws PlanFailure F402, F403
 */
export async function makeMoves(folder: string, moves: readonly Move[]): Promise<void> {
  const steps = moves.map(({ path, temporary }) => ({ path: nameInside(folder, path), temporary }));
  const journal = join(folder, JOURNAL);
  await writeFile(`${journal}.tmp`, JSON.stringify(steps), { flush: true });
  await rename(`${journal}.tmp`, journal);
  await syncFolder(folder);
  for (const [i, move] of moves.entries()) {
    try {
      await carryOut(move);
    } catch (error) {
      if (i === 0) await rm(journal, { force: true });
      throw error;
    }
  }
  await closeJournal(folder, moves);
}

/**
 * Completes what a killed run had begun in a folder that is locked by now; nothing where it had begun nothing.
 * What no run of ours can have meant is refused before anything is moved: whoever may write into the folder could
 * otherwise have files moved that the person who runs this may change, and he may not.
 *
 * @throws PlanFailure F402, F403 where that is not possible now, F406 where what was begun cannot be told
 */
export async function finishMoves(folder: string): Promise<void> {
  const journal = join(folder, JOURNAL);
  await rm(`${journal}.tmp`, { force: true });
  if (!(await hasMoves(folder))) return;
  const moves = (await readMoves(journal)).map(({ path, temporary }) => ({
    path: join(folder, path),
    temporary,
  }));
  const open: Move[] = [];
  for (const move of moves) if (!(await isDone(move))) open.push(move);
  for (const move of open) await refuseForeign(folder, journal, move);
  for (const move of open) await carryOut(move);
  await closeJournal(folder, moves);
}

/** Whether a change of the folder waits to be completed; also where nobody may look what it is. */
export async function hasMoves(folder: string): Promise<boolean> {
  return isThere(join(folder, JOURNAL));
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => !(isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')),
  );
}

async function carryOut({ path, temporary }: Move): Promise<void> {
  const target = await followLinks(path);
  await moveFile(join(dirname(target), temporary), target, path);
}

/** A temporary file that is gone has been moved. */
async function isDone({ path, temporary }: Move): Promise<boolean> {
  const place = dirname(await followLinks(path));
  return !(await isThere(join(place, temporary)));
}

/** A link may lead out of the folder, as people lay them, but only to a file of ours. */
async function refuseForeign(folder: string, journal: string, { path, temporary }: Move): Promise<void> {
  const target = await followLinks(path);
  const place = await realpath(dirname(target));
  const isWithin = `${place}${sep}`.startsWith(`${await realpath(folder)}${sep}`);
  if (!isWithin && !(await isOurs(target))) throw unclear(journal, 'foreign');
  if (!(await lstat(join(place, temporary))).isFile()) throw unclear(journal, 'foreign');
}

async function closeJournal(folder: string, moves: readonly Move[]): Promise<void> {
  const targets = await Promise.all(moves.map(({ path }) => followLinks(path)));
  for (const place of new Set(targets.map((target) => dirname(target)))) await syncFolder(place);
  await rm(join(folder, JOURNAL), { force: true });
  await syncFolder(folder);
}

function nameInside(folder: string, path: string): string {
  const name = relative(folder, path);
  if (isInside(name)) return name.split(sep).join('/');
  throw new RangeError(`${path} is not in the locked folder ${folder}`);
}

function isInside(name: string): boolean {
  return name !== '' && !isAbsolute(name) && !name.split(/[\\/]/).includes('..');
}

/** Bytes that a journal may have: a move takes some hundred, and a run makes as many as it has files to write. */
const MOST_BYTES = 2 ** 20;

/** The moves that a journal names: written by `makeMoves`, all of them, or refused. */
async function readMoves(journal: string): Promise<readonly Move[]> {
  const found = await lstat(journal);
  if (!found.isFile() || found.size > MOST_BYTES) throw unclear(journal, 'damaged');
  try {
    const steps: unknown = JSON.parse(await readFile(journal, 'utf8'));
    if (Array.isArray(steps) && steps.every(isMove)) return steps;
  } catch (error) {
    if (isSystemError(error)) throw unclear(journal, error.code);
  }
  throw unclear(journal, 'damaged');
}

function isMove(step: unknown): step is Move {
  if (typeof step !== 'object' || step === null || !('path' in step) || !('temporary' in step)) return false;
  const { path, temporary } = step;
  if (typeof path !== 'string' || typeof temporary !== 'string') return false;
  return isInside(path) && kindOfMark(temporary) === 'tmp';
}

function unclear(journal: string, reason: string): PlanFailure {
  return new PlanFailure('file', 'F406', { path: journal, reason });
}
