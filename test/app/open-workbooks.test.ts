import { describe, expect, it } from 'vitest';
import type { InputIo } from '../../src/app/io.ts';
import { openWorkbooks } from '../../src/app/open-workbooks.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import { gridWorkbook } from '../sheets/support/grid.ts';
import { machineOf } from './support/small-month.ts';

/** A machine on which the later a workbook is asked for, the sooner it is there; `broken` ones fail. */
function lateMachine(broken: readonly string[] = []): InputIo & { most: () => number } {
  let [open, most, turns] = [0, 0, 20];
  return {
    ...machineOf([]),
    most: () => most,
    openWorkbook: async (path) => {
      most = Math.max(most, ++open);
      for (let wait = turns--; wait > 0; wait--) await Promise.resolve();
      open -= 1;
      if (broken.includes(path)) throw new PlanFailure('file', 'F207', { file: path });
      return gridWorkbook(path);
    },
  };
}

const paths = Array.from({ length: 15 }, (_, i) => `${i}.xlsx`);

describe('opening workbooks', () => {
  it('returns them in their order, whichever is there first', async () => {
    expect((await openWorkbooks(paths, lateMachine())).map(({ file }) => file)).toEqual(paths);
  });

  it('opens several at once, but never all of many', async () => {
    const machine = lateMachine();
    await openWorkbooks(paths, machine);
    expect(machine.most()).toBe(4);
  });

  it('fails by the first that cannot be opened, whichever fails first', async () => {
    const machine = lateMachine(['9.xlsx', '3.xlsx', '5.xlsx']);
    await expect(openWorkbooks(paths, machine)).rejects.toMatchObject({ params: { file: '3.xlsx' } });
  });

  it('of none opens none', async () => {
    expect(await openWorkbooks([], lateMachine())).toEqual([]);
  });
});
