import { yuanFromFen, type Fen } from '../domain/money.ts';
import type { Kpis, SalespersonResult, SeriesResult } from '../domain/plan.ts';
import type { PlanDocument } from './plan-document-schema.ts';

type Item = PlanDocument['kpis'];

/** The numbers of the month for programs: money in yuan, the keys in the contract's order. */
export function kpisItem(kpis: Kpis): Item {
  return {
    target: yuanFromFen(kpis.target),
    pull: yuanFromFen(kpis.pull),
    plan: yuanFromFen(kpis.plan),
    shortfall: yuanFromFen(kpis.shortfall),
    attainment: kpis.attainment,
    fillRateOnTime: kpis.fillRateOnTime,
    fillRateTotal: kpis.fillRateTotal,
    fillRateLinesOnTime: kpis.fillRateLinesOnTime,
    fillRateLinesTotal: kpis.fillRateLinesTotal,
    fillRateWorst: kpis.fillRateWorst,
    fillRateWorstStore: kpis.fillRateWorstStore,
    fillFairness: kpis.fillFairness,
    negotiationLines: kpis.negotiationLines,
    negotiationAmount: yuanFromFen(kpis.negotiationAmount),
    commitmentsPlaced: kpis.commitmentsPlaced,
    mixBefore: kpis.mixBefore,
    mixAfter: kpis.mixAfter,
    freePushed: yuanFromFen(kpis.freePushed),
    remaining: yuanFromFen(kpis.remaining),
    coverMonths: kpis.coverMonths,
    series: kpis.series.map(seriesItem),
    salespeople: kpis.salespeople.map(salespersonItem),
  };
}

function seriesItem({ series, ...result }: SeriesResult): Item['series'][number] {
  return {
    series,
    target: yuanOrNull(result.target),
    pull: yuanFromFen(result.pull),
    plan: yuanFromFen(result.plan),
    shortfall: yuanOrNull(result.shortfall),
    attainment: result.attainment,
  };
}

function salespersonItem(result: SalespersonResult): Item['salespeople'][number] {
  const { salesperson, territory, targetDerived, attainment } = result;
  return {
    salesperson,
    territory,
    target: yuanFromFen(result.target),
    targetDerived,
    pull: yuanFromFen(result.pull),
    plan: yuanFromFen(result.plan),
    attainment,
  };
}

function yuanOrNull(amount: Fen | null): number | null {
  return amount === null ? null : yuanFromFen(amount);
}
