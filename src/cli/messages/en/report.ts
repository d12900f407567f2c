import type { ReportWords } from '../catalogue.ts';

const GOALS = {
  commitment: 'Supplier commitments',
  target: 'Sales target',
  excess: 'Excess stock',
  mix: 'Mix of series',
  free: 'Pushed beyond the intents',
};

/** The words of results, in English. */
export const REPORT: ReportWords = {
  error: 'error',
  warning: 'warning',
  where: ({ sheet, cell, header }) =>
    [[sheet, cell].filter(Boolean).join('!'), header ? ` (${header})` : ''].join(''),
  alsoIn: (cells, more) => `also in: ${cells}${more > 0 ? `, and ${more} more` : ''}`,
  moreProblems: (count) => `and ${count} more; --json lists them all.`,
  countProblems: (errors, warnings) =>
    [errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : '']
      .filter(Boolean)
      .join(', '),
  nothingWritten: 'The data hold errors: there is no plan, and nothing was written.',
  dataGood: ({ files, stores, intents, parts }) =>
    `The inputs are good: ${plural(files, 'workbook')}, ${plural(stores, 'store')}, ${plural(intents, 'order intent')}, ${plural(parts, 'part')}.`,
  planTitle: (month, asOf) => `Sales plan ${month} (stock of ${asOf}, amounts in yuan)`,
  columns: {
    territory: 'Territory',
    target: 'Target',
    pull: 'Pull',
    plan: 'Plan',
    gap: 'Gap',
    attainment: 'Attained',
  },
  total: 'Total',
  moreTerritories: (count) =>
    `(and ${plural(count, 'more territory', 'more territories')}, see the workbook)`,
  fillRates: (onTime, total) => `Fill rate: ${onTime} on time, ${total} by month end (units)`,
  negotiation: (count) => `Lines to agree with the stores: ${count}`,
  goalReached: (goal) => `${GOALS[goal]}: as good as can be.`,
  goalMissed: (goal, reached, best) => missed(goal, reached, best),
  binding: (limit, place, amount) => binding(limit, place, amount),
  place: (territory, series) => [territory, series].filter(Boolean).join(' '),
  written: (paths) => `Written:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  dryRun: 'Dry run: nothing was written.',
  reading: (file, rows) => `reading ${file}: ${rows} rows`,
  planning: 'planning…',
  writing: 'writing…',
  bug: (reason) => ({
    what: `The program has failed: ${reason}`,
    todo: 'Please report this line and the command to the maintainers; run again with PLAN_DEBUG=1 for the details.',
  }),
  interrupted: 'Interrupted: nothing was written.',
};

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function missed(goal: keyof typeof GOALS, reached: string, best: string): string {
  const proof =
    reached === best ? 'no plan does better' : `at best ${best}, the difference is due to whole packs`;
  switch (goal) {
    case 'target':
      return `The target is ${reached} yuan short; ${proof}.`;
    case 'commitment':
      return `Supplier commitments of ${reached} yuan are not placed; ${proof}.`;
    case 'excess':
      return `Excess stock of ${reached} yuan is not placed; ${proof}.`;
    case 'mix':
      return `The mix of series is ${reached} yuan away from the reference; ${proof}.`;
    case 'free':
      return `${reached} yuan were pushed from free stock; ${proof}.`;
  }
}

function binding(limit: string, place: string, amount: string): string {
  const where = place ? `${place}: ` : '';
  switch (limit) {
    case 'stock':
      return `${where}no more stock, ${amount} yuan`;
    case 'cap':
      return `${where}the stores are at their caps, ${amount} yuan`;
    case 'eligibility':
      return `${where}no store has dealt in the series, ${amount} yuan`;
    case 'goal':
      return `${where}a goal that comes first takes it, ${amount} yuan`;
    default:
      return `${where}less than a whole pack, ${amount} yuan`;
  }
}
