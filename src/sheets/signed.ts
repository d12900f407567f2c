import type { Fields } from './sheet-kind.ts';
import type { Table } from './table.ts';

/** The fields of a row with all its quantities above zero, or below it, whatever sign they were written with. */
export function signed(fields: Fields, { kind }: Table, sign: 1 | -1): Fields {
  const changed = Object.entries(fields).map(([field, value]) => {
    const isMeasured = kind.measured.includes(field) && typeof value === 'number';
    return [field, isMeasured && value !== 0 ? sign * Math.abs(value) : value] as const;
  });
  return Object.fromEntries(changed);
}
