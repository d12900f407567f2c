import type { PlanLine, SalesPlan } from '../domain/plan.ts';
import type { Cause, EditChange, InputChange, PolicyChange } from '../domain/plan-diff.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import { compareText } from '../domain/order.ts';
import type { Policy } from '../domain/policy.ts';
import { lineKeyOf, writeLineKey } from '../sheets/line-key.ts';
import type { PlanOrigin } from '../sheets/plan-document.ts';
import type { LinePair } from './pair-lines.ts';

/** A plan with what it was made of. */
export interface KnownPlan {
  readonly plan: SalesPlan;
  readonly origin: PlanOrigin;
}

/** What differs between two plans apart from their lines. */
export interface PlanDifferences {
  readonly policy: readonly PolicyChange[];
  readonly inputs: readonly InputChange[];
  readonly edits: readonly EditChange[];
  /** What the weights of the stores hang on, in one of the plans, beside what every share hangs on. */
  readonly weighedBy: readonly Cause[];
  /** Whether something differs that a line like this is made from. */
  has(cause: Cause, line: PlanLine): boolean;
  /** Whether the planner fixed another quantity of the line. */
  isLockChanged(pair: LinePair): boolean;
}

/** Compares what two plans were made from, as far as they say it. */
export function findDifferences(before: KnownPlan, after: KnownPlan): PlanDifferences {
  const policy = comparePolicies(before.plan.policy, after.plan.policy);
  const inputs = compareInputs(before.origin.inputs, after.origin.inputs);
  const stock = changedKeys(before.plan, after.plan, stockOf);
  const promised = changedKeys(before.plan, after.plan, promisedOf);
  const targets = changedKeys(before.plan, after.plan, targetsOf);
  const everywhere = new Set<Cause>([
    ...policy.map(({ name }): Cause => `policy.${name}`),
    ...(inputs.some(({ kind }) => kind === 'history') ? (['history'] as const) : []),
    ...(inputs.some(({ kind }) => kind === 'achievement') ? (['reliability'] as const) : []),
    ...(before.plan.asOf === after.plan.asOf ? [] : (['asOf'] as const)),
  ]);
  const [locksBefore, locksAfter] = [lockedBy(before.origin), lockedBy(after.origin)];
  return {
    ...{ policy, inputs, edits: compareEdits(before.origin.edits, after.origin.edits) },
    weighedBy: [...new Set([before, after].flatMap(({ plan }) => weighedBy(plan.policy)))],
    has: (cause, { partNo, territory, series }) => {
      if (cause === 'stock') return stock.has(partNo);
      if (cause === 'commitment') return promised.has(partNo);
      if (cause === 'target') {
        return [`territory ${territory}`, `series ${series}`, 'company'].some((key) => targets.has(key));
      }
      // Their fields are the difference.
      return everywhere.has(cause) || ['intent', 'price', 'pack', 'assignment'].includes(cause);
    },
    isLockChanged: (pair) => locksBefore(pair.before) !== locksAfter(pair.after),
  };
}

/** By history, the shares hang on all that it hangs on; discounted, on the reliability of the intents. */
function weighedBy({ fairShareBy, intentReliability }: Policy): readonly Cause[] {
  return [
    ...(fairShareBy === 'history' ? (['history', 'policy.demandMonths'] as const) : []),
    ...(intentReliability === 'discount'
      ? (['reliability', 'policy.intentReliability', 'policy.demandMonths'] as const)
      : []),
  ];
}

function comparePolicies(before: Policy, after: Policy): readonly PolicyChange[] {
  return (Object.keys(after) as (keyof Policy)[])
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, before: before[name], after: after[name] }));
}

/** Workbooks by kind and name; one that only changed its name is the same. */
function compareInputs(before: PlanOrigin['inputs'], after: PlanOrigin['inputs']): readonly InputChange[] {
  const without = (own: PlanOrigin['inputs'], others: PlanOrigin['inputs']): PlanOrigin['inputs'] => {
    const known = new Set(others.map(({ kind, sha256 }) => `${kind} ${sha256}`));
    return own.filter(({ kind, sha256 }) => !known.has(`${kind} ${sha256}`));
  };
  const key = ({ kind, file }: { readonly kind: string; readonly file: string }): string => `${kind} ${file}`;
  const [gone, come] = [without(before, after), without(after, before)];
  const [goneKeys, comeKeys] = [new Set(gone.map(key)), new Set(come.map(key))];
  const changes = [
    ...gone.map((input) => [input, comeKeys.has(key(input)) ? 'changed' : 'dropped'] as const),
    ...come.filter((input) => !goneKeys.has(key(input))).map((input) => [input, 'added'] as const),
  ];
  const told = new Map(
    changes.map(([{ kind, file }, change]) => [key({ kind, file }), { kind, file, change }]),
  );
  return [...told.values()].toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.file, b.file));
}

function compareEdits(before: readonly LineEdit[], after: readonly LineEdit[]): readonly EditChange[] {
  const later = new Map(after.map((edit) => [writeLineKey(edit), edit]));
  const changes = before.map((edit): EditChange => {
    const now = later.get(writeLineKey(edit)) ?? null;
    later.delete(writeLineKey(edit));
    return { before: edit, after: now };
  });
  return [
    ...changes,
    ...[...later.values()].map((edit): EditChange => ({ before: null, after: edit })),
  ].filter(
    (change) =>
      change.before?.quantity !== change.after?.quantity || change.before?.remark !== change.after?.remark,
  );
}

/** Finds the quantity that the planner fixed of a line; null where none was. */
function lockedBy({ edits }: PlanOrigin): (line: PlanLine | null) => number | null {
  const locks = new Map(edits.map((edit) => [writeLineKey(edit), edit.quantity]));
  return (line) => line && (locks.get(writeLineKey(lineKeyOf(line))) ?? null);
}

type Facts = ReadonlyMap<string, string | number>;

/** The keys under which the two plans know different facts. */
function changedKeys(
  before: SalesPlan,
  after: SalesPlan,
  factsOf: (plan: SalesPlan) => Facts,
): ReadonlySet<string> {
  const [old, now] = [factsOf(before), factsOf(after)];
  return new Set([...old.keys(), ...now.keys()].filter((key) => old.get(key) !== now.get(key)));
}

function stockOf({ parts }: SalesPlan): Facts {
  return new Map(
    parts.map(({ partNo, onHand, inTransit, safetyStock }) => [
      partNo,
      [onHand, inTransit, safetyStock].join(),
    ]),
  );
}

function promisedOf({ commitments }: SalesPlan): Facts {
  const promised = new Map<string, number>();
  for (const { partNo, quantity } of commitments)
    promised.set(partNo, (promised.get(partNo) ?? 0) + quantity);
  return promised;
}

/** Targets by territory and series; the company's own where no territory has one. */
function targetsOf({ territories, kpis }: SalesPlan): Facts {
  const ofCompany = territories.every(({ target }) => target === 0);
  return new Map<string, number>([
    ...territories.map(({ territory, target }) => [`territory ${territory}`, target] as const),
    ...kpis.series.flatMap(({ series, target }) =>
      target === null ? [] : [[`series ${series}`, target] as const],
    ),
    ...(ofCompany ? [['company', kpis.target] as const] : []),
  ]);
}
