import type { ReportWords } from '../catalogue.ts';

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
  takenOver: ({ who, command, started }) =>
    `Note: the run before ended in the midst of its work${[
      command && `: ${command}`,
      who && `by ${who}`,
      started && `begun ${started}`,
    ]
      .filter(Boolean)
      .join(', ')}. What it had left was cleared away; its folder was taken over.`,
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
  negotiation: (count, amount) => `Lines to agree with the stores: ${count}, over ${amount} yuan`,
  stockLeft: (amount, months) =>
    `Stock left at month end: ${amount} yuan${months === null ? '' : `, ${months} months of demand`}`,
  written: (paths) => `Written:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  keptEdits: (locks, remarks) => `Taken over from the plan before: ${locks} locks, ${remarks} remarks.`,
  unchanged: (revision) => `The plan is the same as revision ${revision}: nothing was written.`,
  noLongerApproved: (by, lines, amount) =>
    `The plan before was approved by ${by}; ${lines === 0 ? 'this one has the same lines, but not all that it was made of' : `in this one ${plural(lines, 'line differs', 'lines differ')} and the plan by ${amount} yuan (plan diff tells which)`}. It needs an approval of its own.`,
  noLongerConfirmed: (stores, lines, kept) =>
    `The plan before was confirmed with the answers of ${plural(stores, 'store')} to ${plural(lines, 'line')}: ${kept === lines ? 'all agreed quantities stay, as locks' : `${kept} of them stay as they were agreed, as locks; the others have another quantity or a later day by now, and hold no longer`}. This plan is a draft: have it approved, hand it out and run plan confirm again; the answers are kept with the plan before in history.`,
  kept: (paths) => `The plan before is kept in:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  dryRun: 'Dry run: nothing was written.',
  reading: (file, rows) => `reading ${file}: ${rows} rows`,
  planning: 'planning…',
  writing: 'writing…',
  bug: (reason) => ({
    message: `The program has failed: ${reason}`,
    help: 'Please report this line and the command to the maintainers; run again with PLAN_DEBUG=1 for the details.',
  }),
};

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
