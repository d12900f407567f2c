import { describe, expect, it } from 'vitest';
import { summarisePlan } from '../../src/app/summarise-plan.ts';
import { renderPlanDocument } from '../../src/sheets/plan-document.ts';
import { makePlan, NO_ORIGIN } from '../sheets/make-plan.ts';

describe('a plan in short', () => {
  it('says what the plan document says, and leaves out its rows', () => {
    const plan = makePlan(40);
    const whole = JSON.parse([...renderPlanDocument(plan, NO_ORIGIN)].join('')) as Record<string, unknown>;
    const summary = summarisePlan(plan, NO_ORIGIN);
    for (const [name, value] of Object.entries(summary)) expect(value).toEqual(whole[name]);
    expect(Object.keys(summary)).toEqual(
      expect.arrayContaining(['month', 'asOf', 'kpis', 'territories', 'certificates']),
    );
    expect(summary).not.toHaveProperty('lines');
  });
});
