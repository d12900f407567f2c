import type { Kpis } from '../../domain/plan.ts';
import type { ComparedNumber } from '../messages/comparison-words.ts';
import { formatCount, formatPercent, formatYuan } from './format-number.ts';

/** How the numbers of a month that people compare are written. */
export const KPI_TEXTS: { readonly [Name in ComparedNumber]: (kpis: Kpis) => string } = {
  target: ({ target }) => formatYuan(target),
  plan: ({ plan }) => formatYuan(plan),
  shortfall: ({ shortfall }) => formatYuan(shortfall),
  attainment: ({ attainment }) => formatPercent(attainment),
  fillRateOnTime: ({ fillRateOnTime }) => formatPercent(fillRateOnTime),
  fillRateTotal: ({ fillRateTotal }) => formatPercent(fillRateTotal),
  fillRateWorst: ({ fillRateWorst }) => formatPercent(fillRateWorst),
  negotiationLines: ({ negotiationLines }) => formatCount(negotiationLines),
  negotiationAmount: ({ negotiationAmount }) => formatYuan(negotiationAmount),
  commitmentsPlaced: ({ commitmentsPlaced }) => formatPercent(commitmentsPlaced),
  mixBefore: ({ mixBefore }) => formatPercent(mixBefore),
  mixAfter: ({ mixAfter }) => formatPercent(mixAfter),
  remaining: ({ remaining }) => formatYuan(remaining),
  coverMonths: ({ coverMonths }) => coverMonths?.toFixed(1) ?? '–',
  freePushed: ({ freePushed }) => formatYuan(freePushed),
};

/** Those numbers in their order. */
export const SHOWN_KPIS = Object.keys(KPI_TEXTS) as readonly ComparedNumber[];
