import type { TableColumn } from './header.ts';
import { plainText } from './text.ts';

/**
 * 到货数量 says how much is to arrive, but beside what was ordered how much has; beside what has arrived a bare 数量 is
 * what was ordered.
 */
export function tellArrived(columns: Map<string, TableColumn>, strengths: ReadonlyMap<string, number>): void {
  const coming = columns.get('inTransit');
  if (coming === undefined || columns.has('ordered') === columns.has('arrived')) return;
  const field = columns.has('ordered') ? 'arrived' : 'ordered';
  const isMeant =
    field === 'arrived' ? /^到货数?量$/.test(plainText(coming.title)) : strengths.get('inTransit') === 1;
  if (!isMeant) return;
  columns.set(field, coming);
  columns.delete('inTransit');
}
