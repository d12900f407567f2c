import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildRequest } from '../../src/app/build-plan.ts';
import { LineSheet } from './support/line-sheet.ts';
import { PlannedFolder } from './support/planned-folder.ts';
import { signPlan } from './support/sign-plan.ts';

let company: PlannedFolder;

/** Whether the plan that stands is taken for current: else the first row of the inputs is read, which is enough to know. */
async function isKept(more: Partial<BuildRequest> = {}): Promise<boolean> {
  const reads = new Error('reads the inputs');
  const stop = (): never => {
    throw reads;
  };
  try {
    const result = await company.build({ keepCurrent: true, dryRun: true, ...more }, stop);
    expect(result).toMatchObject({ status: 'planned', isUnchanged: true, outputs: [] });
    return true;
  } catch (error) {
    if (error === reads) return false;
    throw error;
  }
}

/** Does something with a file, asks, and puts the file back. */
async function withFile(path: string, text: string): Promise<boolean> {
  writeFileSync(path, text);
  try {
    return await isKept();
  } finally {
    writeFileSync(path, '{}');
  }
}

beforeAll(async () => {
  company = new PlannedFolder();
  await company.planned();
});

describe('a plan that stands is kept', () => {
  it('where inputs, policy and language are those that it was made of, and says what it said', async () => {
    const kept = await company.build({ keepCurrent: true });
    const built = await company.planned({ dryRun: true });
    expect(kept).toMatchObject({ ...built, isUnchanged: true });
  });

  it('by nobody who did not ask for it', async () => {
    expect(await isKept({ keepCurrent: false })).toBe(false);
  });

  it('under a policy file only where that says what was in force', async () => {
    const file = join(company.folder, 'plan.config.json');
    expect(await withFile(file, '{"capRatio": 0.5}')).toBe(true);
    expect(await withFile(file, '{"capRatio": 0.4}')).toBe(false);
  });

  it('not for another policy, language or day, nor without its edits', async () => {
    expect(await isKept({ settings: ['excessMonths=2'] })).toBe(false);
    expect(await isKept({ workbookLanguage: 'en' })).toBe(false);
    expect(await isKept({ workbookLanguage: 'zh' })).toBe(true);
    expect(await isKept({ asOf: 20_000 as NonNullable<BuildRequest['asOf']> })).toBe(false);
    expect(await isKept({ fresh: true })).toBe(false);
  });

  it('not where an input has come or was changed', async () => {
    const extra = join(company.month, 'inputs', '补充.csv');
    writeFileSync(extra, '没有,这样,的表\n');
    expect(await isKept()).toBe(false);
    rmSync(extra);
    expect(await isKept()).toBe(true);
  });

  it('not where its JSON was changed, or somebody wrote a lock into its workbook', async () => {
    const document = readFileSync(company.document, 'utf8');
    const workbook = readFileSync(company.workbook);
    writeFileSync(company.document, document.replace(/"free":\s*0/, '"free": 1'));
    expect(await isKept()).toBe(false);
    writeFileSync(company.document, document);
    await company.edit((book) => {
      const lines = new LineSheet(book);
      lines.cell([...lines.rows.keys()][0]!, '备注').value = '先谈';
    });
    expect(await isKept()).toBe(false);
    writeFileSync(company.workbook, workbook);
    expect(await isKept()).toBe(true);
  });

  it('as it was approved, and not beside the workbook that it had before', async () => {
    const draft = readFileSync(company.workbook);
    expect(await signPlan(company)).toMatchObject({ status: 'approved' });
    expect(await isKept()).toBe(true);
    writeFileSync(company.workbook, draft);
    expect(await isKept()).toBe(false);
  });
});
