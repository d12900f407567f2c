import type { agreement as zh } from '../zh/agreement.ts';

const pieces = (units: number) => `${units} ${units === 1 ? 'unit' : 'units'}`;

/** What is to be agreed with a store, why, and what there is instead. */
export const agreement: typeof zh = {
  reasons: {
    LATE: (units, days) => `${pieces(units)} not before ${days}`,
    SHORT: (units) => `${pieces(units)} short`,
    ROUND: (units) => `${pieces(units)} more to whole packs`,
    TRIM: (units) => `${pieces(units)} fewer, above the mix band`,
    LIFT: (units) => `${pieces(units)} more, past sales exceed the intents`,
    'PUSH-C': (units) => `${pieces(units)} more, promised to the supplier`,
    'PUSH-X': (units) => `${pieces(units)} more, excess stock`,
    'PUSH-F': (units) => `${pieces(units)} more, for the target or the mix`,
    LOCK: (units) => `${pieces(Math.abs(units))} ${units > 0 ? 'more' : 'fewer'}, fixed by the planner`,
  },
  reasonMeanings: {
    LATE: 'arrives after the desired date, by month end at the latest',
    SHORT: 'not to be had before the month ends',
    ROUND: 'rounded up, since parts are sold in whole packs',
    TRIM: 'cut, since the intents are above the band of the mix (policy)',
    LIFT: 'lifted, since the intents are clearly below past sales',
    'PUSH-C': 'pushed: a commitment to a supplier is placed',
    'PUSH-X': 'pushed: excess stock goes',
    'PUSH-F': 'pushed: free stock, to reach the sales target or balance the mix of series',
    LOCK: 'the planner fixed the quantity',
  },
  fallbacks: {
    late: (onTime, late) =>
      onTime > 0
        ? `take the ${pieces(onTime)} on time, cancel the other ${late}`
        : `agree on a later date, or cancel the ${pieces(late)}`,
    short: (units) => `first in line for what other stores refuse, or move ${pieces(units)} to next month`,
    round: (fewer) => (fewer > 0 ? `one pack fewer: ${pieces(fewer)}` : 'less than a pack: may be left out'),
    trim: (units) => `who insists on the ${pieces(units)} needs the planner's word`,
    push: (pack, least, yuan) =>
      `down to ${pieces(least)}${pack > 1 ? ` in packs of ${pack}` : ''}; refused whole, the plan loses ${yuan} yuan`,
    lock: 'the planner fixed it: refusals go back to the planner',
  },
  handover: {
    signatures: [
      { who: 'Salesperson', when: 'Date' },
      { who: 'Store manager', when: 'Date' },
      { who: 'Regional manager', when: 'Date' },
    ],
  },
};
