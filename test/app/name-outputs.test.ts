import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameOutputs } from '../../src/app/name-outputs.ts';
import type { Month } from '../../src/domain/month.ts';

const month = '2026-12' as Month;
const io = { joinPath: (folder: string, name: string) => posix.join(folder, name) };

describe('the files of a plan', () => {
  it.each([
    [null, 'co/2026-12', 'co/2026-12/sales-plan-2026-12.xlsx', 'co/2026-12/sales-plan-2026-12.json'],
    ['out', 'out', 'out/sales-plan-2026-12.xlsx', 'out/sales-plan-2026-12.json'],
    ['计划.xlsx', '.', '计划.xlsx', '计划.json'],
    ['out/Plan.XLSX', 'out', 'out/Plan.XLSX', 'out/Plan.json'],
    ['v1.2', 'v1.2', 'v1.2/sales-plan-2026-12.xlsx', 'v1.2/sales-plan-2026-12.json'],
  ])('with -o %s are, in %s, %s and %s', (output, folder, workbook, document) => {
    expect(nameOutputs({ output, month }, 'co/2026-12', io)).toEqual({ folder, workbook, document });
  });
});
