import { stat } from 'node:fs/promises';

/** The day on which a file was last changed, `YYYY-MM-DD` by the clock of this machine; null: there is no such file. */
export async function changedOn(path: string): Promise<string | null> {
  const status = await stat(path).catch(() => null);
  if (status === null) return null;
  const { mtimeMs, mtime } = status;
  return new Date(mtimeMs - mtime.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
