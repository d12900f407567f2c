import { parts as partList } from './kinds/inventory.ts';
import type { TableRows } from './sheet-reading.ts';
import { nameKey } from './text.ts';

/** Columns of a list of stock that make more of a part than a number in a list: units, also on their way. */
const UNITS = ['onHand', 'available', 'unreserved', 'inTransit', 'ordered'] as const;

/**
 * Whether nobody has, wants, has sold or has promised any of a part: no stock, nothing on its way, no row of any other
 * table with a quantity of it. Nothing of such a part can be in a plan. All tables are looked through once, when it is first asked.
 *
 * @returns what tells it of a part number, whatever zeros stand before it
 */
export function findUnused(tables: readonly TableRows[]): (partNo: string) => boolean {
  let used: ReadonlySet<string> | null = null;
  return (partNo) => !(used ??= usedNumbers(tables)).has(numberKey(partNo));
}

function usedNumbers(tables: readonly TableRows[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { table, rows, refused } of tables) {
    const { kind } = table;
    // What a store has in stock is not planned with.
    if (!kind.ofParts || kind.name === partList.name || kind.name === 'storeStock') continue;
    const counted = kind.name === 'inventory' ? UNITS : kind.measured;
    for (const { values } of rows) {
      const row = values as Readonly<Record<string, unknown>>;
      // Returns are below zero.
      if (counted.some((field) => Number(row[field] ?? 0) !== 0)) used.add(numberKey(String(row['partNo'])));
    }
    for (const { fields } of refused)
      if (typeof fields['partNo'] === 'string') used.add(numberKey(fields['partNo']));
  }
  return used;
}

function numberKey(partNo: string): string {
  return nameKey(partNo).replace(/^0+/, '');
}
