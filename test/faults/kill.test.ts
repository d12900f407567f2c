import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disturbRun, setStage, type Stage } from './disturb-run.ts';
import type { Fault } from './faulty-disk.ts';
import { KINDS } from './kinds.ts';

/** What befalls a command at its so-manieth last call; `npm run faults` tries many more. */
const CASES: Readonly<Record<string, readonly (readonly [fault: Fault, last: number])[]>> = {
  build: [
    ['SIGKILL', 3],
    ['SIGKILL', 10],
    ['ENOSPC', 20],
  ],
  confirm: [['SIGKILL', 9]],
};

describe.each(KINDS.filter(({ name }) => name in CASES))('a command ($name)', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(async () => {
    await rm(stage.root, { recursive: true, force: true });
  });

  it.each(CASES[kind.name]!)(
    'that meets %s before its %i-th last call leaves the folder as before or as after',
    async (fault, last) => {
      const { faults, befell } = await disturbRun(stage, { call: stage.calls - last, fault });
      expect([befell, faults]).toEqual([true, []]);
    },
  );
});
