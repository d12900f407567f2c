import type { FillRates, PlanLine } from '../domain/plan.ts';
import type { Model } from './model.ts';
import { servedOf, type Tally } from './tally-lines.ts';

/**
 * How well the intents are served, of which a line counts as served no more than it asked: by units, by lines, and
 * over the stores that asked for anything: the worst rate and Jain's index (Σx)² / (n Σx²) of the rates by
 * month end (R. Jain, D. Chiu, W. Hawe 1984, "A quantitative measure of fairness and discrimination"). Where no
 * store is served at all they are all alike, and the index is 1.
 */
export function measureFill(model: Model, lines: readonly PlanLine[], tally: Tally): FillRates {
  let [asks, asked, onTime, served, inTime, inFull] = [0, 0, 0, 0, 0, 0];
  for (const line of lines) {
    if (line.intent === 0) continue;
    const [early, all] = [Math.min(line.intent, line.onTime, line.plan), servedOf(line)];
    asks++;
    asked += line.intent;
    onTime += early;
    served += all;
    if (early === line.intent) inTime++;
    if (all === line.intent) inFull++;
  }
  const rate = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  return {
    fillRateOnTime: rate(onTime, asked),
    fillRateTotal: rate(served, asked),
    fillRateLinesOnTime: rate(inTime, asks),
    fillRateLinesTotal: rate(inFull, asks),
    ...compareStores(model, tally),
  };
}

function compareStores(
  model: Model,
  { storeAsked, storeServed }: Tally,
): Pick<FillRates, 'fillRateWorst' | 'fillRateWorstStore' | 'fillFairness'> {
  let [count, sum, squares] = [0, 0, 0];
  let worst: number | null = null;
  let worstStore: string | null = null;
  model.stores.forEach(({ store }, s) => {
    if (storeAsked[s] === 0) return;
    const rate = storeServed[s]! / storeAsked[s]!;
    count++;
    sum += rate;
    squares += rate * rate;
    if (worst !== null && rate >= worst) return;
    worst = rate;
    worstStore = store;
  });
  const alike = squares > 0 ? Math.min(1, (sum * sum) / (count * squares)) : 1;
  return {
    fillRateWorst: worst,
    fillRateWorstStore: worstStore,
    fillFairness: count > 0 ? alike : null,
  };
}
