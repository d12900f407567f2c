import type { Month } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type { Reliability, SalespersonReliability, StoreReliability } from '../domain/reliability.ts';

/** Units that add up over parts, stores and months, and the months themselves. */
type Units = Record<
  'months' | 'asked' | 'took' | 'missed' | 'pushed' | 'answered' | 'agreed' | 'sold',
  number
>;

type Person = Pick<SalespersonReliability, 'territory' | 'salesperson'>;

/** Whose units they are: of a store, of a salesperson, or of both. */
type Owner = Partial<Pick<StoreReliability, 'store'>> & (Person | { readonly [Key in keyof Person]?: never });

/** Sums of what past months tell of stores and of salespeople; made into shares at the end. */
export class ReliabilitySums {
  private readonly stores = new Map<string, Units & Pick<StoreReliability, 'store'>>();
  private readonly people = new Map<string, Units & Person>();

  /** Adds units to those of their owners. */
  add({ store, territory, salesperson }: Owner, units: Readonly<Units>): void {
    if (store !== undefined) addTo(this.stores, store, () => ({ store, ...nothing() }), units);
    if (territory === undefined) return;
    const key = JSON.stringify([territory, salesperson]);
    addTo(this.people, key, () => ({ territory, salesperson, ...nothing() }), units);
  }

  /**
   * The sums with their shares, in the order of names.
   *
   * @param months that were looked at
   * @param countMonths months in which an owner of such sums asked for anything
   */
  rate(months: readonly Month[], countMonths: (sums: Readonly<Units>) => number): Reliability {
    const accuracyOf = (sums: Units) => {
      const { asked, took, missed } = sums;
      const [bias, error] = [shareOf(asked - took, asked), shareOf(missed, asked)];
      return { months: countMonths(sums), asked, took, missed, bias, error };
    };
    return {
      months,
      stores: inOrder(this.stores).map((sums) => ({ store: sums.store, ...accuracyOf(sums) })),
      salespeople: inOrder(this.people).map((sums) => {
        const { territory, salesperson, pushed, answered, agreed, sold } = sums;
        return {
          ...{ territory, salesperson, ...accuracyOf(sums) },
          ...{ pushed, answered, agreed, agreedShare: shareOf(agreed, answered) },
          ...{ sold, soldShare: shareOf(sold, pushed) },
        };
      }),
    };
  }
}

function nothing(): Units {
  return { months: 0, asked: 0, took: 0, missed: 0, pushed: 0, answered: 0, agreed: 0, sold: 0 };
}

function addTo<T extends Units>(all: Map<string, T>, key: string, make: () => T, units: Units): void {
  let sums = all.get(key);
  if (sums === undefined) all.set(key, (sums = make()));
  sums.months += units.months;
  sums.asked += units.asked;
  sums.took += units.took;
  sums.missed += units.missed;
  sums.pushed += units.pushed;
  sums.answered += units.answered;
  sums.agreed += units.agreed;
  sums.sold += units.sold;
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function inOrder<T>(all: ReadonlyMap<string, T>): readonly T[] {
  return [...all].sort(([a], [b]) => compareText(a, b)).map(([, sums]) => sums);
}
