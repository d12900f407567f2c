import { describe, expect, it } from 'vitest';
import { openPlan } from '../../src/app/open-plan.ts';
import type { Month } from '../../src/domain/month.ts';
import { renderPlanDocument } from '../../src/sheets/plan-document.ts';
import { makePlan, NO_ORIGIN } from '../sheets/make-plan.ts';
import { machineOf } from './support/small-month.ts';

const PLACE = { month: '2026-12' as Month, folder: 'co' };
const IN_MONTH = 'co/2026-12/sales-plan-2026-12.json';
const IN_COMPANY = 'co/sales-plan-2026-12.json';
const text = (revision: number): string =>
  [...renderPlanDocument(makePlan(3), { ...NO_ORIGIN, revision })].join('');

describe('the plan of a month', () => {
  it.each([
    ['in the folder of the month', { [IN_MONTH]: text(2) }, IN_MONTH],
    ['in the folder of the company', { [IN_COMPANY]: text(2) }, IN_COMPANY],
    [
      'in the folder of the month before that of the company',
      { [IN_COMPANY]: text(1), [IN_MONTH]: text(2) },
      IN_MONTH,
    ],
  ])('is found %s', async (_where, texts: Record<string, string>, path) => {
    const opened = await openPlan(PLACE, machineOf([], texts));
    expect(opened.path).toBe(path);
    expect(opened.document).toMatchObject({ month: '2026-12', revision: 2 });
  });

  it('that was never made is said to be missing, with the places that were looked at', async () => {
    await expect(openPlan(PLACE, machineOf([]))).rejects.toMatchObject({
      code: 'F210',
      params: { month: '2026-12', file: `${IN_MONTH}, ${IN_COMPANY}` },
    });
  });

  it('that somebody has damaged is refused, and no other is taken for it', async () => {
    const texts = { [IN_MONTH]: text(2).slice(0, -9), [IN_COMPANY]: text(1) };
    await expect(openPlan(PLACE, machineOf([], texts))).rejects.toMatchObject({
      code: 'F209',
      params: { file: IN_MONTH },
    });
  });
});
