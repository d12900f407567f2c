import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD, killRun, setStage, type Stage } from './kill-run.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage(BUILD);
});
afterAll(async () => {
  await rm(stage.root, { recursive: true, force: true });
});

describe('a build that is killed', () => {
  it.each([3, 7, 10, 14])(
    'before the %i-th last call leaves the folder as before or as after',
    async (last) => {
      const { faults, killed } = await killRun(stage, { call: stage.calls - last });
      expect([killed, faults]).toEqual([true, []]);
    },
  );
});
