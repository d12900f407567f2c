import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

type Row = readonly GridValue[];

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell }) => `${code} ${cell ?? ''}`.trim()),
    wanted: inputs?.intents.map(({ store, quantity }) => `${store} ${quantity}`),
    sold: inputs?.history.map(({ store, quantity }) => `${store} ${quantity}`),
    stock: inputs?.parts.map(({ unitPrice, onHand }) => `${unitPrice / 100} ${onHand}`),
    targets: inputs?.targets.map(({ series, amount }) => [series, amount / 100].join(' ')),
  };
}

const list = (titles: Row, row: Row): Grid =>
  sheet('库存', ['盘点日期', '2026-12-05'], ['配件编号', '车系', ...titles], ['P1', '轩逸', ...row]);

describe('往来单位 is a store', () => {
  it('where its rows are wanted or were sold', async () => {
    const titles = ['往来单位', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'];
    const wishes = sheet('预测', titles, ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10']);
    expect(await read(STOCK, ANNUAL, wishes)).toMatchObject({ told: [], wanted: ['甲店 3'] });
    const sales = sheet(
      '销售明细',
      ['日期', '往来单位', '存货编码', '数量'],
      ['2026-11-03', '甲店', 'P1', 4],
    );
    expect((await read(STOCK, ANNUAL, FORECAST, sales)).sold).toEqual(['甲店 4']);
  });

  it('but not beside one that is called a store, nor where its goods come or lie', async () => {
    const titles = ['往来单位', '专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'];
    const wishes = sheet('预测', titles, ['总店', '甲店', '华东', '王芳', 'P1', 3, '2026-12-10']);
    expect((await read(STOCK, ANNUAL, wishes)).wanted).toEqual(['甲店 3']);
    const lots = sheet(
      '采购订单',
      ['往来单位', '配件编号', '订货数量', '要求到货日期'],
      ['博世', 'P1', 4, '2026-12-20'],
    );
    expect((await read(STOCK, ANNUAL, FORECAST, lots)).wanted ?? []).not.toContain('博世 4');
    const held = list(['往来单位', '单价', '现有库存'], ['总仓', 10, 5]);
    expect((await read(held, ANNUAL, FORECAST)).stock).toEqual(['10 5']);
  });
});

describe('a title is known', () => {
  it.each<[Row, Row, string]>([
    [['现价', '现有库存'], [10, 5], '10 5'],
    [['协议价', '现有库存'], [10, 5], '10 5'],
    [['原价', '现价', '现有库存'], [12, 10, 5], '10 5'],
    [['单价', '昨日库存', '今日库存'], [10, 7, 5], '10 5'],
  ])('of a price or stock: %s', async (titles, row, stock) => {
    expect(await read(FORECAST, ANNUAL, list(titles, row))).toMatchObject({ told: [], stock: [stock] });
  });

  it('of a price, and another one beside it that may be a discount is told', async () => {
    for (const titles of [
      ['单价', '协议价'],
      ['协议价', '单价'],
    ]) {
      const row = titles.map((title) => (title === '单价' ? 10 : 9));
      const { told, stock } = await read(FORECAST, ANNUAL, list([...titles, '现有库存'], [...row, 5]));
      expect([told.map((one) => one.slice(0, 4)), stock]).toEqual([['W103'], ['10 5']]);
    }
  });

  it('of what was approved, where nothing says what was asked for', async () => {
    const titles = ['专卖店', '片区', '销售员', '配件编号', '核准数量', '期望到货日期'];
    const row = ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10'];
    expect(await read(STOCK, ANNUAL, sheet('预测', titles, row))).toMatchObject({
      told: [],
      wanted: ['甲店 3'],
    });
    const asked = [...titles.slice(0, 4), '申请数量', ...titles.slice(4)];
    const both = sheet('预测', asked, [...row.slice(0, 4), 5, ...row.slice(4)]);
    expect(await read(STOCK, ANNUAL, both)).toMatchObject({ told: ['W103 F1'], wanted: ['甲店 5'] });
  });
});

describe('of what was sold and what is left of it when goods came back the latter is read', () => {
  it.each<[Row, Row]>([
    [
      ['销量', '退货', '净销量'],
      [6, 1, 5],
    ],
    [
      ['净销量', '销量'],
      [5, 6],
    ],
    [
      ['销售数量', '净销售数量'],
      [6, 5],
    ],
  ])('%s', async (titles, row) => {
    const sales = sheet('历史', ['专卖店', '配件编号', '月份', ...titles], ['甲店', 'P1', '2026-11', ...row]);
    expect(await read(STOCK, ANNUAL, FORECAST, sales)).toMatchObject({ told: [], sold: ['甲店 5'] });
  });
});

describe('the series of targets', () => {
  const plan = (...series: readonly string[]): Grid =>
    sheet('目标', ['单位：元'], ['片区', '车系', '12月'], ...series.map((one, i) => ['华东', one, 100 + i]));

  it('may be called 系列 where that of the parts is not, and the other way round, which is told', async () => {
    expect(await read(STOCK, FORECAST, plan('轩逸系列'))).toMatchObject({
      told: ['W225 B3'],
      targets: ['轩逸 100'],
    });
    const other = sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', '现有库存'],
      ['P1', '轩逸系列', 10, 5],
    );
    expect((await read(other, FORECAST, plan('轩逸'))).targets).toEqual(['轩逸系列 100']);
  });

  it('are two where the plan has both', async () => {
    const { targets } = await read(STOCK, FORECAST, plan('轩逸', '轩逸系列'));
    expect(targets).toEqual(['轩逸 100', '轩逸系列 101']);
  });
});
