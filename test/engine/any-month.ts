import fc from 'fast-check';
import type { PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Day } from '../../src/domain/month.ts';
import { monthsBefore } from '../../src/domain/month.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { day, inputsOf, partOf, storeOf } from './example-inputs.ts';

/** A month small enough for an exact solver, with the policy to plan it by. */
export interface SmallMonth {
  readonly inputs: PlanInputs;
  readonly policy: Policy;
}

/** How large numbers are: everyday ones, or from one fen to a million yuan and a million units. */
export interface Size {
  readonly prices: readonly number[];
  readonly most: number;
}

export const EVERYDAY: Size = { prices: [100, 250, 700, 1999, 5000], most: 40 };
export const EXTREME: Size = { prices: [1, 3, 100, 99_999, 100_000_000], most: 1_000_000 };

/**
 * Random months of at most five stores, five parts, three series and three territories, with every kind of input
 * present or absent, so that no stock, no target, no history, one store and zeros everywhere are all among them.
 */
export function anyMonth(size: Size): fc.Arbitrary<SmallMonth> {
  const quantity = fc.oneof(fc.integer({ min: 0, max: size.most }), fc.constantFrom(0, 1, size.most));
  const series = fc.constantFrom('S1', 'S2', 'S3');
  const store = fc.constantFrom('A', 'B', 'C', 'D', 'E');
  const part = fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5');
  const territory = fc.constantFrom('East', 'North', 'West');
  const dates = fc.integer({ min: 5, max: 31 }).map((date) => day(`12-${String(date).padStart(2, '0')}`));
  const sometimes = <T>(rows: fc.Arbitrary<T[]>) =>
    fc.oneof({ weight: 3, arbitrary: rows }, fc.constant<T[]>([]));
  const price = fc.constantFrom(...size.prices);
  const target = fc.oneof(
    fc.integer({ min: 0, max: size.most * size.prices.at(-2)! }),
    fc.integer({ min: 0, max: size.most * size.prices.at(-3)! }),
    fc.constant(0),
  );

  const parts = fc
    .record({
      count: fc.integer({ min: 1, max: 5 }),
      each: fc.array(
        fc.record({
          series,
          unitPrice: price,
          pack: fc.constantFrom(1, 1, 2, 3, 6),
          onHand: quantity,
          safetyStock: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: Math.ceil(size.most / 4) })),
        }),
        { minLength: 5, maxLength: 5 },
      ),
    })
    .map(({ count, each }) =>
      each.slice(0, count).map((row, p) => partOf(`P${p + 1}`, { ...row, unitPrice: row.unitPrice as Fen })),
    );
  const stores = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.array(territory, { minLength: 5, maxLength: 5 }))
    .map(([count, of]) =>
      ['A', 'B', 'C', 'D', 'E'].slice(0, count).map((name, s) => storeOf(name, { territory: of[s]! })),
    );
  const intents = fc.array(fc.record({ store, partNo: part, quantity, due: dates }), { maxLength: 9 });
  const lots = fc.array(fc.record({ partNo: part, quantity, eta: dates }), { maxLength: 3 });
  const history = fc.array(
    fc.record({
      store,
      partNo: part,
      quantity,
      month: fc.constantFrom(...monthsBefore(inputsOf().month, 7)),
    }),
    { maxLength: 14 },
  );
  const commitments = fc.array(fc.record({ supplier: fc.constantFrom('X', 'Y'), partNo: part, quantity }), {
    maxLength: 3,
  });
  const rows = (where: typeof territory | null, what: typeof series | null, most: number) =>
    fc.uniqueArray(
      fc.record({ territory: where ?? fc.constant(null), series: what ?? fc.constant(null), amount: target }),
      { selector: (row) => `${row.territory} ${row.series}`, maxLength: most },
    );
  const targets = fc.oneof(
    rows(territory, null, 3),
    rows(territory, series, 6),
    rows(null, series, 3),
    rows(null, null, 1),
  );
  const policy = fc.record({
    capRatio: fc.constantFrom(0.5, 0.5, 0, 0.3, 1, 2.5),
    excessMonths: fc.constantFrom(3, 3, 0, 1.5),
    safetyStock: fc.constantFrom('use' as const, 'reserve' as const),
  });

  return fc
    .record({
      parts,
      stores,
      intents: sometimes(intents),
      lots: sometimes(lots),
      history: sometimes(history),
      commitments: sometimes(commitments),
      targets,
      policy,
    })
    .map(({ parts, stores, intents, lots, history, commitments, targets, policy }) => {
      const names = new Set(stores.map((row) => row.store));
      const numbers = new Set<string>(parts.map((row) => row.partNo));
      const known = <T extends { partNo: string }>(rows: readonly T[]) =>
        rows
          .filter((row) => numbers.has(row.partNo))
          .map((row) => ({ ...row, partNo: row.partNo as PartNo }));
      const ours = <T extends { store: string }>(rows: readonly T[]) =>
        rows.filter((row) => names.has(row.store));
      const asked = new Map(
        ours(known(intents)).map((row) => [`${row.store} ${row.partNo} ${row.due}`, row]),
      );
      return {
        inputs: inputsOf({
          parts,
          stores,
          intents: [...asked.values()].map((row) => ({ ...row, due: row.due as Day })),
          lots: known(lots).map((row) => ({ ...row, supplier: null })),
          history: ours(known(history)),
          commitments: known(commitments),
          targets: targets.map((row) => ({ ...row, amount: row.amount as Fen })),
        }),
        policy: { ...DEFAULT_POLICY, ...policy },
      };
    });
}
