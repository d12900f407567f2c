import type { Part, PlanInputs } from '../domain/inputs.ts';
import { yuanFromFen } from '../domain/money.ts';
import { formatDay, lastDay } from '../domain/month.ts';
import type { PartBalance, Peg, PlanLine, SalesPlan } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { explainLifts, type LiftStory } from './explain-lifts.ts';
import { explainShares, type AskStory } from './explain-shares.ts';

/** What one source of supply holds, and what of it the plan uses; units. */
export interface SupplyStory {
  readonly supply: Peg['supply'];
  /** The expected arrival date; null: stock on hand. */
  readonly eta: string | null;
  /** Whether it comes too late for this month. */
  readonly afterMonth: boolean;
  readonly units: number;
  /** Units of it in whole packs, which is what the plan may share out. */
  readonly inPacks: number;
  readonly planned: number;
}

/** Units that a store gets without having asked, and for which goal. */
export interface PushStory {
  readonly store: string;
  readonly territory: string;
  readonly goal: 'commitment' | 'excess' | 'free';
  readonly units: number;
}

/** A line of the plan, and where its units come from. */
export interface LineStory {
  readonly store: string;
  readonly due: string;
  readonly plan: number;
  readonly lock: number;
  readonly negotiate: boolean;
  readonly pegs: readonly {
    readonly supply: Peg['supply'];
    readonly eta: string | null;
    readonly qty: number;
  }[];
}

/** How a part's numbers in the plan came about: supply, who asked, shares, lifts, pushes, pegs, what is left. */
export interface PartStory {
  readonly month: string;
  readonly asOf: string;
  readonly partNo: string;
  readonly name: string;
  readonly series: string;
  /** Yuan. */
  readonly unitPrice: number;
  readonly pack: number;
  /** The store whose lines are told; null: all stores. */
  readonly store: string | null;
  readonly policy: Pick<Policy, 'safetyStock' | 'fairShareBy' | 'demandMonths'>;
  readonly supply: readonly SupplyStory[];
  readonly asks: readonly AskStory[];
  readonly lifts: readonly LiftStory[];
  readonly pushes: readonly PushStory[];
  readonly commitments: readonly {
    readonly supplier: string;
    readonly quantity: number;
    readonly placed: number;
  }[];
  readonly lines: readonly LineStory[];
  /** Of the part as a whole, whatever store is told. */
  readonly balance: Balance;
}

interface Balance extends Pick<PartBalance, 'safetyStock' | 'planned' | 'remaining' | 'short' | 'replenish'> {
  /** Units on hand and in transit up to month end. */
  readonly supply: number;
  readonly pull: number;
  readonly lift: number;
  readonly push: number;
  readonly lock: number;
}

/** Tells how the numbers of a part came about, of all stores or (`store`) of one; days as YYYY-MM-DD. */
export function tellPartStory(
  inputs: PlanInputs,
  plan: SalesPlan,
  part: Part,
  store: string | null,
): PartStory {
  const lines = plan.lines.filter((line) => line.partNo === part.partNo);
  const own = lines.filter((line) => store === null || line.store === store);
  const { partNo, name, series, unitPrice, pack } = part;
  const { safetyStock, fairShareBy, demandMonths } = plan.policy;
  const isOwn = (row: { readonly store: string }): boolean => store === null || row.store === store;
  return {
    month: plan.month,
    asOf: formatDay(plan.asOf),
    ...{ partNo, name, series, unitPrice: yuanFromFen(unitPrice), pack, store },
    policy: { safetyStock, fairShareBy, demandMonths },
    supply: tellSupply(inputs, part, lines),
    asks: explainShares(inputs, plan.policy, part, lines).filter(isOwn),
    lifts: explainLifts(inputs, plan.policy, part, lines)
      .map((lift) => ({ ...lift, stores: lift.stores.filter(isOwn) }))
      .filter((lift) => lift.stores.length > 0),
    pushes: own.flatMap(tellPushes),
    commitments: plan.commitments
      .filter((commitment) => commitment.partNo === partNo)
      .map(({ supplier, quantity, placed }) => ({ supplier, quantity, placed })),
    lines: own.map(({ store, due, plan, lock, negotiate, pegs }) => ({
      ...{ store, due: formatDay(due), plan, lock, negotiate },
      pegs: pegs.map((peg) => ({ ...peg, eta: peg.eta === null ? null : formatDay(peg.eta) })),
    })),
    balance: tellBalance(
      plan.parts.find((row) => row.partNo === partNo)!,
      lines,
    ),
  };
}

/** Stock on hand, then the lots by date, lots of one date as one. */
function tellSupply(
  { lots, month }: PlanInputs,
  { partNo, pack, onHand }: Part,
  lines: readonly PlanLine[],
): readonly SupplyStory[] {
  const arrivals = new Map<PlanLine['due'], number>();
  for (const lot of lots) {
    if (lot.partNo === partNo) arrivals.set(lot.eta, (arrivals.get(lot.eta) ?? 0) + lot.quantity);
  }
  const sources = [...arrivals].sort(([a], [b]) => a - b);
  const pegs = lines.flatMap((line) => line.pegs);
  return [[null, onHand] as const, ...sources].map(([eta, units]) => ({
    supply: eta === null ? 'on-hand' : 'in-transit',
    eta: eta === null ? null : formatDay(eta),
    afterMonth: eta !== null && eta > lastDay(month),
    units,
    inPacks: Math.floor(units / pack) * pack,
    planned: sum(pegs, (peg) => (peg.eta === eta ? peg.qty : 0)),
  }));
}

function tellPushes({ store, territory, commitment, excess, free }: PlanLine): readonly PushStory[] {
  return Object.entries({ commitment, excess, free })
    .filter(([, units]) => units > 0)
    .map(([goal, units]) => ({ store, territory, goal: goal as PushStory['goal'], units }));
}

function tellBalance(part: PartBalance, lines: readonly PlanLine[]): Balance {
  const { safetyStock, planned, remaining, short, replenish } = part;
  return {
    supply: part.onHand + part.inTransit,
    pull: sum(lines, (line) => line.onTime + line.late),
    lift: sum(lines, (line) => line.lift),
    push: sum(lines, (line) => line.commitment + line.excess + line.free),
    lock: sum(lines, (line) => line.lock),
    ...{ planned, remaining, safetyStock, short, replenish },
  };
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
