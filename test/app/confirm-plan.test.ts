import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { confirmPlan, type ConfirmRequest, type ConfirmResult } from '../../src/app/confirm-plan.ts';
import { dispatchPlan } from '../../src/app/dispatch-plan.ts';
import { isApproved } from '../../src/app/is-approved.ts';
import { openStandingPlan } from '../../src/app/open-standing-plan.ts';
import { readStatus } from '../../src/app/read-status.ts';
import { catalogueOf } from '../../src/cli/messages/catalogue-of.ts';
import { describeIssue } from '../../src/cli/messages/describe.ts';
import { parseDay, type Month } from '../../src/domain/month.ts';
import type { PlanLine, SalesPlan } from '../../src/domain/plan.ts';
import { machine } from '../../src/machine.ts';
import { lineKeyOf, writeLineKey } from '../../src/sheets/line-key.ts';
import { readPlanDocument } from '../../src/sheets/read-plan-document.ts';
import { changedOn } from '../../src/workbook/changed-on.ts';
import { LineSheet } from './support/line-sheet.ts';
import { PlannedFolder } from './support/planned-folder.ts';
import { signPlan } from './support/sign-plan.ts';

const REQUEST: Pick<ConfirmRequest, 'month' | 'describe'> = {
  month: '2026-12' as Month,
  describe: (issue, language) => describeIssue(issue, catalogueOf(language)),
};
const keyOf = (line: PlanLine): string => writeLineKey(lineKeyOf(line));

function takeBack(company: PlannedFolder, more: Partial<ConfirmRequest> = {}): Promise<ConfirmResult> {
  const request = { ...REQUEST, folder: company.folder, files: [], answers: [], partial: false, ...more };
  return confirmPlan(request, machine, () => undefined);
}

/** What a salesperson writes beside a line; undefined: nothing. */
type Reply = { readonly agreed: unknown; readonly date?: Date; readonly reason?: string } | undefined;

/** A company whose plan is approved and handed out, and whose salespeople have written their answers. */
async function answered(
  reply: (line: PlanLine) => Reply,
  settings: readonly string[] = [],
): Promise<{ company: PlannedFolder; plan: SalesPlan; paths: readonly string[] }> {
  const company = new PlannedFolder();
  const { plan } = await company.planned({ settings });
  await signPlan(company);
  const request = {
    ...REQUEST,
    folder: company.folder,
    files: [],
    output: null,
    force: false,
    language: null,
  };
  const result = await dispatchPlan(request, machine, () => undefined);
  if (result.status !== 'dispatched') throw new Error('not dispatched');
  const lines = new Map(plan.lines.map((line) => [keyOf(line), line]));
  for (const { path } of result.files) {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = new LineSheet(workbook, '协商明细');
    for (const key of sheet.rows.keys()) {
      const said = reply(lines.get(key)!);
      if (said === undefined) continue;
      sheet.cell(key, '商定数量').value = said.agreed as exceljs.CellValue;
      if (said.date) sheet.cell(key, '商定到货日').value = said.date;
      if (said.reason) sheet.cell(key, '结果').value = said.reason;
    }
    await workbook.xlsx.writeFile(path);
  }
  return { company, plan, paths: result.files.map(({ path }) => path) };
}

function confirmed(result: ConfirmResult): Extract<ConfirmResult, { status: 'confirmed' }> {
  if (result.status === 'confirmed') return result;
  throw new Error(JSON.stringify({ ...result, plan: null }));
}

const codesOf = (result: ConfirmResult): readonly string[] =>
  result.status === 'refused' ? [...result.issues, ...result.reasons].map(({ code }) => code) : [];
const isPush = (line: PlanLine): boolean => line.plan > line.onTime + line.late;

describe('the answers of the stores', () => {
  it('leave every line as it was, to the peg, where all agree, and take another approval', async () => {
    const { company, plan } = await answered((line) => ({ agreed: line.plan, reason: '同意' }));
    const result = confirmed(await takeBack(company));
    expect(result.plan.lines).toEqual(plan.lines);
    expect(result.answers).toHaveLength(plan.lines.filter(({ negotiate }) => negotiate).length);
    const document = readPlanDocument(readFileSync(company.document, 'utf8'), 'plan.json');
    expect(document).toMatchObject({ status: 'confirmed', revision: 2, approval: null });
    expect(document.answers).toHaveLength(result.answers.length);
    expect(existsSync(join(company.month, 'history', 'sales-plan-2026-12.r001.json'))).toBe(true);
    expect(await signPlan(company)).toMatchObject({ status: 'approved', revision: 2 });
  });

  it('are not taken while inputs are refused that gave the plan, since less of them may be read by now', async () => {
    const { company } = await answered((line) => ({ agreed: line.plan }));
    writeFileSync(join(company.folder, 'plan.config.json'), '{"limits": {"pairs": 100}}');
    const before = readFileSync(company.document);
    expect(codesOf(await takeBack(company))).toContain('E111');
    expect(readFileSync(company.document)).toEqual(before);
  });

  it('stand where nothing changed since, and are locks of the next plan where something did', async () => {
    const { company } = await answered((line) => ({ agreed: line.plan }));
    const { answers, plan } = confirmed(await takeBack(company));
    const before = readFileSync(company.document);
    expect(await company.planned()).toMatchObject({ isUnchanged: true, plan: { lines: plan.lines } });
    expect(readFileSync(company.document)).toEqual(before);
    const again = await company.planned({ settings: ['capRatio=0.9', 'excessMonths=1'] });
    const stores = new Set(answers.map(({ store }) => store)).size;
    expect(again.answered).toEqual({ stores, lines: answers.length, kept: answers.length });
    expect(again.isUnchanged).toBe(false);
    const units = new Map(again.plan.lines.map((line) => [keyOf(line), line.plan]));
    for (const answer of answers) expect(units.get(writeLineKey(answer)) ?? 0).toBe(answer.agreed);
    const bare = await company.planned({ fresh: true, dryRun: true });
    expect(bare.edits.locks).toBe(0);
  });

  it('give refused units back, push nothing in their place, and hold for the next build', async () => {
    const { company, plan } = await answered((line) =>
      isPush(line) ? { agreed: 0, reason: '不要：库存够' } : { agreed: line.plan },
    );
    const result = confirmed(await takeBack(company));
    const now = new Map(result.plan.lines.map((line) => [keyOf(line), line]));
    for (const line of plan.lines) {
      const after = now.get(keyOf(line))!;
      if (line.negotiate && isPush(line)) expect(after.plan).toBe(0);
      else expect(after.plan).toBeGreaterThanOrEqual(line.plan);
      const { intent, round, short, trim, lift, commitment, excess, free, lock } = after;
      expect(after.plan).toBe(intent + round - short - trim + lift + commitment + excess + free + lock);
      expect(after.pegs.reduce((sum, { qty }) => sum + qty, 0)).toBe(after.plan);
    }
    expect([...now.keys()].every((key) => plan.lines.some((line) => keyOf(line) === key))).toBe(true);
    const { plan: again } = await company.planned();
    for (const { store, partNo, due, agreed } of result.answers) {
      if (agreed > 0) continue;
      const line = again.lines.find((each) => keyOf(each) === writeLineKey({ store, partNo, due }));
      expect(line?.plan ?? 0).toBe(0);
    }
  });

  it('are missing where no quantity stands, and the plan stays as it was; partial keeps it, and its approval if the policy says so', async () => {
    const { company, plan } = await answered(() => undefined, ['confirmNeedsApproval=no']);
    const damaged = ['甲', '乙'].map((name) => join(company.month, 'dispatch', `${name}.xlsx`));
    for (const path of damaged) writeFileSync(path, 'no workbook');
    await expect(takeBack(company)).rejects.toMatchObject({ errors: [{ code: 'F206' }, { code: 'F206' }] });
    const look = { ...REQUEST, folder: company.folder, today: parseDay('2026-12-09')! };
    const {
      failures,
      plan: found,
      status,
    } = await readStatus(look, { ...machine, changedOn }, () => undefined);
    expect([failures.length, found?.wrongAnswers, status.isInOrder]).toEqual([2, 2, false]);
    for (const path of damaged) rmSync(path);
    const refused = await takeBack(company);
    expect(codesOf(refused)).toEqual(['F507']);
    const count = refused.missing.reduce((sum, { lines }) => sum + lines, 0);
    expect(count).toBe(plan.lines.filter(({ negotiate }) => negotiate).length);
    const { plan: after, answers, needsApproval } = confirmed(await takeBack(company, { partial: true }));
    expect(answers).toEqual([]);
    expect(after.lines.map((line) => line.plan)).toEqual(plan.lines.map((line) => line.plan));
    expect(needsApproval).toBe(false);
    const standing = await openStandingPlan({ ...REQUEST, folder: company.folder }, machine);
    expect(standing.written.origin).toMatchObject({ status: 'confirmed', approval: { by: '陈建国' } });
    expect(isApproved(standing)).toBe(true);
  });

  it.each([
    ['E513', { agreed: 9_999 }],
    ['E202', { agreed: '几件' }],
    ['E203', { agreed: -1 }],
    ['E201', { agreed: null, reason: '同意' }],
    ['E206', { agreed: 0, date: new Date('2027-03-01') }],
    ['E211', { agreed: 0, reason: '也许' }],
  ] as const)('are refused with %s at their cells, and nothing is written', async (code, reply) => {
    const { company } = await answered(() => reply);
    const before = readFileSync(company.document);
    const result = await takeBack(company);
    expect(new Set(codesOf(result))).toEqual(new Set([code]));
    const issues = result.status === 'refused' ? result.issues : [];
    expect(issues.every(({ cell, sheet }) => sheet === '协商明细' && cell !== null)).toBe(true);
    expect(readFileSync(company.document)).toEqual(before);
  });

  it('that the plan holds change nothing when they are read again, and a second, different answer is refused', async () => {
    const { company, paths } = await answered((line) => ({ agreed: line.plan }));
    confirmed(await takeBack(company));
    await signPlan(company);
    const before = readFileSync(company.document);
    expect(await takeBack(company)).toMatchObject({ status: 'unchanged', revision: 2, missing: [] });
    expect(readFileSync(company.document)).toEqual(before);
    const other = await answered((line) => ({ agreed: line.plan }));
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(other.paths[0]!);
    const sheet = new LineSheet(workbook, '协商明细');
    const [key] = sheet.rows.keys();
    sheet.cell(key!, '备注').value = '改过';
    const copy = join(other.company.month, 'dispatch', '副本.xlsx');
    await workbook.xlsx.writeFile(copy);
    expect(codesOf(await takeBack(other.company))).toEqual(['E512']);
    expect(paths.length).toBeGreaterThan(0);
  });

  it('are refused beside a row that shows another line than its key, filled in or not, and without their table', async () => {
    const { company, paths } = await answered((line) => (isPush(line) ? undefined : { agreed: line.plan }));
    const [path] = paths;
    const untouched = readFileSync(path!);
    const rewrite = async (edit: (sheet: LineSheet, keys: readonly string[]) => void): Promise<void> => {
      writeFileSync(path!, untouched);
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.readFile(path!);
      const sheet = new LineSheet(workbook, '协商明细');
      edit(sheet, [...sheet.rows.keys()]);
      await workbook.xlsx.writeFile(path!);
    };
    const changes = [
      ['专卖店', '别的'],
      ['配件编号', null],
      ['期望到货', 3],
      ['要货数量', null],
      ['计划数量', 9_999],
    ] as const;
    for (const [title, value] of changes) {
      await rewrite((sheet, [first]) => (sheet.cell(first!, title).value = value));
      expect(codesOf(await takeBack(company, { partial: true }))).toEqual(['E515']);
    }
    await rewrite((sheet, [first, second]) => {
      for (const [title, column] of sheet.columns) {
        if (title !== 'plan:key')
          sheet.cell(second!, title).value = sheet.sheet
            .getRow(sheet.rows.get(first!)!)
            .getCell(column).value;
      }
    });
    expect(new Set(codesOf(await takeBack(company, { partial: true })))).toEqual(new Set(['E515']));
    await rewrite(
      (sheet) => (sheet.sheet.getRow(sheet.header).getCell(sheet.columns.get('商定数量')!).value = '数量'),
    );
    expect(codesOf(await takeBack(company, { partial: true }))).toEqual(['E516']);
    await rewrite(() => undefined);
    confirmed(await takeBack(company, { partial: true }));
  });

  it('are refused under two columns of one title, and not taken from a sheet that nobody sees', async () => {
    const { company, paths } = await answered((line) => ({ agreed: line.plan }));
    const [path] = paths;
    const untouched = readFileSync(path!);
    const rewrite = async (edit: (sheet: LineSheet) => void): Promise<void> => {
      writeFileSync(path!, untouched);
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.readFile(path!);
      edit(new LineSheet(workbook, '协商明细'));
      await workbook.xlsx.writeFile(path!);
    };
    await rewrite(({ sheet, header, columns }) => {
      sheet.getRow(header).getCell(columns.get('plan:key')! + 1).value = '商定数量';
    });
    expect(codesOf(await takeBack(company))).toEqual(['E103']);
    await rewrite(({ sheet }) => (sheet.state = 'hidden'));
    expect(codesOf(await takeBack(company))).toEqual(['W229', 'E516']);
  });

  it('that are struck through are taken, and told', async () => {
    const { company, paths } = await answered((line) => ({ agreed: line.plan }));
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(paths[0]!);
    const sheet = new LineSheet(workbook, '协商明细');
    sheet.cell([...sheet.rows.keys()][0]!, '商定数量').font = { strike: true };
    await workbook.xlsx.writeFile(paths[0]!);
    expect(confirmed(await takeBack(company)).issues.map(({ code }) => code)).toContain('W235');
  });

  it('count for an approved plan alone', async () => {
    const { company } = await answered((line) => ({ agreed: line.plan }));
    await company.edit((workbook) => {
      const sheet = new LineSheet(workbook);
      sheet.cell([...sheet.rows.keys()][0]!, '计划').value = 777;
    });
    expect(codesOf(await takeBack(company))).toEqual(['W504', 'F506']);
  });
});
