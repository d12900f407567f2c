import { PlanFailure } from '../domain/failure.ts';
import { DEFAULT_READING_LIMITS } from '../domain/reading-limits.ts';
import { isOurs } from './is-ours.ts';
import { findSource, openSource, orUnreadable } from './read-source.ts';

/** Bytes that a text file written by hand may have. */
const MOST_BYTES = 2 ** 20;

/** Bytes beyond which a text is read only where it begins as JSON of ours does: nobody writes as much by hand. */
const LARGE = 2 ** 22;

/**
 * The text (UTF-8) of a file, or null when there is none. A large one that is nothing of ours counts as empty: reading it
 * would take its size in memory twice, only to find that out.
 *
 * @param mostBytes a larger file is not read: by default what a person writes by hand
 * @throws PlanFailure F202 no regular file, F203 may not be read, F207 changed meanwhile, F301 too large
 */
export async function readText(path: string, mostBytes = MOST_BYTES): Promise<string | null> {
  try {
    const source = await findSource(path, { ...DEFAULT_READING_LIMITS, fileBytes: mostBytes });
    if (source.size > LARGE && !(await isOurs(path))) return '';
    const handle = await openSource(source);
    try {
      return await orUnreadable(source, handle.readFile('utf8'));
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof PlanFailure && error.code === 'F201') return null;
    throw error;
  }
}
