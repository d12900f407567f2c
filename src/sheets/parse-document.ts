import type * as z from 'zod';

/** Characters of a document that is too small to be a burden, whatever it holds. */
const SMALL = 2 ** 20;
/** How deep a document nests at most, and how many of its characters go with each bracket or comma at least: a plan has 5 and 14. */
const DEEPEST = 32;
const FEWEST = 6;
/** Entries of each list that are checked before all are: every one that is wrong would be told. */
const FIRST = 1000;

const [QUOTE, ESCAPE, COMMA] = ['"', '\\', ','].map((mark) => mark.charCodeAt(0));
const OPENING = ['[', '{'].map((mark) => mark.charCodeAt(0));
const CLOSING = [']', '}'].map((mark) => mark.charCodeAt(0));

/**
 * Reads a JSON document of ours and checks all of it; what takes the place of one is refused before it could fill the
 * memory.
 *
 * @returns the document, or the field that is wrong first; it is empty where the text as a whole is
 */
export function parseDocument<T>(
  text: string,
  schema: z.ZodType<T>,
): { readonly document: T } | { readonly field: string } {
  const value = parseJson(text);
  for (const part of text.length > SMALL ? [firstOf(value), value] : [value]) {
    const checked = schema.safeParse(part);
    if (!checked.success) return { field: checked.error.issues[0]!.path.join('.') };
    if (part === value) return { document: checked.data };
  }
  return { field: '' };
}

/** Undefined where it is no JSON. */
function parseJson(text: string): unknown {
  if (text.length > SMALL && !isLikely(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether a text is built as documents of ours are: many small values, or values deep inside each other, take much memory. */
function isLikely(text: string): boolean {
  let [depth, marks] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === COMMA) marks += 1;
    else if (CLOSING.includes(code)) depth -= 1;
    else if (OPENING.includes(code)) {
      marks += 1;
      depth += 1;
      if (depth > DEEPEST) return false;
    }
  }
  return marks * FEWEST <= text.length;
}

function endOfString(text: string, start: number): number {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === ESCAPE) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
}

/** A document with the first entries of each of its lists. */
function firstOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, own]: [string, unknown]) => [
    name,
    Array.isArray(own) ? own.slice(0, FIRST) : own,
  ]);
  return Object.fromEntries(entries);
}
