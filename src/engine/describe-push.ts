import type { Policy } from '../domain/policy.ts';
import type { Model, Placement, Pull } from './model.ts';
import type { Pools, PushReason } from './split-pools.ts';

/**
 * What the push decides on, in money: whole grains of the model (`scaleMoney`). Cells are territory × series, read at
 * `territory * series + series index`. Inside a series the parts of a pool are interchangeable, and inside a
 * cell the caps of the stores add up, so this is all that the goals can see.
 */
export interface PushProblem {
  readonly territories: number;
  readonly series: number;
  /** What the pools of a series are worth. */
  readonly pool: Readonly<Record<PushReason, Float64Array>>;
  /** What the stores of a cell may take together: the sum of their caps, rounded down. */
  readonly capacity: Float64Array;
  /** Whether any store takes part in pushes of the cell. */
  readonly takesPart: Uint8Array;
  /** Planned before the push. */
  readonly planned: Float64Array;
  /** Reference amount of every cell; null for a territory without a reference. */
  readonly reference: readonly (Float64Array | null)[];
  /** Area of each territory in the target goal, and the target of each area. */
  readonly territoryArea: Int32Array;
  readonly areaTarget: Float64Array;
}

/**
 * Caps of pushes per store × series, in the model's money, not rounded: `capRatio` of the store's monthly reference amount in
 * the series, which is its history mean or, where that is zero, this month's stated intents, at present prices. What
 * the planner fixed beyond the intents has used up its part. A store without any reference amount has no cap.
 */
export function capStores(model: Model, policy: Policy): Float64Array {
  const width = model.series.length;
  const sold = new Float64Array(model.stores.length * width);
  const asked = new Float64Array(model.stores.length * width);
  for (let part = 0; part < model.parts.length; part++) {
    const price = model.partPrice[part]!;
    const series = model.partSeries[part]!;
    for (let i = model.historyStart[part]!; i < model.historyStart[part + 1]!; i++) {
      sold[model.historyStore[i]! * width + series]! += price * model.historyUnits[i]!;
    }
    for (let i = model.intentStart[part]!; i < model.intentStart[part + 1]!; i++) {
      asked[model.intentStore[i]! * width + series]! += price * model.intentQuantity[i]!;
    }
  }
  return sold.map((amount, place) => {
    const month =
      amount > 0 ? (policy.capRatio * amount) / model.demandMonths : policy.capRatio * asked[place]!;
    return Math.max(0, month - model.fixed.beyond[place]!);
  });
}

/** Brings the state after pull and lifts into the form that the push decides on. */
export function describePush(
  model: Model,
  pull: Pull,
  lifts: readonly Placement[],
  pools: Pools,
  caps: Float64Array,
): PushProblem {
  const width = model.series.length;
  const pulled = pullAmounts(model, pull);
  const planned = pulled.slice();
  for (const { part, store, packs } of lifts) {
    planned[model.storeTerritory[store]! * width + model.partSeries[part]!]! +=
      packPrice(model, part) * packs;
  }
  const capacity = new Float64Array(pulled.length);
  caps.forEach((cap, place) => {
    const territory = model.storeTerritory[Math.floor(place / width)]!;
    capacity[territory * width + (place % width)]! += cap;
  });
  return {
    territories: model.territories.length,
    series: width,
    pool: {
      commitment: worthOf(model, pools.commitment),
      excess: worthOf(model, pools.excess),
      free: worthOf(model, pools.free),
    },
    capacity: capacity.map(Math.floor),
    takesPart: cellsTakingPart(model),
    planned,
    reference: referenceAmounts(model, pulled),
    territoryArea: model.territoryArea,
    areaTarget: model.areaTarget,
  };
}

/** Price of one pack of a part, in the model's money. */
export function packPrice(model: Model, part: number): number {
  return model.partPrice[part]! * model.partPack[part]!;
}

/** What pull and the planner's own quantities bring per cell. */
function pullAmounts(model: Model, pull: Pull): Float64Array {
  const amounts = model.fixed.amount.slice();
  for (let part = 0; part < model.parts.length; part++) {
    const price = packPrice(model, part);
    for (let i = model.intentStart[part]!; i < model.intentStart[part + 1]!; i++) {
      const territory = model.storeTerritory[model.intentStore[i]!]!;
      const packs = pull.onTime[i]! + pull.late[i]!;
      amounts[territory * model.series.length + model.partSeries[part]!]! += price * packs;
    }
  }
  return amounts;
}

function worthOf(model: Model, packs: Float64Array): Float64Array {
  const worth = new Float64Array(model.series.length);
  packs.forEach((count, part) => {
    worth[model.partSeries[part]!]! += count * packPrice(model, part);
  });
  return worth;
}

function cellsTakingPart(model: Model): Uint8Array {
  const width = model.series.length;
  const cells = new Uint8Array(model.territories.length * width);
  for (let part = 0; part < model.parts.length; part++) {
    const mark = (store: number) =>
      (cells[model.storeTerritory[store]! * width + model.partSeries[part]!] = 1);
    model.historyStore.subarray(model.historyStart[part]!, model.historyStart[part + 1]!).forEach(mark);
    model.intentStore.subarray(model.intentStart[part]!, model.intentStart[part + 1]!).forEach(mark);
  }
  return cells;
}

/** The reference share of every series times the larger of target and pull of the territory. */
function referenceAmounts(model: Model, pulled: Float64Array): (Float64Array | null)[] {
  const width = model.series.length;
  const rowSum = (table: Float64Array, row: number) =>
    table.subarray(row * width, (row + 1) * width).reduce((sum, amount) => sum + amount, 0);
  return model.territories.map((_, territory) => {
    const whole = rowSum(model.reference, territory);
    if (whole <= 0) return null;
    const target = model.targetsBy === 'territory' ? model.areaTarget[model.territoryArea[territory]!]! : 0;
    const amount = Math.max(target, rowSum(pulled, territory));
    const row = model.reference.subarray(territory * width, (territory + 1) * width);
    return row.map((part) => Math.round((part / whole) * amount));
  });
}
