import type exceljs from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import type { AchievementDocument } from '../src/sheets/achievement-document-schema.ts';
import type { PlanDocument } from '../src/sheets/plan-document-schema.ts';
import { LineSheet } from './app/support/line-sheet.ts';
import { cellOf, CompanyDesk, rowsOf, tableOf, typeRows } from './support/company-desk.ts';

/*
 * A whole month of a small company, through nothing but commands and workbooks that people fill in: from an empty folder
 * to how the plan was achieved. Each step takes up what the one before has left in the folder.
 */

const MONTH = ['-m', '2026-12'] as const;
const PLAN = '2026-12/sales-plan-2026-12';

const STORES = [
  ['杭州店', '江浙', '王芳'],
  ['宁波店', '江浙', '王芳'],
  ['武汉店', '两湖', '陈星'],
];
/** Part, name, series, class, price, pack, stock, safety stock. */
const PARTS = [
  ['P-1', '刹车片', '朗逸', '主流', 100, 1, 30, 0],
  ['P-2', '机油滤清器', '朗逸', '主流', 20, 10, 200, 0],
  ['P-3', '火花塞', '天籁', '主流', 40, 4, 40, 0],
  ['P-4', '空调滤芯', '天籁', '主流', 30, 1, 60, 0],
  ['P-5', '雨刮器', '山岳', '非主流', 50, 1, 90, 0],
  ['P-6', '蓄电池', '山岳', '非主流', 400, 1, 12, 0],
];
/** Territory, series, and the target of December, the last of twelve months. */
const TARGETS = [
  ['江浙', null, ...Array.from({ length: 11 }, () => null), 9000],
  ['两湖', null, ...Array.from({ length: 11 }, () => null), 4000],
];
/** Store, part, quantity and day of what the stores want. */
const WISHES = [
  ['杭州店', 'P-1', 24, 12],
  ['杭州店', 'P-2', 35, 15],
  ['杭州店', 'P-5', 6, 20],
  ['宁波店', 'P-1', 16, 14],
  ['宁波店', 'P-3', 8, 20],
  ['宁波店', 'P-6', 3, 22],
  ['武汉店', 'P-2', 40, 18],
  ['武汉店', 'P-4', 20, 16],
  ['武汉店', 'P-5', 10, 24],
] as const;

const desk = new CompanyDesk();
afterAll(() => desk.close());

const day = (number: number): Date => new Date(Date.UTC(2026, 11, number));
const planned = (): PlanDocument => desk.json(`${PLAN}.json`) as PlanDocument;
const lineOf = (store: string, partNo: string): PlanDocument['lines'][number] | undefined =>
  planned().lines.find((line) => line.store === store && line.partNo === partNo);

/** Types what the stores of a forecast want into their first empty rows. */
function fillForecast(workbook: exceljs.Workbook): void {
  const table = tableOf(workbook, '订货预测', '专卖店', '订货数量');
  for (const [store, partNo, quantity, due] of WISHES) {
    const [row] = rowsOf(table, (text) => text('专卖店') === store && text('配件编号') === '');
    if (row === undefined) continue;
    cellOf(table, row, '配件编号').value = partNo;
    cellOf(table, row, '订货数量').value = quantity;
    cellOf(table, row, '期望到货日期').value = day(due);
  }
}

/** Writes what the stores say: they take what is proposed, but 武汉店 nothing that it did not ask for. */
function answer(workbook: exceljs.Workbook): void {
  const sheet = new LineSheet(workbook, '协商明细');
  for (const key of sheet.rows.keys()) {
    const refused = key.includes('武汉店') && sheet.cell(key, '要货数量').value === 0;
    sheet.cell(key, '商定数量').value = refused ? 0 : sheet.cell(key, '计划数量').value;
    sheet.cell(key, '结果').value = refused ? '不要：库存够' : '同意';
  }
}

describe('a month', () => {
  it('begins with an empty folder, whose templates people fill in', async () => {
    await desk.plan('init', ...MONTH);
    const [stores, annual, stock] = ['专卖店清单', '年度计划', '库存清单'];
    await desk.fillIn('2026', `${stores}-2026.xlsx`, (book) =>
      typeRows(tableOf(book, stores!, '专卖店', '片区'), STORES),
    );
    await desk.fillIn('2026', `${annual}-2026.xlsx`, (book) =>
      typeRows(tableOf(book, annual!, '片区', '车系'), TARGETS),
    );
    await desk.fillIn('2026-12', `${stock}-2026-12.xlsx`, (book) => {
      const table = tableOf(book, stock!, '配件编号', '现有库存');
      typeRows(table, PARTS);
      table.sheet.eachRow((row) => {
        if (row.getCell(1).value === '库存日期') row.getCell(2).value = day(5);
      });
    });
    await desk.plan('template', 'forecast', ...MONTH);
    const forecasts = desk.files('2026-12/templates', '订货预测-2026-12-');
    expect(forecasts).toEqual(['订货预测-2026-12-两湖-陈星.xlsx', '订货预测-2026-12-江浙-王芳.xlsx']);
    for (const name of forecasts) await desk.fillIn('2026-12', name, fillForecast);
    const { err } = await desk.plan('validate', ...MONTH);
    expect(err).toBe('');
  });

  it('is planned, and planned again around what the planner fixes in the workbook', async () => {
    await desk.plan('build', ...MONTH);
    expect(planned()).toMatchObject({ status: 'draft', revision: 1, kpis: { target: 13_000 } });
    expect([lineOf('杭州店', 'P-1')?.plan, lineOf('宁波店', 'P-1')?.plan]).toEqual([18, 12]);
    await desk.edit(`${PLAN}.xlsx`, (book) => {
      const sheet = new LineSheet(book);
      const key = [...sheet.rows.keys()].find((each) => each.includes('武汉店') && each.includes('P-4'))!;
      sheet.cell(key, '锁定数量').value = 15;
    });
    await desk.plan('build', ...MONTH);
    expect([planned().revision, lineOf('武汉店', 'P-4')?.plan]).toEqual([2, 15]);
  });

  it('is approved, agreed on with the stores, and approved as it was agreed', async () => {
    await desk.plan('approve', '--by', '陈建国', '--at', '2026-12-09T17:00:00+08:00', ...MONTH);
    await desk.plan('dispatch', ...MONTH);
    const pushed = planned().lines.filter(({ store, intent }) => store === '武汉店' && intent === 0);
    expect(pushed.length).toBeGreaterThan(0);
    for (const name of desk.files('2026-12/dispatch')) {
      await desk.edit(`2026-12/dispatch/${name}`, answer);
    }
    await desk.plan('confirm', ...MONTH);
    const { status, lines, answers } = planned();
    expect(status).toBe('confirmed');
    expect(answers.length).toBeGreaterThan(pushed.length);
    expect(lines.filter(({ store, intent, plan }) => store === '武汉店' && intent === 0 && plan > 0)).toEqual(
      [],
    );
    await desk.plan('approve', '--by', '陈建国', '--at', '2026-12-15T17:00:00+08:00', ...MONTH);
    expect(planned()).toMatchObject({ status: 'confirmed', approval: { by: '陈建国' } });
  });

  it('ends with what was sold, held against what was planned', async () => {
    const bought = new Map<string, number>();
    for (const { store, partNo, plan } of planned().lines) {
      const key = JSON.stringify([store, partNo]);
      bought.set(key, (bought.get(key) ?? 0) + plan);
    }
    // One store takes half of what was planned of a part, another a part that nobody had planned.
    bought.set(JSON.stringify(['杭州店', 'P-1']), 9);
    bought.set(JSON.stringify(['武汉店', 'P-1']), 2);
    const rows = [...bought].map(([key, units]) => [...(JSON.parse(key) as string[]), day(28), units]);
    await desk.write('2026-12/actuals/12月销售.xlsx', '销售明细', [
      ['专卖店', '配件编号', '销售日期', '销售数量'],
      ...rows,
    ]);
    await desk.plan('track', '--today', '2026-12-31', ...MONTH);
    const { kpis } = planned();
    const achieved = desk.json('2026-12/achievement-2026-12.json') as AchievementDocument;
    const actual = kpis.plan - 9 * 100 + 2 * 100;
    expect(achieved.company).toMatchObject({ plan: kpis.plan, actual, rate: actual / kpis.plan });
    expect(achieved.plan).toMatchObject({ status: 'confirmed', revision: planned().revision });
    expect(achieved.reliability.stores).toContainEqual(
      expect.objectContaining({ store: '杭州店', asked: 18 + 35 + 6, took: 9 + 35 + 6 }),
    );
    const [chen, wang] = achieved.reliability.salespeople;
    const refused = planned().answers.reduce((sum, { proposed, agreed }) => sum + proposed - agreed, 0);
    expect(chen).toMatchObject({ salesperson: '陈星', agreed: chen!.pushed - refused, sold: chen!.agreed });
    expect([wang?.agreedShare, wang?.soldShare]).toEqual([1, 1]);
  });
});
