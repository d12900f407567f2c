import type { PlanFailure } from '../../domain/failure.ts';
import type { Issue } from '../../domain/issue.ts';
import { safeLine, safeText } from '../render/safe-text.ts';
import type { Catalogue, CodeWords, Facts, Message } from './catalogue.ts';

/** Params that hold a path or a list: never cut short. */
const WHOLE = new Set(['path', 'file', 'files', 'names', 'places', 'known', 'allowed', 'expected']);
/** Params that hold code words, and where these are listed. */
const CODE_WORDS: ReadonlyMap<string, keyof CodeWords> = new Map([
  ['kind', 'fields'],
  ['field', 'fields'],
  ['reason', 'reasons'],
  ['format', 'formats'],
  ['limit', 'limits'],
]);

/** What an issue says and advises, in the catalogue's language; its place is left to the renderer. */
export function describeIssue(issue: Issue, catalogue: Catalogue): Message {
  return catalogue.issues[issue.code](factsOf(issue.params, catalogue));
}

/** What a failure says and advises, in the catalogue's language. */
export function describeFailure(
  failure: Pick<PlanFailure, 'code' | 'params'>,
  catalogue: Catalogue,
): Message {
  return catalogue.failures[failure.code](factsOf(failure.params, catalogue));
}

/** Params as texts that are safe to show, code words translated. */
function factsOf(params: Readonly<Record<string, string | number>>, { codeWords }: Catalogue): Facts {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const list = CODE_WORDS.get(name);
      if (list !== undefined) return [name, translateWords(safeLine(String(value)), codeWords[list])];
      return [name, WHOLE.has(name) ? safeLine(String(value)) : safeText(String(value))];
    }),
  );
}

/** Translates each of several code words (`unreserved, inTransit`). */
export function translateWords(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/[\w-]+/g, (word) => (Object.hasOwn(words, word) ? words[word]! : word));
}
