import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    codes: issues.map(({ code, cell }) => `${code} ${cell ?? ''}`),
    issues,
    prices: inputs?.parts.map(({ unitPrice }) => unitPrice / 100),
    lots: inputs?.lots.map(({ quantity, eta }) => `${quantity} ${formatDay(eta)}`),
  };
}

function stock(titles: readonly string[], ...rows: readonly (readonly GridValue[])[]): Grid {
  const all = rows.map((row) => ['P1', '轩逸', 5, ...row]);
  return sheet('库存', ['盘点日期', '2026-12-05'], ['配件编号', '车系', '现有库存', ...titles], ...all);
}

function transit(titles: readonly string[], ...rows: readonly (readonly GridValue[])[]): Grid {
  return sheet('在途', ['配件编号', ...titles], ...rows.map((row) => ['P1', ...row]));
}

describe('of two prices', () => {
  it.each([
    ['不含税单价', '含税单价'],
    ['单价（不含税）', '单价（含税）'],
    ['单价', '含税单价'],
    ['不含税单价', '单价'],
    ['出厂价', '门店价'],
    ['含税单价', '经销价'],
    ['List price', 'Net price'],
  ])('the one that stores pay is read, whichever stands first: %s, %s', async (other, paid) => {
    const behind = await read(FORECAST, stock([other, paid], [8, 10]), ANNUAL);
    expect(behind).toMatchObject({ prices: [10], codes: ['W103 D2'] });
    const first = await read(FORECAST, stock([paid, other], [10, 8]), ANNUAL);
    expect(first).toMatchObject({ prices: [10], codes: ['W103 E2'] });
  });

  it('none is told where they are the same', async () => {
    const same = await read(FORECAST, stock(['含税单价', '门店价'], [10, '10.0']), ANNUAL);
    expect(same).toMatchObject({ prices: [10], codes: [] });
  });

  it.each(['折扣价', '优惠价', '特价', 'Discount price'])(
    'a lower one for some is told by its title: %s',
    async (title) => {
      const { prices, codes, issues } = await read(FORECAST, stock([title, '单价'], [8, 10]), ANNUAL);
      expect([prices, codes]).toEqual([[10], ['W103 D2']]);
      expect(issues[0]!.params).toEqual({ field: 'unitPrice', other: 'E2 单价' });
      const blank = await read(FORECAST, stock([title, '单价'], [null, 10]), ANNUAL);
      expect(blank.codes).toEqual([]);
    },
  );
});

describe('lots side by side under titles that number them', () => {
  const LOTS = [6, '2026-12-20', 7, '2026-12-25'];

  it.each([
    ['第一批数量', '第一批到货日期', '第二批数量', '第二批到货日期'],
    ['首批数量', '首批到货日', '次批数量', '次批到货日'],
    ['批次1数量', '批次1预计到货日期', '批次2数量', '批次2预计到货日期'],
    ['在途数量', '预计到货日期', '第2批数量', '第2批到货日期'],
    ['在途数量', '预计到货日期', '在途数量二', '预计到货日期二'],
    ['在途数量（一）', '到货日期（一）', '在途数量（二）', '到货日期（二）'],
    ['Lot 1 qty', 'Lot 1 ETA', 'Lot 2 qty', 'Lot 2 ETA'],
  ])('are an error at the second, in a list of stock as in one of lots: %s', async (...titles) => {
    const stocked = await read(FORECAST, stock(['单价', ...titles], [10, ...LOTS]), ANNUAL);
    expect(stocked.codes.toSorted()).toEqual(['E103 G2', 'E103 H2']);
    const listed = await read(FORECAST, STOCK, ANNUAL, transit(titles, LOTS));
    expect(listed.codes.toSorted()).toEqual(['E103 D1', 'E103 E1']);
  });

  it('are an error in a forecast, too', async () => {
    const titles = ['专卖店', '片区', '销售员', '配件编号', '第一批数量', '第一批到货日期', '第二批数量'];
    const forecast = sheet('预测', titles, ['甲店', '华东', '王芳', 'P1', 6, '2026-12-20', 7]);
    expect((await read(forecast, STOCK, ANNUAL)).codes).toEqual(['E103 G1']);
  });

  it('are read where there is one only', async () => {
    const titles = ['单价', '第一批数量', '第一批到货日期'];
    const { lots, codes } = await read(FORECAST, stock(titles, [10, 6, '2026-12-20']), ANNUAL);
    expect([lots, codes]).toEqual([['6 2026-12-20'], []]);
  });
});

describe('of two days on which a lot arrives', () => {
  it.each(['延期至', '最新预计到货日期', '变更后到货日期', 'Revised ETA', 'Delayed to'])(
    'the newer one counts where it is written: %s',
    async (title) => {
      const rows = [
        [6, '2026-12-20', '2026-12-28'],
        [7, '2026-12-21', null],
      ];
      const titles = ['在途数量', '预计到货日期', title];
      const { lots, codes } = await read(FORECAST, STOCK, ANNUAL, transit(titles, ...rows));
      expect([lots, codes]).toEqual([['6 2026-12-28', '7 2026-12-21'], []]);
      const alone = transit(['在途数量', title], [6, '2026-12-28']);
      const { lots: one } = await read(FORECAST, STOCK, ANNUAL, alone);
      expect(one).toEqual(title === '变更后到货日期' ? [] : ['6 2026-12-28']);
    },
  );

  it('neither is chosen where one is in the warehouse and they differ, and none is told where they are the same', async () => {
    const days = (into: string): Grid =>
      transit(['在途数量', '预计到货日期', '预计入库日期'], [6, '2026-12-20', into]);
    const differing = await read(FORECAST, STOCK, ANNUAL, days('2026/12/22'));
    expect(differing.codes).toEqual(['E103 D1']);
    expect(differing.issues[0]!.params).toEqual({ field: 'eta', other: 'C1 预计到货日期' });
    const same = await read(FORECAST, STOCK, ANNUAL, days('12月20日'));
    expect([same.lots, same.codes]).toEqual([['6 2026-12-20'], []]);
  });

  it('an agreed or earlier one is told beside the expected one', async () => {
    const titles = ['在途数量', '约定交货日期', '预计到货日期'];
    const { lots, codes } = await read(
      FORECAST,
      STOCK,
      ANNUAL,
      transit(titles, [6, '2026-12-10', '2026-12-20']),
    );
    expect([lots, codes]).toEqual([['6 2026-12-20'], ['W103 C1']]);
  });
});
