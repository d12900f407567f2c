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
