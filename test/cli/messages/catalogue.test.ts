import { describe, expect, it } from 'vitest';
import type { Facts, Message } from '../../../src/cli/messages/catalogue.ts';
import { EN } from '../../../src/cli/messages/en.ts';
import { ZH } from '../../../src/cli/messages/zh.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';

/** Facts that only choose between words, by code. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  W105: ['more', 'pivot', 'macros'],
  E201: ['answered'],
  E203: ['blank'],
  E315: ['serves'],
  E317: ['added', 'why'],
  W363: ['added', 'why'],
  W362: ['why'],
  W227: ['why'],
  W235: ['why'],
  E211: ['counted'],
  W351: ['unpriced'],
  W504: ['lost'],
  W511: ['lacks'],
  F203: ['rename'],
  F401: ['copy'],
  F404: ['copy'],
};

type Describe = (facts: Facts) => Message;

const ISSUES = Object.keys(ZH.issues) as (keyof typeof ZH.issues)[];
const FAILURES = Object.keys(ZH.failures) as (keyof typeof ZH.failures)[];
const ENTRIES: readonly (readonly [code: string, zh: Describe, en: Describe])[] = [
  ...ISSUES.map((code) => [code, ZH.issues[code], EN.issues[code]] as const),
  ...FAILURES.map((code) => [code, ZH.failures[code], EN.failures[code]] as const),
];

/** Facts of every name, each with a value that can be found again; those that are asked for are remembered. */
function markedFacts(): { facts: Facts; asked: Set<string> } {
  const asked = new Set<string>();
  const facts = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name));
        return `⟦${String(name)}⟧`;
      },
    },
  );
  return { facts, asked };
}

const marks = ({ message, help }: Message): string[] =>
  [...new Set(`${message} ${help}`.match(/⟦\w+⟧/g))].sort();

describe('the catalogue', () => {
  it('has the same codes in both languages', () => {
    expect(Object.keys(EN.issues).sort()).toEqual([...ISSUES].sort());
    expect(Object.keys(EN.failures).sort()).toEqual([...FAILURES].sort());
  });

  it.each(ENTRIES)('says of %s what happened and what to do, in whole sentences', (_, zh, en) => {
    const { facts } = markedFacts();
    for (const text of Object.values(zh(facts))) expect(text).toMatch(/[\u4e00-\u9fff].*[。？]$/s);
    for (const text of Object.values(en(facts))) expect(text).toMatch(/^[^a-z].*[.?]$/s);
  });

  it.each(ENTRIES)('names the same facts of %s in both languages', (_, zh, en) => {
    expect(marks(zh(markedFacts().facts))).toEqual(marks(en(markedFacts().facts)));
  });

  it.each(ENTRIES)('names every fact of %s that it asks for', (code, zh) => {
    const { facts, asked } = markedFacts();
    const shown = new Set(marks(zh(facts)).map((mark) => mark.slice(1, -1)));
    const unseen = ['limit', 'known', 'expected', 'allowed', ...(CHOICES[code] ?? [])];
    expect([...asked].filter((name) => !shown.has(name) && !unseen.includes(name))).toEqual([]);
  });

  it('advises to rename a file that cannot be read for its name alone', () => {
    for (const { failures } of [ZH, EN]) {
      const named = failures.F203({ file: 'a', reason: 'b', rename: '1' });
      expect(named.help).not.toBe(failures.F203({ file: 'a', reason: 'b' }).help);
      expect(named.help).toMatch(/^Rename|改名/);
    }
  });

  it('says of an answer to another plan what has changed, by what is known of it', () => {
    const line = { store: '⟦store⟧', partNo: '⟦partNo⟧', title: '⟦title⟧', was: '⟦was⟧', now: '⟦now⟧' };
    const from = { revision: '⟦revision⟧', wanted: '⟦wanted⟧' };
    for (const facts of [{}, from, line, { ...from, ...line }]) {
      const [chinese, english] = [ZH, EN].map(({ issues }) => marks(issues.E514(facts)));
      expect(chinese).toEqual(Object.values(facts).toSorted());
      expect(english).toEqual(chinese);
    }
  });

  it.each(['line', 'column', 'sheet', 'name', 'text'])(
    'says what is lost of a plan workbook: a %s',
    (lost) => {
      const facts = { lost, was: '⟦was⟧', store: '⟦store⟧', partNo: '⟦partNo⟧', due: '⟦due⟧' };
      const [chinese, english] = [ZH, EN].map(({ issues }) => issues.W504(facts));
      expect(marks(chinese!)).toEqual(lost === 'line' ? ['⟦due⟧', '⟦partNo⟧', '⟦store⟧'] : ['⟦was⟧']);
      expect(marks(english!)).toEqual(marks(chinese!));
    },
  );

  it.each([
    ['E301', { partNo: 'A' }],
    ['E302', { store: 'A', territory: 'B', other: 'C' }],
    ['E303', { store: 'A', partNo: 'B', due: 'C' }],
    ['E206', {}],
    ['E211', {}],
    ['W224', {}],
  ] as const)('leaves out of %s what it is not told', (code, facts) => {
    for (const { message, help } of [ZH.issues[code](facts), EN.issues[code](facts)]) {
      expect(message + help).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('has the same code words in both languages', () => {
    for (const list of ['fields', 'reasons', 'formats'] as const) {
      expect(Object.keys(EN.codeWords[list])).toEqual(Object.keys(ZH.codeWords[list]));
    }
  });

  it('describes limits of bytes in megabytes', () => {
    expect(EN.failures.F301({ file: 'a.xlsx', limit: '104857600' }).message).toBe(
      'a.xlsx is larger than 100 MB.',
    );
  });

  it('gives an example of the policy that the policy has', () => {
    const examples = [...Object.values(ZH.help.build.rules), ...Object.values(EN.help.build.rules)].join();
    const named = [...examples.matchAll(/\{"(\w+)":/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(DEFAULT_POLICY).toHaveProperty(name!);
  });
});
