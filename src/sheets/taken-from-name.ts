import type { Issue } from '../domain/issue.ts';
import { cellText } from './cell-text.ts';
import type { FactName, Facts } from './facts.ts';
import type { Header } from './header.ts';
import { issueAt } from './table.ts';

/** Where a header stands, and what is known of its table beside it. */
interface Around {
  readonly file: string;
  readonly sheet: string;
  /** First row of the header. */
  readonly row: number;
  readonly facts: Facts;
  /** Whether the rows below name their stores. */
  readonly storeBelow: boolean;
}

/**
 * What the name of a sheet says of all rows of a table that says it nowhere else: their store, where the table needs one,
 * or their class. With the warnings that say so.
 */
export function takenFromName(
  { kind, columns }: Header,
  { file, sheet, row, facts, storeBelow }: Around,
): { readonly facts: Facts; readonly issues: readonly Issue[] } {
  const cell = { column: 1, type: 'text', value: sheet } as const;
  const isLeft = (field: FactName): boolean => !columns.has(field) && !facts.has(field);
  const taken: FactName[] = [];
  if (kind.needs.flat().includes('store') && !storeBelow && isLeft('store')) taken.push('store');
  const partClass = kind.columns['partClass'];
  if (partClass !== undefined && isLeft('partClass') && 'value' in partClass.read(cell, null))
    taken.push('partClass');
  if (taken.length === 0) return { facts, issues: [] };
  const place = { file, sheet, cell: null, header: null };
  return {
    facts: new Map([...facts, ...taken.map((field) => [field, { row, label: sheet, cell }] as const)]),
    issues: taken.map((field) => {
      return issueAt(place, cellText(cell), { code: 'W228', params: { field, taken: sheet } });
    }),
  };
}
