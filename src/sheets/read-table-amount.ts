import { yuanPerUnit } from './facts.ts';
import type { RawCell } from './raw-sheet.ts';
import { readAmount } from './read-number.ts';
import { read, refuse, type Reading } from './reading.ts';
import type { Table } from './table.ts';

/** A unit of yuan behind a number: `120万元`, `120万`, `120元`, `2千`. */
const UNIT = /(?:元|(?:[十百千]?[万亿]|千)元?)$/;

/**
 * Reads an amount of a table that counts in a unit of its own. Behind the number, typed or shown by the cell's format,
 * the same unit may stand again; with another one, the number is none of the table's. In a table that says it counts
 * yuan, `1.25万`, typed, can mean nothing else than 12,500.
 */
export function readTableAmount(cell: RawCell, { yuan }: Pick<Table, 'yuan'>): Reading<number> {
  const shown = cell.type === 'text' ? cell.value.trim() : cell.type === 'number' ? cell.dress : undefined;
  const [unit] = UNIT.exec(shown ?? '') ?? [];
  if (unit === undefined) return readAmount(cell);
  const rest = shown!.slice(0, -unit.length).trimEnd();
  const bare = readAmount(
    cell.type === 'number' ? { ...cell, dress: rest } : ({ ...cell, value: rest } as RawCell),
  );
  const per = yuanPerUnit(`单位：${unit}`);
  if ('problem' in bare || per === (yuan ?? 1)) return bare;
  // Where no unit is named yet, one below the table may still be.
  if (cell.type === 'text' && per !== null && yuan === 1)
    return read(Math.round(bare.value * per * 100) / 100);
  return cell.type === 'number' ? refuse('E218', { shown: `${cell.value}${unit}` }) : refuse('E202');
}
