import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { classInTitle } from './class-heading.ts';
import type { FactName, Facts } from './facts.ts';
import type { Header } from './header.ts';
import type { NamedMonth } from './month-of-sheet.ts';
import { ofPlannedMonth } from './of-planned-month.ts';
import { stockOfStore, type AroundList } from './stock-of-store.ts';
import { supplierInName } from './supplier-in-name.ts';
import { issueAt } from './table.ts';

/** Where a header stands, and what is known of its table beside it. */
interface Around extends AroundList {
  /** First row of the header. */
  readonly row: number;
  readonly facts: Facts;
  /** The month planned; null when none is planned. */
  readonly month: Month | null;
  /** The month gone by that the sheet is of; null where nothing names one. */
  readonly monthOf: NamedMonth | null;
  /** What the rows below say of themselves. */
  readonly namedBelow: ReadonlySet<FactName>;
}

/**
 * What the name of a sheet says of all rows of a table that says it nowhere else: their store or supplier, where the table
 * needs one, the month that sales are of, or their class, which the line above may say, too; and whether its stock is a store's. With the warnings that say so.
 *
 * @returns also the header as it is to be read: of several months that one of which a plan is made
 */
export function takenFromName(
  found: Header,
  around: Around,
): { readonly header: Header; readonly facts: Facts; readonly issues: readonly Issue[] } {
  const { file, sheet, row, facts, heading, namedBelow } = around;
  const stock = stockOfStore(found, around);
  const header = stock?.header ?? ofPlannedMonth(found, around.month);
  const { kind, columns } = header;
  const isLeft = (field: FactName): boolean => !columns.has(field) && !facts.has(field);
  const taken: { readonly field: FactName; readonly label: string; readonly value: string }[] = [];
  const isAcross = header.across?.field === 'store';
  if (!isAcross && kind.needs.flat().includes('store') && !namedBelow.has('store') && isLeft('store'))
    taken.push({ field: 'store', label: stock?.text ?? sheet, value: stock?.store ?? sheet });
  const supplier = kind.name === 'commitments' && isLeft('supplier') ? supplierInName(sheet) : null;
  if (supplier !== null && !namedBelow.has('supplier'))
    taken.push({ field: 'supplier', label: sheet, value: supplier });
  const { monthOf } = around;
  if (kind.name === 'history' && header.months.length === 0 && isLeft('month') && monthOf !== null)
    taken.push({ field: 'month', label: monthOf.text, value: monthOf.month });
  const partClass = kind.columns['partClass'];
  if (partClass !== undefined && isLeft('partClass')) {
    const isWord = 'value' in partClass.read({ column: 1, type: 'text', value: sheet }, null);
    const said = [heading ?? '', sheet].map((label) => ({ label, value: classInTitle(label) }));
    if (isWord) said.push({ label: sheet, value: sheet });
    const first = said.find(({ value }) => value !== null);
    if (first !== undefined) taken.push({ field: 'partClass', label: first.label, value: first.value! });
  }
  if (taken.length === 0) return { header, facts, issues: [] };
  const place = { file, sheet, cell: null, header: null };
  const named = taken.map(({ field, label, value }) => {
    return [field, { row, label, cell: { column: 1, type: 'text', value } }] as const;
  });
  return {
    header,
    facts: new Map([...facts, ...named]),
    issues: taken.map(({ field, label, value }) => {
      return issueAt(place, label, { code: 'W228', params: { field, taken: value } });
    }),
  };
}
