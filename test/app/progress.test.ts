import { describe, expect, it } from 'vitest';
import { watchReading, type Progress } from '../../src/app/progress.ts';
import { gridWorkbook } from '../sheets/support/grid.ts';

describe('watching a workbook being read', () => {
  it('hands over every row once, and tells the first and every five thousandth, over all sheets', async () => {
    const rows = Array.from({ length: 7000 }, (_, i) => [i]);
    const told: Progress[] = [];
    const workbook = gridWorkbook('a.xlsx', { name: 'A', rows }, { name: 'B', rows });
    const watched = watchReading(workbook, (progress) => told.push(progress));
    const read: number[] = [];
    for (const sheet of watched.sheets) await sheet.forEachRow(({ row }) => read.push(row));
    expect(read).toEqual([...rows.keys(), ...rows.keys()].map((i) => i + 1));
    expect(told).toEqual([
      { step: 'read', file: 'a.xlsx', rows: 0 },
      { step: 'read', file: 'a.xlsx', rows: 5000 },
      { step: 'read', file: 'a.xlsx', rows: 10000 },
    ]);
  });
});
