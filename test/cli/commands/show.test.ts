import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { showPlan, type ShowRequest } from '../../../src/app/show-plan.ts';
import { renderPlanDocument } from '../../../src/sheets/plan-document.ts';
import { machineOf } from '../../app/support/small-month.ts';
import { makePlan, NO_ORIGIN } from '../../sheets/make-plan.ts';
import { runWith, type Outcome } from '../support/capture.ts';

const PLAN = makePlan(120);
const [LINE] = PLAN.lines as [(typeof PLAN.lines)[number]];
const EDITS = [
  { store: LINE.store, partNo: LINE.partNo, due: LINE.due, quantity: 1200, remark: null },
  {
    store: LINE.store,
    partNo: LINE.partNo,
    due: null,
    quantity: null,
    remark: '等新货到了再谈，'.repeat(12),
  },
];
const approval = { by: '赵总', at: '2026-12-09T17:20:00+08:00', content: '0f'.repeat(32) };
const TEXT = [
  ...renderPlanDocument(PLAN, { ...NO_ORIGIN, revision: 2, status: 'approved', approval, edits: EDITS }),
].join('');
const MACHINE = machineOf([], { 'co/2026-12/sales-plan-2026-12.json': TEXT });
const SHOW = ['show', '-m', '2026-12', '-d', 'co'];

function show(...args: string[]): Promise<Outcome> {
  return runWith([...SHOW, ...args], { showPlan: (request) => showPlan(request, MACHINE) });
}

const VIEWS = [
  ...['territory', 'salesperson', 'store', 'part', 'series', 'line'].map((by) => ['--by', by]),
  ['--store', LINE.store],
  ['--part', LINE.partNo],
];
const CASES = ['zh', 'en'].flatMap((lang) => VIEWS.map((view) => [...view, '--lang', lang]));

describe('plan show', () => {
  it.each(CASES)('with %s %s %s %s fits into 80 columns and aligns', async (...args) => {
    const { code, out } = await show(...args);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    // Amounts end in one column, whatever stands before them.
    const amounts = lines.filter((line) => /\d\.\d\d(  |$)/.test(line));
    const ends = amounts.map((line) => stringWidth(/^.*?\d\.\d\d(?=  |$)/.exec(line)![0]));
    expect(ends.length).toBeGreaterThan(1);
    expect(new Set(ends).size).toBe(1);
  });

  it('says whose plan it is, and what the planner wrote', async () => {
    const { out } = await show('--lang', 'zh');
    expect(out).toContain('2026-12 月度销售计划：第 2 版，已批准，库存日期 2026-12-05');
    // The approval is for another content than this plan has.
    expect(out).toContain('未批准：赵总 于 2026-12-09T17:20:00+08:00 批准后，计划被改动');
    expect(out).toContain(`${LINE.store} ${LINE.partNo}`);
    expect(out).toContain('锁定 1,200 件');
  });

  it('leaves lesser columns out where the screen is narrow, and names them', async () => {
    const wide = await runWith(
      SHOW,
      { showPlan: (request) => showPlan(request, MACHINE) },
      { looks: { columns: 140 } },
    );
    expect(wide.out).not.toContain('No room for');
    expect(wide.out).toMatch(/Target +Attained/);
    const { out } = await show();
    expect(out).toMatch(/No room for: .*Target/);
    expect(out).toMatch(/Amount +Attained/);
  });

  it('says how many rows were not asked for, and keeps the total of all', async () => {
    const all = await show('--by', 'part');
    const { out } = await show('--by', 'part', '--top', '2');
    expect(out).toContain(`(and ${PLAN.parts.length - 2} more; the total is of all)`);
    const total = (text: string): string => /^Total.* (\S+\.\d\d)/m.exec(text)![1]!;
    expect(total(out)).toBe(total(all.out));
  });

  it('says that a part without lines has none', async () => {
    const { out } = await runWith([...SHOW, '--store', 'x'], {
      showPlan: async (request) => {
        const { view, document } = await showPlan(
          { ...request, filter: { ...request.filter, store: null } },
          MACHINE,
        );
        return { view: { ...view, count: 0, table: { by: 'line', rows: [] } }, document };
      },
    });
    expect(out).toContain('No plan lines.');
  });

  it('with --json writes the rows for programs', async () => {
    const { out } = await show('--by', 'series', '--json');
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      month: '2026-12',
      by: 'series',
      status: 'approved',
    });
  });

  it('asks for what the options say', async () => {
    const requests: ShowRequest[] = [];
    await runWith([...SHOW, '--by', 'store', '--sort', 'short', '--top', '9', '--salesperson', '王芳'], {
      showPlan: (request) => {
        requests.push(request);
        return showPlan({ ...request, filter: { ...request.filter, salesperson: null } }, MACHINE);
      },
    });
    expect(requests).toEqual([
      {
        ...{ month: '2026-12', folder: 'co', by: 'store', sort: 'short', top: 9 },
        filter: { territory: null, salesperson: '王芳', store: null, partNo: null },
        describe: expect.any(Function) as unknown,
      },
    ]);
  });

  it.each([
    [['show'], '--month'],
    [['show', '-m', '2026-13'], '2026-13'],
    [[...SHOW, '--by', 'shop'], 'salesperson'],
    [[...SHOW, '--sort', 'size'], 'fillRate'],
    [[...SHOW, '--top', '0'], '--top'],
  ])('refuses %s', async (args, told) => {
    const { code, err } = await runWith(args);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
