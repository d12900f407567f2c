import { groupRows } from './group-rows.ts';
import type { Model, Placement, Pull } from './model.ts';

/** What a line uses supply for, in the order in which the uses draw on it. */
export const USES = ['onTime', 'late', 'lift', 'commitment', 'excess', 'free'] as const;

/**
 * The lines of the plan before they are written out, in columns: those of part `p` are rows `start[p]` to
 * `start[p + 1] − 1`, first its intents in the order of the model, then stores without an intent, by store.
 * Units are 32-bit integers, which no line exceeds: reading refuses quantities and packs above 10⁹.
 */
export interface Rows {
  readonly start: Int32Array;
  readonly store: Int32Array;
  readonly units: Readonly<Record<'intent' | 'round' | 'trim' | (typeof USES)[number], Int32Array>>;
}

/**
 * Lays out what the stores asked, what pull serves of it, and what is placed outside the intents: on the store's
 * earliest intent for the part, else in a row of its own.
 *
 * @param model after any trim: what an intent wants less than its quantity in whole packs is its trim.
 */
export function layRows(model: Model, pull: Pull, placements: readonly Placement[]): Rows {
  const { intentStart, intentStore, partPack } = model;
  const placed = groupRows(
    Int32Array.from(placements, ({ part }) => part),
    partPack.length,
    [Int32Array.from(placements, (placement) => placement.store)],
  );
  const most = intentStore.length + placements.length;
  const column = () => new Int32Array(most);
  const start = new Int32Array(partPack.length + 1);
  const store = column();
  const [intent, round, trim, onTime, late] = [column(), column(), column(), column(), column()];
  const outside = { lift: column(), commitment: column(), excess: column(), free: column() };
  let row = 0;
  for (let p = 0; p < partPack.length; p++) {
    const pack = partPack[p]!;
    for (let i = intentStart[p]!; i < intentStart[p + 1]!; i++) {
      store[row] = intentStore[i]!;
      intent[row] = model.intentQuantity[i]!;
      const asked = Math.ceil(intent[row]! / pack) * pack;
      round[row] = asked - intent[row]!;
      trim[row] = asked - model.intentPacks[i]! * pack;
      onTime[row] = pull.onTime[i]! * pack;
      late[row++] = pull.late[i]! * pack;
    }
    const rowOf = new Map<number, number>();
    if (placed.start[p + 1]! > placed.start[p]!) {
      for (let own = row - 1; own >= start[p]!; own--) rowOf.set(store[own]!, own);
    }
    for (let k = placed.start[p]!; k < placed.start[p + 1]!; k++) {
      const placement = placements[placed.rows[k]!]!;
      if (!rowOf.has(placement.store)) {
        rowOf.set(placement.store, row);
        store[row++] = placement.store;
      }
      outside[placement.reason][rowOf.get(placement.store)!]! += placement.packs * pack;
    }
    start[p + 1] = row;
  }
  return { start, store, units: { intent, round, trim, onTime, late, ...outside } };
}
