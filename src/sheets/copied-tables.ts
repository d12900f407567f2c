import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import type { ReadRow } from './read-row.ts';
import type { KindName } from './sheet-kind.ts';
import type { TableRows } from './sheet-reading.ts';
import { issueAt, sheetName } from './table.ts';

/** Kinds of tables of which the quantities of several add up. */
const ADDED: readonly KindName[] = ['inventory', 'storeStock', 'inTransit', 'commitments', 'history'];
/** Fewer rows may well stand in two lists. */
const LEAST_ROWS = 2;
/** Fewer rows may well be part of a longer list. */
const LEAST_OF_PART = 3;
/**
 * Tables that begin with the same part, and tables that hold the first row of one, that are looked at: more are blocks of one
 * list, and no copies.
 */
const MOST_ALIKE = 20;
/** Choices of columns that copies of one table say something in; people leave out one or two. */
const MOST_FORMS = 5;

type Values = Readonly<Record<string, unknown>>;

/**
 * Tables whose rows all stand in another table with the same values, as far as they say them: a copy that was left in the
 * folder, or stock beside a forecast for reference, of which everything would count twice.
 */
export function copiedTables(tables: readonly TableRows[]): readonly Issue[] {
  return ADDED.flatMap((kind) => {
    const added = tables.filter(({ table, rows }) => table.kind.name === kind && rows.length >= LEAST_ROWS);
    return added.length < 2 ? [] : copiesAmong(added);
  });
}

function copiesAmong(tables: readonly TableRows[]): readonly Issue[] {
  const wholes = new Map<TableRows, TableRows[]>(tables.map((table) => [table, []]));
  for (const [whole, begun] of candidates(tables))
    for (const copy of copiesWithin(whole, begun)) wholes.get(copy)!.push(whole);
  const copies = new Map<TableRows, TableRows>();
  for (const copy of tables.toReversed()) {
    // Of two that are alike the later one is the copy, and a copy makes no other one.
    const whole = wholes.get(copy)!.find((one) => !copies.has(one));
    if (whole !== undefined) copies.set(copy, whole);
  }
  return [...copies].map(([copy, whole]) => copyOf(whole, copy));
}

/** For each table, the others whose first row it holds, the later tables first: to find them no row is kept. */
function candidates(tables: readonly TableRows[]): ReadonlyMap<TableRows, ReadonlySet<TableRows>> {
  const beginning = new Map<unknown, { copy: TableRows; first: readonly (readonly [string, unknown])[] }[]>();
  const holders = new Map<TableRows, number>();
  for (const copy of tables.toReversed().filter(isAnything)) {
    const values = valuesOf(copy.rows[0]!);
    const first = saidBy(values).map((field) => [field, values[field]] as const);
    const alike = beginning.get(values['partNo']) ?? [];
    if (alike.length < MOST_ALIKE) beginning.set(values['partNo'], [...alike, { copy, first }]);
  }
  const found = new Map<TableRows, Set<TableRows>>();
  for (const whole of tables) {
    const begun = new Set<TableRows>();
    found.set(whole, begun);
    for (const row of whole.rows) {
      const values = valuesOf(row);
      for (const { copy, first } of beginning.get(values['partNo']) ?? []) {
        if (copy === whole || begun.has(copy) || !fits(copy, whole)) continue;
        const held = holders.get(copy) ?? 0;
        if (held === MOST_ALIKE || !first.every(([field, value]) => value === values[field])) continue;
        begun.add(copy);
        holders.set(copy, held + 1);
      }
    }
  }
  return found;
}

/** Whether a table is short enough to be a copy of another, and long enough to be no chance. */
function fits({ rows: { length } }: TableRows, { rows: whole }: TableRows): boolean {
  return length === whole.length || (length < whole.length && length >= LEAST_OF_PART);
}

/** The tables whose rows all stand in `whole`. Its rows are put into words once for all that say the same of theirs. */
function copiesWithin(whole: TableRows, begun: ReadonlySet<TableRows>): readonly TableRows[] {
  const written = new Map<string, ReadonlySet<string>>();
  return [...begun].filter((copy) => {
    const fields = saidBy(valuesOf(copy.rows[0]!));
    const textOf = (row: ReadRow): string =>
      JSON.stringify(fields.map((field) => valuesOf(row)[field] ?? null));
    const form = fields.join();
    if (!written.has(form) && written.size === MOST_FORMS) return false;
    const texts = written.get(form) ?? new Set(whole.rows.map(textOf));
    written.set(form, texts);
    return copy.rows.every((row) => texts.has(textOf(row)));
  });
}

function valuesOf({ values }: ReadRow): Values {
  return values as Values;
}

/** The fields that a row says something of. */
function saidBy(values: Values): readonly string[] {
  return Object.keys(values).filter((field) => values[field] !== null);
}

/** Two warehouses in which nothing lies are alike, too. */
function isAnything({ table, rows }: TableRows): boolean {
  const { measured } = table.kind;
  return rows.some((row) => measured.some((field) => Number(valuesOf(row)[field]) > 0));
}

function copyOf({ table: whole }: TableRows, { table }: TableRows): Issue {
  const { file, sheet, headerRows } = table;
  const place = { file, sheet, cell: cellAddress(headerRows[0]!, 1), header: null };
  return issueAt(place, null, { code: 'E316', params: { other: sheetName(whole) } });
}
