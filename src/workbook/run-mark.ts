import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What a file for a while is called, with the run that made it: `.plan-<machine>-<process>-<random>.<kind>`. */
const MARKED = /^\.plan-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.(\w+)$/;

/** A name that nothing else has, and that says which process on which machine gave it. */
export function markedName(kind: string): string {
  return `.plan-${machine()}-${process.pid}-${randomBytes(6).toString('hex')}.${kind}`;
}

/** The kind of a marked name; null: the name is another. */
export function kindOfMark(name: string): string | null {
  return MARKED.exec(name)?.[3] ?? null;
}

/** What became of the run that gave a marked name; of runs on other machines nobody knows. */
export function fateOf(name: string): 'ended' | 'runs' | 'unknown' {
  const [, place, pid] = MARKED.exec(name) ?? [];
  if (place !== machine()) return 'unknown';
  return isAlive(Number(pid)) ? 'runs' : 'ended';
}

/**
 * Eight digits for this machine as far as its processes can see each other: containers may have one host name, and
 * still each its own numbers of processes.
 */
function machine(): string {
  return createHash('sha256').update(`${hostname()}\n${processSpace()}`).digest('hex').slice(0, 8);
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, and is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
