import { describe, expect, it } from 'vitest';
import { openEdits } from '../../src/app/open-edits.ts';
import { openPlanWorkbook, type PlanFiles } from '../../src/app/open-plan-workbook.ts';
import type { InputIo } from '../../src/app/io.ts';
import type { Month } from '../../src/domain/month.ts';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import { renderPlanDocument } from '../../src/sheets/plan-document.ts';
import { makePlan, NO_ORIGIN } from '../sheets/make-plan.ts';
import { gridWorkbook } from '../sheets/support/grid.ts';
import { WorkedPlan } from '../sheets/support/worked-plan.ts';
import { machineOf } from './support/small-month.ts';

const PLAN = makePlan(12);
const JSON_TEXT = [...renderPlanDocument(PLAN, NO_ORIGIN)].join('');
const MONTH = '2026-12' as Month;
const describeIssue = () => ({ message: '', help: '' });

/** Opens what somebody made of a plan's files. */
function open(
  plan: WorkedPlan,
  { month = MONTH, json = JSON_TEXT as string | null } = {},
): Promise<PlanFiles> {
  const io: InputIo = {
    ...machineOf([]),
    readText: async () => json,
    openWorkbook: async () => gridWorkbook('plan.xlsx', ...plan.sheets),
  };
  const paths = { folder: 'co', workbook: 'co/plan.xlsx', document: 'co/plan.json' };
  return openPlanWorkbook(paths, month, describeIssue, DEFAULT_READING_LIMITS, io);
}

/** The workbook of a plan in which a lock was written. */
function lockedPlan(): WorkedPlan {
  const plan = new WorkedPlan(PLAN);
  plan.write(3, '锁定数量', 7);
  return plan;
}

describe('the workbook of a plan', () => {
  it.each([
    ['its hidden page and the JSON beside it are gone', null, ['plan-meta']],
    ['its hidden page and most other sheets are gone', JSON_TEXT, null],
  ])('is known by the lines in it where %s', async (_, json, gone) => {
    const plan = lockedPlan();
    plan.sheets = plan.sheets.filter(({ name }) =>
      gone === null ? name === '计划明细' : !gone.includes(name),
    );
    const { hasWorkbook, edits, isIntact } = await open(plan, { json });
    expect(hasWorkbook).toBe(true);
    expect(edits.map(({ edit }) => edit.quantity)).toEqual([7]);
    expect(isIntact).toBe(false);
  });

  it('is none where no sheet holds what planners write', async () => {
    const plan = lockedPlan();
    plan.sheets = [{ name: '汇总', rows: [['别人的表']] }];
    expect(await open(plan)).toMatchObject({ hasWorkbook: false, otherPlan: null, edits: [] });
  });

  it('stops a build where it is of another month, since what was written into it would be lost', async () => {
    const month = '2027-01' as Month;
    const present = await open(lockedPlan(), { month });
    expect(present).toMatchObject({ hasWorkbook: false, otherPlan: { file: 'co/plan.xlsx', month: MONTH } });
    const request = { month, from: null, fresh: false, describe: describeIssue };
    const refused = openEdits(request, present, DEFAULT_READING_LIMITS, machineOf([]));
    await expect(refused).rejects.toMatchObject({ code: 'F211', params: { found: MONTH } });
  });
});
