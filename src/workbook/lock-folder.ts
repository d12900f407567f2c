import { rmdirSync, rmSync } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FolderLock, LockOwner } from '../domain/folder-lock.ts';
import { PlanFailure } from '../domain/failure.ts';
import { isSystemError } from './is-system-error.ts';
import { finishMoves, hasMoves } from './journal.ts';
import { parseOwner, thisOwner } from './lock-owner.ts';
import { fateOf, kindOfMark, markedName } from './run-mark.ts';
import { sweepFolder } from './sweep-folder.ts';

/** The lock of a folder: a folder in it that holds one file, whose name is the owner's mark. */
export const LOCK = '.plan-lock';
/** The kind of mark that owners have, and locks that are being made. */
const KIND = 'lock';
/** Milliseconds between two signs of life. */
const BEAT = 30_000;
/** Milliseconds without a sign of life after which an owner counts as dead, wherever it ran. */
const SILENCE = 600_000;
/** Bytes that the text of a lock may have: the longest command line is shorter. */
const MOST_BYTES = 2 ** 22;
/** How often to try, and milliseconds between: a lock may go while it is looked at, a scanner may hold it for a moment. */
const TRIES = 20;
const PAUSE = 50;

/** What is found where the lock belongs: nothing, or a lock with its owner. */
type Found = { readonly mark: string; readonly owner: LockOwner; readonly stale: boolean } | null;

/**
 * Does `work` while this run alone holds a folder; other runs are refused meanwhile. The lock is let go when the work
 * is done, has failed, or the process ends by itself. A lock whose owner is dead, or has given no sign of life for ten
 * minutes, is taken over. What a dead run had begun to change in the folder is completed before the work begins, what
 * else it left is removed.
 *
 * The lock is made complete under another name and renamed into place, which fails where a lock stands: there is never
 * half a lock, and no hard links are needed. The name of the file in it is never given twice: whoever takes a dead
 * lock away deletes that very file, and cannot hit the lock of a run that was quicker. An empty lock is none.
 *
 * @param command what the owner is doing, for those who are refused
 * @throws PlanFailure F405 where another run holds the folder; F403 where nobody may write into it; F402 where a change
 * that is to be completed meets a file that is open in another program; F406 where it cannot be told what was begun
 */
export async function lockFolder<T>(
  folder: string,
  command: string,
  work: (lock: FolderLock) => Promise<T>,
): Promise<T> {
  const place = resolve(folder);
  const mark = markedName(KIND);
  const letGo = () => {
    removeNow(() => rmSync(join(place, mark), { recursive: true, force: true }));
    removeNow(() => rmSync(join(place, LOCK, mark), { force: true }));
    removeNow(() => rmdirSync(join(place, LOCK)));
  };
  process.once('exit', letGo);
  const file = join(place, LOCK, mark);
  const beat = setInterval(() => void failureOf(giveSign(file)), BEAT).unref();
  try {
    const interrupted = await acquire(folder, place, mark, command);
    await finishMoves(folder);
    await sweepBelow(place);
    const confirm = () => refuseToLose(folder, place, mark);
    return await work({ folder, interrupted, confirm });
  } finally {
    clearInterval(beat);
    process.off('exit', letGo);
    letGo();
  }
}

/** Removes what dead runs have left in a folder and the folders in it, but for what another locked folder still needs. */
async function sweepBelow(place: string): Promise<void> {
  const entries = await readdir(place, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== LOCK);
  await sweepFolder(place, [KIND, 'tmp']);
  for (const { name } of folders) {
    if (!(await hasMoves(join(place, name)))) await sweepFolder(join(place, name), ['tmp']);
  }
}

/** The lock of a folder as it stands; null: nobody holds it. */
export function readLock(folder: string): Promise<Found> {
  return look(resolve(folder), Date.now());
}

/** Takes the lock; gives the dead owner from whom it was taken over, if there was one. */
async function acquire(
  folder: string,
  place: string,
  mark: string,
  command: string,
): Promise<LockOwner | null> {
  const made = join(place, mark);
  try {
    await prepare(place, mark, thisOwner(command));
    const now = (await stat(join(made, mark))).mtimeMs;
    let interrupted: LockOwner | null = null;
    for (let tries = 1; ; tries++) {
      const refusal = await failureOf(rename(made, join(place, LOCK)));
      if (refusal === null) return interrupted;
      const found = await look(place, now);
      if (found?.stale === false) throw heldBy(folder, found.owner);
      if (tries === TRIES) throw refusal;
      if (found === null) await new Promise((done) => setTimeout(done, PAUSE));
      else interrupted = found.owner;
      await clear(place, found?.mark ?? null);
    }
  } catch (error) {
    throw isSystemError(error)
      ? new PlanFailure('file', 'F403', { path: folder, reason: error.code })
      : error;
  }
}

/** Makes a lock that is on the disk before anybody sees it, and that whoever may write into the folder may take away. */
async function prepare(place: string, mark: string, owner: LockOwner): Promise<void> {
  const made = join(place, mark);
  const { mode } = await stat(place);
  await mkdir(made);
  await chmod(made, mode);
  await writeFile(join(made, mark), `${JSON.stringify(owner)}\n`, { flag: 'wx', flush: true });
}

/** @param now the time of the file server, whose clock may differ from ours */
async function look(place: string, now: number): Promise<Found> {
  const names = await readdir(join(place, LOCK)).catch(() => []);
  const mark = names.find((name) => kindOfMark(name) === KIND);
  if (mark === undefined) return null;
  try {
    const file = join(place, LOCK, mark);
    const status = await stat(file);
    // Whoever may write into the folder may have laid a pipe there, which never ends.
    const isOwner = status.isFile() && status.size <= MOST_BYTES;
    const owner = parseOwner(isOwner ? await readFile(file, 'utf8') : '');
    return { mark, owner, stale: fateOf(mark) === 'ended' || now - status.mtimeMs > SILENCE };
  } catch {
    return null;
  }
}

/** Takes a dead lock away, and an empty one; who was quicker is not harmed, since the file in its lock has another name. */
async function clear(place: string, mark: string | null): Promise<void> {
  if (mark !== null) await rm(join(place, LOCK, mark), { force: true });
  await failureOf(rmdir(join(place, LOCK)));
}

async function refuseToLose(folder: string, place: string, mark: string): Promise<void> {
  if ((await failureOf(stat(join(place, LOCK, mark)))) === null) return;
  const found = await look(place, 0);
  throw heldBy(folder, found?.owner ?? parseOwner(''));
}

function heldBy(folder: string, { user, host, pid, command, started }: LockOwner): PlanFailure {
  return new PlanFailure('file', 'F405', { path: folder, user, host, pid, command, started });
}

/** Writes a byte that stands there already, so that the clock of the file server dates the file. */
async function giveSign(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write('{', 0).finally(() => handle.close());
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

/** At the end of a process nothing may wait, and nothing more can be done where this fails: the lock is stale then. */
function removeNow(remove: () => void): void {
  try {
    remove();
  } catch {
    // It is gone already, or another run's.
  }
}
