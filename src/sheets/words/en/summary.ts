import type { summary as zh } from '../zh/summary.ts';

/** What the summary and the page of targets say. */
export const summary: typeof zh = {
  targetsNote: 'What the plan brings is summed live from the plan lines; attainment is plan by target.',
  kpiHeading: 'The numbers of the month',
  revision: (number) => `Revision ${number}`,
  approvedBy: (by, at) => `approved by ${by} on ${at}`,
  yuanUnits: 'Amounts in yuan',
  others: (count) => `${count} others`,
  mixHeading: 'Mix of series (shares of amount)',
  mixOfSome: (shown, left) => `Mix: the ${shown} series furthest from the reference (${left} more)`,
  topShortages: (left) => (left > 0 ? `Largest shortages (${left} more parts)` : 'Shortages by money'),
  topCommitments: (left) => (left > 0 ? `Commitments, most left to place (${left} more)` : 'Commitments'),
  exceptionHeading: 'To look at, by money',
  exceptions: {
    kind: 'Kind',
    what: 'What',
    amount: 'Amount',
    place: 'Where',
    kinds: {
      negotiate: 'To negotiate',
      short: 'Short',
      commitment: 'Not placed',
      excess: 'Excess left',
      territory: 'Below target',
    },
    short: (intent, units) => `asked ${intent}, short ${units}`,
    commitment: (supplier, partNo, quantity, placed) =>
      `${supplier} ${partNo}: promised ${quantity}, placed ${placed}`,
    excess: (part, units) => `${part}: ${units} in excess at month end`,
    territory: (territory, limits) =>
      `${territory}: below its target${limits === '' ? '' : `; limited by ${limits}`}`,
  },
  bySource: "Where the plan's amount comes from",
  sources: {
    pull: 'Order intents',
    lift: 'Lifts',
    commitment: 'Commitments',
    excess: 'Excess stock',
    free: 'Free stock',
    lock: 'Locks',
  },
  charts: {
    attainment: 'Target and plan by territory',
    mix: 'Mix: reference, intents, plan',
    sources: "The plan's amount",
  },
  colon: ': ',
};
