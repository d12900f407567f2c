import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
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
import { writeBook } from '../../fixtures/make/write-book.ts';
import { useCases } from '../../src/main.ts';
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

  /** What stands beside the lines. */
  async filled(): Promise<readonly unknown[]> {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(this.answers, FILE));
    const lines = new PlanLines(workbook, '协商明细');
    return [1, 2].map(
      (row) => (lines.row(row) as exceljs.Row | undefined) && lines.cell(row, '商定数量').value,
    );
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
    expect((await month.run('confirm', '--partial')).err).toContain('E518');
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
