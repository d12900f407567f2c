import { PlanFailure } from '../domain/failure.ts';

/** A policy file: where it lies, and what it says. */
export interface PolicyText {
  readonly path: string;
  readonly text: string;
}

/**
 * The names and values of the JSON object that a policy file holds.
 *
 * @throws PlanFailure F109 no JSON object
 */
export function parsePolicyText({ path, text }: PolicyText): readonly (readonly [string, unknown])[] {
  const parsed = parseJson(path, text.replace(/^\uFEFF/, ''));
  if (isObject(parsed)) return Object.entries(parsed);
  throw new PlanFailure('usage', 'F109', { path });
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
