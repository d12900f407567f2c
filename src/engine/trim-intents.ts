import type { Policy } from '../domain/policy.ts';
import { groupRows } from './group-rows.ts';
import type { Model } from './model.ts';

/** Wider than any rounding error of a sum of amounts, narrower than any pack. */
const TOLERANCE = 1e-9;

/**
 * Cuts the intents for a series that are above the band around its reference share to the band, where the
 * policy enforces it; else the model as it is.
 *
 * In every territory with a reference, a series may keep (reference share + the greater of `flagPoints` and
 * `flagShare` of it) of what the territory's stores stated in all. Its intents keep the same part of their
 * packs, rounded down; packs that still fit go to the intents that kept the least part. Only what stores state
 * counts in the band, so that a cut in one series does not cause one in another.
 */
export function trimIntents(model: Model, policy: Policy): Model {
  if (policy.imbalance === 'advise') return model;
  const { intentPacks } = model;
  const { cellOf, valueOf, stated } = valueIntents(model);
  const allowed = allowCells(model, policy, stated);
  const trimmed = Int32Array.from(cellOf, (cell) => (allowed[cell]! < Infinity ? cell : -1));
  const { start, rows } = groupRows(trimmed, allowed.length);
  const kept = intentPacks.slice();
  for (let cell = 0; cell < allowed.length; cell++) {
    const own = rows.subarray(start[cell]!, start[cell + 1]!);
    trimCell(own, valueOf, allowed[cell]!, kept);
  }
  return { ...model, intentPacks: kept };
}

/** Cell (territory × series) and fen per pack of each intent, and stated fen per cell. */
function valueIntents(model: Model) {
  const { intentStart, intentStore, intentQuantity } = model;
  const cellOf = new Int32Array(intentStore.length);
  const valueOf = new Float64Array(intentStore.length);
  const stated = new Float64Array(model.territories.length * model.series.length);
  model.partPrice.forEach((price, p) => {
    for (let i = intentStart[p]!; i < intentStart[p + 1]!; i++) {
      const territory = model.storeTerritory[intentStore[i]!]!;
      const cell = territory * model.series.length + model.partSeries[p]!;
      cellOf[i] = cell;
      valueOf[i] = price * model.partPack[p]!;
      stated[cell]! += price * intentQuantity[i]!;
    }
  });
  return { cellOf, valueOf, stated };
}

/** Fen that the unlocked intents of each cell may keep; Infinity where the cell is within its band. */
function allowCells(model: Model, { flagPoints, flagShare }: Policy, stated: Float64Array): Float64Array {
  const width = model.series.length;
  const sumOf = (table: Float64Array, t: number) =>
    table.subarray(t * width, (t + 1) * width).reduce((sum, amount) => sum + amount, 0);
  return stated.map((amount, cell) => {
    const t = Math.floor(cell / width);
    const reference = sumOf(model.reference, t);
    if (reference === 0) return Infinity;
    const share = model.reference[cell]! / reference;
    const most = (share + Math.max(flagPoints, flagShare * share)) * sumOf(stated, t) * (1 + TOLERANCE);
    return amount <= most ? Infinity : Math.max(0, most - model.fixed.amount[cell]!);
  });
}

/** Lowers `kept` of the intents `rows` until their value is at most `allowed`. */
function trimCell(rows: Int32Array, valueOf: Float64Array, allowed: number, kept: Float64Array): void {
  const wanted = Float64Array.from(rows, (row) => kept[row]!);
  let value = 0;
  for (const row of rows) value += kept[row]! * valueOf[row]!;
  if (value <= allowed) return;
  let rest = allowed;
  rows.forEach((row, k) => {
    kept[row] = Math.floor((allowed / value) * wanted[k]! + TOLERANCE);
    rest -= kept[row]! * valueOf[row]!;
  });
  const leastFirst = Array.from(rows, (row, k) => ({ row, fill: (kept[row]! + 0.5) / wanted[k]! }));
  leastFirst.sort((a, b) => a.fill - b.fill || a.row - b.row);
  for (const { row, fill } of leastFirst) {
    if (fill > 1 || valueOf[row]! > rest) continue;
    kept[row]!++;
    rest -= valueOf[row]!;
  }
}
