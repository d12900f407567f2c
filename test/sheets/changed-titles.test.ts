import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

async function told(...grids: readonly Grid[]): Promise<readonly string[]> {
  const { issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return issues.map(({ code, cell, params }) => `${code} ${cell ?? ''} ${String(params['field'] ?? '')}`);
}

const WANTED: readonly GridValue[] = ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10'];
const wanted = (title: string, value: GridValue): Grid =>
  sheet('预测', [...WISHES, title], [...WANTED, value]);

describe('a column of what was changed, beside the one that is read', () => {
  it.each(['变更数量', '变更后订货数量', '修改后', '改为', '增减', '新数量', '未发数量', '12月需求'])(
    'is told beside what a store wants: %s',
    async (title) => {
      expect(await told(STOCK, wanted(title, 5), ANNUAL)).toEqual(['W103 G1 quantity']);
    },
  );

  it.each(['变更日期', '改期', '修改后日期', '变更到货日期', '新交期'])(
    'is told beside the day on which it is wanted, where the days differ: %s',
    async (title) => {
      expect(await told(STOCK, wanted(title, '2026-12-20'), ANNUAL)).toEqual(['W103 G1 due']);
      expect(await told(STOCK, wanted(title, '2026年12月10日'), ANNUAL)).toEqual([]);
    },
  );

  it.each(['修改日期', '更新时间', '原数量', '新客户', '调整原因'])(
    'is not what says when or why a row was changed, or what it was before: %s',
    async (title) => {
      expect(await told(STOCK, wanted(title, 5), ANNUAL)).toEqual([]);
    },
  );

  it.each(['新单价', '调价后', '调整后价格', '1月起单价'])('is told beside a price: %s', async (title) => {
    const stock = sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', '现有库存', title],
      ['P1', '轩逸', 10, 5, 9],
    );
    expect(await told(stock, FORECAST, ANNUAL)).toEqual(['W103 E2 unitPrice']);
  });

  it.each(['12月调整后', '12月挑战目标', '12月冲刺目标', '修订目标'])(
    'is told beside the target of the month: %s',
    async (title) => {
      const plan = sheet('目标', ['单位：元'], ['片区', '12月', title], ['华东', 100, 120]);
      expect(await told(STOCK, FORECAST, plan)).toEqual(['W103 C2 amount']);
    },
  );

  it('is nothing to tell where it is the target of another month', async () => {
    const plan = sheet('目标', ['单位：元'], ['片区', '12月', '11月调整后'], ['华东', 100, 120]);
    expect(await told(STOCK, FORECAST, plan)).toEqual([]);
  });
});

describe('what of the stock is not free', () => {
  it.each(['订单占用', '客户订单未发', '未发货数量', '欠发数量', '待出库'])(
    'is told beside it: %s',
    async (title) => {
      const stock = sheet(
        '库存',
        ['盘点日期', '2026-12-05'],
        ['配件编号', '车系', '单价', '库存数量', title],
        ['P1', '轩逸', 10, 5, 2],
      );
      expect(await told(stock, FORECAST, ANNUAL)).toEqual(['W104 E2 onHand']);
    },
  );

  it.each([
    ['入库数量', 'W104'],
    ['未入库', 'W103'],
  ])('is told beside a bare 数量 of lots, which may be what was ordered once: %s', async (title, code) => {
    const lots = sheet('在途', ['配件编号', '数量', '预计到货日期', title], ['P1', 9, '2026-12-20', 4]);
    expect(await told(STOCK, FORECAST, ANNUAL, lots)).toEqual([`${code} D1 inTransit`]);
  });

  it('is told of months across, too, where goods came back', async () => {
    const sold = sheet('历史', ['专卖店', '配件编号', '11月销量', '11月退货'], ['甲店', 'P1', 9, 4]);
    expect(await told(STOCK, FORECAST, ANNUAL, sold)).toEqual(['W104 D1 quantity']);
  });
});

describe('a forecast with a month in the title of its quantities', () => {
  const WHOSE = ['专卖店', '片区', '销售员', '配件编号'];
  const read = async (titles: readonly string[], values: readonly number[]): Promise<readonly string[]> => {
    const grid = sheet(
      '预测',
      [...WHOSE, ...titles, '期望到货日期'],
      ['甲店', '华东', '王芳', 'P1', ...values, '2026-12-10'],
    );
    const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', STOCK, grid, ANNUAL)], MONTH, null);
    const wishes = inputs?.intents.map(({ quantity, due }) => `${quantity} ${formatDay(due)}`) ?? [];
    return [...wishes, ...issues.map(({ code }) => code)];
  };

  it.each([
    ['12月订货', '1月订货'],
    ['2026年12月订货数量', '2027年1月订货数量'],
    ['12月需求', '11月需求'],
  ])('is read by the month planned, whichever stands first: %s, %s', async (ofMonth, other) => {
    expect(await read([ofMonth, other], [3, 8])).toEqual(['3 2026-12-10']);
    expect(await read([other, ofMonth], [8, 3])).toEqual(['3 2026-12-10']);
  });

  it('is refused where none of them, or several, are of it', async () => {
    expect(await read(['10月订货', '11月订货'], [3, 8])).toContain('E103');
    expect(await read(['12月订货', '12月份订货'], [3, 8])).toContain('E103');
  });

  it.each(['11月订货', '1月订货数量', '2025年12月订货数量'])(
    'is told where it is of another month: %s',
    async (title) => {
      expect(await read([title], [3])).toEqual(['3 2026-12-10', 'W336']);
    },
  );
});
