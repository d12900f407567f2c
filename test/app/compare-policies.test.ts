import { describe, expect, it } from 'vitest';
import { comparePolicies, type ComparisonRequest } from '../../src/app/compare-policies.ts';
import type { ReadingLimits } from '../../src/domain/reading-limits.ts';
import type { Month } from '../../src/domain/month.ts';
import { machineOf, smallMonth } from './support/small-month.ts';

const request = (...scenarios: string[][]): ComparisonRequest => ({
  month: '2026-12' as Month,
  folder: 'co',
  files: [],
  asOf: null,
  policyFile: null,
  settings: [],
  scenarios,
});
const compare = async (machine: ReturnType<typeof machineOf>, ...scenarios: string[][]) => {
  const result = await comparePolicies(request(...scenarios), machine, () => undefined);
  if (result.status === 'refused') throw new Error(JSON.stringify(result.issues));
  return result.scenarios;
};

describe('comparing policies', () => {
  it('puts the present policy, with its file, before the others', async () => {
    const machine = machineOf(smallMonth(), { 'co/plan.config.json': '{"excessMonths": 1}' });
    const scenarios = await compare(machine, ['capRatio=0.3'], ['capRatio=0.7', 'excessMonths=2']);
    expect(scenarios).toMatchObject([
      { settings: [], policy: { capRatio: 0.5, excessMonths: 1 } },
      { settings: ['capRatio=0.3'], policy: { capRatio: 0.3, excessMonths: 1 } },
      { settings: ['capRatio=0.7', 'excessMonths=2'], policy: { capRatio: 0.7, excessMonths: 2 } },
    ]);
    expect(machine.replaced).toEqual([]);
  });

  it('plans each as if it were alone', async () => {
    const machine = machineOf(smallMonth());
    const together = await compare(machine, ['safetyStock=reserve'], ['capRatio=0']);
    const [, alone] = await compare(machine, ['capRatio=0']);
    expect(together[2]).toEqual(alone);
    const [present, same] = await compare(machine, ['capRatio=0.5']);
    expect(same!.kpis).toEqual(present!.kpis);
    expect(present!.document.target).toBe(present!.kpis.target / 100);
  });

  it('opens every workbook once', async () => {
    const opened: string[] = [];
    const machine = machineOf(smallMonth());
    const watched = {
      ...machine,
      openWorkbook: (path: string, limits: ReadingLimits) => {
        opened.push(path);
        return machine.openWorkbook(path, limits);
      },
    };
    await comparePolicies(request(['capRatio=1'], ['capRatio=2']), watched, () => undefined);
    expect(opened).toHaveLength(3);
  });

  it('refuses a wrong setting of any policy before it opens a workbook', async () => {
    const machine = { ...machineOf([]), openWorkbook: () => Promise.reject(new Error('was opened')) };
    const asked = { ...request(['capRatio=1'], ['capRato=2']), files: ['a.xlsx'] };
    await expect(comparePolicies(asked, machine, () => undefined)).rejects.toMatchObject({
      code: 'F110',
      params: { nearest: 'capRatio' },
    });
  });

  it('compares nothing where the data hold errors', async () => {
    const result = await comparePolicies(request([]), machineOf(smallMonth('x')), () => undefined);
    expect(result).toMatchObject({ status: 'refused', issues: [{ code: 'E202' }] });
  });
});
