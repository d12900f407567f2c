import { groupBy } from '../domain/group-by.ts';
import { sumFen, type Fen } from '../domain/money.ts';
import { compareText } from '../domain/order.ts';
import type { Kpis, TerritoryResult } from '../domain/plan.ts';
import type { Cause, LineChange, MovedNumber, PlanDiff, PlanSide } from '../domain/plan-diff.ts';
import { findDirectCauses, findRemoteCause } from './find-causes.ts';
import { findChangedFields, wholePair } from './find-changed-fields.ts';
import { findDifferences, type KnownPlan, type PlanDifferences } from './find-differences.ts';
import { pairLines } from './pair-lines.ts';

/**
 * What differs between two plans, and why as far as they tell. Comparing them the other way round gives the mirror
 * image. Of plans of two months the dates are not compared.
 */
export function comparePlans(before: KnownPlan, after: KnownPlan): PlanDiff {
  const differences = findDifferences(before, after);
  const lines = compareLines(before, after, differences);
  const territories = compareTerritories(before.plan.territories, after.plan.territories);
  const kpis = movedNumbers(before.plan.kpis, after.plan.kpis);
  const { policy, inputs, edits } = differences;
  const [old, now] = [sideOf(before), sideOf(after)];
  const listed = [lines, territories, kpis, policy, edits];
  return {
    ...{ before: old, after: now, territories, kpis, policy, inputs, edits, lines },
    equal: listed.every(({ length }) => length === 0) && old.month === now.month && old.asOf === now.asOf,
    causes: sumByCause(lines),
  };
}

function sideOf({ plan, origin }: KnownPlan): PlanSide {
  const { month, asOf, kpis } = plan;
  return { month, asOf, kpis, status: origin.status, revision: origin.revision };
}

type Unexplained = Omit<LineChange, 'causes'> & {
  readonly territories: readonly string[];
  readonly direct: readonly Cause[];
};

function compareLines(
  before: KnownPlan,
  after: KnownPlan,
  differences: PlanDifferences,
): readonly LineChange[] {
  const datesCount = before.plan.month === after.plan.month;
  const found: Unexplained[] = [];
  for (const pair of pairLines(before.plan.lines, after.plan.lines)) {
    const fields = findChangedFields(pair, datesCount);
    // A line that one plan has and that asks for and plans nothing is there all the same.
    if (fields.length === 0 && pair.before !== null && pair.after !== null) continue;
    const { old, now } = wholePair(pair);
    found.push({
      ...{ store: now.store, partNo: now.partNo, ...pair, fields },
      kind: pair.before === null ? 'added' : pair.after === null ? 'dropped' : 'changed',
      ...{ units: now.plan - old.plan, amount: (now.amount - old.amount) as Fen },
      territories: [old.territory, now.territory],
      direct: findDirectCauses(pair, fields, differences),
    });
  }
  return explain(found, isAnythingElse(before, after, differences)).toSorted(
    (a, b) =>
      Math.abs(b.amount) - Math.abs(a.amount) ||
      compareText(a.store, b.store) ||
      compareText(a.partNo, b.partNo) ||
      dateOf(a) - dateOf(b),
  );
}

/** Lines without a cause of their own follow from those that have one. */
function explain(found: readonly Unexplained[], anything: boolean): readonly LineChange[] {
  const own = found.filter(({ direct }) => direct.length > 0);
  const moved = {
    parts: new Set<string>(own.map(({ partNo }) => partNo)),
    territories: new Set(own.flatMap(({ territories }) => territories)),
  };
  return found.map(({ territories, direct, ...change }) => {
    const [first, ...others] = direct;
    const remote = (): Cause =>
      findRemoteCause(
        { partNo: change.partNo, territory: territories[0]! },
        moved,
        anything || own.length > 0,
      );
    return { ...change, causes: first === undefined ? [remote()] : [first, ...others] };
  });
}

/** Whether anything differs that lines may follow from, seen or unseen: files, policy, targets, edits, months. */
function isAnythingElse(
  before: KnownPlan,
  after: KnownPlan,
  { policy, inputs, edits }: PlanDifferences,
): boolean {
  return (
    policy.length + inputs.length + edits.length > 0 ||
    before.plan.month !== after.plan.month ||
    before.plan.asOf !== after.plan.asOf ||
    before.plan.kpis.target !== after.plan.kpis.target
  );
}

function dateOf({ before, after }: LineChange): number {
  return Math.min(before?.due ?? Infinity, after?.due ?? Infinity);
}

function compareTerritories(
  before: readonly TerritoryResult[],
  after: readonly TerritoryResult[],
): PlanDiff['territories'] {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [row.territory, row]))) as [
    Map<string, TerritoryResult>,
    Map<string, TerritoryResult>,
  ];
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted(compareText)
    .map((territory) => {
      return { territory, before: old.get(territory) ?? null, after: now.get(territory) ?? null };
    })
    .filter((row) =>
      ['target', 'plan'].some((key) => row.before?.[key as 'plan'] !== row.after?.[key as 'plan']),
    );
}

function movedNumbers(before: Kpis, after: Kpis): readonly MovedNumber[] {
  return (Object.keys(after) as (keyof Kpis)[]).filter(
    (name): name is MovedNumber =>
      name !== 'series' &&
      name !== 'salespeople' &&
      name !== 'fillRateWorstStore' &&
      before[name] !== after[name],
  );
}

function sumByCause(lines: readonly LineChange[]): PlanDiff['causes'] {
  const groups = groupBy(lines, ({ causes: [first] }) => first);
  const weight = (changes: readonly LineChange[]): number =>
    changes.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  return [...groups]
    .toSorted(([a, x], [b, y]) => weight(y) - weight(x) || compareText(a, b))
    .map(([cause, changes]) => ({
      ...{ cause, lines: changes.length },
      amount: sumFen(changes.map(({ amount }) => amount)),
    }));
}
