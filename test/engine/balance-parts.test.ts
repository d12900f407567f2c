import { expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { inputsOf, intentOf, lotOf, partOf } from './example-inputs.ts';

it('names every supplier of a part once, whether of lots or of commitments', () => {
  const lots = ['永固', '永固', null, '安达'].map((supplier, i) => ({
    ...lotOf(1 + i, `12-1${i}`),
    supplier,
  }));
  const commitments = [{ supplier: '宏远', partNo: lots[0]!.partNo, quantity: 5 }];
  const { parts } = buildPlan(
    inputsOf({ lots, commitments, parts: [partOf('P'), partOf('Q')] }),
    DEFAULT_POLICY,
  );
  expect(parts.map(({ suppliers }) => suppliers)).toEqual([['安达', '宏远', '永固'], []]);
});

it('takes the monthly demand from the history, and from the intents where there is none', () => {
  const sale = { store: 'A', partNo: partOf('P').partNo, month: '2026-11' as Month, quantity: 15 };
  const intents = [intentOf('A', 4, '12-20'), intentOf('B', 7, '12-20', 'Q')];
  const parts = [partOf('P'), partOf('Q')];
  const plan = buildPlan(inputsOf({ history: [sale], intents, parts }), DEFAULT_POLICY);
  expect(plan.parts.map(({ demand }) => demand)).toEqual([2.5, 7]);
});
