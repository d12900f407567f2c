import { rm } from 'node:fs/promises';
import { seededBy } from '../../fixtures/make/seeded.ts';
import { disturbRun, setStage, type Moment, type Stage } from './disturb-run.ts';
import type { Fault } from './faulty-disk.ts';
import { KINDS } from './kinds.ts';
import { REAL_FAULTS } from './real-faults.ts';

/*
 * npm run faults [-- POINTS]: kills commands at 200 random points, half of them by the clock and half before a call that
 * changes the disk; refuses calls at half as many points as full and read-only disks and held files do; and tries these
 * for real. Every folder must be as before or as after, what happened told, and the next run must work.
 */

const REFUSALS: readonly Fault[] = ['ENOSPC', 'EROFS', 'EBUSY', 'EPERM'];
const [points = '200'] = process.argv.slice(2);
const draw = seededBy(Number(points));
let bad = 0;

for (const kind of KINDS) {
  const stage = await setStage(kind);
  const each = Math.ceil(Number(points) / KINDS.length);
  const kills = await disturb(
    stage,
    Array.from({ length: each }, (_, i) =>
      i % 2 === 0
        ? { after: draw.whole(0, Math.round(stage.milliseconds)) }
        : { call: draw.whole(1, stage.calls) },
    ),
  );
  const refusals = await disturb(
    stage,
    Array.from({ length: Math.ceil(each / 2) }, (_, i) => {
      return { call: draw.whole(1, stage.calls), fault: REFUSALS[i % REFUSALS.length]! };
    }),
  );
  const told = `${kills} of ${each} killed, ${refusals} of ${Math.ceil(each / 2)} refused`;
  console.log(`${kind.name}: ${told}, ${stage.calls} calls that change the disk`);
  for (const { name, meet } of REAL_FAULTS) {
    const faults = await meet(stage);
    if (faults === null) console.log(`  ${name}: cannot be tried here`);
    else report(`${kind.name}, ${name}`, faults);
  }
  await rm(stage.root, { recursive: true });
}
console.log(bad === 0 ? 'Every folder was as before or as after.' : `${bad} runs were not well.`);
process.exitCode = bad === 0 ? 0 : 1;

/** How many of the runs something befell before their end. */
async function disturb(stage: Stage, moments: readonly Moment[]): Promise<number> {
  let befallen = 0;
  for (const moment of moments) {
    const { faults, befell } = await disturbRun(stage, moment);
    if (befell) befallen += 1;
    report(`${stage.kind.name} ${JSON.stringify(moment)}`, faults);
  }
  return befallen;
}

function report(what: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  bad += 1;
  console.error(what, faults.join('\n'));
}
