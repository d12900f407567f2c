import { amountOf } from '../domain/money.ts';
import type { Day } from '../domain/month.ts';
import type { Peg, PlanLine } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import type { Rows } from './lay-rows.ts';
import { layRows } from './lay-rows.ts';
import type { Model, Placement, Pull } from './model.ts';
import { pegRows } from './peg-rows.ts';

/**
 * The lines of the plan, part by part: the intents in the order of the model, then what goes to stores without
 * an intent for the part, by store, due when its last peg is to be had. Quantities in units; every line adds up,
 * and its pegs add up to its plan.
 *
 * @param model after any trim.
 */
export function buildLedger(
  model: Model,
  policy: Policy,
  pull: Pull,
  placements: readonly Placement[],
): PlanLine[] {
  const rows = layRows(model, pull, placements);
  const pegs = pegRows(model, policy, rows);
  const lines: PlanLine[] = [];
  for (let part = 0; part < model.parts.length; part++) {
    for (let row = rows.start[part]!; row < rows.start[part + 1]!; row++) {
      lines.push(writeLine(model, rows, part, row, pegs[row]!));
    }
  }
  return lines;
}

function writeLine(
  model: Model,
  { start, store: stores, units }: Rows,
  part: number,
  row: number,
  pegs: readonly Peg[],
): PlanLine {
  const { partNo, series, unitPrice, pack } = model.parts[part]!;
  const { store, territory, salesperson } = model.stores[stores[row]!]!;
  const intent = units.intent[row]!;
  const round = units.round[row]!;
  const trim = units.trim[row]!;
  const onTime = units.onTime[row]!;
  const late = units.late[row]!;
  const lift = units.lift[row]!;
  const commitment = units.commitment[row]!;
  const excess = units.excess[row]!;
  const free = units.free[row]!;
  const plan = onTime + late + lift + commitment + excess + free;
  const complete = Math.max(model.asOf, pegs.at(-1)?.eta ?? model.asOf);
  const due = intent > 0 ? model.intentDue[model.intentStart[part]! + row - start[part]!]! : complete;
  return {
    store,
    territory,
    salesperson,
    partNo,
    series,
    unitPrice,
    pack,
    due: due as Day,
    intent,
    round,
    onTime,
    late,
    short: intent + round - trim - onTime - late,
    trim,
    lift,
    commitment,
    excess,
    free,
    lock: 0,
    plan,
    amount: amountOf(unitPrice, plan),
    negotiate: plan !== intent || complete > due,
    pegs,
  };
}
