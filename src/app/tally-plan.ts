import type { Fen } from '../domain/money.ts';
import type { PlanLine, SalesPlan } from '../domain/plan.ts';
import { servedOf } from '../engine/tally-lines.ts';

/** By what the lines of a plan can be summed up. */
export type Grouping = 'territory' | 'salesperson' | 'store' | 'part' | 'series';

/** The lines that are wanted; null: whatever it is. */
export interface LineFilter {
  readonly territory: string | null;
  readonly salesperson: string | null;
  readonly store: string | null;
  readonly partNo: string | null;
}

/** Lines of a plan summed up: quantities in units, amounts in fen, rates 0 to 1. */
export interface PlanTally {
  /** Of what it is the sum; of all lines, the empty text. */
  readonly name: string;
  /** Where a store or salesperson belongs: one name may serve two territories. */
  readonly territory: string | null;
  readonly lines: number;
  readonly negotiationLines: number;
  readonly intent: number;
  readonly pull: number;
  /** What is planned beyond the intents; less than nothing where the planner fixed less than they would get. */
  readonly push: number;
  readonly plan: number;
  readonly short: number;
  readonly pullAmount: Fen;
  readonly pushAmount: Fen;
  readonly amount: Fen;
  /** Null where there is none of its own, or only a part of its lines is wanted. */
  readonly target: Fen | null;
  /** Null without a target, or at a zero one. */
  readonly attainment: number | null;
  /** Units served by month end, of the units asked; null where nothing was asked. */
  readonly fillRate: number | null;
}

type Sums = { -readonly [K in keyof PlanTally]: PlanTally[K] } & { served: number };

/** The lines that a filter lets through, in their order. */
export function filterLines(lines: readonly PlanLine[], wanted: LineFilter): readonly PlanLine[] {
  const tests = Object.entries(wanted).filter(
    (entry): entry is [keyof LineFilter, string] => entry[1] !== null,
  );
  return lines.filter((line) => tests.every(([field, name]) => line[field] === name));
}

/** Sums up the wanted lines of a plan by `by`, in the order in which the plan has them, and all of them together. */
export function tallyPlan(
  plan: SalesPlan,
  by: Grouping,
  wanted: LineFilter,
): { readonly rows: readonly PlanTally[]; readonly total: PlanTally } {
  const targets = targetsOf(plan, by, wanted);
  const rows = new Map<string, Sums>();
  const all = noSums('', null);
  for (const line of filterLines(plan.lines, wanted)) {
    const name = by === 'part' ? line.partNo : line[by];
    const territory = by === 'store' || by === 'salesperson' ? line.territory : null;
    const key = keyOf(name, by === 'salesperson' ? territory : null);
    let sums = rows.get(key);
    if (sums === undefined) rows.set(key, (sums = noSums(name, territory)));
    add(line, sums);
    add(line, all);
  }
  const whole = Object.values(wanted).every((name) => name === null);
  return {
    rows: [...rows].map(([key, sums]) => finish(sums, targets.get(key) ?? null)),
    total: finish(all, whole ? plan.kpis.target : null),
  };
}

/** What whole territories, salespeople and series are to bring; nothing is known of parts of them. */
function targetsOf(
  { territories, kpis }: SalesPlan,
  by: Grouping,
  { territory, salesperson, store, partNo }: LineFilter,
): ReadonlyMap<string, Fen | null> {
  if (store !== null || partNo !== null) return new Map();
  if (by === 'salesperson') {
    return new Map(kpis.salespeople.map((row) => [keyOf(row.salesperson, row.territory), row.target]));
  }
  if (salesperson !== null) return new Map();
  if (by === 'territory') return new Map(territories.map((row) => [keyOf(row.territory, null), row.target]));
  if (by === 'series' && territory === null) {
    return new Map(kpis.series.map((row) => [keyOf(row.series, null), row.target]));
  }
  return new Map();
}

function keyOf(name: string, territory: string | null): string {
  return territory === null ? name : `${name}\n${territory}`;
}

function noSums(name: string, territory: string | null): Sums {
  const none = 0 as Fen;
  return {
    ...{ name, territory, lines: 0, negotiationLines: 0, intent: 0, pull: 0, push: 0, plan: 0, short: 0 },
    ...{ pullAmount: none, pushAmount: none, amount: none, target: null, attainment: null },
    ...{ fillRate: null, served: 0 },
  };
}

function add(line: PlanLine, sums: Sums): void {
  const pull = line.onTime + line.late;
  const pullAmount = line.unitPrice * pull;
  sums.lines += 1;
  sums.negotiationLines += line.negotiate ? 1 : 0;
  sums.intent += line.intent;
  sums.served += servedOf(line);
  sums.pull += pull;
  sums.push += line.plan - pull;
  sums.plan += line.plan;
  sums.short += line.short;
  sums.pullAmount = (sums.pullAmount + pullAmount) as Fen;
  sums.pushAmount = (sums.pushAmount + line.amount - pullAmount) as Fen;
  sums.amount = (sums.amount + line.amount) as Fen;
}

function finish({ served, ...sums }: Sums, target: Fen | null): PlanTally {
  return {
    ...sums,
    target,
    attainment: target === null || target === 0 ? null : sums.amount / target,
    fillRate: sums.intent === 0 ? null : served / sums.intent,
  };
}
