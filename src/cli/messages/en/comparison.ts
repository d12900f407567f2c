import type { ComparisonWords } from '../comparison-words.ts';

/** The words of `plan compare`, in English. */
export const COMPARISON: ComparisonWords = {
  title: (month, asOf) => `Policies compared, ${month} (stock of ${asOf}, amounts in yuan)`,
  present: 'present',
  numbers: {
    target: 'Sales target',
    plan: 'Plan',
    shortfall: 'Gap to targets',
    attainment: 'Attainment',
    fillRateOnTime: 'Fill rate on time',
    fillRateTotal: 'Fill rate total',
    fillRateWorst: 'Fill rate, worst store',
    negotiationLines: 'Lines to negotiate',
    negotiationAmount: 'Amount to negotiate',
    commitmentsPlaced: 'Commitments placed',
    mixBefore: 'Mix index, intents',
    mixAfter: 'Mix index, plan',
    remaining: 'Stock left',
    coverMonths: 'Months of cover',
    freePushed: 'Free stock pushed',
  },
};
