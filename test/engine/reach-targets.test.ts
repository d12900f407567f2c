import { expect, test } from 'vitest';
import type { Fen } from '../../src/domain/money.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { inputsOf, intentOf, partOf } from './example-inputs.ts';

test('the pack that makes the difference to a target is the cheapest, whatever its series', () => {
  for (const [first, second] of [
    [1000, 2000],
    [2000, 1000],
  ] as [Fen, Fen][]) {
    const plan = buildPlan(
      inputsOf({
        parts: [
          partOf('P', { onHand: 10, unitPrice: first }),
          partOf('Q', { onHand: 10, unitPrice: second, series: 'S2' }),
        ],
        intents: [intentOf('A', 4, '12-10', 'P'), intentOf('A', 4, '12-10', 'Q')],
        targets: [{ territory: 'East', series: null, amount: 12_500 as Fen }],
      }),
      DEFAULT_POLICY,
    );
    const pushed = plan.lines.filter(({ free }) => free > 0);
    expect(pushed.map(({ unitPrice, free }) => [unitPrice, free])).toEqual([[1000, 1]]);
  }
});
