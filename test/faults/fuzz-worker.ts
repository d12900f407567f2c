import { drawCase } from './draw-case.ts';
import { runCase } from './run-case.ts';
import { seedMonths } from './seed-months.ts';

/** What a worker says of a case: what was wrong with it, or null, and the most memory it has taken so far, in MB. */
export interface FuzzResult {
  readonly wrong: string | null;
  readonly peak: number;
}

/* A process that runs the case of every seed that it is sent, until it is killed. */

const months = seedMonths();

async function answer(seed: number): Promise<void> {
  const wrong = await runCase(drawCase(seed, months)).catch((error: unknown) => String(error));
  process.send!({ wrong, peak: process.resourceUsage().maxRSS / 1024 } satisfies FuzzResult);
}

process.on('message', (seed) => void answer(Number(seed)));
