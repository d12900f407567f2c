import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import type { ReadRow } from './read-row.ts';
import type { KindName } from './sheet-kind.ts';
import type { TableRows } from './sheet-reading.ts';
import { issueAt } from './table.ts';

/** Kinds of tables of which the quantities of several add up. */
const ADDED: readonly KindName[] = ['inventory', 'storeStock', 'inTransit', 'commitments', 'history'];
/** Fewer rows may well stand in two lists. */
const LEAST_ROWS = 2;
/** Fewer rows may well be part of a longer list. */
const LEAST_OF_PART = 3;
/** Tables that begin with the same part and are looked at: more are blocks of one list, and no copies. */
const MOST_ALIKE = 20;

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
  const copies = new Map<TableRows, TableRows>();
  for (const [copy, wholes] of candidates(tables)) {
    // Of two that are alike the later one is the copy, and a copy makes no other one.
    const whole = [...wholes].find((one) => !copies.has(one) && isWithin(copy, one));
    if (whole !== undefined) copies.set(copy, whole);
  }
  return [...copies].map(([copy, whole]) => copyOf(whole, copy));
}

/** For each table, those that hold its first row, the later tables first: to find them no row is kept. */
function candidates(tables: readonly TableRows[]): ReadonlyMap<TableRows, ReadonlySet<TableRows>> {
  const beginning = new Map<unknown, { copy: TableRows; first: readonly (readonly [string, unknown])[] }[]>();
  const found = new Map<TableRows, Set<TableRows>>();
  for (const copy of tables.toReversed()) {
    found.set(copy, new Set());
    const values = valuesOf(copy.rows[0]!);
    const first = saidBy(values).map((field) => [field, values[field]] as const);
    const alike = beginning.get(values['partNo']) ?? [];
    if (alike.length < MOST_ALIKE) beginning.set(values['partNo'], [...alike, { copy, first }]);
  }
  for (const whole of tables) {
    for (const row of whole.rows) {
      const values = valuesOf(row);
      for (const { copy, first } of beginning.get(values['partNo']) ?? []) {
        const wholes = found.get(copy)!;
        if (copy === whole || wholes.has(whole) || copy.rows.length > whole.rows.length) continue;
        if (first.every(([field, value]) => value === values[field])) wholes.add(whole);
      }
    }
  }
  return found;
}

function isWithin(copy: TableRows, whole: TableRows): boolean {
  if (copy.rows.length < whole.rows.length && copy.rows.length < LEAST_OF_PART) return false;
  if (!isAnything(copy)) return false;
  const fields = saidBy(valuesOf(copy.rows[0]!));
  const textOf = (row: ReadRow): string =>
    JSON.stringify(fields.map((field) => valuesOf(row)[field] ?? null));
  const texts = new Set(whole.rows.map(textOf));
  return copy.rows.every((row) => texts.has(textOf(row)));
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
  return issueAt(place, null, { code: 'E316', params: { other: `${whole.file} › ${whole.sheet}` } });
}
