import { rm } from 'node:fs/promises';
import { seededBy } from '../../fixtures/make/seeded.ts';
import { BUILD, killRun, setStage, type Kind } from './kill-run.ts';

/*
 * npm run faults [-- POINTS]: kills commands at 200 random points, half of them by the clock and half before a call that
 * changes the disk, and looks whether the folder is as before or as after, and whether the next run works.
 */

const KINDS: readonly Kind[] = [BUILD];
const [points = '200'] = process.argv.slice(2);
const draw = seededBy(Number(points));
let bad = 0;
for (const kind of KINDS) {
  const stage = await setStage(kind);
  const each = Math.ceil(Number(points) / KINDS.length);
  let kills = 0;
  for (let i = 0; i < each; i++) {
    const moment =
      i % 2 === 0
        ? { after: draw.whole(0, Math.round(stage.milliseconds)) }
        : { call: draw.whole(1, stage.calls) };
    const { faults, killed } = await killRun(stage, moment);
    if (killed) kills += 1;
    if (faults.length === 0) continue;
    bad += 1;
    console.error(kind.name, moment, faults.join('\n'));
  }
  await rm(stage.root, { recursive: true });
  console.log(`${kind.name}: ${each} runs, ${kills} killed, ${stage.calls} calls that change the disk`);
}
console.log(bad === 0 ? 'Every folder was as before or as after.' : `${bad} folders were neither.`);
process.exitCode = bad === 0 ? 0 : 1;
