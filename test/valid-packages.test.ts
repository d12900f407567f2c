import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useCases } from '../src/main.ts';
import { runWith } from './cli/support/capture.ts';
import { fixturePath } from './fixtures/read-folder.ts';
import { faultsOf } from './workbook/support/faults-of.ts';

const company = mkdtempSync(join(tmpdir(), 'plan-valid-'));
const inCompany = (...names: readonly string[]): string => join(company, '2026-12', ...names);

async function plan(...args: readonly string[]): Promise<void> {
  const { code, err } = await runWith(args, useCases);
  if (code !== 0 && !args.includes('--annotate')) throw new Error(err);
}

/** Everything that the program writes for people, in both languages. */
beforeAll(async () => {
  cpSync(fixturePath('commands', 'E402', 'inputs'), inCompany('inputs'), { recursive: true });
  const month = ['-m', '2026-12', '--dir', company];
  await plan('build', ...month, '--lang', 'zh');
  await plan('approve', ...month, '--by', '陈建国');
  await plan('dispatch', ...month);
  await plan('build', ...month, '--lang', 'en', '--set', 'capRatio=0');
  await plan('diff', ...month, '-o', inCompany('differences.xlsx'));
  await plan(
    'template',
    'forecast',
    ...month,
    '--lang',
    'zh',
    '--salesperson',
    '陈星',
    '-o',
    inCompany('template.xlsx'),
  );
  await plan('validate', ...month, '--dir', fixturePath('errors', 'E203'), '--annotate', inCompany('copies'));
});
afterAll(() => rmSync(company, { recursive: true, force: true }));

describe('a workbook that the program writes holds nothing against the schemas of its format', () => {
  it.each([
    ['history', 'sales-plan-2026-12.r001.xlsx'],
    ['sales-plan-2026-12.xlsx'],
    ['dispatch', '协商-2026-12-陈星.xlsx'],
    ['differences.xlsx'],
    ['template.xlsx'],
  ])('%s', async (...names) => {
    expect(await faultsOf(inCompany(...names))).toEqual([]);
  });
});

it('a marked-up copy holds nothing against them that its original does not', async () => {
  const original = fixturePath('errors', 'E203', 'inputs', '本月数据.xlsx');
  expect(await faultsOf(inCompany('copies', '本月数据.xlsx'))).toEqual(await faultsOf(original));
});
