import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { dispatchPlan, type DispatchRequest, type DispatchResult } from '../../src/app/dispatch-plan.ts';
import { catalogueOf } from '../../src/cli/messages/catalogue-of.ts';
import { describeIssue } from '../../src/cli/messages/describe.ts';
import type { Month } from '../../src/domain/month.ts';
import { machine } from '../../src/machine.ts';
import { lineKeyOf, writeLineKey } from '../../src/sheets/line-key.ts';
import { LineSheet } from './support/line-sheet.ts';
import { PlannedFolder } from './support/planned-folder.ts';
import { signPlan } from './support/sign-plan.ts';

function handOut(company: PlannedFolder, more: Partial<DispatchRequest> = {}): Promise<DispatchResult> {
  const request: DispatchRequest = {
    ...{ month: '2026-12' as Month, folder: company.folder, files: [], output: null },
    ...{ force: false, language: null },
    describe: (issue, language) => describeIssue(issue, catalogueOf(language)),
    ...more,
  };
  return dispatchPlan(request, machine, () => undefined);
}

async function handedOut(
  company: PlannedFolder,
  more: Partial<DispatchRequest> = {},
): Promise<Extract<DispatchResult, { status: 'dispatched' }>> {
  const result = await handOut(company, more);
  if (result.status === 'dispatched') return result;
  throw new Error(JSON.stringify(result.reasons));
}

async function openBook(path: string): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('an approved plan that is handed out', () => {
  it('gives every line to agree to its salesperson, once, and nothing else', async () => {
    const company = new PlannedFolder();
    const { plan } = await company.planned();
    await signPlan(company);
    const { files, isTrial } = await handedOut(company);
    expect(isTrial).toBe(false);
    const told: string[] = [];
    for (const { path, salesperson, lines } of files) {
      const { rows, sheet } = new LineSheet(await openBook(path), '协商明细');
      expect(rows.size).toBe(lines);
      expect(String(sheet.getCell('A1').value)).toContain(salesperson);
      expect(JSON.stringify(sheet.getSheetValues())).not.toContain('试发');
      for (const key of rows.keys()) told.push(`${salesperson} ${key}`);
    }
    const wanted = plan.lines
      .filter(({ negotiate }) => negotiate)
      .map((line) => `${line.salesperson} ${writeLineKey(lineKeyOf(line))}`);
    expect(told.toSorted()).toEqual(wanted.toSorted());
    expect(readdirSync(join(company.month, 'dispatch')).toSorted()).toEqual(
      files.map(({ path }) => basename(path)).toSorted(),
    );
  });

  it('opens only the four columns for answers', async () => {
    const company = new PlannedFolder();
    await company.planned();
    await signPlan(company);
    const [file] = (await handedOut(company)).files;
    const { sheet, rows, columns } = new LineSheet(await openBook(file!.path), '协商明细');
    const row = sheet.getRow([...rows.values()][0]!);
    const open = [...columns].filter(([, column]) => row.getCell(column).protection?.locked === false);
    expect(open.map(([title]) => title)).toEqual(['商定数量', '商定到货日', '结果', '备注']);
  });

  it('leaves a workbook with answers as it is until forced, and writes the others anew', async () => {
    const company = new PlannedFolder();
    await company.planned();
    await signPlan(company);
    const [first, second] = (await handedOut(company)).files;
    for (const [path, answer] of [
      [first!.path, 0],
      [second!.path, null],
    ] as const) {
      const workbook = await openBook(path);
      const sheet = new LineSheet(workbook, '协商明细');
      sheet.cell([...sheet.rows.keys()][0]!, '商定数量').value = answer;
      await workbook.xlsx.writeFile(path);
    }
    const before = [first!.path, second!.path].map(digestOf);
    const again = await handedOut(company);
    expect(again.files.filter(({ isKept }) => isKept).map(({ path }) => path)).toEqual([first!.path]);
    expect([first!.path, second!.path].map(digestOf).map((digest, i) => digest === before[i])).toEqual([
      true,
      false,
    ]);
    expect((await handedOut(company, { force: true })).files.some(({ isKept }) => isKept)).toBe(false);
    expect(digestOf(first!.path)).not.toBe(before[0]);
  });

  it('speaks the language that is asked for', async () => {
    const company = new PlannedFolder();
    await company.planned();
    await signPlan(company);
    const { files } = await handedOut(company, { language: 'en' });
    expect(files.every(({ path }) => basename(path).startsWith('negotiation-2026-12-'))).toBe(true);
    expect((await openBook(files[0]!.path)).worksheets[0]!.name).toBe('To agree');
    // Nobody gets a second workbook beside the first.
    const again = await handedOut(company, { language: 'zh' });
    expect(again.files.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  });
});

describe('a plan that is not approved', () => {
  it('is not handed out, but as a trial that says so', async () => {
    const company = new PlannedFolder();
    await company.planned();
    expect(await handOut(company)).toMatchObject({ status: 'refused', reasons: [{ code: 'F506' }] });
    expect(existsSync(join(company.month, 'dispatch'))).toBe(false);
    const { files, isTrial } = await handedOut(company, { force: true });
    expect(isTrial).toBe(true);
    const sheet = (await openBook(files[0]!.path)).worksheets[0]!;
    expect(JSON.stringify(sheet.getSheetValues())).toContain('试发');
  });

  it('counts as such once it was changed', async () => {
    const company = new PlannedFolder();
    await company.planned();
    await signPlan(company);
    await company.edit((workbook) => {
      const sheet = new LineSheet(workbook);
      sheet.cell([...sheet.rows.keys()][0]!, '计划').value = 777;
    });
    expect(await handOut(company)).toMatchObject({ status: 'refused', issues: [{ code: 'W504' }] });
  });
});
