import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fen } from '../../src/domain/money.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { indexInputs } from '../../src/engine/index-inputs.ts';
import { trimIntents } from '../../src/engine/trim-intents.ts';
import { anyInputs } from './any-inputs.ts';
import { inputsOf, intentOf, partOf } from './example-inputs.ts';

const ENFORCE = { ...DEFAULT_POLICY, imbalance: 'enforce' } as const;

/** A and B ask 60 + 20 of series S1 and C 20 of S2, where the plan has half and half. */
const lopsided = inputsOf({
  parts: [partOf('P', { series: 'S1', onHand: 200, pack: 4 }), partOf('Q', { series: 'S2', onHand: 200 })],
  intents: [
    intentOf('A', 60, '12-10', 'P'),
    intentOf('B', 20, '12-10', 'P'),
    intentOf('C', 20, '12-10', 'Q'),
  ],
  targets: [
    { territory: 'East', series: 'S1', amount: 500 as Fen },
    { territory: 'East', series: 'S2', amount: 500 as Fen },
  ],
});

describe('enforcing the mix', () => {
  test('cuts the intents above the band to it, in proportion, in whole packs', () => {
    // The band ends at 60 of the 100 units asked: 3/4 of 80, that is 45 and 15, in packs of four 44 and 16.
    expect(buildPlan(lopsided, ENFORCE).lines).toMatchObject([
      { store: 'A', intent: 60, trim: 16, onTime: 44, short: 0, plan: 44 },
      { store: 'B', intent: 20, trim: 4, onTime: 16, short: 0, plan: 16 },
      { store: 'C', intent: 20, trim: 0 },
    ]);
  });

  test('cuts nothing where the policy only advises, or where there is no reference', () => {
    const trims = (plan: ReturnType<typeof buildPlan>) => plan.lines.map((line) => line.trim);
    expect(trims(buildPlan(lopsided, DEFAULT_POLICY))).toEqual([0, 0, 0]);
    expect(trims(buildPlan({ ...lopsided, targets: [] }, ENFORCE))).toEqual([0, 0, 0]);
  });

  test('keeps the same part of every intent of a cut series, to the pack, and no less than the band holds', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const model = indexInputs(inputs, ENFORCE);
        const { intentPacks } = trimIntents(model, ENFORCE);
        const intents = model.parts.flatMap(({ unitPrice, pack, series }, p) =>
          Array.from({ length: model.intentStart[p + 1]! - model.intentStart[p]! }, (_, k) => {
            const i = model.intentStart[p]! + k;
            const { territory } = model.stores[model.intentStore[i]!]!;
            const stated = unitPrice * model.intentQuantity[i]!;
            const value = unitPrice * pack;
            return { territory, series, stated, value, wanted: model.intentPacks[i]!, kept: intentPacks[i]! };
          }),
        );
        const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
          rows.reduce((total, row) => total + of(row), 0);
        model.territories.forEach((territory, t) => {
          const width = model.series.length;
          const reference = Array.from(model.reference.subarray(t * width, (t + 1) * width));
          const own = intents.filter((row) => row.territory === territory);
          model.series.forEach((series, s) => {
            const rows = own.filter((row) => row.series === series);
            const share = reference[s]! / sum(reference, (amount) => amount);
            const band = (share + Math.max(0.05, 0.2 * share)) * sum(own, (row) => row.stated);
            const wanted = sum(rows, (row) => row.value * row.wanted);
            if (Number.isNaN(share) || sum(rows, (row) => row.stated) <= band || wanted <= band) {
              return expect(rows.map((row) => row.kept)).toEqual(rows.map((row) => row.wanted));
            }
            const left = band * (1 + 1e-8) - sum(rows, (row) => row.value * row.kept);
            expect(left).toBeGreaterThanOrEqual(0);
            for (const { kept, wanted: packs, value } of rows) {
              const part = Math.floor((band / wanted) * packs + 1e-6);
              expect([part, part + 1]).toContain(kept);
              if (kept === part) expect(value).toBeGreaterThan(left * (1 - 1e-6));
            }
          });
        });
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});
