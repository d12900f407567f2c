import type { Target } from '../domain/inputs.ts';
import type { Model } from './model.ts';

type Placed = Pick<
  Model,
  | 'series'
  | 'territories'
  | 'storeTerritory'
  | 'partSeries'
  | 'partPrice'
  | 'historyStart'
  | 'historyStore'
  | 'historyUnits'
>;

type Targets = Pick<Model, 'targetsBy' | 'territoryArea' | 'areaTarget' | 'reference'>;

/**
 * The annual plan's amounts as target areas and reference mix.
 *
 * As soon as one target names a territory, the areas are the territories, and rows without one only say how
 * the company's series stand to each other; else the company is the one area. Where a whole (no series) stands
 * beside its split by series, the whole is the target and the split the reference.
 *
 * The reference of a territory is its own split, else the company's, else its stores' history at present
 * prices; that of the company is its own split, else the sum of the territories' splits, else all history.
 */
export function indexTargets(
  targets: readonly Target[],
  placed: Placed,
  territoryIndex: ReadonlyMap<string, number>,
  seriesIndex: ReadonlyMap<string, number>,
): Targets {
  const company = placed.territories.length;
  const width = placed.series.length;
  const whole = new Float64Array(company + 1);
  const split = new Float64Array((company + 1) * width);
  const stated = new Uint8Array(company + 1);
  for (const { territory, series, amount } of targets) {
    const row = territory === null ? company : territoryIndex.get(territory)!;
    if (series === null) {
      whole[row]! += amount;
      stated[row] = 1;
    } else split[row * width + seriesIndex.get(series)!]! += amount;
  }

  const targetOf = (row: number) => (stated[row] ? whole[row]! : sumRow(split, row, width));
  const byTerritory = targets.some((target) => target.territory !== null);
  return {
    targetsBy: byTerritory ? 'territory' : 'company',
    territoryArea: Int32Array.from(placed.territories, (_, t) => (byTerritory ? t : 0)),
    areaTarget: byTerritory
      ? Float64Array.from(placed.territories, (_, t) => targetOf(t))
      : Float64Array.of(targetOf(company)),
    reference: chooseReference(split, soldAmounts(placed), company, width),
  };
}

function chooseReference(
  split: Float64Array,
  sold: Float64Array,
  company: number,
  width: number,
): Float64Array {
  const territories = Array.from({ length: company }, (_, t) => t);
  const has = (table: Float64Array, row: number) => sumRow(table, row, width) > 0;
  const reference = new Float64Array((company + 1) * width);
  const copy = (table: Float64Array, from: number, to: number) =>
    reference.set(table.subarray(from * width, (from + 1) * width), to * width);

  for (const t of territories) {
    if (has(split, t)) copy(split, t, t);
    else if (has(split, company)) copy(split, company, t);
    else copy(sold, t, t);
  }
  if (has(split, company)) copy(split, company, company);
  else if (territories.some((t) => has(split, t))) {
    for (const t of territories) addRow(reference, company, split, t, width);
  } else for (const t of territories) addRow(reference, company, sold, t, width);
  return reference;
}

/** History at present prices per territory × series, over all demand months, in fen. */
function soldAmounts(placed: Placed): Float64Array {
  const width = placed.series.length;
  const sold = new Float64Array(placed.territories.length * width);
  placed.partPrice.forEach((price, p) => {
    for (let i = placed.historyStart[p]!; i < placed.historyStart[p + 1]!; i++) {
      const territory = placed.storeTerritory[placed.historyStore[i]!]!;
      sold[territory * width + placed.partSeries[p]!]! += price * placed.historyUnits[i]!;
    }
  });
  return sold;
}

function sumRow(table: Float64Array, row: number, width: number): number {
  return table.subarray(row * width, (row + 1) * width).reduce((sum, amount) => sum + amount, 0);
}

function addRow(into: Float64Array, row: number, table: Float64Array, from: number, width: number): void {
  for (let s = 0; s < width; s++) into[row * width + s]! += table[from * width + s]!;
}
