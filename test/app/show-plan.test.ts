import { describe, expect, it } from 'vitest';
import { showPlan, type ShowRequest } from '../../src/app/show-plan.ts';
import type { Month } from '../../src/domain/month.ts';
import { renderPlanDocument } from '../../src/sheets/plan-document.ts';
import { makePlan, NO_ORIGIN } from '../sheets/make-plan.ts';
import { machineOf } from './support/small-month.ts';

const PLAN = makePlan(80);
const [LINE] = PLAN.lines as [(typeof PLAN.lines)[number]];
const EDIT = {
  ...{ store: LINE.store, partNo: LINE.partNo, due: LINE.intent > 0 ? LINE.due : null },
  ...{ quantity: 7, remark: '先送' },
};
const TEXT = [...renderPlanDocument(PLAN, { ...NO_ORIGIN, revision: 3, edits: [EDIT] })].join('');
const MACHINE = machineOf([], { 'co/2026-12/sales-plan-2026-12.json': TEXT });
const ALL = { territory: null, salesperson: null, store: null, partNo: null };

function show(over: Partial<ShowRequest> = {}): ReturnType<typeof showPlan> {
  const month = '2026-12' as Month;
  return showPlan(
    {
      ...{ month, folder: 'co', by: null, filter: ALL, sort: 'amount', top: null },
      describe: () => ({ message: '', help: '' }),
      ...over,
    },
    MACHINE,
  );
}

describe('a plan that is shown', () => {
  it.each([
    ['territory', ALL],
    ['store', { ...ALL, territory: LINE.territory }],
    ['store', { ...ALL, salesperson: LINE.salesperson }],
    ['line', { ...ALL, store: LINE.store }],
    ['line', { ...ALL, partNo: LINE.partNo, territory: LINE.territory }],
  ])('is shown by %s where nothing else is said', async (by, filter) => {
    expect((await show({ filter })).view.table.by).toBe(by);
  });

  it('has the largest first, of rates the lowest, and so many as were asked for', async () => {
    const amounts = (await show({ by: 'part', top: 5 })).view;
    expect(amounts.table.rows).toHaveLength(5);
    expect(amounts.count).toBe(PLAN.parts.length);
    expect(amounts.table.rows[0]!.amount).toBe(
      Math.max(
        ...PLAN.parts.map(({ partNo }) =>
          PLAN.lines.reduce((sum, line) => sum + (line.partNo === partNo ? line.amount : 0), 0),
        ),
      ),
    );
    const { table } = (await show({ by: 'store', sort: 'fillRate' })).view;
    const rates = table.by === 'line' ? [] : table.rows.map(({ fillRate }) => fillRate ?? Infinity);
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
  });

  it('says beside a line what the planner wrote', async () => {
    const { view, document } = await show({ filter: { ...ALL, store: LINE.store } });
    const wanted = { partNo: LINE.partNo, locked: 7, remark: '先送' };
    expect(view.table.rows.filter((row) => 'remark' in row && row.remark !== null)).toMatchObject([wanted]);
    expect(view.edits).toEqual([EDIT]);
    expect(document).toMatchObject({
      revision: 3,
      by: 'line',
      rows: expect.arrayContaining([expect.objectContaining(wanted)]),
    });
    expect((await show({ filter: { ...ALL, territory: '华南' } })).view.edits).toEqual([]);
  });

  it('gives programs the amounts in yuan', async () => {
    const { view, document } = await show();
    expect(document).toMatchObject({
      total: { amount: view.total.amount / 100, target: PLAN.kpis.target / 100 },
    });
  });

  it.each([
    ['store', LINE.store.slice(0, -1), LINE.store],
    ['partNo', LINE.partNo.slice(0, -2), LINE.partNo],
    ['salesperson', '王芬', undefined],
    ['territory', '西北高原', '西北高原及周边'],
  ] as const)('refuses an unknown %s, %s, and names the one that was meant', async (field, name, nearest) => {
    const showing = show({ filter: { ...ALL, [field]: name } });
    await expect(showing).rejects.toMatchObject({
      code: 'F112',
      params: { field, name, ...(nearest === undefined ? {} : { nearest }) },
    });
  });
});
