import type { MixIndex, SeriesMix } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import type { Model } from './model.ts';
import type { Tally } from './tally-lines.ts';

/** Wider than any rounding error of a share, so that a share on the edge of the band is within it. */
const TOLERANCE = 1e-12;

/**
 * The mix of series in amount, in the company and then in each territory: shares in the intents (before) and in
 * the plan (after) against the reference, and the index ½ Σ |share − reference| of each, from 0 (as the
 * reference) to 1 (nothing in common). An index is null without a reference or without any amount.
 *
 * A series is flagged when its share in the intents differs from the reference by more than `flagPoints` and
 * by more than `flagShare` of the reference.
 */
export function measureMix(
  model: Model,
  policy: Policy,
  tally: Tally,
): { readonly series: SeriesMix[]; readonly mix: MixIndex[] } {
  const series: SeriesMix[] = [];
  const mix: MixIndex[] = [];
  const company = model.territories.length;
  for (const [row, territory] of [[company, null] as const, ...model.territories.entries()]) {
    const reference = shares(rowOf(model, model.reference, row));
    const before = shares(rowOf(model, tally.intent, row));
    const after = shares(rowOf(model, tally.plan, row));
    mix.push({ territory, before: distance(before, reference), after: distance(after, reference) });
    model.series.forEach((name, s) => {
      series.push({
        territory,
        series: name,
        reference: reference?.[s] ?? null,
        before: before?.[s] ?? 0,
        after: after?.[s] ?? 0,
        flag: before && reference ? flagOf(before[s]!, reference[s]!, policy) : null,
      });
    });
  }
  return { series, mix };
}

/** Amounts of a row of a territory × series table; the row after the last is the sum, unless the table has it. */
function rowOf(model: Model, table: Float64Array, row: number): Float64Array {
  const width = model.series.length;
  if ((row + 1) * width <= table.length) return table.subarray(row * width, (row + 1) * width);
  const sums = new Float64Array(width);
  table.forEach((amount, cell) => (sums[cell % width]! += amount));
  return sums;
}

/** Shares of amounts in their sum; null when there is none. */
function shares(amounts: Float64Array): readonly number[] | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total > 0 ? Array.from(amounts, (amount) => amount / total) : null;
}

function distance(a: readonly number[] | null, b: readonly number[] | null): number | null {
  if (!a || !b) return null;
  return a.reduce((sum, share, s) => sum + Math.abs(share - b[s]!), 0) / 2;
}

function flagOf(
  share: number,
  reference: number,
  { flagPoints, flagShare }: Policy,
): 'over' | 'under' | null {
  const band = Math.max(flagPoints, flagShare * reference) + TOLERANCE;
  if (Math.abs(share - reference) <= band) return null;
  return share > reference ? 'over' : 'under';
}
