import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { parseMonth } from '../../src/domain/month.ts';
import { buildLedger } from '../../src/engine/build-ledger.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { indexInputs } from '../../src/engine/index-inputs.ts';
import { liftShortages } from '../../src/engine/lift-shortages.ts';
import { pullIntents } from '../../src/engine/pull-intents.ts';
import { pushSurplus } from '../../src/engine/push-surplus.ts';
import { drawInputs } from './draw-inputs.ts';

/** Seconds, and MB of memory; `stages` are of processor time and measured in a second run. */
export interface EngineTimes {
  readonly whole: number;
  readonly cpu: number;
  readonly peak: number;
  /** Memory that the process held before the engine began, with the inputs. */
  readonly inputs: number;
  readonly stages: Readonly<Record<string, number>>;
}

const MEGABYTE = 2 ** 20;
const [month, lines] = process.argv.slice(2) as [string, string];
const inputs = drawInputs(parseMonth(month)!, Number(lines));
const held = process.memoryUsage.rss() / MEGABYTE;

function time<T>(work: () => T): { readonly result: T; readonly seconds: number; readonly cpu: number } {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

const whole = time(() => buildPlan(inputs, DEFAULT_POLICY));
const peak = process.resourceUsage().maxRSS / 1024;

const index = time(() => indexInputs(inputs, DEFAULT_POLICY));
const model = index.result;
const pull = time(() => pullIntents(model, DEFAULT_POLICY));
const lift = time(() => liftShortages(model, DEFAULT_POLICY, pull.result));
const push = time(() => pushSurplus(model, DEFAULT_POLICY, pull.result, lift.result));
const placed = [...lift.result, ...push.result.placements];
const ledger = time(() => buildLedger(model, DEFAULT_POLICY, pull.result, placed));
const stages = { index, pull, lift, push, ledger };
const times: EngineTimes = {
  whole: whole.seconds,
  cpu: whole.cpu,
  peak,
  inputs: held,
  stages: Object.fromEntries(Object.entries(stages).map(([name, { cpu }]) => [name, cpu])),
};
process.send!(times);
