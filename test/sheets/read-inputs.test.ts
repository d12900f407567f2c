import { describe, expect, it } from 'vitest';
import type { PlanInputs } from '../../src/domain/inputs.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { formatDay, type Month } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';

const month = '2026-12' as Month;
const STOCK: Grid = {
  name: '库存',
  rows: [
    ['盘点日期', '2026-12-05'],
    ['配件编号', '车系', '单价', '现有库存'],
    ['P1', '轩逸', 10, 5],
    ['P2', '天籁', 20, 5],
  ],
};
const FORECAST: Grid = {
  name: '预测',
  rows: [
    ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'],
    ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10'],
    ['乙店', '华北', '李强', 'P2', 4, '2026-12-11'],
  ],
};
const ANNUAL: Grid = {
  name: '目标',
  rows: [['单位：元'], ['片区', '12月'], ['华东', 100], ['华北', 200]],
};

async function read(...grids: readonly Grid[]): Promise<{ inputs: PlanInputs; issues: readonly Issue[] }> {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], month, null);
  if (inputs === null) throw new Error(JSON.stringify(issues));
  return { inputs, issues };
}

/** Codes and cells of what is wrong. */
async function codes(...grids: readonly Grid[]): Promise<readonly string[]> {
  const { issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], month, null);
  return issues.map(({ code, cell }) => `${code} ${cell ?? ''}`);
}

const intents = ({ inputs }: { inputs: PlanInputs }): unknown[] =>
  inputs.intents.map(({ store, partNo, quantity, due }) => [store, partNo, quantity, formatDay(due)]);
const targets = ({ inputs }: { inputs: PlanInputs }): unknown[] =>
  inputs.targets.map(({ territory, series, amount }) => [territory, series, amount / 100]);
const SAME_INTENTS = [
  ['甲店', 'P1', 3, '2026-12-10'],
  ['乙店', 'P2', 4, '2026-12-11'],
];
const rows = (...values: GridValue[][]): GridValue[][] => values;

describe('a row that is refused', () => {
  it('is told with everything that is wrong with it, also what only other tables can say', async () => {
    const bad: Grid = {
      name: '预测',
      rows: rows(
        ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'],
        ['甲店', '华东', '王芳', 'P1', -3, '下周'],
        ['乙店', '华北', '李强', 'P9', '几个', '2027-03-01'],
      ),
    };
    expect((await codes(bad, STOCK, ANNUAL)).toSorted()).toEqual([
      'E202 E3',
      'E203 E2',
      'E205 F2',
      'E206 F3',
      'E301 D3',
    ]);
  });

  it('makes no store or territory unknown, and no blank cell below it mean another store', async () => {
    const carried: Grid = {
      name: '预测',
      rows: rows(
        ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'],
        ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10'],
        ['乙店', '华北', '李强', 'P1', '几个', '2026-12-10'],
        [null, null, null, 'P1', 'x', '2026-12-10'],
      ),
    };
    const history: Grid = { name: '历史', rows: rows(['专卖店', '配件编号', '11月'], ['乙店', 'P1', 3]) };
    const { issues } = await readInputs(
      [gridWorkbook('月.xlsx', carried, STOCK, ANNUAL, history)],
      month,
      null,
    );
    const told = issues.map(({ code, cell, params }) => [code, cell, params['taken']]);
    expect(told).toEqual([
      ['E202', 'E3', undefined],
      ['E202', 'E4', undefined],
      ['W223', 'A4', '乙店'],
    ]);
  });
});

describe('a forecast', () => {
  it('may stack one block per store, each with its own lines and header', async () => {
    const blocks: Grid = {
      name: '汇总',
      rows: rows(
        ['片区：华东  销售员：王芳'],
        ['专卖店', '甲店'],
        ['配件编号', '数量', '到货日期'],
        ['P1', 3, '12月10日'],
        ['小计', 3],
        [],
        ['片区：华北  销售员：李强'],
        ['专卖店', '乙店'],
        ['配件编号', '数量', '到货日期'],
        ['P2', '４', '12-11'],
        ['小计', 4],
      ),
    };
    expect(intents(await read(blocks, STOCK, ANNUAL))).toEqual(SAME_INTENTS);
  });

  it('may name the stores in lines between the rows of one table', async () => {
    const lines: Grid = {
      name: '汇总',
      rows: rows(
        ['片区', '华东', '销售员', '王芳', '专卖店', '甲店'],
        ['配件编号', '数量', '到货日期'],
        ['P1', 3, '12/10'],
        ['专卖店：乙店  片区：华北  销售员：李强'],
        ['P2', 4, '12/11'],
      ),
    };
    expect(intents(await read(lines, STOCK, ANNUAL))).toEqual(SAME_INTENTS);
  });

  it('may have a header of two rows, merged both ways', async () => {
    const twoRows: Grid = {
      name: '汇总',
      rows: rows(
        ['序号', '区域', '业务员', '门店', '订货意向', null, null],
        [null, null, null, null, '零件编号', '数量（件）', '要求到货日'],
        [1, '华东', '王芳', '甲店', 'P1', 3, 46366],
        [2, '华北', '李强', '乙店', 'P2', 4, 46367],
      ),
      merges: [
        ...[1, 2, 3, 4].map((left) => ({ top: 1, bottom: 2, left, right: left })),
        { top: 1, bottom: 1, left: 5, right: 7 },
      ],
    };
    expect(intents(await read(twoRows, STOCK, ANNUAL))).toEqual(SAME_INTENTS);
  });

  it('may have titles in two languages, and columns that only inform', async () => {
    const informed: Grid = {
      name: 'F',
      rows: rows(
        [
          '专卖店 Store',
          '片区/Territory',
          '销售员\nSalesperson',
          '配件编号 Part No.',
          '车系',
          '单价',
          '包装数',
          '现有库存',
          '安全库存',
          '订货数量/Qty',
          '期望到货日期',
          '金额',
        ],
        ['甲店', '华东', '王芳', 'P1', 'x', 1, 1, 9, 9, 3, '2026.12.10', 30],
        ['乙店', '华北', '李强', 'P2', 'x', 1, 1, 9, 9, 4, '2026.12.11', 30],
      ),
    };
    expect(intents(await read(informed, STOCK, ANNUAL))).toEqual(SAME_INTENTS);
  });

  it('leaves out template rows without a quantity, zeros, remarks and signatures', async () => {
    const template: Grid = {
      ...FORECAST,
      rows: [
        ...FORECAST.rows,
        ['甲店', '华东', '王芳', 'P2', null, null],
        ['甲店', '华东', '王芳', 'P2', 0, '2026-12-12'],
        ['注：数量单位为件'],
        ['制表：王芳', null, null, '审核：'],
      ],
    };
    const reading = await read(template, STOCK, ANNUAL);
    expect(intents(reading)).toEqual(SAME_INTENTS);
    expect(reading.issues).toEqual([]);
  });

  it('may say of every row what a title says of a column', async () => {
    const titles = ['客户类型', ...FORECAST.rows[0]!];
    for (const word of ['经销商', '专卖店', '门店', '销售']) {
      const typed = { name: '预测', rows: [titles, ...FORECAST.rows.slice(1).map((row) => [word, ...row])] };
      expect(intents(await read(typed, STOCK, ANNUAL))).toEqual(SAME_INTENTS);
    }
  });

  it.each(['合 计', '总　计', '小  计', '合计（件）', '合 计：', '华东 小 计'])(
    'may have sums, however they are spaced: %s',
    async (sum) => {
      const summed = (grid: Grid, ...row: GridValue[]): Grid => ({ ...grid, rows: [...grid.rows, row] });
      const reading = await read(
        summed(FORECAST, sum, null, null, null, 7, null),
        summed(STOCK, sum, null, null, 10),
        summed(ANNUAL, sum, 300),
      );
      expect(intents(reading)).toEqual(SAME_INTENTS);
      expect(targets(reading)).toHaveLength(2);
      expect(reading.inputs.parts.map(({ onHand }) => onHand)).toEqual([5, 5]);
      expect(reading.issues).toEqual([]);
    },
  );

  it('may repeat its header on every printed page', async () => {
    const pages: Grid = {
      ...FORECAST,
      rows: [FORECAST.rows[0]!, FORECAST.rows[1]!, FORECAST.rows[0]!, FORECAST.rows[2]!],
    };
    expect(intents(await read(pages, STOCK, ANNUAL))).toEqual(SAME_INTENTS);
  });

  it('takes a store from the name of its sheet, and says so', async () => {
    const sheets = FORECAST.rows
      .slice(1)
      .map(([store, territory, salesperson, partNo, quantity, due]): Grid => ({
        name: String(store),
        rows: rows(
          ['片区', territory!, '销售员', salesperson!],
          ['配件编号', '数量', '到货日期'],
          [partNo!, quantity!, due!],
        ),
      }));
    const reading = await read(...sheets, STOCK, ANNUAL);
    expect(intents(reading)).toEqual(SAME_INTENTS);
    expect(reading.issues.map(({ code }) => code)).toEqual(['W228', 'W228']);
  });

  it("gets the stores' territory, salesperson and priority from a store list", async () => {
    const bare: Grid = { name: 'F', rows: FORECAST.rows.map(([store, , , ...rest]) => [store!, ...rest]) };
    const list: Grid = {
      name: '门店',
      rows: rows(
        ['门店名称', '所属片区', '业务员', '优先级'],
        ['甲店', '华东', '王芳', 1],
        ['乙店', '华北', '李强', null],
      ),
    };
    const { inputs } = await read(bare, list, STOCK, ANNUAL);
    expect(inputs.stores).toEqual([
      { store: '乙店', territory: '华北', salesperson: '李强', priority: null },
      { store: '甲店', territory: '华东', salesperson: '王芳', priority: 1 },
    ]);
  });

  it('takes spellings that differ in width, case or spaces for one store, and says which', async () => {
    const spelled: Grid = {
      ...FORECAST,
      rows: [
        ...FORECAST.rows,
        ['Ａ 店(1)', '华东', '王芳', 'P1', 1, '2026-12-12'],
        ['A店（1）', '华东片区', '王芳', 'P2', 1, '2026-12-12'],
        ['A店（1）', '华东', '王芳', 'P2', 1, '2026-12-13'],
      ],
    };
    const { inputs, issues } = await read(spelled, STOCK, ANNUAL);
    expect(inputs.stores.map(({ store }) => store)).toEqual(['A店（1）', '乙店', '甲店']);
    expect(issues.map(({ code, value }) => [code, value])).toEqual([
      ['W225', 'Ａ 店(1)'],
      ['W225', '华东片区'],
    ]);
  });

  it('without a store is not taken for goods in transit', async () => {
    const orders = {
      name: 'Sheet1',
      rows: [
        ['配件编号', '订货数量', '到货日期'],
        ['P1', 3, '12-20'],
      ],
    };
    expect(await codes(FORECAST, STOCK, ANNUAL, orders)).toContain('W102 A1');
    const transit = await read(FORECAST, STOCK, ANNUAL, { ...orders, name: '在途' });
    expect(transit.inputs.lots).toMatchObject([{ partNo: 'P1', quantity: 3 }]);
  });

  it('is missed where nobody understands its sheet beside others', async () => {
    const across = {
      name: '西区',
      rows: [
        ['配件', '丙店', '丁店'],
        ['P1', 3, 1],
        ['P2', 4, 0],
      ],
    };
    const { issues } = await read(FORECAST, STOCK, ANNUAL, across);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'W105', sheet: '西区', params: { rows: 2 } }),
    );
  });

  it('is missed where it stands on a sheet of macros', async () => {
    const book = { ...gridWorkbook('月.xlsx', FORECAST, STOCK, ANNUAL), unread: [{ sheet: '宏1', rows: 3 }] };
    const { issues } = await readInputs([book], month, null);
    expect(issues).toMatchObject([
      { code: 'W105', severity: 'warning', sheet: '宏1', params: { rows: 3, macros: 1 } },
    ]);
  });
});

describe('values', () => {
  const header = ['专卖店', '片区', '销售员', '配件编号', '数量', '到货日期'];
  const one = (...values: GridValue[]): Grid => ({ name: '预测', rows: [header, values] });

  it.each(['26/12/10', '2026年12月10日前', "'2026-12-10", '12-10-26'])(
    'may write the tenth of December as %s',
    async (day) => {
      const found = await read(one('甲店', '华东', '王芳', "'P1", "'3", day), STOCK, ANNUAL);
      expect(intents(found)).toEqual([SAME_INTENTS[0]]);
    },
  );

  it('are names as their formats show them, or are refused', async () => {
    const part = { number: 1, dress: 'P#', shown: 'P1' };
    const found = await read(one('甲店', '华东', '王芳', part, 3, '12-10'), STOCK, ANNUAL);
    expect(intents(found)).toEqual([SAME_INTENTS[0]]);
    const percent = { number: 1, dress: '#%' };
    const { issues } = await readInputs(
      [gridWorkbook('月.xlsx', one('甲店', '华东', '王芳', percent, 3, '12-10'), STOCK, ANNUAL)],
      month,
      null,
    );
    expect(issues[0]).toMatchObject({ code: 'E218', cell: 'D2', params: { shown: '1%' } });
  });

  it('may be a dash where there is nothing', async () => {
    const dashed = ['甲店', '华东', '王芳', 'P2', '—', '-'];
    const found = await read({ ...FORECAST, rows: [...FORECAST.rows, dashed] }, STOCK, ANNUAL);
    expect(intents(found)).toEqual(SAME_INTENTS);
  });

  it('may refer to the cell above, but not for a quantity', async () => {
    const rows = [
      header,
      ['甲店', '华东', '王芳', 'P1', 3, '12-10'],
      ['同上', '〃', '同上', 'P2', 1, '同上'],
    ];
    expect(intents(await read({ name: '预测', rows }, STOCK, ANNUAL))).toEqual([
      SAME_INTENTS[0],
      ['甲店', 'P2', 1, '2026-12-10'],
    ]);
    const quantity = [...rows, ['乙店', '华北', '李强', 'P2', '同上', '12-10']];
    expect(await codes({ name: '预测', rows: quantity }, STOCK, ANNUAL)).toContain('E201 E4');
  });

  it('may say how many units a carton holds, but not count in cartons', async () => {
    const stock = (pack: string, onHand: GridValue): Grid => ({
      name: '库存',
      rows: [
        ['配件编号', '车系', '单价', '包装规格', '现有库存'],
        ['P1', '轩逸', 10, pack, onHand],
      ],
    });
    const forecast = one('甲店', '华东', '王芳', 'P1', 3, '12-10');
    expect((await read(forecast, stock('4件/箱', 5), ANNUAL)).inputs.parts[0]).toMatchObject({ pack: 4 });
    expect(await codes(forecast, stock('4件/箱', '5箱'), ANNUAL)).toContain('E202 E2');
  });

  it('end where people sign, whatever columns the signatures stand in', async () => {
    const signed = ['制表：', '王芳', null, '审核：', '李总', '2026-12-04'];
    const found = await read({ ...FORECAST, rows: [...FORECAST.rows, signed] }, STOCK, ANNUAL);
    expect(intents(found)).toEqual(SAME_INTENTS);
  });
});

describe('an inventory list', () => {
  it('may hold the lots in transit in the same rows', async () => {
    const both: Grid = {
      name: '库存',
      rows: rows(
        ['盘点日期：2026-12-05'],
        ['物料编码', '物料名称', '车系', '单价（元）', '库存数量', '在途数量', '预计到货日期'],
        ['P1', 'a', '轩逸', 10, 5, 7, '2026-12-20'],
        ['P2', 'b', '天籁', 20, 5, null, null],
      ),
    };
    const { inputs } = await read(FORECAST, both, ANNUAL);
    expect(inputs.parts.map(({ partNo, onHand }) => [partNo, onHand])).toEqual([
      ['P1', 5],
      ['P2', 5],
    ]);
    expect(inputs.lots.map(({ partNo, quantity, eta }) => [partNo, quantity, formatDay(eta)])).toEqual([
      ['P1', 7, '2026-12-20'],
    ]);
  });

  it('may stack its tables in one sheet', async () => {
    const stacked: Grid = {
      ...STOCK,
      rows: [
        ...STOCK.rows,
        ['合计', null, null, 10],
        [],
        ['在途清单'],
        ['配件编号', '订购数量', '已预定', '预计到货日'],
        ['P1', 9, 2, '12月20日'],
        [],
        ['供应商', '配件编号', '承诺数量'],
        ['博世', 'P2', 4],
      ],
    };
    const { inputs } = await read(FORECAST, stacked, ANNUAL);
    expect(inputs.lots.map(({ quantity }) => quantity)).toEqual([7]);
    expect(inputs.commitments).toEqual([{ supplier: '博世', partNo: 'P2', quantity: 4 }]);
  });

  it('adds up the warehouses of a part, and its merged details count once', async () => {
    const warehouses: Grid = {
      name: '库存',
      rows: rows(
        ['盘点日期', '2026-12-05'],
        ['仓库', '配件编号', '车系', '单价', '包装数', '现有库存', '安全库存'],
        ['一号库', 'P1', '轩逸', 10, 2, 5, 3],
        ['二号库', null, null, null, null, 6, null],
        ['一号库', 'P2', '天籁', 20, 1, 1, 1],
      ),
      merges: [2, 3, 4, 5, 7].map((left) => ({ top: 3, bottom: 4, left, right: left })),
    };
    const { inputs } = await read(FORECAST, warehouses, ANNUAL);
    expect(inputs.parts.map(({ onHand, safetyStock, pack }) => [onHand, safetyStock, pack])).toEqual([
      [11, 3, 2],
      [1, 1, 1],
    ]);
  });

  it('finds a part whose leading zeros a spreadsheet has lost, and says so', async () => {
    const stock: Grid = { ...STOCK, rows: [...STOCK.rows, ['00123', '轩逸', 1, 1]] };
    const forecast: Grid = {
      ...FORECAST,
      rows: [...FORECAST.rows, ['甲店', '华东', '王芳', 123, 1, '2026-12-12']],
    };
    const { inputs, issues } = await read(forecast, stock, ANNUAL);
    expect(inputs.intents.at(-1)!.partNo).toBe('00123');
    expect(issues.map(({ code, cell, params }) => [code, cell, params])).toEqual([
      ['W221', 'D4', { taken: '00123' }],
    ]);
  });

  it('gets back the zeros that its own list has lost, where all others write them', async () => {
    const stock: Grid = { ...STOCK, rows: [...STOCK.rows, [123, '轩逸', 1, 1]] };
    const row = (partNo: GridValue): GridValue[] => ['甲店', '华东', '王芳', partNo, 1, '2026-12-12'];
    const forecast: Grid = { ...FORECAST, rows: [...FORECAST.rows, row('00123')] };
    const { inputs, issues } = await read(forecast, stock, ANNUAL);
    expect([inputs.parts[0]!.partNo, inputs.intents.at(-1)!.partNo]).toEqual(['00123', '00123']);
    expect(issues.map(({ code, cell, params }) => [code, cell, params])).toEqual([
      ['W221', 'A5', { taken: '00123' }],
    ]);
    const either = { ...forecast, rows: [...forecast.rows, row('0123')] };
    expect((await codes(either, stock, ANNUAL)).filter((code) => code.endsWith('A5'))).toEqual([]);
  });

  it('is refused where it counts in cartons, or keeps each warehouse in a column under one title', async () => {
    const list = (title: string, ...more: GridValue[][]): Grid => ({
      name: '库存',
      rows: [
        ['配件编号', '车系', '单价', title],
        ...more,
        ['P1', '轩逸', 10, 5, 6],
        ['P2', '天籁', 20, 5, 6],
      ],
      merges: [{ top: 1, bottom: 1, left: 4, right: 5 }],
    });
    expect(await codes(list('现有库存（箱）'), FORECAST, ANNUAL)).toContain('E211 D1');
    const split = list('现有库存', [null, null, null, '一号库', '二号库']);
    expect(await codes(split, FORECAST, ANNUAL)).toContain('E103 E1');
  });

  it('is read by the first of two titles that could mean the same, and the other is told', async () => {
    const rows = [
      ['配件编号', '车系', '单价', '期末库存', '仓库库存'],
      ['P1', '轩逸', 10, 5, 4],
      ['P2', '天籁', 20, 5, 4],
    ];
    const { inputs, issues } = await read({ name: '库存', rows }, FORECAST, ANNUAL);
    expect(inputs.parts.map(({ onHand }) => onHand)).toEqual([5, 5]);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'W103',
        cell: 'E1',
        params: { field: 'onHand', other: 'D1 期末库存' },
      }),
    );
  });

  it('says that goods in transit without a date are not planned with', async () => {
    const rows = [
      ['配件编号', '车系', '单价', '现有库存', '在途数量'],
      ['P1', '轩逸', 10, 5, 0],
      ['P2', '天籁', 20, 5, 9],
    ];
    expect(await codes({ name: '库存', rows }, FORECAST, ANNUAL)).toContain('W102 E3');
  });

  it('may say what of a promise is sold or still open', async () => {
    const promise = (...values: GridValue[][]): Grid => ({ name: '承诺', rows: values });
    const first = ['供应商', '配件编号', '承诺数量'];
    for (const sheet of [
      promise([...first, '已完成', '剩余数量'], ['厂', 'P1', 8, 3, 5]),
      promise([...first, '已完成'], ['厂', 'P1', 8, 3]),
    ]) {
      const { inputs } = await read(STOCK, FORECAST, ANNUAL, sheet);
      expect(inputs.commitments).toMatchObject([{ supplier: '厂', partNo: 'P1', quantity: 5 }]);
    }
  });
});

describe('an annual plan', () => {
  const read12 = (...values: GridValue[][]): Promise<unknown[]> =>
    read(FORECAST, STOCK, { name: '计划', rows: values }).then(targets);
  const twelve = Array.from({ length: 12 }, (_, i) => i + 1);
  const months = twelve.map((n) => `${n}月`);
  const only = (yuan: number): number[] => twelve.map((n) => (n === 12 ? yuan : 1));

  it('may give one total', async () => {
    expect(await read12(['项目', ...months], ['销售目标合计', ...only(300)])).toEqual([[null, null, 300]]);
  });

  it('may give series only', async () => {
    expect(
      await read12(
        ['车系', ...months, '全年'],
        ['轩逸', ...only(100), 111],
        ['天籁', ...only(200), 211],
        ['合计', ...only(300), 322],
      ),
    ).toEqual([
      [null, '轩逸', 100],
      [null, '天籁', 200],
    ]);
  });

  it('may write the months of two years in two header rows', async () => {
    const plan: Grid = {
      name: '计划',
      rows: rows(
        ['单位：万元'],
        ['片区', '2025年', null, '2026年', null],
        [null, '11月', '12月', '11月', '12月'],
        ['华东', 1, 2, 3, 4],
        ['华北', 5, 6, 7, 8],
      ),
      merges: [
        { top: 2, bottom: 3, left: 1, right: 1 },
        { top: 2, bottom: 2, left: 2, right: 3 },
        { top: 2, bottom: 2, left: 4, right: 5 },
      ],
    };
    expect(targets(await read(FORECAST, STOCK, plan))).toEqual([
      ['华东', null, 40_000],
      ['华北', null, 80_000],
    ]);
  });

  it.each(['万元', '(万元)', '金额（万元）'])('may write its unit below each month: %s', async (unit) => {
    const below = [null, ...twelve.map(() => unit)];
    expect(await read12(['片区', ...months], below, ['华东', ...only(30)])).toEqual([
      ['华东', null, 300_000],
    ]);
  });

  it.each([
    ['30万元', [['华东', null, 300_000]]],
    ['30万', [['华东', null, 300_000]]],
    [{ number: 30, dress: '#万元' }, [['华东', null, 300_000]]],
  ] as const)('may say the unit of the table again in its cells: %j', async (cell, expected) => {
    expect(await read12(['单位：万元'], ['片区', '12月'], ['华东', cell])).toEqual(expected);
  });

  it.each(['30元', '30千元', { number: 30, dress: '#亿' }, { number: 30, dress: '#,万元' }] as const)(
    'is never read where a cell names another unit than the table: %j',
    async (cell) => {
      const plan = { name: '计划', rows: [['单位：万元'], ['片区', '12月'], ['华东', cell]] };
      expect(await codes(FORECAST, STOCK, plan)).toEqual([typeof cell === 'string' ? 'E202 B3' : 'E218 B3']);
    },
  );

  it('may put target and actual under each month', async () => {
    const plan: Grid = {
      name: '计划',
      rows: rows(
        ['片区', '11月', null, '12月', null],
        [null, '目标', '实际', '目标', '实际'],
        ['华东', 1, 2, 3, 4],
        ['华北', 5, 6, 7, 8],
      ),
      merges: [
        { top: 1, bottom: 1, left: 2, right: 3 },
        { top: 1, bottom: 1, left: 4, right: 5 },
      ],
    };
    expect(targets(await read(FORECAST, STOCK, plan))).toEqual([
      ['华东', null, 3],
      ['华北', null, 7],
    ]);
  });

  it('may hold quarters, half years and totals between its months', async () => {
    const header = [
      '区域',
      '车系',
      '1月',
      '2月',
      '3月',
      '一季度',
      '10月',
      '11月',
      '12月',
      '四季度',
      '下半年',
      '全年合计',
    ];
    expect(
      await read12(
        header,
        ['华东', '轩逸', 1, 1, 1, 3, 1, 1, 50, 52, 60, 63],
        ['华东', '小计', 1, 1, 1, 3, 1, 1, 50, 52, 60, 63],
        ['华北', '天籁', 1, 1, 1, 3, 1, 1, 70, 72, 80, 83],
      ),
    ).toEqual([
      ['华东', '轩逸', 50],
      ['华北', '天籁', 70],
    ]);
  });

  it("may write a territory's sum in a row of its own before the series", async () => {
    const rowsOf = (name: string, sum: number): GridValue[][] => [
      [name, null, sum],
      [null, '轩逸', sum - 10],
      [null, '天籁', 10],
    ];
    const plan: Grid = {
      name: '计划',
      rows: [['片区', '车系', '12月'], ...rowsOf('华东', 100), ...rowsOf('华北', 200)],
    };
    expect(targets(await read(FORECAST, STOCK, plan))).toEqual([
      ['华东', '轩逸', 90],
      ['华东', '天籁', 10],
      ['华北', '轩逸', 190],
      ['华北', '天籁', 10],
    ]);
  });

  it('may have date cells for months', async () => {
    const days = ['2026-11-01', '2026-12-01'].map((text) => ({ day: Date.parse(text) / 86_400_000 }));
    expect(await read12(['片区', ...days], ['华东', 1, 100], ['华北', 1, 200])).toEqual([
      ['华东', null, 100],
      ['华北', null, 200],
    ]);
  });

  it('may be long', async () => {
    expect(
      await read12(
        ['月份', '片区', '目标（万元）'],
        ['12月', '华东', 1.5],
        ['12月', '华北', 2],
        ['11月', '华东', 9],
      ),
    ).toEqual([
      ['华东', null, 15_000],
      ['华北', null, 20_000],
    ]);
  });

  it('may hold sums of territories alone', async () => {
    const plan = {
      name: '目标',
      rows: [
        ['片区', '车系', '12月'],
        ['华东小计', null, 100],
        ['华北小计', null, 200],
        ['合计', null, 300],
      ],
    };
    expect(targets(await read(FORECAST, STOCK, plan))).toEqual(targets(await read(FORECAST, STOCK, ANNUAL)));
  });

  it('may name the year of a row beside its month, or before its months', async () => {
    const long = {
      name: '目标',
      rows: [
        ['年', '月', '片区', '目标金额'],
        [2025, 12, '华东', 7],
        [2026, 12, '华东', 100],
        ['2026年', 12, '华北', 200],
      ],
    };
    const wide = {
      name: '目标',
      rows: [
        ['年份', '片区', '12月'],
        [2025, '华东', 7],
        [2026, '华东', 100],
        [2026, '华北', 200],
      ],
    };
    for (const plan of [long, wide])
      expect(targets(await read(FORECAST, STOCK, plan))).toEqual(
        targets(await read(FORECAST, STOCK, ANNUAL)),
      );
  });

  it.each([
    ['2025年', '2026年'],
    ['去年同期', '今年目标'],
    ['2025实际', '2026目标'],
  ])('may put %s beside %s under every month', async (before, now) => {
    const plan = {
      name: '目标',
      rows: [
        ['片区', '11月', null, '12月', null],
        [null, before, now, before, now],
        ['华东', 1, 2, 3, 100],
        ['华北', 1, 2, 3, 200],
      ],
      merges: [
        { top: 1, bottom: 1, left: 2, right: 3 },
        { top: 1, bottom: 1, left: 4, right: 5 },
      ],
    };
    expect(targets(await read(FORECAST, STOCK, plan))).toEqual(targets(await read(FORECAST, STOCK, ANNUAL)));
  });
});

describe('sales history', () => {
  const sales = async (...values: GridValue[][]): Promise<unknown[]> => {
    const { inputs } = await read(FORECAST, STOCK, ANNUAL, { name: '历史', rows: values });
    return inputs.history.map((sale) => [sale.store, sale.partNo, sale.month, sale.quantity]);
  };
  const SAME = [
    ['甲店', 'P1', '2026-10', 2],
    ['甲店', 'P1', '2026-11', 3],
  ];

  it('may hold dates instead of months', async () => {
    expect(
      await sales(
        ['销售日期', '客户', '配件编号', '出库数量'],
        ['2026-10-03', '甲店', 'P1', 2],
        ['2026/11/30', '甲店', 'P1', 3],
      ),
    ).toEqual(SAME);
  });

  it('may hold the months in columns, the last ones before the month when no year is said', async () => {
    expect(
      await sales(['门店', '配件号', '12月', '10月', '11月', '合计'], ['甲店', 'P1', null, 2, 3, 5]),
    ).toEqual(SAME);
    expect(await sales(['门店', '配件号', '2026年10月', '2026年11月'], ['甲店', 'P1', 2, 3])).toEqual(SAME);
  });
});

describe('a written total', () => {
  const withTotals = (...totals: GridValue[][]): Grid => ({
    ...FORECAST,
    rows: [...FORECAST.rows, ...totals.map(([label, value]) => [label!, null, null, null, value!])],
  });

  it('may be of all rows, of those since the total before, or of both', async () => {
    const { issues } = await read(withTotals(['小计', 7], ['合计', 7], ['总计', 7]), STOCK, ANNUAL);
    expect(issues).toEqual([]);
  });

  it('is told where it contradicts its column, and the rows count', async () => {
    const reading = await read(withTotals(['合计', 8]), STOCK, ANNUAL);
    expect(intents(reading)).toEqual(SAME_INTENTS);
    expect(reading.issues.map(({ code, cell, params }) => [code, cell, params])).toEqual([
      ['W328', 'E4', { written: 8, sum: 7 }],
    ]);
  });
});

describe('what would otherwise be lost or counted twice', () => {
  it('are lots in numbered columns: the second is an error that names both', async () => {
    const numbered: Grid = {
      name: '库存',
      rows: rows(
        ['盘点日期', '2026-12-05'],
        ['配件编号', '车系', '单价', '现有库存', '在途1', '到货日期1', '在途2', '到货日期2'],
        ['P1', '轩逸', 10, 5, 7, '2026-12-20', 3, '2026-12-28'],
        ['P2', '天籁', 20, 5, null, null, null, null],
      ),
    };
    const { inputs, issues } = await readInputs(
      [gridWorkbook('月.xlsx', FORECAST, numbered, ANNUAL)],
      month,
      null,
    );
    expect(inputs).toBeNull();
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['E103', 'G2'],
      ['E103', 'H2'],
    ]);
  });

  it('is stock of lists that were counted on different days', async () => {
    const older: Grid = {
      name: '旧',
      rows: rows(['盘点日期', '2026-11-05'], ['配件编号', '现有库存'], ['P1', 5]),
    };
    const { inputs, issues } = await read(FORECAST, STOCK, older, ANNUAL);
    expect(formatDay(inputs.asOf)).toBe('2026-12-05');
    expect(issues.map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([['W329', '旧', 'B1']]);
  });

  it('are wishes by month with a date of their own, which are no past sales', async () => {
    const wishes: Grid = {
      name: '多月',
      rows: rows(
        ['门店', '配件编号', '12月', '1月', '2月', '期望到货日期'],
        ['甲店', 'P1', 1, 2, 3, '2026-12-13'],
      ),
    };
    const { inputs, issues } = await read(FORECAST, STOCK, ANNUAL, wishes);
    expect(inputs.history).toEqual([]);
    const [wish] = inputs.intents.filter(({ due }) => formatDay(due) === '2026-12-13');
    expect([wish?.quantity, issues]).toEqual([1, []]);
  });
});
