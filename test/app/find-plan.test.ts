import { describe, expect, it } from 'vitest';
import { findPlan, findPlanBefore } from '../../src/app/find-plan.ts';
import { openPlan } from '../../src/app/open-plan.ts';
import type { Month } from '../../src/domain/month.ts';
import { renderPlanDocument } from '../../src/sheets/plan-document.ts';
import { makePlan, NO_ORIGIN } from '../sheets/make-plan.ts';
import { machineOf } from './support/small-month.ts';

const PLACE = { month: '2026-12' as Month, folder: 'co' };
const text = (revision: number): string =>
  [...renderPlanDocument(makePlan(2), { ...NO_ORIGIN, revision })].join('');
const TEXTS = {
  'co/2026-12/sales-plan-2026-12.json': text(4),
  'co/2026-12/history/sales-plan-2026-12.r001.json': text(1),
  'co/2026-12/history/sales-plan-2026-12.r003.json': text(3),
  '计划.json': text(9),
};
const MACHINE = {
  ...machineOf([], TEXTS),
  listFolder: async (path: string) =>
    path === 'co/2026-12/history'
      ? [
          'sales-plan-2026-12.r001.json',
          'sales-plan-2026-12.r003.json',
          'sales-plan-2026-11.r002.json',
          'a.txt',
        ]
      : null,
};

describe('a plan that is named', () => {
  it.each([
    ['计划.json', 9],
    ['计划.xlsx', 9],
    ['2026-12', 4],
    ['r1', 1],
    ['R3', 3],
    ['r4', 4],
  ])('by %s is found', async (name, revision) => {
    expect((await findPlan(name, PLACE, MACHINE)).document.revision).toBe(revision);
  });

  it.each([
    ['无.json', 'F201', { file: '无.json' }],
    ['无.xlsx', 'F212', { file: '无.xlsx', path: '无.json' }],
    ['2026-11', 'F210', { month: '2026-11' }],
    ['r2', 'F213', { revision: 2, known: 'r1, r3, r4', file: 'co/2026-12/history' }],
  ])('by %s and is not there is said to be missing', async (name, code, params) => {
    await expect(findPlan(name, PLACE, MACHINE)).rejects.toMatchObject({ code, params });
  });

  it('not at all is the one before the present one', async () => {
    const present = await openPlan(PLACE, MACHINE);
    expect((await findPlanBefore(PLACE, present, MACHINE)).document.revision).toBe(3);
  });

  it('not at all is none where the plan was made once, and lacks the one before where that is not kept', async () => {
    const planned = { 'co/2026-12/sales-plan-2026-12.json': text(1) };
    const once = machineOf([], planned);
    const file = 'co/2026-12/history';
    const month = '2026-12';
    await expect(findPlanBefore(PLACE, await openPlan(PLACE, once), once)).rejects.toMatchObject({
      code: 'F213',
      params: { file, month, known: 'r1' },
    });
    const emptied = { ...MACHINE, listFolder: () => Promise.resolve(null) };
    await expect(findPlanBefore(PLACE, await openPlan(PLACE, emptied), emptied)).rejects.toMatchObject({
      code: 'F213',
      params: { file, month, revision: 3, known: 'r4' },
    });
  });
});
