import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { followLinks } from './follow-links.ts';
import { moveFile } from './move-file.ts';
import { kindOfMark } from './run-mark.ts';
import { syncFolder } from './sync-folder.ts';

/** What belongs to one change of a folder and is not done yet; it stands in the folder while it is being done. */
export const JOURNAL = '.plan-journal.json';

/** One step of a change: what takes the place of the file `path`, beside where that really is; null: nothing does. */
export interface Move {
  readonly path: string;
  readonly temporary: string | null;
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
 *
 * @throws PlanFailure F402, F403 where that is not possible now
 */
export async function finishMoves(folder: string): Promise<void> {
  await rm(join(folder, `${JOURNAL}.tmp`), { force: true });
  const text = await readFile(join(folder, JOURNAL), 'utf8').catch(() => null);
  if (text === null) return;
  const moves = parseMoves(text).map(({ path, temporary }) => ({ path: join(folder, path), temporary }));
  for (const move of moves) {
    if (!(await isDone(move))) await carryOut(move);
  }
  await closeJournal(folder, moves);
}

/** Whether a change of the folder waits to be completed. */
export async function hasMoves(folder: string): Promise<boolean> {
  return (await readFile(join(folder, JOURNAL)).catch(() => null)) !== null;
}

async function carryOut({ path, temporary }: Move): Promise<void> {
  const target = await followLinks(path);
  await moveFile(temporary === null ? null : join(dirname(target), temporary), target, path);
}

/** A temporary file that is gone has been moved. */
async function isDone({ path, temporary }: Move): Promise<boolean> {
  if (temporary === null) return false;
  const place = dirname(await followLinks(path));
  return (await readFile(join(place, temporary)).catch(() => null)) === null;
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

/** The moves that a journal names. One that nobody of us can have written would move foreign files: it is left out. */
function parseMoves(text: string): readonly Move[] {
  try {
    const steps: unknown = JSON.parse(text);
    return Array.isArray(steps) ? steps.filter(isMove) : [];
  } catch {
    return [];
  }
}

function isMove(step: unknown): step is Move {
  if (typeof step !== 'object' || step === null || !('path' in step) || !('temporary' in step)) return false;
  const { path, temporary } = step;
  if (typeof path !== 'string' || !isInside(path)) return false;
  return temporary === null || (typeof temporary === 'string' && kindOfMark(temporary) !== null);
}
