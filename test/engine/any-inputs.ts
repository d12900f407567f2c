import fc from 'fast-check';
import type { PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Month } from '../../src/domain/month.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { day, inputsOf, intentOf, lotOf, partOf, reliabilityOf, storeOf } from './example-inputs.ts';

const STORES = ['A', 'B', 'C', '专卖店', 'store 1'] as const;
const PARTS = ['0001', '001', 'P', '配件'] as const;
const TERRITORIES = ['East', '西区'] as const;
const SERIES = ['S1', 'S2', 'S3'] as const;
const DAYS = ['12-06', '12-10', '12-15', '12-20', '12-28'] as const;

const anyPart = fc.record({
  series: fc.constantFrom(...SERIES),
  unitPrice: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5000 }), fc.constant(100_000_000)),
  pack: fc.integer({ min: 1, max: 5 }),
  onHand: fc.integer({ min: 0, max: 60 }),
  safetyStock: fc.integer({ min: 0, max: 10 }),
});
const anyStore = fc.record({
  territory: fc.constantFrom(...TERRITORIES),
  priority: fc.constantFrom(null, null, 1, 2),
});
const storeAndPart = { store: fc.constantFrom(...STORES), partNo: fc.constantFrom(...PARTS) };

/** Small months of every kind: two territories, five stores, four parts in up to three series. */
export const anyInputs: fc.Arbitrary<PlanInputs> = fc
  .record({
    parts: fc.tuple(anyPart, anyPart, anyPart, anyPart),
    stores: fc.tuple(anyStore, anyStore, anyStore, anyStore, anyStore),
    lots: fc.array(
      fc.record({
        partNo: storeAndPart.partNo,
        quantity: fc.integer({ min: 1, max: 40 }),
        eta: fc.constantFrom('12-01', '12-08', '12-15', '12-31', '2027-01-03'),
      }),
      { maxLength: 5 },
    ),
    intents: fc.uniqueArray(
      fc.record({
        ...storeAndPart,
        quantity: fc.integer({ min: 0, max: 30 }),
        due: fc.constantFrom(...DAYS),
      }),
      { maxLength: 14, selector: ({ store, partNo, due }) => `${store} ${partNo} ${due}` },
    ),
    commitments: fc.array(
      fc.record({
        supplier: fc.constantFrom('甲', '乙'),
        partNo: storeAndPart.partNo,
        quantity: fc.integer({ min: 1, max: 60 }),
      }),
      { maxLength: 2 },
    ),
    targets: fc.uniqueArray(
      fc.record({
        territory: fc.constantFrom(...TERRITORIES, null),
        series: fc.constantFrom(...SERIES, null),
        amount: fc.integer({ min: 0, max: 300_000 }),
      }),
      { maxLength: 6, selector: ({ territory, series }) => `${territory} ${series}` },
    ),
    history: fc.uniqueArray(
      fc.record({
        ...storeAndPart,
        month: fc.constantFrom('2026-05', '2026-06', '2026-09', '2026-11'),
        quantity: fc.integer({ min: 0, max: 90 }),
      }),
      { maxLength: 14, selector: ({ store, partNo, month }) => `${store} ${partNo} ${month}` },
    ),
    reliability: fc.uniqueArray(
      fc.record({
        store: fc.constantFrom(...STORES),
        months: fc.integer({ min: 1, max: 3 }),
        asked: fc.integer({ min: 0, max: 60 }),
        took: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 5, selector: ({ store }) => store },
    ),
  })
  .map(({ parts, stores, lots, intents, commitments, targets, history, reliability }) =>
    inputsOf({
      parts: parts.map((part, i) => partOf(PARTS[i]!, { ...part, unitPrice: part.unitPrice as Fen })),
      stores: stores.map((store, i) => storeOf(STORES[i]!, store)),
      lots: lots.map((lot) => lotOf(lot.quantity, lot.eta, lot.partNo)),
      intents: intents.map(({ store, quantity, due, partNo }) => intentOf(store, quantity, due, partNo)),
      commitments: commitments.map((promise) => ({ ...promise, partNo: promise.partNo as PartNo })),
      targets: targets.map((target) => ({ ...target, amount: target.amount as Fen })),
      history: history.map((sale) => ({
        ...sale,
        partNo: sale.partNo as PartNo,
        month: sale.month as Month,
      })),
      reliability: reliability.map(({ store, ...past }) => reliabilityOf(store, past)),
    }),
  );

/** The choices of the policy, with the constants as they are. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    safetyStock: fc.constantFrom('use', 'reserve'),
    fairShareBy: fc.constantFrom('intent', 'history'),
    imbalance: fc.constantFrom('advise', 'enforce'),
    intentReliability: fc.constantFrom('warn', 'discount'),
  })
  .map((choices) => ({ ...DEFAULT_POLICY, ...choices }));

/** Quantities fixed by hand on some lines, in whole packs and as reasonable as may be. */
export function anyLocks(inputs: PlanInputs): fc.Arbitrary<PlanInputs> {
  return fc
    .uniqueArray(
      fc.record({
        store: fc.constantFrom(...STORES),
        part: fc.integer({ min: 0, max: PARTS.length - 1 }),
        due: fc.constantFrom(...DAYS.map(day), null),
        packs: fc.integer({ min: 0, max: 8 }),
      }),
      { minLength: 1, maxLength: 4, selector: ({ store, part, due }) => `${store} ${part} ${due}` },
    )
    .map((locks) => ({
      ...inputs,
      locks: locks.map(({ store, part, due, packs }) => {
        const { partNo, pack } = inputs.parts[part]!;
        return { store, partNo, due, quantity: packs * pack };
      }),
    }));
}
