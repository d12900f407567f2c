import { describe, expect, it } from 'vitest';
import { readInputs, type InputsReading } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

const PARTS = ['配件编号', '车系', '单价', '现有库存'];
const LOTS = ['配件编号', '在途数量', '预计到货日期'];
const STORES = ['专卖店', '片区', '销售员'];
const PROMISED = ['供应商', '配件编号', '承诺数量'];

function read(...grids: readonly Grid[]): Promise<InputsReading> {
  return readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
}

const told = ({ issues }: InputsReading): readonly string[] =>
  issues.map(({ code, cell }) => `${code} ${cell ?? ''}`);
const stockWith = (title: string, value: GridValue): Grid =>
  sheet('库存', ['盘点日期', '2026-12-05'], [...PARTS, title], ['P1', '轩逸', 10, 5, value]);
const lotsWith = (title: string, value: GridValue): Grid =>
  sheet('在途', [...LOTS, title], ['P1', 9, '2026-12-20', value]);

describe('titles that say one thing in other words', () => {
  it.each(['箱规', '起订倍数', '订货倍数', '件/箱', '箱入数', '最小订货量', 'MPQ', '外箱数量'])(
    'name the pack: %s',
    async (title) => {
      const reading = await read(stockWith(title, 4), FORECAST, ANNUAL);
      expect([reading.inputs!.parts[0]!.pack, told(reading)]).toEqual([4, []]);
    },
  );

  it.each(['库存下限', '安全量', '警戒库存', '安全库存下限', '保险储备', '备货下限', '安全库存标准', 'SS'])(
    'name the safety stock: %s',
    async (title) => {
      const reading = await read(stockWith(title, 2), FORECAST, ANNUAL);
      expect([reading.inputs!.parts[0]!.safetyStock, told(reading)]).toEqual([2, []]);
    },
  );

  it.each(['客户已订', '已售', '预售数量', '定向数量', '门店已订', '专单数量', '已许诺'])(
    'name what of a lot is somebody’s: %s',
    async (title) => {
      const reading = await read(STOCK, FORECAST, ANNUAL, lotsWith(title, 4));
      expect([reading.inputs!.lots.map(({ quantity }) => quantity), told(reading)]).toEqual([[5], []]);
    },
  );

  it.each(['到货累计', '实收数量', '已清数量', '已核销'])(
    'name what of an order has come: %s',
    async (title) => {
      const lots = sheet('在途', ['配件编号', '订购数量', LOTS[2]!, title], ['P1', 9, '2026-12-20', 4]);
      const reading = await read(STOCK, FORECAST, ANNUAL, lots);
      expect([reading.inputs!.lots.map(({ quantity }) => quantity), told(reading)]).toEqual([[5], []]);
    },
  );

  it.each(['已提数量', '累计已销', '已执行数量', '已提货', '实际完成'])(
    'name what of a promise was sold: %s',
    async (title) => {
      const promised = sheet('承诺', [...PROMISED, title], ['甲厂', 'P1', 9, 4]);
      const reading = await read(STOCK, FORECAST, ANNUAL, promised);
      expect([reading.inputs!.commitments.map(({ quantity }) => quantity), told(reading)]).toEqual([[5], []]);
    },
  );

  it.each(['供货优先级', '配货顺序', '配货优先级', '发货优先级'])(
    'name who is served first: %s',
    async (title) => {
      const stores = sheet('专卖店', [...STORES, title], ['甲店', '华东', '王芳', 2]);
      const reading = await read(STOCK, FORECAST, ANNUAL, stores);
      expect([reading.inputs!.stores.map(({ priority }) => priority), told(reading)]).toEqual([[2], []]);
    },
  );
});

describe('numbers under a title that is not understood', () => {
  it.each([
    ['整箱数量', 'pack'],
    ['包装单位', 'pack'],
    ['安全库存天数', 'safetyStock'],
    ['K值', 'pack, safetyStock'],
  ])('are told with what they may be, in a list of stock: %s', async (title, field) => {
    const { issues } = await read(stockWith(title, 4), FORECAST, ANNUAL);
    expect(issues.map(({ code, cell, params }) => [code, cell, params])).toEqual([['W103', 'E2', { field }]]);
  });

  it.each(['序号', '库存金额', '近三月销量', '最高库存', '库龄天数', '单箱毛重', '货架号', '规格'])(
    'are nothing to tell where their title is harmless: %s',
    async (title) => {
      expect(told(await read(stockWith(title, 4), FORECAST, ANNUAL))).toEqual([]);
    },
  );

  it('are nothing to tell where they are words, or nothing but zeros', async () => {
    expect(told(await read(stockWith('包装单位', '盒'), FORECAST, ANNUAL))).toEqual([]);
    expect(told(await read(stockWith('整箱数量', 0), FORECAST, ANNUAL))).toEqual([]);
  });

  it('are told once where no title says what they may be', async () => {
    const rows = [
      [...PARTS, 'K值', 'J值'],
      ['P1', '轩逸', 10, 5, 4, 3],
    ];
    const reading = await read(sheet('库存', ['盘点日期', '2026-12-05'], ...rows), FORECAST, ANNUAL);
    expect(told(reading)).toEqual(['W103 E2']);
  });

  it.each(['其中已给甲店', '门店要货'])('are told beside a lot: %s', async (title) => {
    expect(told(await read(STOCK, FORECAST, ANNUAL, lotsWith(title, 4)))).toEqual(['W103 D1']);
  });

  it.each(['1-11月已销', '截至11月已售'])('are told beside a promise: %s', async (title) => {
    const promised = sheet('承诺', [...PROMISED, title], ['甲厂', 'P1', 9, 4]);
    expect(told(await read(STOCK, FORECAST, ANNUAL, promised))).toEqual(['W103 D1']);
  });

  it.each(['是否滞销', '流通属性', '是否常用'])('or words may say the class of parts: %s', async (title) => {
    const { issues } = await read(stockWith(title, '是'), FORECAST, ANNUAL);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([['W103', { field: 'partClass' }]]);
  });
});

describe('a quantity beside the one that is read', () => {
  const wanted = (title: string): Grid =>
    sheet('预测', [...FORECAST.rows[0]!, title], [...FORECAST.rows[1]!, 2]);

  it.each([
    ['追加', 'W103 G1'],
    ['增补', 'W103 G1'],
    ['数量2', 'W103 G1'],
    ['其中已发货', 'W104 G1'],
    ['取消数量', 'W104 G1'],
  ])('is told in a forecast: %s', async (title, expected) => {
    expect(told(await read(STOCK, wanted(title), ANNUAL))).toEqual([expected]);
  });

  it.each(['借出数量', '待发数量', '已下单未发'])('is told in a list of stock: %s', async (title) => {
    expect(told(await read(stockWith(title, 2), FORECAST, ANNUAL))).toEqual(['W104 E2']);
  });

  it.each(['取消数量', '短装'])('is told beside a lot: %s', async (title) => {
    expect(told(await read(STOCK, FORECAST, ANNUAL, lotsWith(title, 2)))).toEqual(['W104 D1']);
  });
});

describe('the class of parts', () => {
  const classes = ({ inputs }: InputsReading): unknown =>
    inputs!.parts.map(({ partNo, partClass }) => `${partNo} ${partClass}`);
  const parts = [
    ['P1', '轩逸', 10, 5],
    ['P2', '轩逸', 10, 5],
  ] as const;

  it.each(['非主流件', '一、非主流配件', '非主流'])(
    'is that of the line above their rows: %s',
    async (line) => {
      const rows = [PARTS, ['主流'], parts[0], [line], parts[1]];
      const reading = await read(sheet('库存', ['盘点日期', '2026-12-05'], ...rows), FORECAST, ANNUAL);
      expect([classes(reading), told(reading)]).toEqual([['P1 mainstream', 'P2 non-mainstream'], []]);
    },
  );

  it.each([
    ['非主流配件库存清单', 'non-mainstream', ['W228 ']],
    ['主流及非主流配件库存清单', 'mainstream', []],
    ['配件库存清单（不含非主流）', 'mainstream', []],
  ])('is that of the title of their table, with a warning: %s', async (title, expected, codes) => {
    const stock = sheet('库存', ['盘点日期', '2026-12-05'], [title], PARTS, parts[0]);
    const reading = await read(stock, FORECAST, ANNUAL);
    expect([classes(reading), told(reading)]).toEqual([[`P1 ${expected}`], codes]);
  });
});

describe('what stands for nothing', () => {
  it.each(['无', '/', '-'])('is blank: %s', async (nothing) => {
    const row = ['甲店', '华东', '王芳', 'P2', nothing, nothing];
    expect(told(await read(STOCK, { ...FORECAST, rows: [...FORECAST.rows, row] }, ANNUAL))).toEqual([]);
  });

  it('is a wish for 0, and it needs no day', async () => {
    const row = ['甲店', '华东', '王芳', 'P2', 0, null];
    const reading = await read(STOCK, { ...FORECAST, rows: [...FORECAST.rows, row] }, ANNUAL);
    expect([reading.inputs!.intents.length, told(reading)]).toEqual([1, []]);
  });
});

describe('a store with a number', () => {
  it.each([
    ['客户', '客户名称'],
    ['Customer', 'Customer name'],
  ])('is called by its name: %s, %s', async (code, name) => {
    const titles = [code, name, ...FORECAST.rows[0]!.slice(1)];
    const forecast = sheet('预测', titles, ['C001', ...FORECAST.rows[1]!]);
    const { inputs } = await read(STOCK, forecast, ANNUAL);
    expect(inputs!.intents.map(({ store }) => store)).toEqual(['甲店']);
  });
});
