import type { PlanLine } from '../domain/plan.ts';
import type { Day } from '../domain/month.ts';
import type { Policy } from '../domain/policy.ts';
import { amountOf } from '../domain/money.ts';
import { groupRows } from './group-rows.ts';
import { listPegs } from './list-pegs.ts';
import type { Model, Placement, Pull } from './model.ts';
import { pegSupply } from './peg-supply.ts';
import { supplyForPull } from './supply-for-pull.ts';

/** What a use of supply is called in the ledger, in the order in which uses draw on the sources. */
const USES = ['onTime', 'late', 'lift', 'commitment', 'excess', 'free'] as const;

type Uses = Record<(typeof USES)[number], Float64Array>;

/** The rows of one part: its intents in the order of the model, then stores without an intent. */
interface PartRows {
  readonly part: number;
  /** Store of each row. */
  readonly stores: readonly number[];
  /** Packs of each row per use. */
  readonly uses: Uses;
}

/**
 * The lines of the plan, part by part: the intents in the order of the model, then what goes to stores without
 * an intent for the part, by store. Quantities in units; every line adds up, and its pegs add up to its plan.
 *
 * What is placed outside the intents goes on the store's earliest intent for the part, else on a line of its
 * own that is due when its last peg is to be had. Stock on hand is pegged before lots, pull before the rest.
 */
export function buildLedger(
  model: Model,
  policy: Policy,
  pull: Pull,
  placements: readonly Placement[],
): PlanLine[] {
  const forPull = supplyForPull(model, policy);
  const placed = groupRows(
    Int32Array.from(placements, ({ part }) => part),
    model.parts.length,
    (a, b) => placements[a]!.store - placements[b]!.store,
  );
  const lines: PlanLine[] = [];
  for (let part = 0; part < model.parts.length; part++) {
    const own = placed.rows.subarray(placed.start[part]!, placed.start[part + 1]!);
    const rows = rowsOfPart(
      model,
      part,
      pull,
      Array.from(own, (row) => placements[row]!),
    );
    const [from, to] = [model.sourceStart[part]!, model.sourceStart[part + 1]!];
    const pegged = pegSupply(
      USES.map((use, i) => ({ packs: rows.uses[use], isPull: i < 2 })),
      forPull.subarray(from, to),
      model.sourcePacks.subarray(from, to),
    );
    const sources = to - from;
    for (let row = 0; row < rows.stores.length; row++) {
      lines.push(lineOf(model, rows, row, pegged.subarray(row * sources, (row + 1) * sources)));
    }
  }
  return lines;
}

function rowsOfPart(model: Model, part: number, pull: Pull, placements: readonly Placement[]): PartRows {
  const [from, to] = [model.intentStart[part]!, model.intentStart[part + 1]!];
  const stores = Array.from(model.intentStore.subarray(from, to));
  const rowOf = new Map<number, number>();
  if (placements.length > 0) {
    for (let row = stores.length - 1; row >= 0; row--) rowOf.set(stores[row]!, row);
  }
  for (const { store } of placements) {
    if (!rowOf.has(store)) rowOf.set(store, stores.push(store) - 1);
  }
  const column = (packs?: Float64Array) => {
    const all = new Float64Array(stores.length);
    if (packs) all.set(packs.subarray(from, to));
    return all;
  };
  const uses: Uses = {
    onTime: column(pull.onTime),
    late: column(pull.late),
    lift: column(),
    commitment: column(),
    excess: column(),
    free: column(),
  };
  for (const { store, packs, reason } of placements) uses[reason][rowOf.get(store)!]! += packs;
  return { part, stores, uses };
}

function lineOf(model: Model, { part, stores, uses }: PartRows, row: number, pegged: Float64Array): PlanLine {
  const { partNo, series, unitPrice, pack } = model.parts[part]!;
  const { store, territory, salesperson } = model.stores[stores[row]!]!;
  const i = model.intentStart[part]! + row;
  const hasIntent = i < model.intentStart[part + 1]!;
  const intent = hasIntent ? model.intentQuantity[i]! : 0;
  const asked = Math.ceil(intent / pack) * pack;
  const trim = hasIntent ? asked - model.intentPacks[i]! * pack : 0;
  const onTime = uses.onTime[row]! * pack;
  const late = uses.late[row]! * pack;
  const lift = uses.lift[row]! * pack;
  const commitment = uses.commitment[row]! * pack;
  const excess = uses.excess[row]! * pack;
  const free = uses.free[row]! * pack;
  const plan = onTime + late + lift + commitment + excess + free;
  const pegs = listPegs(model, part, pegged);
  const lastArrival = Math.max(model.asOf, pegs.at(-1)?.eta ?? model.asOf);
  return {
    store,
    territory,
    salesperson,
    partNo,
    series,
    unitPrice,
    pack,
    due: (hasIntent ? model.intentDue[i]! : lastArrival) as Day,
    intent,
    round: asked - intent,
    onTime,
    late,
    short: asked - trim - onTime - late,
    trim,
    lift,
    commitment,
    excess,
    free,
    lock: 0,
    plan,
    amount: amountOf(unitPrice, plan),
    negotiate: plan !== intent || late > 0,
    pegs,
  };
}
