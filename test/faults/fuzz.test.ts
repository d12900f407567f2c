import { expect, it } from 'vitest';
import { drawCase } from './draw-case.ts';
import { runCase } from './run-case.ts';
import { seedMonths } from './seed-months.ts';

/** Cases of the ordinary tests; `npm run fuzz` runs as many as are asked for. */
const CASES = 40;

it('a mutated month ends in its plan or in diagnostics, whatever was done to it', async () => {
  const months = seedMonths();
  for (let seed = 1; seed <= CASES; seed++) {
    expect({ seed, wrong: await runCase(drawCase(seed, months)) }).toEqual({ seed, wrong: null });
  }
});
