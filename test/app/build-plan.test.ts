import { describe, expect, it } from 'vitest';
import { buildMonthPlan, type BuildRequest, type BuildResult } from '../../src/app/build-plan.ts';
import type { Progress } from '../../src/app/progress.ts';
import type { Month } from '../../src/domain/month.ts';
import { machineOf, smallMonth, type Machine } from './support/small-month.ts';

const request = (more: Partial<BuildRequest> = {}): BuildRequest => ({
  month: '2026-12' as Month,
  folder: 'co',
  files: [],
  asOf: null,
  policyFile: null,
  settings: [],
  output: null,
  from: null,
  fresh: false,
  dryRun: false,
  standard: { strict: false, select: [], ignore: [] },
  force: false,
  language: 'en',
  workbookLanguage: null,
  describe: ({ code }) => ({ message: `message ${code}`, help: `help ${code}` }),
  ...more,
});

async function build(machine: Machine, more: Partial<BuildRequest> = {}): Promise<BuildResult> {
  return buildMonthPlan(request(more), machine, () => undefined);
}

async function planned(
  machine: Machine,
  more: Partial<BuildRequest> = {},
): Promise<BuildResult & { status: 'planned' }> {
  const result = await build(machine, more);
  if (result.status !== 'planned') throw new Error(JSON.stringify(result.issues));
  return result;
}

const XLSX = 'co/2026-12/sales-plan-2026-12.xlsx';
const JSON_FILE = 'co/2026-12/sales-plan-2026-12.json';

describe('building the plan of a month', () => {
  it('plans what the workbooks hold, and writes workbook and JSON beside the inputs', async () => {
    const machine = machineOf(smallMonth());
    const { plan, outputs } = await planned(machine);
    const units = plan.lines.map((line) => [line.store, [line.intent, line.plan]] as const);
    expect(Object.fromEntries(units)).toEqual({ 杭州店: [8, 5], 宁波店: [8, 5] });
    expect(outputs).toEqual([XLSX, JSON_FILE]);
    expect([...machine.written.keys()]).toEqual([XLSX, JSON_FILE]);
  });

  it('writes the same plan to the JSON, with its inputs, policy and problems', async () => {
    const machine = machineOf(smallMonth());
    const { plan, issues } = await planned(machine, { settings: ['capRatio=0.25'] });
    const document = JSON.parse(machine.written.get(JSON_FILE) as string) as Record<string, unknown>;
    expect(document).toMatchObject({
      schemaVersion: 1,
      month: '2026-12',
      asOf: '2026-12-05',
      policy: { capRatio: 0.25 },
    });
    expect(document['lines']).toHaveLength(plan.lines.length);
    expect(document['diagnostics']).toHaveLength(issues.length);
    expect(document['inputs']).toMatchObject([
      { kind: 'annual', file: 'annual.xlsx' },
      { kind: 'forecast', file: 'forecast.xlsx', rows: 2 },
      { kind: 'inventory', file: 'inventory.xlsx', rows: 1 },
    ]);
  });

  it('gives the same plan whatever the order of its files', async () => {
    const [forth, back] = [machineOf(smallMonth()), machineOf(smallMonth().toReversed())];
    const files = ['inventory.xlsx', 'annual.xlsx', 'forecast.xlsx'];
    const [a, b, c] = [await planned(forth), await planned(back), await planned(forth, { files })];
    expect(b.plan).toEqual(a.plan);
    expect(c.plan).toEqual(a.plan);
    expect(back.written.get(JSON_FILE)).toBe(forth.written.get(JSON_FILE));
  });

  it('never writes over an input, not even by force', async () => {
    const machine = machineOf(smallMonth());
    const attempt = build(machine, { output: 'co/2026-12/inputs/../inputs/forecast.xlsx', force: true });
    await expect(attempt).rejects.toMatchObject({ code: 'F404', kind: 'usage' });
    expect([...machine.written.keys()]).toEqual([]);
  });

  it('writes nothing when the data hold an error, and tells every problem', async () => {
    const machine = machineOf(smallMonth('eight'));
    const result = await build(machine);
    expect(result.status).toBe('refused');
    expect(result.issues).toMatchObject([
      { code: 'E202', file: 'forecast.xlsx', sheet: '12月', cell: 'E2', value: 'eight' },
    ]);
    expect(machine.written.size).toBe(0);
    expect(machine.replaced).toEqual([]);
  });

  it('writes nothing in a dry run, and plans the same', async () => {
    const machine = machineOf(smallMonth());
    const dry = await planned(machine, { dryRun: true });
    expect(machine.written.size).toBe(0);
    expect(dry.outputs).toEqual([]);
    expect(dry.plan).toEqual((await planned(machine)).plan);
  });

  it('overwrites by force only where it is told to', async () => {
    const machine = machineOf(smallMonth());
    await planned(machine);
    await planned(machine, { force: true, output: 'out/p.xlsx' });
    expect(machine.replaced).toEqual([
      { paths: [XLSX, JSON_FILE], force: false },
      { paths: ['out/p.xlsx', 'out/p.json'], force: true },
    ]);
  });

  it('explains every goal, or the gap that is left', async () => {
    const { goals, plan } = await planned(machineOf(smallMonth()), { language: 'en' });
    expect(plan.kpis.shortfall).toBe(100_000);
    expect(goals.join('\n')).toContain('1,000.00');
  });

  it('plans by the policy file of the company, or the one that is named', async () => {
    const texts = { 'co/plan.config.json': '{"capRatio": 0.1}', 'other.json': '{"capRatio": 0.2}' };
    const machine = machineOf(smallMonth(), texts);
    expect((await planned(machine)).plan.policy.capRatio).toBe(0.1);
    expect((await planned(machine, { policyFile: 'other.json' })).plan.policy.capRatio).toBe(0.2);
  });

  it('stops at a damaged policy file of the company, but not where another is named', async () => {
    const machine = machineOf(smallMonth(), {
      'co/plan.config.json': '{',
      'other.json': '{"capRatio": 0.2}',
    });
    await expect(build(machine)).rejects.toMatchObject({ code: 'F109' });
    expect((await planned(machine, { policyFile: 'other.json' })).plan.policy.capRatio).toBe(0.2);
  });

  it('refuses a policy file that is named and not there', async () => {
    await expect(build(machineOf(smallMonth()), { policyFile: 'none.json' })).rejects.toMatchObject({
      code: 'F201',
    });
  });

  it('refuses a wrong policy before it opens any workbook', async () => {
    const machine = { ...machineOf([]), openWorkbook: () => Promise.reject(new Error('was opened')) };
    await expect(build(machine, { settings: ['x=1'], files: ['a.xlsx'] })).rejects.toMatchObject({
      code: 'F110',
    });
  });

  it('reports what it does, in its order', async () => {
    const steps: Progress[] = [];
    await buildMonthPlan(request(), machineOf(smallMonth()), (step) => steps.push(step));
    expect(steps.map(({ step }) => step)).toEqual(['read', 'read', 'read', 'plan', 'write']);
  });
});
