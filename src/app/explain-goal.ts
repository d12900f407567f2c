import type { PlanInputs } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { yuanFromFen, type Fen } from '../domain/money.ts';
import { formatDay } from '../domain/month.ts';
import type { BindingLimit, Certificate, Goal, SalesPlan } from '../domain/plan.ts';
import { buildPlan } from '../engine/build-plan.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import type { ReportProgress } from './progress.ts';
import { readMonth } from './read-month.ts';
import { countLocks, readStandingLocks, type LockCount } from './read-standing-locks.ts';

/** Which goal to explain. */
export interface GoalRequest extends InputRequest {
  readonly goal: Goal;
}

/** The certificate of a goal, and what it is about; amounts in yuan. */
export interface GoalStory {
  readonly month: string;
  readonly asOf: string;
  readonly goal: Goal;
  readonly reached: number;
  readonly best: number;
  readonly binding: readonly (Omit<BindingLimit, 'amount'> & { readonly amount: number })[];
  /** Of the target: the territories below theirs. */
  readonly short: readonly {
    readonly territory: string;
    readonly target: number;
    readonly plan: number;
    readonly shortfall: number;
  }[];
  /** Of a target that is not reached: stock above safety stock that is left, by series. */
  readonly stockLeft: readonly { readonly series: string; readonly amount: number }[];
  /** Of the commitments: those that are not placed in full; units. */
  readonly unplaced: readonly {
    readonly supplier: string;
    readonly partNo: string;
    readonly quantity: number;
    readonly placed: number;
  }[];
}

/** The story of a goal, or the errors because of which there is no plan. */
export type GoalExplanation =
  | { readonly status: 'refused'; readonly issues: readonly Issue[] }
  | (LockCount & {
      readonly status: 'told';
      readonly story: GoalStory;
    });

/**
 * Plans the month of a request around the locks of the plan that stands in its folder, writes nothing, and tells what a
 * goal has reached, whether more was possible, and what stands in the way.
 *
 * @throws PlanFailure kind `usage` or `file`
 */
export async function explainGoal(
  request: GoalRequest,
  io: InputIo,
  report: ReportProgress,
): Promise<GoalExplanation> {
  const { inputs, policy, issues, monthFolder } = await readMonth(request, io, report);
  if (inputs === null) return { status: 'refused', issues };
  const locks = await readStandingLocks(monthFolder, inputs, io);
  report({ step: 'plan' });
  const plan = buildPlan({ ...inputs, locks }, policy);
  return { status: 'told', ...countLocks(locks, plan), story: tellGoalStory(inputs, plan, request.goal) };
}

/** Tells of a goal what its certificate and the plan say. */
export function tellGoalStory(inputs: PlanInputs, plan: SalesPlan, goal: Goal): GoalStory {
  const { reached, best, binding } = plan.certificates.find(
    (each): each is Certificate => each.goal === goal,
  )!;
  const missed = goal === 'target' && reached > 0;
  return {
    month: plan.month,
    asOf: formatDay(plan.asOf),
    goal,
    reached: yuanFromFen(reached),
    best: yuanFromFen(best),
    binding: binding.map((limit) => ({ ...limit, amount: yuanFromFen(limit.amount) })),
    short: (missed ? plan.territories : [])
      .filter((row) => row.shortfall > 0)
      .map(({ territory, target, plan, shortfall }) => ({
        territory,
        target: yuanFromFen(target),
        plan: yuanFromFen(plan),
        shortfall: yuanFromFen(shortfall),
      })),
    stockLeft: missed ? stockLeft(inputs, plan) : [],
    unplaced: (goal === 'commitment' ? plan.commitments : [])
      .filter(({ quantity, placed }) => placed < quantity)
      .map(({ supplier, partNo, quantity, placed }) => ({ supplier, partNo, quantity, placed })),
  };
}

/** What is left above safety stock at month end, largest amount first. */
function stockLeft({ parts }: PlanInputs, plan: SalesPlan): GoalStory['stockLeft'] {
  const prices = new Map(parts.map(({ partNo, unitPrice }) => [partNo, unitPrice]));
  const amounts = new Map<string, number>();
  for (const { partNo, series, remaining, safetyStock } of plan.parts) {
    const amount = prices.get(partNo)! * Math.max(0, remaining - safetyStock);
    amounts.set(series, (amounts.get(series) ?? 0) + amount);
  }
  return [...amounts]
    .filter(([, amount]) => amount > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([series, amount]) => ({ series, amount: yuanFromFen(amount as Fen) }));
}
