import type { PlanFailure } from '../../domain/failure.ts';
import type { Issue } from '../../domain/issue.ts';
import { safeLine, safeText } from '../render/safe-text.ts';
import type { Catalogue, Facts, Message } from './catalogue.ts';

/** Params that hold a path or a list: never cut short. */
const WHOLE = new Set(['path', 'places', 'known', 'allowed', 'expected']);
/** Params that hold code words, such as kinds and fields. */
const CODE_WORDS = new Set(['kind', 'field', 'reason']);

/** What an issue says and advises, in the catalogue's language; its place is left to the renderer. */
export function describeIssue(issue: Issue, catalogue: Catalogue): Message {
  return catalogue.issues[issue.code](factsOf(issue.params, catalogue));
}

/** What a failure says and advises, in the catalogue's language. */
export function describeFailure(failure: PlanFailure, catalogue: Catalogue): Message {
  return catalogue.failures[failure.code](factsOf(failure.params, catalogue));
}

/** Params as texts that are safe to show, code words translated. */
function factsOf(params: Readonly<Record<string, string | number>>, catalogue: Catalogue): Facts {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const text = String(value);
      if (CODE_WORDS.has(name)) return [name, translateWords(text, catalogue.terms)];
      return [name, WHOLE.has(name) ? safeLine(text) : safeText(text)];
    }),
  );
}

/** Translates each of several code words (`unreserved, inTransit`); what is none stays as it is. */
function translateWords(text: string, terms: Catalogue['terms']): string {
  return safeLine(text).replace(/\w+/g, (word) => (Object.hasOwn(terms, word) ? terms[word]! : word));
}
