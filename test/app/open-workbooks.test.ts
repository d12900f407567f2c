import { describe, expect, it } from 'vitest';
import type { InputIo } from '../../src/app/io.ts';
import { openWorkbooks } from '../../src/app/open-workbooks.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import type { RawWorkbook } from '../../src/sheets/raw-sheet.ts';
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

/** The name of a workbook, or why there is none. */
function nameOf(opened: RawWorkbook | PlanFailure): string {
  return opened instanceof PlanFailure ? `${opened.code} ${opened.params['file']}` : opened.file;
}

const paths = Array.from({ length: 15 }, (_, i) => `${i}.xlsx`);

describe('opening workbooks', () => {
  it('returns them in their order, whichever is there first', async () => {
    expect((await openWorkbooks(paths, DEFAULT_READING_LIMITS, lateMachine())).map(nameOf)).toEqual(paths);
  });

  it('opens several at once, but never all of many', async () => {
    const machine = lateMachine();
    await openWorkbooks(paths, DEFAULT_READING_LIMITS, machine);
    expect(machine.most()).toBe(4);
  });

  it('gives for each that cannot be opened its failure, in its place', async () => {
    const broken = ['9.xlsx', '3.xlsx', '5.xlsx'];
    const opened = await openWorkbooks(paths, DEFAULT_READING_LIMITS, lateMachine(broken));
    expect(opened.map(nameOf)).toEqual(paths.map((path) => (broken.includes(path) ? `F207 ${path}` : path)));
  });

  it('lets faults of the program through', async () => {
    const io = { ...lateMachine(), openWorkbook: () => Promise.reject(new TypeError('x')) };
    await expect(openWorkbooks(paths, DEFAULT_READING_LIMITS, io)).rejects.toThrow(TypeError);
  });

  it('of none opens none', async () => {
    expect(await openWorkbooks([], DEFAULT_READING_LIMITS, lateMachine())).toEqual([]);
  });
});
