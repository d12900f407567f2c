import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { Draft } from '../../fixtures/make/draft.ts';
import { PlanLines } from '../../fixtures/make/edit-cases.ts';
import { approve } from '../../fixtures/make/write-answer-case.ts';
import { editWorkbook } from '../../fixtures/make/write-edit-case.ts';
import { writeBook } from '../../fixtures/make/write-book.ts';
import { useCases } from '../../src/main.ts';
import { readPlanDocument } from '../../src/sheets/read-plan-document.ts';
import { runWith, type Outcome } from '../cli/support/capture.ts';
import { fixturePath } from '../fixtures/read-folder.ts';

/*
 * Answers that come in one after the other, in the smallest month: 40 of P2040-11 are asked by the first line, and 30 are
 * there, 10 of them on the 22nd; the second line is offered 12 of 8 asked.
 */

const FILE = '协商-2026-12-陈星.xlsx';
const root = mkdtempSync(join(tmpdir(), 'plan-rounds-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A month whose plan is approved and handed out; nothing is answered. */
class Month {
  readonly folder = mkdtempSync(join(root, 'x-'));
  readonly answers = join(this.folder, 'dispatch');

  constructor() {
    cpSync(fixturePath('answers', 'W511'), this.folder, { recursive: true });
  }

  run(...args: readonly string[]): Promise<Outcome> {
    return runWith(['--lang', 'zh', ...args, '-m', '2026-12', '-d', this.folder], useCases);
  }

  async json(...args: readonly string[]): Promise<Record<string, unknown>> {
    return JSON.parse((await this.run(...args, '--json')).out) as Record<string, unknown>;
  }

  async status(): Promise<Record<string, unknown>> {
    return this.json('status', '--today', '2026-12-14');
  }

  /** Writes agreed quantities beside the lines of the workbook; null clears. */
  async fill(...agreed: readonly (number | null)[]): Promise<void> {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(this.answers, FILE));
    const lines = new PlanLines(workbook, '协商明细');
    for (const [i, quantity] of agreed.entries()) lines.cell(i + 1, '商定数量').value = quantity;
    await workbook.xlsx.writeFile(join(this.answers, FILE));
  }

  /** Writes into other columns beside a line. */
  async write(row: number, cells: Readonly<Record<string, string | null>>): Promise<void> {
    await editWorkbook(join(this.answers, FILE), (workbook) => {
      const lines = new PlanLines(workbook, '协商明细');
      for (const [title, text] of Object.entries(cells)) lines.cell(row, title).value = text;
    });
  }

  /** What stands beside the lines. */
  async filled(): Promise<readonly unknown[]> {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(this.answers, FILE));
    const lines = new PlanLines(workbook, '协商明细');
    return [1, 2].map(
      (row) => (lines.row(row) as exceljs.Row | undefined) && lines.cell(row, '商定数量').value,
    );
  }

  /** Writes a locked quantity into the workbook of the plan. */
  async lock(row: number, quantity: number): Promise<void> {
    const path = join(this.folder, 'sales-plan-2026-12.xlsx');
    await editWorkbook(path, (workbook) => {
      new PlanLines(workbook).cell(row, '锁定数量').value = quantity;
    });
  }

  /** What the plan gives in the lines of the workbook. */
  planned(): readonly number[] {
    const text = readFileSync(join(this.folder, 'sales-plan-2026-12.json'), 'utf8');
    const { lines } = readPlanDocument(text, '');
    const of = (store: string, number: string): number =>
      lines.find((line) => line.store === store && line.partNo === number)?.plan ?? 0;
    return [of('绍兴柯桥专卖店', 'P2040-11'), of('金华婺城专卖店', '00812301')];
  }

  /** The forecast as it is now asks for so much of P2040-11. */
  async ask(quantity: number): Promise<void> {
    for (const book of new Draft().set('订货预测', 'E3', quantity).books()) {
      await writeBook(join(this.folder, 'inputs'), book);
    }
  }
}

describe('answers that come in later', () => {
  it('are taken over from the workbooks that are out, and nobody is asked again about what was agreed', async () => {
    const month = new Month();
    await month.fill(null, 8);
    expect(await month.json('confirm', '--partial')).toMatchObject({ status: 'confirmed', answers: 1 });
    expect(await month.status()).toMatchObject({
      plan: { open: 1, arrived: 0, answers: [{ lines: 2, missing: 1 }] },
      next: { step: 'approve' },
    });
    await month.fill(30);
    expect(await month.status()).toMatchObject({ plan: { open: 1, arrived: 1 }, next: { step: 'confirm' } });
    expect(await month.json('dispatch')).toMatchObject({ files: [{ lines: 1, isKept: true, before: null }] });
    expect(await month.json('confirm')).toMatchObject({
      answers: 1,
      answeredBefore: 1,
      missing: [],
      revision: 3,
    });
    await approve(month.folder);
    const { steps, plan } = await month.status();
    expect(steps).toContainEqual({ step: 'agreement', due: '2026-12-15', state: 'done' });
    expect(plan).toMatchObject({ open: 0, answers: [{ lines: 2, missing: 0 }] });
    expect(await month.json('dispatch')).toMatchObject({ files: [] });
    expect(await month.json('confirm')).toMatchObject({ status: 'unchanged', revision: 3 });
  });

  it('that differ from what was taken over before are refused', async () => {
    const month = new Month();
    await month.fill(24, null);
    await month.run('confirm', '--partial');
    await month.fill(28, null);
    const { err } = await month.run('confirm', '--partial');
    expect(err.replaceAll(/\s/g, '')).toMatch(/E518.*“商定数量”原来是“24”，现在是“28”/);
  });

  it('with a remark or a missing reason alone add to what was taken over, and leave the approval alone', async () => {
    const month = new Month();
    await month.fill(24, null);
    await month.run('confirm', '--partial');
    await approve(month.folder);
    await month.write(1, { 备注: '店里要等月底盘点', 结果: '减少' });
    expect(await month.json('confirm', '--partial')).toMatchObject({
      ...{ status: 'unchanged', amended: 1, revision: 2, needsApproval: false },
    });
    expect(await month.json('confirm', '--partial')).toMatchObject({ amended: 0, outputs: [] });
    await month.write(1, { 备注: null, 结果: '不要：价格' });
    const { err } = await month.run('confirm', '--partial');
    expect(err.replaceAll(/\s/g, '')).toMatch(/E518.*“结果”原来是“减少”/);
  });

  it('are held against the line as it is after another build, and stop one that would make them void', async () => {
    const month = new Month();
    await month.fill(30, 8);
    await month.ask(10);
    const stopped = await month.run('build');
    expect([stopped.code, stopped.err.includes('F508')]).toEqual([1, true]);
    expect((await month.run('build', '-n')).code).toBe(0);
    expect((await month.run('build', '--ask-again')).code).toBe(0);
    await approve(month.folder);
    const refused = await month.run('confirm', '--partial');
    expect(refused.err.match(/E514/g)).toHaveLength(1);
    expect(await month.status()).toMatchObject({ next: { step: 'dispatch' } });
    const { files } = (await month.json('dispatch')) as {
      files: readonly { before: string; isKept: boolean }[];
    };
    expect(files).toHaveLength(1);
    expect([files[0]!.isKept, existsSync(files[0]!.before)]).toEqual([false, true]);
    expect(await month.filled()).toEqual([null, 8]);
    expect(await month.json('confirm', '--partial')).toMatchObject({ answers: 1 });
  });

  it('stay answers in the next plan, as long as it keeps the line', async () => {
    const month = new Month();
    await month.fill(null, 8);
    await month.run('confirm', '--partial');
    await month.ask(50);
    expect((await month.run('build')).code).toBe(0);
    await approve(month.folder);
    expect(await month.status()).toMatchObject({
      plan: { isConfirmed: false, open: 1, answers: [{ lines: 2, missing: 1 }] },
    });
    expect(await month.json('dispatch')).toMatchObject({ files: [{ lines: 1 }] });
  });
});

describe('answers to a plan whose inputs were changed since', () => {
  it('are taken over round by round, and the next build plans around each of them and asks nobody again', async () => {
    const month = new Month();
    await month.fill(24, null);
    await month.ask(36);
    for (const command of [['build'], ['dispatch'], ['approve', '--by', '陈建国']]) {
      expect((await month.run(...command)).err).toMatch(command[0] === 'build' ? /F508/ : /F504/);
    }
    expect(await month.status()).toMatchObject({
      next: { step: 'takeOver', command: expect.stringMatching(/^plan confirm .* --partial$/) },
    });
    const noted = await month.json('confirm', '--partial');
    expect(noted).toMatchObject({ status: 'noted', revision: 2, answers: 1, missing: [{ lines: 1 }] });
    expect(noted['outdated']).toMatchObject([{ code: 'F504' }]);
    expect(await month.status()).toMatchObject({ plan: { open: 1, arrived: 0 }, next: { step: 'build' } });
    await month.fill(24, 8);
    expect(await month.status()).toMatchObject({ plan: { arrived: 1 }, next: { step: 'takeOver' } });
    expect(await month.json('confirm')).toMatchObject({ status: 'noted', answers: 1, answeredBefore: 1 });
    expect((await month.json('confirm'))['status']).toBe('refused');
    const built = await month.run('build');
    expect([built.code, built.out.includes('商定的数量全部作为锁定保留')]).toEqual([0, true]);
    expect(month.planned()).toEqual([24, 8]);
    await approve(month.folder);
    expect(await month.json('dispatch')).toMatchObject({ files: [] });
    expect(await month.status()).toMatchObject({ plan: { open: 0 }, next: { step: 'track' } });
  });

  it('wait for the next build where the planner has locked lines since, and leave those locks alone', async () => {
    const month = new Month();
    await month.fill(24, 0);
    await month.lock(2, 4);
    expect(await month.json('confirm')).toMatchObject({
      ...{ status: 'noted', answers: 2, outdated: [{ code: 'F503' }] },
    });
    expect(month.planned()).toEqual([30, 12]);
    const refused = await month.run('approve', '--by', '陈建国');
    expect([refused.code, refused.err.includes('F503')]).toEqual([1, true]);
    expect(await month.status()).toMatchObject({ plan: { waitingEdits: 2 }, next: { step: 'build' } });
    const built = await month.run('build');
    expect(built.out).toContain('其中 1 行仍按商定');
    expect(month.planned()).toEqual([4, 0]);
  });
});

describe('answers that lie otherwise', () => {
  it('are read from text as from a workbook, and named where they cannot be', async () => {
    const month = new Month();
    await month.fill(30, 8);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(month.answers, FILE));
    await workbook.csv.writeFile(join(month.answers, '回复.csv'), {
      sheetName: '协商明细',
      dateFormat: 'YYYY/MM/DD',
    });
    mkdirSync(join(month.answers, '旧'));
    renameSync(join(month.answers, FILE), join(month.answers, '旧', FILE));
    writeFileSync(join(month.answers, '截图.png'), '');
    const { status, answers, diagnostics } = await month.json('confirm');
    expect({ status, answers }).toEqual({ status: 'confirmed', answers: 2 });
    const told = (diagnostics as readonly { code: string; file: string }[]).map(
      ({ code, file }) => `${code} ${file}`,
    );
    expect(told).toEqual(['W510 截图.png', 'W510 旧']);
    expect(readdirSync(month.answers)).toContain('回复.csv');
  });
});
