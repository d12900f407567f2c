import { hostname, userInfo } from 'node:os';
import type { LockOwner } from '../domain/folder-lock.ts';

/** This process as the owner of a lock. */
export function thisOwner(command: string): LockOwner {
  return {
    user: userName(),
    host: hostname(),
    pid: process.pid,
    command,
    started: new Date().toISOString(),
  };
}

/** The owner that the text of a lock names; where the text is damaged, one of whom nothing is known. */
export function parseOwner(text: string): LockOwner {
  const { user, host, pid, command, started } = parseObject(text);
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    user: textOf(user),
    host: textOf(host),
    pid: typeof pid === 'number' ? pid : 0,
    command: textOf(command),
    started: textOf(started),
  };
}

function parseObject(text: string): Partial<Record<keyof LockOwner, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Users of containers may have a number and no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
