import type { CommandHelp } from '../catalogue.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** What `-h` says of `plan batch`, in English. */
export const BATCH_HELP: CommandHelp = {
  summary: 'make the plans of many companies in one run',
  description:
    'Does for every company folder what plan build does, several at a time, each in a process of its own: whatever goes wrong with one leaves the others whole. Prints a table of the companies, and the first problems of those that failed.',
  rules: [
    'Places: company folders (with MONTH/inputs, inputs or plan.config.json), or folders whose sub-folders are such; without any, the current folder. Each company once, by the order of its real path.',
    'Run again, it goes on where it stopped: a plan that was made of the same inputs by the same policy in the same language, and that nobody has written into, is left as it is (unchanged). --again plans all of them again; what comes out the same is not written even then.',
    '--shard 2/4 takes the second of every four companies, for schedulers that run several jobs at once. A folder that another run holds fails with F405, and the rest is made.',
    '--report writes the result as JSON, --junit as XML for test runners: a test case for each company.',
    `The exit code is 0 only if all are well, else the worst: 70, 3, 2, 1. ${EXIT_CODES}`,
  ],
  examples: [
    ['plan batch -m 2026-12 companies', 'every company in the folder'],
    ['plan batch -m 2026-12 east west --jobs 1', 'two companies, one after the other'],
    ['plan batch -m 2026-12 companies --shard 1/4', 'the first of four parts'],
    ['plan batch -m 2026-12 companies --junit batch.xml', 'with a report for CI'],
  ],
};

/** What `-h` says of its options, in English. */
export const BATCH_OPTIONS = {
  places: 'company folders, or folders that hold them (default: the current one)',
  jobs: 'how many at once (default: as many as there are processors)',
  shard: 'every n-th company, from the i-th on',
  again: 'plan again where nothing has changed, too',
  batchReport: 'write the result to a JSON file',
  junit: 'write the result as JUnit XML',
};
