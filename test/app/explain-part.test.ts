import { describe, expect, it } from 'vitest';
import { explainPart, type PartRequest } from '../../src/app/explain-part.ts';
import type { Month } from '../../src/domain/month.ts';
import { machineOf, smallMonth } from './support/small-month.ts';

const request = (more: Partial<PartRequest> = {}): PartRequest => ({
  month: '2026-12' as Month,
  folder: 'co',
  files: [],
  asOf: null,
  policyFile: null,
  settings: [],
  partNo: '0012-A',
  store: null,
  ...more,
});
const explain = (more: Partial<PartRequest> = {}, month = smallMonth()) =>
  explainPart(request(more), machineOf(month), () => undefined);

describe('explaining a part', () => {
  it('tells of the plan that a build would make, and writes nothing', async () => {
    const machine = machineOf(smallMonth());
    const told = await explainPart(request(), machine, () => undefined);
    expect(told).toMatchObject({
      status: 'told',
      story: {
        name: '刹车片',
        unitPrice: 100,
        lines: [
          { store: '杭州店', plan: 5 },
          { store: '宁波店', plan: 5 },
        ],
      },
    });
    expect(machine.replaced).toEqual([]);
  });

  it.each([
    [{ partNo: '0012A' }, { field: 'partNo', name: '0012A', nearest: '0012-A' }],
    [{ partNo: '9999999' }, { field: 'partNo', name: '9999999' }],
    [{ store: '杭洲店' }, { field: 'store', name: '杭洲店', nearest: '杭州店' }],
  ])('refuses the unknown of %j, and names the nearest', async (more, params) => {
    await expect(explain(more)).rejects.toMatchObject({ kind: 'usage', code: 'F112', params });
  });

  it('tells nothing where the data hold errors', async () => {
    expect(await explain({}, smallMonth('eight'))).toMatchObject({
      status: 'refused',
      issues: [{ code: 'E202' }],
    });
  });
});
