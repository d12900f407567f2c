import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ApprovalResult } from '../../src/app/approve-plan.ts';
import { isApproved } from '../../src/app/is-approved.ts';
import { openStandingPlan } from '../../src/app/open-standing-plan.ts';
import { catalogueOf } from '../../src/cli/messages/catalogue-of.ts';
import { describeIssue } from '../../src/cli/messages/describe.ts';
import type { Month } from '../../src/domain/month.ts';
import { machine } from '../../src/machine.ts';
import { readPlanDocument } from '../../src/sheets/read-plan-document.ts';
import type { PlanDocument } from '../../src/sheets/plan-document-schema.ts';
import { LineSheet } from './support/line-sheet.ts';
import { PlannedFolder } from './support/planned-folder.ts';
import { signPlan } from './support/sign-plan.ts';

const documentOf = (company: PlannedFolder): PlanDocument =>
  readPlanDocument(readFileSync(company.document, 'utf8'), 'plan.json');
const reasonsOf = (result: ApprovalResult): readonly string[] =>
  result.status === 'refused' ? result.reasons.map(({ code }) => code) : [];

async function stands(company: PlannedFolder): Promise<boolean> {
  const request = {
    ...{ month: '2026-12' as Month, folder: company.folder },
    describe: (...[issue, language]: Parameters<Parameters<typeof openStandingPlan>[0]['describe']>) =>
      describeIssue(issue, catalogueOf(language)),
  };
  return isApproved(await openStandingPlan(request, machine));
}

async function firstLine(
  company: PlannedFolder,
  change: (sheet: LineSheet, key: string) => void,
): Promise<void> {
  await company.edit((workbook) => {
    const sheet = new LineSheet(workbook);
    change(sheet, [...sheet.rows.keys()][0]!);
  });
}

describe('an approval', () => {
  it('stands in both files with who, when and for what, under the number of the plan', async () => {
    const company = new PlannedFolder();
    await company.planned();
    expect(await stands(company)).toBe(false);
    const lines = documentOf(company).lines;
    expect(await signPlan(company)).toMatchObject({ status: 'approved', revision: 1, isUnchanged: false });
    const document = documentOf(company);
    expect(document).toMatchObject({ status: 'approved', revision: 1, lines });
    expect(document.approval).toMatchObject({ by: '陈建国', at: '2026-12-09T17:00:00+08:00' });
    expect(await stands(company)).toBe(true);
    await company.edit((workbook) => {
      const told: string[] = [];
      workbook.worksheets[0]!.eachRow((row) => row.eachCell((cell) => told.push(cell.text)));
      expect(told.join('\n')).toContain('陈建国');
    });
    // Saved by another program it is the same plan.
    expect(await stands(company)).toBe(true);
    expect(existsSync(join(company.month, 'history'))).toBe(false);
  });

  it('outlives a build that changes nothing', async () => {
    const company = new PlannedFolder();
    await company.planned();
    await signPlan(company);
    expect(await company.planned()).toMatchObject({ isUnchanged: true });
    expect(await stands(company)).toBe(true);
  });

  it.each([
    [
      'a number typed over in the workbook',
      (company: PlannedFolder) => firstLine(company, (sheet, key) => (sheet.cell(key, '计划').value = 777)),
    ],
    [
      'a remark that is not built yet',
      (company: PlannedFolder) => firstLine(company, (sheet, key) => (sheet.cell(key, '备注').value = '等')),
    ],
    [
      'a line changed in the JSON',
      async (company: PlannedFolder) => {
        const text = readFileSync(company.document, 'utf8');
        writeFileSync(
          company.document,
          text.replace(/"plan":(\d+)/, (_, plan) => `"plan":${Number(plan) + 1}`),
        );
      },
    ],
    ['a missing workbook', async (company: PlannedFolder) => rmSync(company.workbook)],
  ])('no longer stands after %s', async (_what, change) => {
    const company = new PlannedFolder();
    await company.planned();
    await signPlan(company);
    await change(company);
    expect(await stands(company)).toBe(false);
  });

  it('is kept in the history when another plan takes its place, and what differs is told', async () => {
    const company = new PlannedFolder();
    await company.planned();
    await signPlan(company);
    await firstLine(company, (sheet, key) => (sheet.cell(key, '锁定数量').value = 0));
    const { approved, plan } = await company.planned();
    expect(approved).toMatchObject({ by: '陈建国' });
    expect(approved!.changedLines).toBeGreaterThan(0);
    expect(documentOf(company)).toMatchObject({ status: 'draft', revision: 2, approval: null });
    const kept = readFileSync(join(company.month, 'history', 'sales-plan-2026-12.r001.json'), 'utf8');
    const before = readPlanDocument(kept, 'kept.json');
    expect(before.approval?.by).toBe('陈建国');
    expect(approved!.amount).toBe(plan.kpis.plan - Math.round(before.kpis.plan * 100));
  });
});

describe('an approval is refused', () => {
  it.each([
    ['a changed cell', 'F502', '计划', 777],
    ['an edit that is not built yet', 'F503', '锁定数量', 0],
  ])('for %s', async (_what, code, title, value) => {
    const company = new PlannedFolder();
    await company.planned();
    await firstLine(company, (sheet, key) => (sheet.cell(key, title).value = value));
    const before = readFileSync(company.document);
    const result = await signPlan(company);
    expect(reasonsOf(result)).toEqual([code]);
    expect(result.status === 'refused' && result.issues.length > 0).toBe(code === 'F502');
    expect(readFileSync(company.document)).toEqual(before);
  });

  it('without the workbook', async () => {
    const company = new PlannedFolder();
    await company.planned();
    rmSync(company.workbook);
    expect(reasonsOf(await signPlan(company))).toEqual(['F501']);
  });

  it('once an input was changed, has gone or has come, and names it', async () => {
    const company = new PlannedFolder();
    await company.planned();
    const inputs = join(company.month, 'inputs');
    const [first] = readdirSync(inputs) as [string];
    renameSync(join(inputs, first), join(inputs, '新名.xlsx'));
    const result = await signPlan(company);
    expect(reasonsOf(result)).toEqual(['F504']);
    const told = result.status === 'refused' ? result.reasons[0]!.params['files'] : '';
    expect(String(told).split(', ').toSorted()).toEqual([first, '新名.xlsx'].toSorted());
  });

  it('for no workbook of ours that lies among the inputs, since it was not read', async () => {
    const company = new PlannedFolder();
    await company.planned();
    renameSync(company.workbook, join(company.month, 'inputs', '计划终稿.xlsx'));
    rmSync(company.document);
    const { issues } = await company.planned();
    expect(issues.map(({ code }) => code)).toContain('W106');
    expect(await signPlan(company)).toMatchObject({ status: 'approved' });
  });

  it('under another name without force, and gives way to it', async () => {
    const company = new PlannedFolder();
    await company.planned();
    await signPlan(company);
    expect(await signPlan(company)).toMatchObject({ status: 'approved', isUnchanged: true });
    expect(reasonsOf(await signPlan(company, { by: '李总' }))).toEqual(['F505']);
    expect(await signPlan(company, { by: '李总', force: true })).toMatchObject({ status: 'approved' });
    expect(documentOf(company).approval?.by).toBe('李总');
  });
});
