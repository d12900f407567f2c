import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readStatus, type StatusResult } from '../../src/app/read-status.ts';
import { catalogueOf } from '../../src/cli/messages/catalogue-of.ts';
import { describeIssue } from '../../src/cli/messages/describe.ts';
import { parseDay, type Month } from '../../src/domain/month.ts';
import { machine } from '../../src/machine.ts';
import { changedOn } from '../../src/workbook/changed-on.ts';
import { fixturePath } from '../fixtures/read-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-status-'));
const inputs = join(folder, '2026-12', 'inputs');
cpSync(fixturePath('small', '2026-12', 'inputs'), inputs, { recursive: true });
for (const name of readdirSync(inputs)) {
  utimesSync(join(inputs, name), new Date('2026-12-04T12:00:00Z'), new Date('2026-12-04T12:00:00Z'));
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const look = (today: string, month = '2026-12'): Promise<StatusResult> =>
  readStatus(
    {
      ...{ month: month as Month, folder, today: parseDay(today)! },
      describe: (issue, language) => describeIssue(issue, catalogueOf(language)),
    },
    { ...machine, changedOn },
    () => undefined,
  );

describe('the status of a month', () => {
  it('knows who has sent what and when, and leaves the folder as it was', async () => {
    const before = readdirSync(folder, { recursive: true });
    const { status, plan } = await look('2026-12-08');
    expect(status.senders.map(({ salesperson, state }) => `${salesperson} ${state}`)).toEqual([
      '何伟 in',
      '唐军 in',
      '罗丹 in',
      '周敏 in',
    ]);
    expect(status.senders.every(({ files }) => files.every(({ rows }) => rows > 0))).toBe(true);
    expect([status.next, status.isInOrder, plan]).toEqual(['build', true, null]);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('refuses a folder that is not there, and takes an empty month for one to be collected', async () => {
    const io = { ...machine, changedOn };
    const request = {
      month: '2026-12' as Month,
      today: parseDay('2026-12-01')!,
      describe: () => ({ message: '', help: '' }),
    };
    const missing = readStatus({ ...request, folder: join(folder, 'nowhere') }, io, () => undefined);
    await expect(missing).rejects.toMatchObject({ code: 'F113' });
    const laidOut = mkdtempSync(join(folder, 'new-'));
    mkdirSync(join(laidOut, '2026-12', 'inputs'), { recursive: true });
    const { status } = await readStatus({ ...request, folder: laidOut }, io, () => undefined);
    rmSync(laidOut, { recursive: true });
    expect(status.next).toBe('collect');
  });

  it('tells a forecast that was saved late, one that is wrong, and one that nobody can read', async () => {
    const name = readdirSync(inputs).find((each) => each.includes('周敏'))!;
    utimesSync(join(inputs, name), new Date('2026-12-09T12:00:00Z'), new Date('2026-12-09T12:00:00Z'));
    writeFileSync(join(inputs, '断.xlsx'), 'no workbook');
    writeFileSync(
      join(inputs, '补.csv'),
      '片区,销售员,专卖店,配件编号,订货数量,期望到货日期\n江浙,新人,新店,0012-A,多,2026-12-15\n',
    );
    const { status, errors, failures } = await look('2026-12-09');
    expect(status.senders.find(({ salesperson }) => salesperson === '周敏')?.state).toBe('tardy');
    expect(errors.map(({ file, code }) => [file, code])).toContainEqual(['补.csv', 'E202']);
    expect(failures).toHaveLength(1);
    expect(status.next).toBe('validate');
  });

  it('tells of damaged files that the program wrote, and of all else what there is', async () => {
    const month = (name: string): string => join(folder, '2026-12', name);
    writeFileSync(month('sales-plan-2026-12.json'), '{}');
    writeFileSync(month('achievement-2026-12.json'), '{');
    writeFileSync(join(folder, 'achievement-2026-11.json'), '{"month": 3}');
    const { status, failures, achievement, reliability } = await look('2026-12-09');
    expect(failures.map(({ code }) => code).sort()).toEqual(['F206', 'F209', 'F214', 'F214']);
    expect(status.steps.find(({ step }) => step === 'plan')?.state).toBe('invalid');
    expect([achievement, reliability, status.isInOrder]).toEqual([null, null, false]);
    expect(status.senders.length).toBeGreaterThan(3);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.json')) rmSync(join(folder, name));
    }
  });

  it('is told of a month that has no folder yet', async () => {
    const { status } = await look('2026-12-09', '2027-02');
    expect([status.next, status.isInOrder, status.senders]).toEqual(['init', true, []]);
  });
});
