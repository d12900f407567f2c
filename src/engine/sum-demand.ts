import type { Model } from './model.ts';

/**
 * Demand for a part, in units over all demand months (divide by `demandMonths` for the monthly mean): its history
 * or, where that is zero, this month's intents in each of the months.
 */
export function sumDemand(model: Model, part: number): number {
  let sold = 0;
  for (let i = model.historyStart[part]!; i < model.historyStart[part + 1]!; i++) {
    sold += model.historyUnits[i]!;
  }
  if (sold > 0) return sold;
  let wanted = 0;
  for (let i = model.intentStart[part]!; i < model.intentStart[part + 1]!; i++) {
    wanted += model.intentQuantity[i]!;
  }
  return wanted * model.demandMonths;
}
