import type { BatchWords } from '../batch-words.ts';

/** The words of `plan batch`, in English. */
export const BATCH: BatchWords = {
  title: (month) => `Sales plans ${month} (amounts in yuan)`,
  columns: {
    company: 'Company',
    result: 'Result',
    plan: 'Plan',
    attainment: 'Attained',
    errors: 'Errors',
    warnings: 'Warnings',
    seconds: 'Seconds',
  },
  results: {
    planned: 'planned',
    unchanged: 'unchanged',
    refused: 'refused',
    failed: 'failed',
    crashed: 'crashed',
  },
  summary: (companies, states) =>
    `${companies} ${companies === 1 ? 'company' : 'companies'}: ${states.map(({ result, count }) => `${count} ${result}`).join(', ')}.`,
  replaced: ({ before, status, by, revision }) =>
    `revision ${before} was ${status}${by === null ? '' : ` (approved by ${by})`}; revision ${revision} takes its place, to be approved. The one before is kept in history.`,
  nothingToDo: (found) => `Nothing to do: none of the ${found} companies belongs to this shard.`,
  leftOut: (folders, month) => `Left out, since they hold nothing of ${month}: ${folders.join(', ')}`,
  reportWritten: (path) => `Report: ${path}`,
  moreProblems: (count, command) => `and ${count} more; ${command} lists them all.`,
  crashed: (cause, detail, command) => ({
    message: {
      fault: `The program has failed: ${detail}`,
      memory: 'The process ran out of memory.',
      signal: `The process was killed (${detail}).`,
      exit: `The process ended before it had a plan (${detail}).`,
    }[cause],
    help:
      cause === 'memory'
        ? 'Run again with fewer --jobs, among which the memory is shared out.'
        : `Run it alone: PLAN_DEBUG=1 ${command}; please report a fault of the program to the maintainers.`,
  }),
  done: (done, total, company, result, seconds) => `[${done}/${total}] ${company}: ${result}, ${seconds} s`,
  working: (done, total, failed, companies) =>
    `${done} of ${total} done${failed > 0 ? `, ${failed} not well` : ''}; in work: ${companies}`,
};
