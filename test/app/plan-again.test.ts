import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../src/app/compare-policies.ts';
import { explainGoal } from '../../src/app/explain-goal.ts';
import { explainPart } from '../../src/app/explain-part.ts';
import type { LineEdit } from '../../src/domain/line-edit.ts';
import type { Month } from '../../src/domain/month.ts';
import type { PartBalance, PlanLine } from '../../src/domain/plan.ts';
import { lineKeyOf, writeLineKey } from '../../src/sheets/line-key.ts';
import { readPlanDocument } from '../../src/sheets/read-plan-document.ts';
import { restorePlan } from '../../src/sheets/restore-plan.ts';
import { machine } from '../../src/machine.ts';
import { LineSheet } from './support/line-sheet.ts';
import { PlannedFolder } from './support/planned-folder.ts';

const LOCK = '锁定数量';
const REMARK = '备注';
const keyOf = (line: PlanLine): string => writeLineKey(lineKeyOf(line));
const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const editsOf = (company: PlannedFolder): readonly LineEdit[] =>
  restorePlan(readPlanDocument(readFileSync(company.document, 'utf8'), 'plan.json')).origin.edits;

/** Codes of what was found in the workbook before. */
const codesOf = (issues: readonly { readonly code: string }[]): readonly string[] =>
  issues.map(({ code }) => code).filter((code) => /^[EW]5|^E4|^E20/.test(code));

describe('a month planned again', () => {
  it('changes nothing where nothing was edited', async () => {
    const company = new PlannedFolder();
    await company.planned();
    const before = [company.workbook, company.document].map(digestOf);
    const again = await company.planned();
    expect(again).toMatchObject({ isUnchanged: true, outputs: [], kept: [] });
    expect([company.workbook, company.document].map(digestOf)).toEqual(before);
    expect(existsSync(join(company.month, 'history'))).toBe(false);
  });

  it('changes nothing where a spreadsheet program saved the workbook', async () => {
    const company = new PlannedFolder();
    await company.planned();
    await company.edit(() => undefined);
    expect(await company.planned()).toMatchObject({ isUnchanged: true });
  });

  it('keeps any feasible locks and remarks exactly, honours them, and then changes nothing', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    const lines = plan.lines.filter((line) => line.plan > 0);
    // What the plan gives anyway, or less, is to be had whatever the other locks are.
    const edit = fc.record({
      line: fc.constantFrom(...lines),
      share: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }),
      remark: fc.option(fc.constantFrom('等客户回复', '=1+1', 'ok  ', '第一行\n第二行')),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(edit, { selector: ({ line }) => keyOf(line) }), async (edits) => {
        let wanted: LineEdit[] = [];
        await company.edit((workbook) => {
          const sheet = new LineSheet(workbook);
          // A line without an intent has no row in a plan that gives it nothing.
          wanted = edits
            .map(({ line, share, remark }) => ({
              ...lineKeyOf(line),
              quantity: share === null ? null : Math.floor((line.plan / line.pack) * (share / 4)) * line.pack,
              remark,
            }))
            .filter(({ quantity, remark }) => quantity !== null || remark !== null)
            .filter((each) => sheet.rows.has(writeLineKey(each)));
          for (const key of sheet.rows.keys()) {
            const edited = wanted.find((each) => writeLineKey(each) === key);
            sheet.cell(key, LOCK).value = edited?.quantity ?? null;
            sheet.cell(key, REMARK).value = edited?.remark ?? null;
          }
          // What was asked for a line that the last plan does not have stands among the added lines.
          const added = workbook.getWorksheet('补充行')!;
          added.eachRow((row, number) => {
            if (number > 3) for (const column of [1, 2, 3, 4]) row.getCell(column).value = null;
          });
        });
        const result = await company.planned();
        expect(codesOf(result.issues)).toEqual([]);
        const byKey = (a: LineEdit, b: LineEdit): number => (writeLineKey(a) < writeLineKey(b) ? -1 : 1);
        expect([...editsOf(company)].sort(byKey)).toEqual(wanted.sort(byKey));
        for (const { quantity, ...key } of wanted) {
          if (quantity === null) continue;
          const line = result.plan.lines.find((each) => keyOf(each) === writeLineKey({ ...key }));
          expect(line?.plan ?? 0).toBe(quantity);
        }
        expect(await company.planned()).toMatchObject({ isUnchanged: true });
      }),
      { numRuns: 8 },
    );
  });

  it('finds the edits after sorting, and after new columns before them', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    const [first, last] = [plan.lines[0]!, plan.lines.at(-1)!].map(keyOf) as [string, string];
    await company.edit((workbook) => {
      const sheet = new LineSheet(workbook);
      sheet.cell(first, LOCK).value = 0;
      sheet.cell(last, REMARK).value = '先谈这一行';
      const rows = [...sheet.rows.values()].map((row) => sheet.sheet.getRow(row).values as unknown[]);
      [...sheet.rows.values()].forEach((row, i) => {
        sheet.sheet.getRow(row).values = rows.at(-1 - i) as never;
      });
    });
    const result = await company.planned();
    expect(codesOf(result.issues)).toEqual([]);
    expect(result.edits).toEqual({ locks: 1, remarks: 1 });
  });

  it('is explained and compared around the locks of the plan that stands', async () => {
    const company = new PlannedFolder();
    const open = await company.planned();
    const line = open.plan.lines.find((each) => each.plan > each.pack)!;
    await company.edit((workbook) => (new LineSheet(workbook).cell(keyOf(line), LOCK).value = line.pack));
    const { plan } = await company.planned();
    const asked = { month: '2026-12' as Month, folder: company.folder, files: [], asOf: null };
    const request = { ...asked, policyFile: null, settings: [] };
    const { partNo, store } = line;
    const told = await explainPart({ ...request, partNo, store }, machine, () => undefined);
    const lock = line.pack - line.plan;
    expect(told).toMatchObject({
      locks: 1,
      story: { lines: expect.arrayContaining([expect.objectContaining({ lock })]) },
    });
    const goal = await explainGoal({ ...request, goal: 'free' }, machine, () => undefined);
    const { reached } = plan.certificates.find((each) => each.goal === 'free')!;
    expect(goal).toMatchObject({ locks: 1, story: { reached: reached / 100 } });
    const compared = await comparePolicies({ ...request, scenarios: [] }, machine, () => undefined);
    expect(compared).toMatchObject({ locks: 1, scenarios: [{ kpis: plan.kpis }] });
    expect(plan.kpis).not.toEqual(open.plan.kpis);
    expect([told, goal, compared]).toMatchObject([{ unmet: 0 }, { unmet: 0 }, { unmet: 0 }]);
    const document = readFileSync(company.document, 'utf8');
    writeFileSync(company.document, document.replace(/"quantity":\d+(?=,"remark")/, '"quantity":999999'));
    const impossible = await explainPart({ ...request, partNo, store }, machine, () => undefined);
    expect(impossible).toMatchObject({ locks: 1, unmet: 1 });
  });

  it('takes edits away with the cells that held them', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    const key = keyOf(plan.lines[0]!);
    await company.edit((workbook) => (new LineSheet(workbook).cell(key, LOCK).value = 0));
    expect((await company.planned()).edits.locks).toBe(1);
    await company.edit((workbook) => (new LineSheet(workbook).cell(key, LOCK).value = null));
    const { edits, plan: again } = await company.planned();
    expect(edits.locks).toBe(0);
    expect(again).toEqual(plan);
  });

  it('keeps every plan that it replaces as people left it, and numbers them', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    const key = keyOf(plan.lines[0]!);
    const left: string[] = [];
    for (const remark of ['一', '二', '三']) {
      await company.edit((workbook) => (new LineSheet(workbook).cell(key, REMARK).value = remark));
      left.push(digestOf(company.workbook));
      await company.planned();
    }
    const history = join(company.month, 'history');
    const names = ['r001', 'r002', 'r003'].map((number) => `sales-plan-2026-12.${number}`);
    expect(readdirSync(history)).toEqual(names.flatMap((name) => [`${name}.json`, `${name}.xlsx`]));
    expect(names.map((name) => digestOf(join(history, `${name}.xlsx`)))).toEqual(left);
    expect(readPlanDocument(readFileSync(company.document, 'utf8'), '').revision).toBe(4);
  });

  it('tells each lock that cannot be met with its cell and the limit, and writes nothing', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    const packed = plan.lines.find((line) => line.pack > 1)!;
    const [a, b] = [keyOf(packed), keyOf(plan.lines.find((line) => line.partNo !== packed.partNo)!)];
    let cells: string[] = [];
    await company.edit((workbook) => {
      const sheet = new LineSheet(workbook);
      cells = [sheet.cell(a, LOCK).address, sheet.cell(b, LOCK).address];
      sheet.cell(a, LOCK).value = packed.pack * 3 + 1;
      sheet.cell(b, LOCK).value = 999_999;
    });
    const before = digestOf(company.document);
    const result = await company.build();
    expect(result.status).toBe('refused');
    const told = result.issues.filter(({ code }) => code === 'E402');
    expect(new Map(told.map(({ cell, params }) => [cell, params['limit']]))).toEqual(
      new Map([
        [cells[0], 'pack'],
        [cells[1], told.find(({ cell }) => cell === cells[1])!.params['limit']],
      ]),
    );
    expect(told.every(({ sheet, header }) => sheet === '计划明细' && header === LOCK)).toBe(true);
    expect(digestOf(company.document)).toBe(before);
  });

  it.each([
    [
      'a number of the plan',
      (sheet: LineSheet, key: string) => (sheet.cell(key, '计划').value = 12_345),
      '12345',
    ],
    ['a name', (sheet: LineSheet, key: string) => (sheet.cell(key, '车系').value = '另一车系'), '另一车系'],
    ['a cell made empty', (sheet: LineSheet, key: string) => (sheet.cell(key, '单价').value = null), null],
  ])('tells a change of %s, keeps it in the history, and plans without it', async (_what, change, value) => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    await company.edit((workbook) => {
      const sheet = new LineSheet(workbook);
      change(sheet, [...sheet.rows.keys()][0]!);
    });
    const result = await company.planned();
    expect(codesOf(result.issues)).toEqual(['W504']);
    expect(result.issues.find(({ code }) => code === 'W504')).toMatchObject({ sheet: '计划明细', value });
    expect(result.kept).toHaveLength(2);
    expect(result.plan).toEqual(plan);
    expect((await company.planned()).isUnchanged).toBe(true);
  });

  it('tells new columns, new sheets, missing sheets and missing rows', async () => {
    const company = new PlannedFolder();
    await company.planned();
    await company.edit((workbook) => {
      workbook.addWorksheet('我的笔记').getCell('A1').value = 'x';
      workbook.removeWorksheet(workbook.getWorksheet('库存')!.id);
      const { sheet, rows, header } = new LineSheet(workbook);
      sheet.getRow(header).getCell(60).value = '电话';
      sheet.getRow([...rows.values()][0]!).getCell(60).value = '123';
      sheet.spliceRows([...rows.values()].at(-1)!, 1);
    });
    const { issues } = await company.planned();
    expect(codesOf(issues)).toEqual(expect.arrayContaining(['W504', 'W504', 'W505', 'W505']));
    expect(issues.filter(({ code }) => code === 'W504').map(({ params }) => params['was'])).toContain('库存');
  });

  it('asks for the lines of added rows, by store and part', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    const known = new Set(plan.lines.map(({ store, partNo }) => `${store} ${partNo}`));
    const stores = [...new Set(plan.lines.map((line) => line.store))];
    const [{ part, store }] = plan.parts
      .filter(({ remaining, pack }) => remaining >= pack)
      .flatMap((each) => stores.map((name) => ({ part: each, store: name })))
      .filter((pair) => !known.has(`${pair.store} ${pair.part.partNo}`)) as [
      { part: PartBalance; store: string },
    ];
    await company.edit((workbook) => {
      const sheet = workbook.getWorksheet('补充行')!;
      sheet.getCell('A4').value = store;
      sheet.getCell('B4').value = part.partNo;
      sheet.getCell('C4').value = part.pack;
    });
    const result = await company.planned();
    expect(
      result.plan.lines.find((line) => line.store === store && line.partNo === part.partNo),
    ).toMatchObject({
      ...{ intent: 0, plan: part.pack, lock: part.pack },
    });
    expect(await company.planned()).toMatchObject({ isUnchanged: true });
  });

  it('reads locks without the JSON too, but says that nothing else was compared', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    const key = keyOf(plan.lines[0]!);
    await company.edit((workbook) => (new LineSheet(workbook).cell(key, LOCK).value = 0));
    rmSync(company.document);
    const result = await company.planned();
    expect(codesOf(result.issues)).toEqual(['W506']);
    expect(result.edits.locks).toBe(1);
  });

  it('finds the edits in a workbook whose hidden page of the plan somebody removed', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    const line = plan.lines.find(({ plan }) => plan > 0)!;
    await company.edit((workbook) => {
      new LineSheet(workbook).cell(keyOf(line), LOCK).value = 0;
      workbook.removeWorksheet('plan-meta');
    });
    const again = await company.planned();
    expect(editsOf(company)).toMatchObject([{ ...lineKeyOf(line), quantity: 0 }]);
    expect(again.kept).toHaveLength(2);
  });

  it('takes edits from another workbook of the month, or none at all', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    const key = keyOf(plan.lines[0]!);
    await company.edit((workbook) => (new LineSheet(workbook).cell(key, LOCK).value = 0));
    expect((await company.planned({ fresh: true })).edits.locks).toBe(0);
    const from = join(company.month, 'history', 'sales-plan-2026-12.r001.xlsx');
    const result = await company.planned({ from });
    expect(result.edits.locks).toBe(1);
    const inventory = readdirSync(join(company.month, 'inputs')).find((name) => name.startsWith('库存'))!;
    const other = join(company.month, 'inputs', inventory);
    await expect(company.build({ from: other })).rejects.toMatchObject({ code: 'F211' });
  });

  it('does not follow a JSON that somebody damaged', async () => {
    const company = new PlannedFolder();
    await company.planned();
    writeFileSync(company.document, readFileSync(company.document, 'utf8').slice(0, -200));
    const result = await company.planned();
    expect(codesOf(result.issues)).toEqual(['W506']);
    expect(result.outputs).toHaveLength(2);
  });
});
