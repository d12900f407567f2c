import type { ReliabilityWords } from '../reliability-words.ts';

/** The words of what past months teach, in English. */
export const RELIABILITY: ReliabilityWords = {
  heading: (months) => `Intents against what was taken: ${months.join(', ')} (units)`,
  columns: {
    salesperson: 'Salesperson',
    territory: 'Territory',
    asked: 'Asked',
    took: 'Taken',
    bias: 'Bias',
    error: 'Error',
    pushed: 'Pushed',
    agreed: 'Agreed',
    sold: 'Sold',
  },
  note: 'Asked: what could be had in time. Bias: the share of it that was left, below zero where more was taken; error: the same part by part.',
  farOff: ({ store, asked, took, share }) =>
    `Far off: ${store} asked for ${asked} and took ${took} (${share}).`,
  moreFarOff: (count) => `(and ${count} more ${count === 1 ? 'store' : 'stores'})`,
  inShort: ({ months, bias, error, farOff }) =>
    `Intents of ${months.join(', ')}: bias ${bias}, error ${error}; ${farOff} ${farOff === 1 ? 'store' : 'stores'} far off`,
};
