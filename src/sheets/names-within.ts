import { nameKey } from './text.ts';
import type { Table } from './table.ts';
import { textsAround, type TextAround } from './texts-around.ts';

/** Longer texts are no titles, and longer names none of what a sheet is of. */
const LONGEST = { text: 100, name: 40 };
/** What makes of a name one that is left out, or one of several. */
const OTHERWISE = /不含|不包括|除|以外|exclud|except|without/i;

/** The one known name that the nearest text around a table names, and whether the text can mean nothing else. */
export interface NameAround extends TextAround {
  readonly name: string;
  readonly isSure: boolean;
}

/** Finds the names that a text holds, by what stands in it and not by asking for one after the other. */
export class NamesWithin {
  private readonly byKey = new Map<string, string[]>();
  private readonly lengths: readonly number[];
  private readonly found = new Map<string, readonly string[]>();
  private readonly keyOf: (name: string) => string;
  private readonly word: string;

  /** @param word what stands behind a name where it is nothing else: 片区 behind that of a territory */
  constructor(names: readonly string[], keyOf: (name: string) => string, word: string) {
    this.keyOf = keyOf;
    this.word = word;
    for (const name of names) {
      const key = keyOf(name);
      if (key.length <= LONGEST.name) this.byKey.set(key, [...(this.byKey.get(key) ?? []), name]);
    }
    this.lengths = [...new Set([...this.byKey.keys()].map(({ length }) => length))];
  }

  /** What the nearest text around a table that names anything names; null where none does, or it names several. */
  nearest(table: Table): NameAround | null {
    for (const around of textsAround(table)) {
      const named = this.in(around.text);
      const [name] = named;
      if (name === undefined) continue;
      return named.length === 1 ? { ...around, name, isSure: this.isSure(name, around.text) } : null;
    }
    return null;
  }

  /** What the name of a table's sheet or file names, where neither nor any line above the table names another one. */
  ofSheet(table: Table): NameAround | null {
    const texts = textsAround(table);
    const [name, ...others] = new Set(texts.flatMap(({ text }) => this.in(text)));
    const around = texts.slice(-2).find(({ text }) => this.in(text).length > 0);
    if (name === undefined || others.length > 0 || around === undefined) return null;
    return { ...around, name, isSure: this.isSure(name, around.text) };
  }

  private isSure(name: string, text: string): boolean {
    const key = this.keyOf(name).replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
    return new RegExp(`^${key}$|${key}(?:${this.word})`).test(nameKey(text));
  }

  /** Each name once. What stands around many tables is looked through once. */
  private in(text: string): readonly string[] {
    const known = this.found.get(text) ?? this.look(nameKey(text));
    this.found.set(text, known);
    return known;
  }

  private look(text: string): readonly string[] {
    if (text.length > LONGEST.text || OTHERWISE.test(text)) return [];
    const found = new Set<string>();
    for (const length of this.lengths)
      for (let start = 0; start + length <= text.length; start++)
        for (const name of this.byKey.get(text.slice(start, start + length)) ?? []) found.add(name);
    return [...found];
  }
}
