import { join } from 'node:path';
import { buildMonthPlan } from '../../src/app/build-plan.ts';
import { parseMonth } from '../../src/domain/month.ts';
import { machine } from '../../src/machine.ts';

/** Seconds of processor time, of all threads, that the parts of a build take: other work disturbs them less than a clock. */
export interface StageTimes {
  readonly read: number;
  readonly plan: number;
  readonly write: number;
}

/** Month and folder; the times are sent to the parent process. The use case itself says when a stage begins. */
const [month, folder] = process.argv.slice(2) as [string, string];
const begun = { read: cpuSeconds(), plan: 0, write: 0 };
const result = await buildMonthPlan(
  {
    month: parseMonth(month)!,
    folder,
    files: [],
    asOf: null,
    policyFile: null,
    settings: [],
    // Where the plan of the run before lies, nothing would be written again.
    output: join(folder, 'again.xlsx'),
    from: null,
    fresh: true,
    dryRun: false,
    standard: { strict: false, select: [], ignore: [] },
    force: true,
    language: 'zh',
    workbookLanguage: null,
    describe: ({ code }) => ({ message: code, help: '' }),
  },
  machine,
  ({ step }) => {
    if (step === 'plan' || step === 'write') begun[step] = cpuSeconds();
  },
);
const end = cpuSeconds();
if (result.status === 'refused') throw new Error(JSON.stringify(result.issues.slice(0, 5)));
const times: StageTimes = {
  read: begun.plan - begun.read,
  plan: begun.write - begun.plan,
  write: end - begun.write,
};
process.send!(times);

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
