import type { Policy } from '../domain/policy.ts';
import type { Model } from './model.ts';

/** Sums stay below this, a quarter of the exact range of a number. */
const LARGEST = 2 ** 51;

/**
 * The model with its money counted in grains instead of fen, for stages that split amounts.
 *
 * A grain is the largest amount that divides every price and target, or that over a power of two, as fine as sums
 * stay exact. So fractions of a fen in caps and shares are kept, and a model whose prices and targets are all
 * scaled has the same numbers of grains, to the last digit: scaling can move no unit.
 *
 * @returns `grain` in fen. Reference shares are left as they are.
 */
export function scaleMoney(model: Model, policy: Policy): { readonly model: Model; readonly grain: number } {
  const coin = commonDivisor([...model.partPrice, ...model.areaTarget]) || 1;
  const most = boundAmounts(model, policy) / coin;
  const fine = most < LARGEST ? 2 ** Math.floor(Math.log2(LARGEST / Math.max(1, most))) : 1;
  const scale = (amounts: Float64Array) => amounts.map((amount) => (amount / coin) * fine);
  return {
    model: {
      ...model,
      partPrice: scale(model.partPrice),
      areaTarget: scale(model.areaTarget),
      fixed: { ...model.fixed, amount: scale(model.fixed.amount), beyond: scale(model.fixed.beyond) },
    },
    grain: coin / fine,
  };
}

function commonDivisor(amounts: readonly number[]): number {
  let divisor = 0;
  for (const amount of amounts) {
    let [a, b] = [divisor, amount];
    while (b > 0) [a, b] = [b, a % b];
    divisor = a;
    if (divisor === 1) break;
  }
  return divisor;
}

/** No less than all targets, all supply, all caps and all that is planned together, in fen. */
function boundAmounts(model: Model, { capRatio }: Policy): number {
  let bound = 0;
  for (const target of model.areaTarget) bound += target;
  for (const amount of model.fixed.amount) bound += amount;
  for (let part = 0; part < model.parts.length; part++) {
    let units = 0;
    for (let s = model.sourceStart[part]!; s < model.sourceStart[part + 1]!; s++)
      units += model.sourceUnits[s]!;
    let demand = 0;
    for (let i = model.historyStart[part]!; i < model.historyStart[part + 1]!; i++) {
      demand += model.historyUnits[i]!;
    }
    for (let i = model.intentStart[part]!; i < model.intentStart[part + 1]!; i++) {
      demand += model.intentQuantity[i]!;
    }
    bound += model.partPrice[part]! * (units + Math.max(1, capRatio) * demand);
  }
  return bound;
}
