import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import type { ReadRow } from './read-row.ts';
import type { KindName } from './sheet-kind.ts';
import type { TableRows } from './sheet-reading.ts';
import { issueAt } from './table.ts';

/** Kinds of tables of which the quantities of several add up. */
const ADDED: ReadonlySet<string> = new Set<KindName>([
  'inventory',
  'storeStock',
  'inTransit',
  'commitments',
  'history',
]);
/** A single row may well stand in two lists. */
const LEAST_ROWS = 2;

/**
 * Tables whose rows all stand in another table in the same order, with the same values: a copy that was left in the
 * folder, of which everything would count twice. Tables of the same kind and length alone are compared.
 */
export function copiedTables(tables: readonly TableRows[]): readonly Issue[] {
  const added = tables.filter(({ table, rows }) => ADDED.has(table.kind.name) && rows.length >= LEAST_ROWS);
  const alike = new Map<string, TableRows[]>();
  return added.flatMap((copy) => {
    const key = `${copy.table.kind.name} ${copy.rows.length}`;
    const before = alike.get(key) ?? [];
    const first = before.find((other) => areEqual(other, copy));
    if (first === undefined) alike.set(key, [...before, copy]);
    return first === undefined ? [] : [copyOf(first, copy)];
  });
}

function areEqual(one: TableRows, other: TableRows): boolean {
  return isAnything(one) && one.rows.every((row, i) => textOf(row) === textOf(other.rows[i]!));
}

function textOf({ values }: ReadRow): string {
  return JSON.stringify(values);
}

/** Two warehouses in which nothing lies are alike, too. */
function isAnything({ table, rows }: TableRows): boolean {
  const { measured } = table.kind;
  return rows.some(({ values }) =>
    measured.some((field) => Number((values as Record<string, unknown>)[field]) > 0),
  );
}

function copyOf({ table: first }: TableRows, { table }: TableRows): Issue {
  const { file, sheet, headerRows } = table;
  const place = { file, sheet, cell: cellAddress(headerRows[0]!, 1), header: null };
  return issueAt(place, null, { code: 'E316', params: { other: `${first.file} › ${first.sheet}` } });
}
