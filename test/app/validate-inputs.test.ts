import { describe, expect, it } from 'vitest';
import type { InputRequest } from '../../src/app/input-request.ts';
import { validateInputs } from '../../src/app/validate-inputs.ts';
import type { Month } from '../../src/domain/month.ts';
import { machineOf, smallMonth } from './support/small-month.ts';

const request: InputRequest = {
  month: '2026-12' as Month,
  folder: 'co',
  files: [],
  asOf: null,
  policyFile: null,
  settings: [],
};

describe('validating the inputs of a month', () => {
  it('counts what they hold when they are good', async () => {
    expect(await validateInputs(request, machineOf(smallMonth()), () => undefined)).toEqual({
      issues: [],
      counts: { files: 3, stores: 2, intents: 2, parts: 1 },
    });
  });

  it.each([
    ['text', 'E202'],
    [-3, 'E203'],
    [2.5, 'E204'],
    [{ error: '#N/A' }, 'E207'],
    [{ formula: 'A1' }, 'E208'],
  ])('names the cell that is wrong: %j in a quantity', async (quantity, code) => {
    const { issues, counts } = await validateInputs(
      request,
      machineOf(smallMonth(quantity)),
      () => undefined,
    );
    expect(issues).toMatchObject([
      { code, severity: 'error', file: 'forecast.xlsx', sheet: '12月', cell: 'E2', header: '订货数量' },
    ]);
    expect(counts).toBeNull();
  });

  it('writes nothing', async () => {
    const machine = machineOf(smallMonth());
    await validateInputs(request, machine, () => undefined);
    expect(machine.replaced).toEqual([]);
  });

  it('misses every required kind of sheet that is in no workbook', async () => {
    const machine = machineOf(smallMonth().slice(1, 2));
    const { issues } = await validateInputs(request, machine, () => undefined);
    const missing = issues.filter(({ code }) => code === 'E101').map(({ params }) => params['kind']);
    expect(missing).toEqual(['inventory', 'annual']);
  });
});
