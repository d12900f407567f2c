import type { StoryWords } from '../story-words.ts';

/** The words of `plan explain`, in English. */
export const STORY: StoryWords = {
  columns: {
    source: 'Source',
    units: 'Units',
    inPacks: 'In packs',
    planned: 'Planned',
    left: 'Left',
    store: 'Store',
    due: 'Due',
    intent: 'Asked',
    round: '+Packs',
    trim: 'Cut',
    priority: 'Tier',
    weight: 'Weight',
    onTime: 'On time',
    late: 'Late',
    short: 'Short',
    goal: 'For',
    plan: 'Plan',
    from: 'From',
    territory: 'Territory',
    target: 'Target',
    gap: 'Gap',
    series: 'Car series',
    amount: 'Amount',
    reason: 'Because',
    supplier: 'Supplier',
    partNo: 'Part number',
    promised: 'Promised',
    placed: 'Placed',
  },
  partTitle: ({ partNo, name, month, asOf }) => `${partNo} ${name}: plan ${month} (stock of ${asOf})`,
  partFacts: ({ series, price, pack }) => `Car series ${series}; ${price} yuan a unit; packs of ${pack}`,
  keptLocks: (count, unmet) =>
    `Planned around ${count === 1 ? 'the locked line' : `the ${count} locked lines`} of the plan in the folder (locks, agreed quantities), as plan build does.${
      unmet === 0
        ? ''
        : ` The inputs of now do not allow ${unmet} of them, left out here; plan build would name them and stop (E402).`
    }`,
  onlyStore: (store) => `Told for the store ${store} alone; supply and what is left are those of all stores.`,
  supply: 'What there is (units)',
  onHand: 'on hand',
  arrives: (day) => `arrives ${day}`,
  afterMonth: (day) => `arrives ${day}, too late`,
  safetyStock: (units, rule) =>
    rule === 'use'
      ? `Safety stock: ${units}. Intents may use it (policy safetyStock=use); lifts and pushes leave it alone.`
      : `Safety stock: ${units}. It is kept back from all (policy safetyStock=reserve).`,
  asks: 'Who asked, and what they get (units)',
  noAsks: (store) => (store === null ? 'Nobody asked for it.' : `${store} did not ask for it.`),
  weighed: (by, months) =>
    by === 'intent'
      ? 'Where there is too little, it is shared in proportion to what is wanted; the weight is in packs.'
      : `Where there is too little, it is shared in proportion to what the stores bought in the last ${months} months; the weight is in units.`,
  discounted:
    'The intents of stores that took less than they asked for in past months weigh less (policy intentReliability=discount).',
  tiers: 'Tier 1 is served before tier 2, and so on; stores without a tier come last.',
  limited: ({ day, supply, asked }) =>
    `Up to ${day} there are ${supply} units for intents, and ${asked} are wanted by then: all of them are given out.`,
  lateUnits: (units) => `Late: ${units} units are to be had this month, but only after the desired date.`,
  shortUnits: (units) =>
    `Short: ${units} units. All that intents may use up to month end is given out before anyone goes short.`,
  lifts: 'Lifted, since past sales exceed the intents (units)',
  lift: ({ territory, expected, asked, stores }) =>
    `${territory}: sold ${expected} a month on average, asked ${asked} this month; lifted: ${stores}`,
  pushes: 'Pushed beyond intents and lifts (units)',
  pushGoals: {
    commitment: 'supplier commitment',
    excess: 'excess stock',
    free: 'sales target, mix',
  },
  commitment: ({ supplier, quantity, placed }) =>
    `Promised to ${supplier}: ${quantity}; placed, intents included: ${placed}`,
  pegs: 'Where the planned units come from',
  locked: (difference) => `fixed by the planner: ${difference}`,
  none: 'nothing',
  left: 'What is left at month end (units)',
  balance: ({ supply, pull, lift, push, lock, remaining }) =>
    `supply ${supply} − pull ${pull} − lift ${lift} − push ${push} − locks ${lock} = left ${remaining}`,
  replenish: ({ safetyStock, replenish }) =>
    `safety stock ${safetyStock}; to be replenished up to it: ${replenish}`,
  goalTitle: (month, asOf) => `Plan ${month} (stock of ${asOf}, amounts in yuan)`,
  goals: {
    commitment: {
      wants: 'Goal: place what was promised to suppliers',
      reached: (amount) => `Not placed: ${amount}`,
    },
    target: {
      wants: "Goal: reach the territories' sales targets",
      reached: (amount) => `Missing to the targets: ${amount}`,
    },
    excess: { wants: 'Goal: place excess stock', reached: (amount) => `Not placed: ${amount}` },
    mix: {
      wants: 'Goal: bring the mix of car series near its reference',
      reached: (amount) => `Distance from the reference amounts: ${amount}`,
    },
    free: {
      wants: 'Goal: push no more free stock than the other goals need',
      reached: (amount) => `Pushed from free stock: ${amount}`,
    },
  },
  inFull: 'The goal is reached in full.',
  proven: 'This is the best there is: any plan that did better here would do worse on a goal before it.',
  roundedFrom: (best, difference, beats) =>
    beats
      ? `If packs could be divided, ${best} would be the best that spares the goals before it. Whole packs come out ${difference} lower, since a goal before it gives way by less than a pack.`
      : `If packs could be divided, ${best} would be the best possible; whole packs cost ${difference}.`,
  limitsTitle: 'What stands in the way',
  limits: {
    stock: 'no more stock above safety stock',
    cap: 'its stores are at their caps (capRatio)',
    eligibility: 'no store takes part: no intents, no history',
    goal: 'a goal that comes first has taken it',
    pack: 'whole packs',
    agreed: 'what the stores agreed to: nothing is pushed anew',
  },
  everywhere: 'all',
  shortTitle: 'Territories below target',
  stockLeft: 'Stock above safety stock that is left',
  noStockLeft: 'No stock above safety stock is left.',
  unplaced: 'Commitments not placed in full (units)',
  moreRows: (count) => `(and ${count} more; --json lists them all)`,
};
