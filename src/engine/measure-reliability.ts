import type { Month } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type {
  IntentAccuracy,
  IntentOutcome,
  Reliability,
  SalespersonReliability,
  StoreReliability,
} from '../domain/reliability.ts';

/**
 * What past months teach of intents and of pushes. Sums are in units, over parts and months; their order means nothing.
 *
 * An outcome counts with what the store asked for and could have had, since nobody is to blame for what was not there:
 * `asked = max(intent − withheld, min(intent, took))`, so that what came late counts as far as the store took it. Parts
 * for which the store did not ask have no part in this.
 *
 * - bias = (Σ asked − Σ took) / Σ asked: 0.25 where a store took three quarters of what it asked for, below zero where it
 *   took more. Too much of one part makes up for too little of another.
 * - error = Σ |asked − took| / Σ asked, where nothing makes up for anything (the weighted mean absolute percentage error).
 * - of what was pushed, the share that was agreed to, of what was answered; and the share that was sold, of all of it.
 *
 * A salesperson belongs to one territory: one name in two territories means two persons.
 */
export function measureReliability(outcomes: Iterable<IntentOutcome>): Reliability {
  const months = new Set<Month>();
  const stores = new Map<string, Sums & Pick<StoreReliability, 'store'>>();
  const people = new Map<string, Sums & Pick<SalespersonReliability, 'territory' | 'salesperson'>>();
  for (const outcome of outcomes) {
    const { store, territory, salesperson } = outcome;
    months.add(outcome.month);
    addOutcome(
      sumsOf(stores, store, () => ({ store, ...nothing() })),
      outcome,
    );
    const person = JSON.stringify([territory, salesperson]);
    addOutcome(
      sumsOf(people, person, () => ({ territory, salesperson, ...nothing() })),
      outcome,
    );
  }
  return {
    months: [...months].sort(compareText),
    stores: inOrder(stores).map((sums) => ({ store: sums.store, ...accuracyOf(sums) })),
    salespeople: inOrder(people).map((sums) => {
      const { territory, salesperson, pushed, answered, agreed, sold } = sums;
      return {
        ...{ territory, salesperson, ...accuracyOf(sums) },
        ...{ pushed, answered, agreed, agreedShare: shareOf(agreed, answered) },
        ...{ sold, soldShare: shareOf(sold, pushed) },
      };
    }),
  };
}

interface Sums {
  readonly months: Set<Month>;
  asked: number;
  took: number;
  missed: number;
  pushed: number;
  answered: number;
  agreed: number;
  sold: number;
}

function nothing(): Sums {
  return { months: new Set(), asked: 0, took: 0, missed: 0, pushed: 0, answered: 0, agreed: 0, sold: 0 };
}

function sumsOf<T>(all: Map<string, T>, key: string, make: () => T): T {
  let sums = all.get(key);
  if (sums === undefined) all.set(key, (sums = make()));
  return sums;
}

function addOutcome(sums: Sums, outcome: IntentOutcome): void {
  const { month, intent, withheld, took, pushed, agreed, sold } = outcome;
  if (intent > 0) {
    const asked = Math.max(intent - withheld, Math.min(intent, took));
    if (asked > 0) sums.months.add(month);
    sums.asked += asked;
    sums.took += took;
    sums.missed += Math.abs(asked - took);
  }
  sums.pushed += pushed;
  sums.sold += sold;
  if (agreed === null) return;
  sums.answered += pushed;
  sums.agreed += agreed;
}

function accuracyOf({ months, asked, took, missed }: Sums): IntentAccuracy {
  const [bias, error] = [shareOf(asked - took, asked), shareOf(missed, asked)];
  return { months: months.size, asked, took, missed, bias, error };
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function inOrder<T>(all: ReadonlyMap<string, T>): readonly T[] {
  return [...all].sort(([a], [b]) => compareText(a, b)).map(([, sums]) => sums);
}
