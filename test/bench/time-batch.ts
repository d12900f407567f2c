import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Month } from '../../src/domain/month.ts';
import { drawInputs } from './draw-inputs.ts';
import { timeProgram } from './time-program.ts';
import { writeMonth } from './write-month.ts';

/** Companies of their own; the others are copies of them. */
const DRAWN = 5;

/** Seconds of wall clock that a batch over many company folders takes, by the number of jobs; and run again, all done. */
export async function timeBatch(
  month: Month,
  {
    companies,
    lines,
    jobs,
  }: { readonly companies: number; readonly lines: number; readonly jobs: readonly number[] },
): Promise<readonly { readonly jobs: number; readonly wall: number; readonly again: number }[]> {
  const root = await mkdtemp(join(tmpdir(), 'plan-bench-'));
  try {
    const drawn = Array.from({ length: DRAWN }, (_, i) => join(root, 'drawn', `${i}`));
    for (const [i, folder] of drawn.entries()) await writeMonth(folder, drawInputs(month, lines + i));
    const times = [];
    for (const each of jobs) {
      const folder = join(root, `${each}`);
      for (let i = 0; i < companies; i++) {
        await cp(drawn[i % DRAWN]!, join(folder, `company-${i}`), { recursive: true });
      }
      const args = ['batch', '--month', month, folder, '--jobs', `${each}`, '--quiet'];
      times.push({ jobs: each, wall: timeProgram(args).wall, again: timeProgram(args).wall });
    }
    return times;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
