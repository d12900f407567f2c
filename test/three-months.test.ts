import type exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AchievementDocument } from '../src/sheets/achievement-document-schema.ts';
import type { PlanDocument } from '../src/sheets/plan-document-schema.ts';
import { LineSheet } from './app/support/line-sheet.ts';
import { cellOf, CompanyDesk, rowsOf, tableOf } from './support/company-desk.ts';

/*
 * Three months of a small company, through commands and workbooks alone. 杭州店 always orders 40 of a part and takes 15; in
 * the third month the part is scarce. The others take what they ask for.
 */

const STORES = [
  ['杭州店', '江浙', '王芳'],
  ['宁波店', '江浙', '王芳'],
  ['武汉店', '两湖', '陈星'],
] as const;
const GREEDY = '杭州店';
const TOOK = 15;
const ASKED = [40, 20, 20];

const desk = new CompanyDesk();
const date = (month: string, day: number): Date => new Date(`${month}-${day}T00:00:00Z`);
const planned = (month: string): PlanDocument =>
  desk.json(`${month}/sales-plan-${month}.json`) as PlanDocument;
const achieved = (month: string): AchievementDocument =>
  desk.json(`${month}/achievement-${month}.json`) as AchievementDocument;

/** What everybody hands in for a month: intents, and a stock list with so much of the part that everybody wants. */
async function handIn(month: string, stock: number): Promise<void> {
  const wishes = STORES.flatMap(([store], i) => [
    [store, 'P-1', ASKED[i], date(month, 20)],
    [store, 'P-2', 10, date(month, 22)],
  ]);
  await desk.write(`${month}/inputs/预测.xlsx`, '订货预测', [
    ['专卖店', '配件编号', '订货数量', '期望到货日期'],
    ...wishes,
  ]);
  await desk.write(`${month}/inputs/库存.xlsx`, '库存', [
    [`库存日期：${month}-05`],
    ['配件编号', '车系', '单价', '包装数', '现有库存'],
    ['P-1', '朗逸', 100, 1, stock],
    ['P-2', '朗逸', 50, 1, 90],
  ]);
}

/** Sales of a month: everybody takes what is planned, but one store only a part of what it had wanted. */
async function sell(month: string): Promise<void> {
  const rows = planned(month).lines.map(({ store, partNo, plan }) => [
    ...[store, partNo, date(month, 28)],
    store === GREEDY && partNo === 'P-1' ? TOOK : plan,
  ]);
  await desk.write(`${month}/actuals/销售.xlsx`, '销售', [
    ['专卖店', '配件编号', '销售日期', '销售数量'],
    ...rows,
  ]);
}

/** The stores agree to half of whatever they are offered beyond what they want. */
function agreeToHalf(workbook: exceljs.Workbook): void {
  const sheet = new LineSheet(workbook, '协商明细');
  for (const key of sheet.rows.keys()) {
    const [asked, proposed] = ['要货数量', '计划数量'].map((title) => Number(sheet.cell(key, title).value));
    sheet.cell(key, '商定数量').value = asked! + Math.floor((proposed! - asked!) / 2);
  }
}

const shares = (document: PlanDocument): readonly number[] =>
  STORES.map(([store]) => document.lines.find((line) => line.store === store && line.partNo === 'P-1')!.plan);

beforeAll(async () => {
  await desk.write('2026/inputs/专卖店.xlsx', '专卖店', [['专卖店', '片区', '销售员'], ...STORES]);
  await desk.write('2026/inputs/年度计划.xlsx', '年度计划', [
    ['2026年度计划 单位：元'],
    ['片区', '10月', '11月', '12月'],
    ['江浙', 7400, 7400, 4000],
    ['两湖', 2500, 2500, 2500],
  ]);
  await handIn('2026-10', 100);
  await desk.plan('build', '-m', '2026-10');
  await sell('2026-10');
  await desk.plan('track', '-m', '2026-10', '--today', '2026-10-31');
  await handIn('2026-11', 100);
  await desk.plan('build', '-m', '2026-11');
  await desk.plan('approve', '-m', '2026-11', '--by', '陈建国', '--at', '2026-11-09T17:00:00+08:00');
  await desk.plan('dispatch', '-m', '2026-11');
  for (const name of desk.files('2026-11/dispatch')) {
    await desk.edit(`2026-11/dispatch/${name}`, agreeToHalf);
  }
  await desk.plan('confirm', '-m', '2026-11');
  await sell('2026-11');
  await desk.plan('track', '-m', '2026-11', '--today', '2026-11-30');
  await handIn('2026-12', 24);
}, 60_000);
afterAll(() => desk.close());

describe('the third month', () => {
  it('knows how far intents were from what was taken, and what became of pushes', () => {
    const { stores, salespeople } = achieved('2026-11').reliability;
    expect(stores.find(({ store }) => store === GREEDY)).toMatchObject({ asked: 50, took: 25, bias: 0.5 });
    expect(stores.filter(({ store }) => store !== GREEDY).map(({ error }) => error)).toEqual([0, 0]);
    const pushes = planned('2026-11').lines.reduce((sum, { free, excess }) => sum + free + excess, 0);
    expect(salespeople.reduce((sum, { pushed }) => sum + pushed, 0)).toBe(pushes);
    expect(salespeople.some(({ agreedShare }) => agreedShare !== null && agreedShare < 1)).toBe(true);
  });

  it('warns of the store that asked for far more than it took, and plans as if it had not', async () => {
    const { err } = await desk.plan('build', '-m', '2026-12');
    expect(err).toContain(`W341 预测.xlsx › 订货预测!A2（专卖店）: "${GREEDY}"`);
    const { inputs, diagnostics } = planned('2026-12');
    expect(inputs.filter(({ kind }) => kind === 'achievement').map(({ file }) => file)).toEqual([
      'achievement-2026-10.json',
      'achievement-2026-11.json',
    ]);
    const told = diagnostics.filter(({ code }) => code === 'W341').map(({ params }) => params['store']);
    expect(told).toEqual([GREEDY]);
    expect(shares(planned('2026-12'))).toEqual([12, 6, 6]);
  });

  it('gives it less of what is scarce where the policy discounts, and says so to whoever asks', async () => {
    await desk.plan('build', '-m', '2026-12', '--set', 'intentReliability=off');
    const off = planned('2026-12');
    expect([off.inputs.some(({ kind }) => kind === 'achievement'), shares(off)]).toEqual([false, [12, 6, 6]]);
    await desk.plan('build', '-m', '2026-12', '--set', 'intentReliability=discount');
    expect(shares(planned('2026-12'))).toEqual([8, 8, 8]);
    const { out } = await desk.plan(
      'explain',
      '-m',
      '2026-12',
      '-p',
      'P-1',
      '--set',
      'intentReliability=discount',
    );
    expect(out).toContain('意向打折后再分');
    const others = (document: PlanDocument) =>
      document.lines
        .filter(({ partNo }) => partNo !== 'P-1')
        .map(({ store, partNo, onTime }) => [store, partNo, onTime]);
    expect(others(planned('2026-12'))).toEqual(others(off));
  });

  it('shows in the templates what a store took of what it asked for', async () => {
    await desk.plan('template', 'forecast', '-m', '2026-12');
    const [name] = desk.files('2026-12/templates', '订货预测-2026-12-江浙');
    await desk.edit(`2026-12/templates/${name}`, (workbook) => {
      const table = tableOf(workbook, '订货预测', '专卖店', '意向兑现率');
      const rows = rowsOf(table, (text) => text('专卖店') === GREEDY && text('配件编号') !== '');
      expect(rows.map((row) => cellOf(table, row, '意向兑现率').value)).toEqual([0.5, 0.5]);
    });
  });

  it('is stale once a past month is tracked anew', async () => {
    await sell('2026-11');
    const { out } = await desk.plan('track', '-m', '2026-11', '--today', '2026-12-02');
    expect(out).toContain(`相差很大：${GREEDY} 订 100，实提 50（50.0%）`);
    const word = ['--by', '陈建国', '--at', '2026-12-09T17:00:00+08:00'];
    const { code, err } = await desk.type('approve', '-m', '2026-12', ...word);
    expect([code, err]).toEqual([1, expect.stringContaining('achievement-2026-11.json')]);
  });
});
