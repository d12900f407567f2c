import type { Words } from '../words/zh.ts';

/** What a kind of input is called; by its own name where another version has written one that this one does not know. */
export function kindWord(kind: string, { kinds }: Pick<Words, 'kinds'>): string {
  const known: Readonly<Record<string, string>> = kinds;
  return Object.hasOwn(known, kind) ? known[kind]! : kind;
}
