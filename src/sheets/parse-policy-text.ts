import { PlanFailure } from '../domain/failure.ts';

/** A policy file: where it lies, and what it says. */
export interface PolicyText {
  readonly path: string;
  readonly text: string;
}

/** How deep a policy file nests at most: `calendar.holidays` has 2. */
const DEEPEST = 32;

/**
 * The names and values of the JSON object that a policy file holds.
 *
 * @throws PlanFailure F109 no JSON object, or one of values deep inside each other
 */
export function parsePolicyText({ path, text }: PolicyText): readonly (readonly [string, unknown])[] {
  const parsed = parseJson(path, text.replace(/^\uFEFF/, ''));
  if (isObject(parsed) && isShallow(parsed, DEEPEST)) return Object.entries(parsed);
  throw new PlanFailure('usage', 'F109', { path });
}

/** Whether a value holds no value deeper inside itself than so many others: what is refused could not be shown, either. */
function isShallow(value: unknown, room: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return room > 0 && Object.values(value).every((inner) => isShallow(inner, room - 1));
}

/** Whether a JSON value is an object with names. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Only some of the engine's sentences, which are English, say where.
    const position = / at position (\d+)/.exec(error.message)?.[1];
    const line = position && text.slice(0, Number(position)).split('\n').length;
    throw new PlanFailure('usage', 'F109', { path, ...(line ? { line } : {}) });
  }
}
