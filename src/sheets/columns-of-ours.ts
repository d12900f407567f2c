import type { TableColumn } from './header.ts';

/** The columns of a table in a workbook of ours that people write into. */
export interface OwnColumns<Field> {
  readonly columns: ReadonlyMap<Field, TableColumn>;
  /** Columns behind that have the title of one before: nobody knows into which of the two people wrote. */
  readonly twice: readonly TableColumn[];
}

/**
 * The columns under a row of titles, wherever they stand.
 *
 * @param filled the fields that people write, or that tell what they write beside
 */
export function columnsOfOurs<Field>(
  titles: readonly TableColumn[],
  fields: ReadonlyMap<string, Field>,
  filled: ReadonlySet<Field>,
): OwnColumns<Field> {
  const columns = new Map<Field, TableColumn>();
  const twice: TableColumn[] = [];
  for (const each of titles) {
    const field = fields.get(each.title);
    if (field === undefined) continue;
    if (!columns.has(field)) columns.set(field, each);
    else if (filled.has(field)) twice.push(each);
  }
  return { columns, twice };
}
