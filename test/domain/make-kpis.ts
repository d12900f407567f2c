import type { Fen } from '../../src/domain/money.ts';
import type { Kpis } from '../../src/domain/plan.ts';

const NONE = 0 as Fen;

/** The numbers of a month in which nothing happens, but for what a test is about. */
export function makeKpis(over: Partial<Kpis> = {}): Kpis {
  return {
    target: NONE,
    pull: NONE,
    plan: NONE,
    shortfall: NONE,
    attainment: null,
    fillRateOnTime: null,
    fillRateTotal: null,
    fillRateLinesOnTime: null,
    fillRateLinesTotal: null,
    fillRateWorst: null,
    fillRateWorstStore: null,
    fillFairness: null,
    negotiationLines: 0,
    negotiationAmount: NONE,
    commitmentsPlaced: null,
    mixBefore: null,
    mixAfter: null,
    freePushed: NONE,
    remaining: NONE,
    coverMonths: null,
    series: [],
    salespeople: [],
    ...over,
  };
}
