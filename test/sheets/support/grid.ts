import { DEFAULT_READING_LIMITS } from '../../../src/domain/reading-limits.ts';
import type { MergedRange, RawCell, RawSheet, RawWorkbook } from '../../../src/sheets/raw-sheet.ts';

/** What a test writes into a cell: text, a number, one in a format, one or a text that is struck through, a date as days since 1970, a formula without result, an error. */
export type GridValue =
  | string
  | number
  | null
  | { readonly day: number }
  | { readonly zeros: number; readonly number: number }
  | { readonly dress: string; readonly shown?: string; readonly number: number }
  | { readonly struck: string | number }
  | { readonly error: string }
  | { readonly formula: string };

export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly GridValue[])[];
  readonly merges?: readonly MergedRange[];
  /** Rows that are hidden, from 1. */
  readonly hidden?: readonly number[];
  readonly visibility?: RawSheet['visibility'];
}

const SERIAL_OF_EPOCH = 25569;

function toCell(value: GridValue, column: number): RawCell[] {
  if (value === null) return [];
  if (typeof value === 'string') return [{ column, type: 'text', value }];
  if (typeof value === 'number') return [{ column, type: 'number', value, zeros: 0 }];
  if ('day' in value) return [{ column, type: 'date', value: value.day + SERIAL_OF_EPOCH }];
  if ('zeros' in value) return [{ column, type: 'number', value: value.number, zeros: value.zeros }];
  if ('dress' in value) {
    const { number, ...format } = value;
    return [{ column, type: 'number', value: number, zeros: 0, ...format }];
  }
  if ('struck' in value)
    return toCell(value.struck, column).map((cell) => ({ ...cell, struck: true }) as RawCell);
  if ('error' in value) return [{ column, type: 'error', value: value.error }];
  return [{ column, type: 'formula', value: value.formula }];
}

/** A sheet in memory as the workbook reader would hand it out. */
function gridSheet({ name, rows, merges = [], hidden = [], visibility = 'visible' }: Grid): RawSheet {
  return {
    name,
    visibility,
    merges,
    forEachRow: (onRow) => {
      rows.forEach((values, i) => {
        const cells = values.flatMap((value, j) => toCell(value, j + 1));
        if (cells.length > 0) onRow({ row: i + 1, hidden: hidden.includes(i + 1), cells });
      });
      return Promise.resolve();
    },
  };
}

/** A workbook in memory. */
export function gridWorkbook(file: string, ...grids: readonly Grid[]): RawWorkbook {
  return { file, sha256: '0'.repeat(64), limits: DEFAULT_READING_LIMITS, sheets: grids.map(gridSheet) };
}
