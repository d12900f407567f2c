import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { trackPlan, type TrackRequest, type TrackResult } from '../../src/app/track-plan.ts';
import { catalogueOf } from '../../src/cli/messages/catalogue-of.ts';
import { describeIssue } from '../../src/cli/messages/describe.ts';
import { parseDay, type Month } from '../../src/domain/month.ts';
import type { PlanLine, SalesPlan } from '../../src/domain/plan.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import { machine } from '../../src/machine.ts';
import { readAchievementDocument } from '../../src/sheets/read-achievement-document.ts';
import { PlannedFolder } from './support/planned-folder.ts';
import { signPlan } from './support/sign-plan.ts';

const company = new PlannedFolder();
const sales = join(company.folder, '销售.csv');
const document = join(company.month, 'achievement-2026-12.json');
const workbook = join(company.month, 'achievement-2026-12.xlsx');
let plan: SalesPlan;

const TITLES = ['专卖店', '配件编号', '销售日期', '数量', '金额'];
type Sold = readonly [store: string, partNo: string, date: string, quantity: number, amount?: number];

function write(path: string, rows: readonly Sold[]): void {
  writeFileSync(path, [TITLES, ...rows].map((row) => `${row.join(',')}\n`).join(''));
}

function request(more: Partial<TrackRequest>): TrackRequest {
  return {
    ...{ month: '2026-12' as Month, folder: company.folder, files: [], actuals: [sales] },
    ...{ today: parseDay('2026-12-31')!, dryRun: false, force: false, language: null },
    describe: (issue, language) => describeIssue(issue, catalogueOf(language)),
    ...more,
  };
}

async function track(more: Partial<TrackRequest> = {}): Promise<TrackResult & { status: 'tracked' }> {
  const result = await trackPlan(request(more), machine, () => undefined);
  if (result.status === 'tracked') return result;
  throw new Error(JSON.stringify(result.issues));
}

const sold = ({ store, partNo, plan: units }: PlanLine): Sold => [store, partNo, '2026-12-08', units];

beforeAll(async () => {
  plan = (await company.planned()).plan;
  await signPlan(company);
});

describe('a month that sells exactly its plan', () => {
  it('is achieved by 100 % in every way, in both files beside the plan', async () => {
    write(sales, plan.lines.map(sold));
    const { achievement, issues, outputs } = await track();
    expect(issues).toEqual([]);
    expect(outputs).toEqual([workbook, document]);
    const { company: all, salespeople, territories, stores, series, parts } = achievement;
    for (const { rate } of [all, ...salespeople, ...territories, ...stores, ...series, ...parts]) {
      expect(rate).toBe(1);
    }
    expect(all.actual).toBe(plan.kpis.plan);
    const written = readAchievementDocument(readFileSync(document, 'utf8'), document);
    expect(written).toMatchObject({
      ...{ month: '2026-12', today: '2026-12-31', days: { gone: 23, all: 23 } },
      plan: { file: 'sales-plan-2026-12.json', revision: 1, status: 'approved' },
      actuals: [{ file: '销售.csv', rows: plan.lines.length }],
    });
  });

  it('writes a workbook that is known as our own, under any name, and is read neither as sales nor as an input', async () => {
    const copy = join(company.folder, '十二月.xlsx');
    copyFileSync(workbook, copy);
    const { issues } = await track({ actuals: [sales, copy] });
    expect(issues.map(({ code, file }) => [code, file])).toEqual([['W106', '十二月.xlsx']]);
  });

  it('is held against the year as far as somebody tells of its months', async () => {
    write(sales, plan.lines.map(sold));
    const { yearToDate, sellers } = (await track({ dryRun: true })).achievement;
    expect(yearToDate.months.map(({ month, toldBy }) => `${month} ${toldBy}`)).toEqual([
      ...['2026-01 null', '2026-02 null', '2026-03 null', '2026-04 null', '2026-05 null'],
      ...['2026-06 history', '2026-07 history', '2026-08 history', '2026-09 history'],
      ...['2026-10 history', '2026-11 history', '2026-12 actuals'],
    ]);
    const told = yearToDate.months.reduce((sum, { actual }) => sum + actual, 0);
    expect(yearToDate.company.actual).toBe(told);
    expect(yearToDate.company.yearTarget).toBeGreaterThan(yearToDate.company.target!);
    expect(sellers.months).toEqual(yearToDate.months.slice(-6).map(({ month }) => month));
  });
});

describe('a workbook of what was achieved', () => {
  it('shows what its formulas give, and charts', async () => {
    write(sales, plan.lines.slice(0, 9).map(sold));
    const { achievement } = await track({ today: parseDay('2026-12-15')! });
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(workbook);
    const names = book.worksheets.map(({ name }) => name);
    expect(names).toEqual([
      ...['达成汇总', '按销售员', '按片区', '按专卖店', '按车系', '按配件'],
      ...['有风险', '年度累计', '畅销与滞销', '明细', 'plan-meta'],
    ]);
    const territories = book.getWorksheet('按片区')!;
    const total = territories.getRow(3).getCell(3).value as exceljs.CellFormulaValue;
    expect(total.formula).toMatch(/^SUBTOTAL\(109,C5:C\d+\)$/);
    expect(total.result).toBe(achievement.company.actual / 100);
    expect(readFileSync(workbook).includes('xl/charts/chart3.xml')).toBe(true);
  });
});

describe('tracking again', () => {
  it('replaces what was tracked of the month, and nothing else', async () => {
    write(sales, [sold(plan.lines[0]!)]);
    await track({ today: parseDay('2026-12-10')! });
    const [before, planBefore] = [readFileSync(document, 'utf8'), readFileSync(company.document, 'utf8')];
    await track({ today: parseDay('2026-12-11')! });
    expect(readFileSync(document, 'utf8')).not.toBe(before);
    expect(readFileSync(company.document, 'utf8')).toBe(planBefore);
    const { outputs } = await track({ today: parseDay('2026-12-31')!, dryRun: true });
    expect(outputs).toEqual([]);
    const fuller = readFileSync(document, 'utf8');
    const { issues, kept } = await track({ today: parseDay('2026-12-10')! });
    expect(readFileSync(document, 'utf8')).toBe(before);
    expect(issues.map(({ code }) => code)).toEqual(['W361']);
    expect(kept).toHaveLength(2);
    expect(
      readFileSync(
        kept.find((path) => path.endsWith('.json'))!,
        'utf8',
      ),
    ).toBe(fuller);
  });

  it('counts the working days by the calendar of the company', async () => {
    const settings = join(company.folder, 'plan.config.json');
    writeFileSync(settings, '{"calendar": {"holidays": ["2026-12-08"], "workdays": ["2026-12-12"]}}');
    const { achievement } = await track({ today: parseDay('2026-12-10')!, dryRun: true });
    rmSync(settings);
    expect(achievement.days).toEqual({ gone: 7, all: 23 });
  });

  it('leaves a file alone that is not ours', async () => {
    writeFileSync(document, '我的笔记');
    await expect(track()).rejects.toThrow(PlanFailure);
    expect(readFileSync(document, 'utf8')).toBe('我的笔记');
    await track({ force: true });
    expect(readFileSync(document, 'utf8')).not.toBe('我的笔记');
  });
});

describe('sales', () => {
  const [line] = [() => plan.lines[0]!];

  it('count by their amount, returns and other spellings too, and only up to the day', async () => {
    const { store, partNo } = line();
    write(sales, [
      [store, partNo, '2026-12-08', 3, 100],
      [` ${store}`, partNo, '2026/12/9', -1, -30.5],
      [store, partNo, '2026-12-20', 9],
    ]);
    const { achievement, issues } = await track({ today: parseDay('2026-12-15')!, dryRun: true });
    expect(issues.map(({ code, params }) => [code, params['rows']])).toEqual([['W353', 1]]);
    expect(achievement.company).toMatchObject({ unitsSold: 2, actual: 6950 });
  });

  it('that cannot be read keep everything from being written', async () => {
    write(sales, [[line().store, line().partNo, '2026-12-08', 3.5]]);
    const before = readFileSync(document, 'utf8');
    const result = await trackPlan(request({}), machine, () => undefined);
    expect(result).toMatchObject({ status: 'refused', issues: [{ code: 'E204', cell: 'D2' }] });
    expect(readFileSync(document, 'utf8')).toBe(before);
  });

  it('of another month take the place of none that were tracked', async () => {
    write(sales, [sold(line())]);
    await track({ today: parseDay('2026-12-10')!, force: true });
    const before = readFileSync(document, 'utf8');
    write(sales, [[line().store, line().partNo, '2026-11-08', 3]]);
    const wrong = await trackPlan(request({ today: parseDay('2026-12-11')! }), machine, () => undefined);
    expect(wrong).toMatchObject({ status: 'refused', issues: [{ code: 'E357' }] });
    expect(readFileSync(document, 'utf8')).toBe(before);
  });

  it('in a subfolder are told by name', async () => {
    const folder = join(company.folder, '销售');
    await mkdir(join(folder, '第二周'), { recursive: true });
    for (const path of ['第一周.csv', '第二周/销售.csv']) write(join(folder, path), [sold(line())]);
    const { origin, issues } = await track({ actuals: [folder], dryRun: true });
    expect(origin.actuals.map(({ file }) => file)).toEqual(['第一周.csv']);
    expect(issues).toMatchObject([{ code: 'W108', params: { folder: '销售/第二周', names: '销售.csv' } }]);
  });

  it('of an unknown part without an amount count in units, for no money', async () => {
    write(sales, [[line().store, `${line().partNo}X`, '2026-12-08', 3]]);
    const { achievement, issues } = await track({ dryRun: true });
    expect(issues).toMatchObject([
      { code: 'W351', cell: 'B2', params: { nearest: line().partNo, unpriced: 1 } },
    ]);
    expect(achievement.company).toMatchObject({ unitsSold: 3, actual: 0 });
  });

  it('are looked for beside the plan where no file is named', async () => {
    await expect(track({ actuals: [] })).rejects.toThrow(PlanFailure);
    await mkdir(join(company.month, 'actuals'), { recursive: true });
    write(join(company.month, 'actuals', '第一周.csv'), [sold(line())]);
    const { origin } = await track({ actuals: [], dryRun: true });
    expect(origin.actuals.map(({ file }) => file)).toEqual(['第一周.csv']);
  });

  it('of a month before count as it was tracked to its end, whatever this file holds of it', async () => {
    const { store, partNo, territory } = line();
    write(sales, plan.lines.map(sold));
    await track();
    const november = join(company.folder, '2026-11', 'achievement-2026-11.json');
    await mkdir(join(company.folder, '2026-11'), { recursive: true });
    const tracked = readFileSync(document, 'utf8').replaceAll('2026-12', '2026-11');
    writeFileSync(november, tracked.replace('"today": "2026-11-31"', '"today": "2026-11-30"'));
    write(sales, [[store, partNo, '2026-11-30', 1], sold(line())]);
    const { yearToDate } = (await track({ dryRun: true })).achievement;
    const ofTerritory = plan.territories.find((own) => own.territory === territory)!;
    expect(yearToDate.months[10]).toEqual({
      ...{ month: '2026-11', toldBy: 'achievement', actual: plan.kpis.plan },
    });
    const year = yearToDate.territories.find((own) => own.territory === territory)!;
    expect(year.actual).toBeGreaterThanOrEqual(ofTerritory.plan);
  });
});
