import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook } from './support/grid.ts';

/** The largest units and prices that a cell may hold. */
const MOST = 1_000_000_000;

interface Numbers {
  readonly asked: number;
  readonly price: number;
  readonly stock?: number;
  readonly sold?: number;
  readonly target?: number;
  readonly unit?: string;
  readonly policy?: Partial<Policy>;
}

/** A month of one store and one part. */
function read({ asked, price, stock = 1, sold = 1, target = 1, unit = '元', policy = {} }: Numbers) {
  const workbook = gridWorkbook(
    '月.xlsx',
    {
      name: '预测',
      rows: [
        ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'],
        ['杭州店', '华东', '王芳', 'P1', asked, '2026-12-20'],
      ],
    },
    {
      name: '库存',
      rows: [
        ['盘点日期', '2026-12-05'],
        ['配件编号', '车系', '单价', '现有库存'],
        ['P1', '轩逸', price, stock],
      ],
    },
    { name: '目标', rows: [[`单位：${unit}`], ['片区', '12月'], ['华东', target]] },
    {
      name: '历史',
      rows: [
        ['专卖店', '配件编号', '月份', '销售数量'],
        ['杭州店', 'P1', '2026-11', sold],
      ],
    },
  );
  return readInputs([workbook], '2026-12' as Month, null, { ...DEFAULT_POLICY, ...policy });
}

async function errorsOf(numbers: Numbers): Promise<readonly (readonly unknown[])[]> {
  const { issues } = await read(numbers);
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, sheet, cell, params }) => [code, sheet, cell, params]);
}

describe('numbers that are possible each by itself', () => {
  it('are refused where they make more money than is exact to the fen, the largest by its cell', async () => {
    const amount = MOST * MOST;
    expect(await errorsOf({ asked: MOST, price: MOST })).toEqual([['E209', '预测', 'E2', { amount }]]);
    expect(await errorsOf({ asked: 1, price: MOST, stock: MOST })).toEqual([
      ['E209', '库存', 'D3', { amount }],
    ]);
    expect(await errorsOf({ asked: 1, price: MOST, sold: MOST })).toEqual([
      ['E209', '历史', 'D2', { amount }],
    ]);
    expect(await errorsOf({ asked: 1, price: 1, target: MOST, unit: '亿元' })).toEqual([
      ['E209', '目标', 'B3', { amount: MOST * 1e8 }],
    ]);
  });

  it('are refused sooner where stores may be asked for a hundred times their demand', async () => {
    const numbers: Numbers = { asked: MOST, price: 10_000 };
    expect(await errorsOf(numbers)).toEqual([]);
    expect(await errorsOf({ ...numbers, policy: { capRatio: 100 } })).toEqual([
      ['E209', '预测', 'E2', { amount: MOST * 10_000 }],
    ]);
  });

  it('make a plan that is exact to the fen where they are not refused', async () => {
    const { inputs } = await read({ asked: 999_999_999, price: 10_000.01, stock: MOST, target: MOST });
    const { lines, kpis } = buildPlan(inputs!, DEFAULT_POLICY);
    const amount = lines.reduce((sum, line) => sum + BigInt(line.unitPrice) * BigInt(line.plan), 0n);
    expect(amount).toBe(999_999_999n * 1_000_001n);
    expect(BigInt(kpis.plan)).toBe(amount);
  });
});
