import type { BindingLimit, Goal } from '../../domain/plan.ts';
import type { Policy } from '../../domain/policy.ts';

/** The columns of the tables that `plan explain` shows. */
type StoryColumn =
  | 'source'
  | 'units'
  | 'inPacks'
  | 'planned'
  | 'left'
  | 'store'
  | 'due'
  | 'intent'
  | 'round'
  | 'trim'
  | 'priority'
  | 'weight'
  | 'onTime'
  | 'late'
  | 'short'
  | 'goal'
  | 'plan'
  | 'from'
  | 'territory'
  | 'target'
  | 'gap'
  | 'series'
  | 'amount'
  | 'reason'
  | 'supplier'
  | 'partNo'
  | 'promised'
  | 'placed';

/** The words of `plan explain`; texts are already safe to show, amounts and units already written out. */
export interface StoryWords {
  readonly columns: Readonly<Record<StoryColumn, string>>;
  partTitle(part: { partNo: string; name: string; month: string; asOf: string }): string;
  partFacts(part: { series: string; price: string; pack: string }): string;
  onlyStore(store: string): string;
  /** Lines held at what the plan in the folder fixes, and those of them that cannot be. */
  keptLocks(count: number, unmet: number): string;
  readonly supply: string;
  readonly onHand: string;
  arrives(day: string): string;
  afterMonth(day: string): string;
  safetyStock(units: string, rule: Policy['safetyStock']): string;
  readonly asks: string;
  noAsks(store: string | null): string;
  weighed(by: Policy['fairShareBy'], months: number): string;
  /** Intents of some stores weigh less. */
  readonly discounted: string;
  readonly tiers: string;
  limited(limit: { day: string; supply: string; asked: string }): string;
  lateUnits(units: string): string;
  shortUnits(units: string): string;
  readonly lifts: string;
  lift(gap: { territory: string; expected: string; asked: string; stores: string }): string;
  readonly pushes: string;
  readonly pushGoals: Readonly<Record<'commitment' | 'excess' | 'free', string>>;
  commitment(promise: { supplier: string; quantity: string; placed: string }): string;
  readonly pegs: string;
  locked(difference: string): string;
  readonly none: string;
  readonly left: string;
  balance(units: {
    supply: string;
    pull: string;
    lift: string;
    push: string;
    lock: string;
    remaining: string;
  }): string;
  replenish(units: { safetyStock: string; replenish: string }): string;
  goalTitle(month: string, asOf: string): string;
  /** What the goal wants, and what the amount measures. */
  readonly goals: Readonly<Record<Goal, { readonly wants: string; reached(amount: string): string }>>;
  readonly inFull: string;
  readonly proven: string;
  /** The best in amounts that need not be whole packs, and by how much whole packs miss or beat it. */
  roundedFrom(best: string, difference: string, beats: boolean): string;
  readonly limitsTitle: string;
  readonly limits: Readonly<Record<BindingLimit['limit'], string>>;
  readonly everywhere: string;
  readonly shortTitle: string;
  readonly stockLeft: string;
  readonly noStockLeft: string;
  readonly unplaced: string;
  /** So many rows of a table are not shown. */
  moreRows(count: number): string;
}
