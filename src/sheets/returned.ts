import type { Fields } from './sheet-kind.ts';
import type { Table } from './table.ts';

/** The fields of goods that came back: all quantities below zero, whatever sign they were written with. */
export function returned(fields: Fields, { kind }: Table): Fields {
  const signed = Object.entries(fields).map(([field, value]) => {
    const isMeasured = kind.measured.includes(field) && typeof value === 'number';
    return [field, isMeasured ? 0 - Math.abs(value) : value] as const;
  });
  return Object.fromEntries(signed);
}
