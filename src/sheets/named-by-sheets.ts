import type { Issue } from '../domain/issue.ts';
import { territoryKey } from './gather-stores.ts';
import { annual } from './kinds/annual.ts';
import { forecast } from './kinds/forecast.ts';
import { inventory, parts } from './kinds/inventory.ts';
import { stores } from './kinds/stores.ts';
import { NamesWithin, type NameAround } from './names-within.ts';
import type { Fields } from './sheet-kind.ts';
import type { TableRows } from './sheet-reading.ts';
import { SERIES_WORD } from './suffixed-series.ts';
import { isSameSheet, issueAt } from './table.ts';
import { salespeopleOfSheets } from './salespeople-of-sheets.ts';
import { nameKey } from './text.ts';
import { TERRITORY_WORD } from './titled-territory.ts';

/** What tables may have a sheet each for, where none of their kinds has a column of it. */
interface Named {
  readonly field: 'series' | 'territory';
  readonly kinds: readonly string[];
  readonly keyOf: (name: string) => string;
  readonly word: string;
}

const NAMED: readonly Named[] = [
  { field: 'series', kinds: [inventory.name, parts.name], keyOf: nameKey, word: SERIES_WORD },
  { field: 'series', kinds: [annual.name], keyOf: nameKey, word: SERIES_WORD },
  { field: 'territory', kinds: [forecast.name, stores.name], keyOf: territoryKey, word: TERRITORY_WORD },
];

/**
 * The tables, where those whose sheet or file is called after a series or territory say it in each row. The name must be
 * one that other tables know, and stand alone or before a word for such a thing; within a longer text it counts only where
 * several tables are of different ones. Where any table of the kinds says it itself, none is asked. Forecasts in sheets that
 * are called after people are theirs.
 *
 * @returns also a warning for each name that was taken (W228)
 */
export function namedBySheets(tables: readonly TableRows[]): {
  readonly tables: readonly TableRows[];
  readonly issues: readonly Issue[];
} {
  let named = tables;
  const issues: Issue[] = [];
  for (const one of NAMED) {
    const { field, kinds, keyOf, word } = one;
    const asked = new Set(named.filter(({ table }) => kinds.includes(table.kind.name)));
    const areSilent = [...asked].every(({ table }) => !table.columns.has(field) && !table.facts.has(field));
    if (asked.size === 0 || !areSilent) continue;
    const names = new NamesWithin(knownNames(named, field), keyOf, word);
    const found = [...asked].flatMap((of): Found[] => {
      // Of several blocks each may be of another one, as the lines above them say.
      const isAlone = [...asked].every((other) => other === of || !isSameSheet(other.table, of.table));
      const around = isAlone ? names.ofSheet(of.table) : null;
      return around === null ? [] : [{ of, around }];
    });
    const taken = new Map(
      found.filter((one) => isTaken(one, found, field)).map(({ of, around }) => [of, around]),
    );
    for (const { place, text, name } of taken.values())
      issues.push(issueAt(place, text, { code: 'W228', params: { field, taken: name } }));
    named = named.map((table) => (taken.has(table) ? withName(table, field, taken.get(table)!.name) : table));
  }
  const people = salespeopleOfSheets(named);
  for (const [{ table }, taken] of people) {
    const place = { file: table.file, sheet: table.sheet, cell: null, header: null };
    issues.push(issueAt(place, table.sheet, { code: 'W228', params: { field: 'salesperson', taken } }));
  }
  named = named.map((table) =>
    people.has(table) ? withName(table, 'salesperson', people.get(table)!) : table,
  );
  return { tables: named, issues };
}

/** A table, and the name that its sheet or file names. */
interface Found {
  readonly of: TableRows;
  readonly around: NameAround;
}

/** Whether a name is that of a table: 新轩逸 beside 轩逸 is a series that nobody knows. */
function isTaken({ of, around }: Found, found: readonly Found[], field: Named['field']): boolean {
  if (around.isSure) return true;
  const others = found.filter((one) => one.of !== of);
  const isAlone = field === 'territory' || others.every((one) => one.around.name !== around.name);
  return isAlone && others.some((one) => one.around.name !== around.name);
}

/** The names of a field that the rows of tables with a column of it hold. */
function knownNames(tables: readonly TableRows[], field: string): readonly string[] {
  const names = new Set<string>();
  for (const { table, rows } of tables) {
    if (!table.columns.has(field) && !table.facts.has(field as 'series')) continue;
    for (const { values } of rows) {
      const name = (values as Fields)[field];
      if (typeof name === 'string') names.add(name);
    }
  }
  return [...names];
}

function withName(table: TableRows, field: string, name: string): TableRows {
  const rows = table.rows.map((row) => ({ ...row, values: { ...(row.values as Fields), [field]: name } }));
  return { ...table, rows };
}
