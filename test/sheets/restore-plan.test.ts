import { describe, expect, it } from 'vitest';
import { PlanFailure } from '../../src/domain/failure.ts';
import type { PartNo } from '../../src/domain/inputs.ts';
import type { Day } from '../../src/domain/month.ts';
import { renderPlanDocument, type PlanOrigin } from '../../src/sheets/plan-document.ts';
import { readPlanDocument } from '../../src/sheets/read-plan-document.ts';
import { restorePlan } from '../../src/sheets/restore-plan.ts';
import { CONTEXT, makePlan } from './make-plan.ts';

const ORIGIN: PlanOrigin = {
  ...{ inputs: CONTEXT.inputs, diagnostics: CONTEXT.diagnostics },
  ...{ status: 'approved', revision: 7, language: 'en' },
  approval: { by: '赵总', at: '2026-12-09T17:20:00+08:00', content: '0f'.repeat(32) },
  answers: [],
  edits: [
    { store: '绍兴柯桥专卖店', partNo: '00812301' as PartNo, due: 20_800 as Day, quantity: 0, remark: null },
    { store: '绍兴柯桥专卖店', partNo: '00812302' as PartNo, due: null, quantity: null, remark: '下月再谈' },
  ],
};

describe('a plan read back from its document', () => {
  it.each([0, 1, 60])('is the plan that was written, with %i lines', (count) => {
    const plan = makePlan(count);
    const text = [...renderPlanDocument(plan, ORIGIN)].join('');
    const restored = restorePlan(readPlanDocument(text, 'plan.json'));
    expect(restored.plan).toEqual(plan);
    expect(restored.origin).toEqual(ORIGIN);
    expect([...renderPlanDocument(restored.plan, restored.origin)].join('')).toBe(text);
  });

  it.each([
    ['no JSON', '{"schemaVersion": 1', undefined],
    ['another document', '{"schemaVersion": 1, "problems": []}', 'month'],
    ['a later contract', '{"schemaVersion": 2}', 'schemaVersion'],
  ])('is refused where the text is %s', (_what, text, field) => {
    expect(() => readPlanDocument(text, 'a.json')).toThrow(PlanFailure);
    try {
      readPlanDocument(text, 'a.json');
    } catch (error) {
      expect((error as PlanFailure).code).toBe('F209');
      expect((error as PlanFailure).params['field']).toBe(field);
    }
  });
});
