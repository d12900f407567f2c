import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectInputs } from '../../src/app/collect-inputs.ts';
import type { InputRequest } from '../../src/app/input-request.ts';
import type { InputIo } from '../../src/app/io.ts';
import type { Month } from '../../src/domain/month.ts';

const request = (more: Partial<InputRequest> = {}): InputRequest => ({
  month: '2026-12' as Month,
  folder: 'co',
  files: [],
  asOf: null,
  policyFile: null,
  settings: [],
  ...more,
});

/** A machine that has these folders, and nothing else. */
function machineWith(
  folders: Readonly<Record<string, readonly string[]>>,
): Pick<InputIo, 'listFolder' | 'joinPath'> {
  return {
    listFolder: async (path) => folders[path] ?? null,
    joinPath: (folder, name) => posix.join(folder, name),
  };
}

describe('the inputs of a month', () => {
  it('are in the inputs folder of the month, and the results belong beside it', async () => {
    const io = machineWith({ 'co/2026-12/inputs': ['b.xlsx', 'a.xlsm'], 'co/inputs': ['c.xlsx'] });
    expect(await collectInputs(request(), io)).toEqual({
      files: ['co/2026-12/inputs/a.xlsm', 'co/2026-12/inputs/b.xlsx'],
      places: ['co/2026-12/inputs', 'co/2026/inputs'],
      monthFolder: 'co/2026-12',
    });
  });

  it('are in the inputs folder of the company where the month has none', async () => {
    const io = machineWith({ 'co/2026-12': [], 'co/inputs': ['c.xlsx'] });
    expect(await collectInputs(request(), io)).toEqual({
      ...{ files: ['co/inputs/c.xlsx'], monthFolder: 'co' },
      places: ['co/inputs', 'co/2026/inputs'],
    });
  });

  it('are also those of the year, after those of the month', async () => {
    const io = machineWith({ 'co/2026-12/inputs': ['b.xlsx'], 'co/2026/inputs': ['a.xlsx', '~$a.xlsx'] });
    expect((await collectInputs(request(), io)).files).toEqual([
      'co/2026-12/inputs/b.xlsx',
      'co/2026/inputs/a.xlsx',
    ]);
  });

  it('are none where only the year has any', async () => {
    const io = machineWith({ 'co/2026/inputs': ['a.xlsx'] });
    await expect(collectInputs(request(), io)).rejects.toMatchObject({ code: 'F102' });
  });

  it('are all workbooks and text tables, also those to be refused, but lock files, hidden files and plans of ours, in an order that no machine changes', async () => {
    const names = [
      '~$华东.xlsx',
      '.华东.xlsx',
      '._华东.xlsx',
      'sales-plan-2026-12.xlsx',
      '说明.docx',
      'old.xls',
      'data.csv',
      'stock.TSV',
      '说明.txt',
      'Z.XLSX',
      '华东.xlsx',
      'a.xlsm',
      'sales-plan-notes.xlsx',
    ];
    const { files } = await collectInputs(request(), machineWith({ 'co/inputs': names }));
    expect(files).toEqual(
      ['Z.XLSX', 'a.xlsm', 'data.csv', 'old.xls', 'sales-plan-notes.xlsx', 'stock.TSV', '华东.xlsx'].map(
        (name) => `co/inputs/${name}`,
      ),
    );
  });

  it('are those that the request names and no others, each once; a folder stands for its workbooks', async () => {
    const io = machineWith({ 'co/2026-12/inputs': ['a.xlsx'], f: ['y.xlsx', 'x.xlsx', '~$x.xlsx'] });
    expect(await collectInputs(request({ files: ['z.xlsx', 'f', 'z.xlsx'] }), io)).toEqual({
      files: ['z.xlsx', 'f/x.xlsx', 'f/y.xlsx'],
      places: ['z.xlsx', 'f', 'z.xlsx'],
      monthFolder: 'co',
    });
  });

  it.each([
    [{}, request(), 'co/2026-12/inputs, co/inputs'],
    [{ 'co/2026-12/inputs': ['readme.txt'], 'co/inputs': ['c.xlsx'] }, request(), 'co/2026-12/inputs'],
    [{ empty: [] }, request({ files: ['empty'] }), 'empty'],
  ])('are missed where none is, naming where they were looked for: %j', async (folders, asked, places) => {
    await expect(collectInputs(asked, machineWith(folders))).rejects.toMatchObject({
      kind: 'usage',
      code: 'F102',
      params: { places },
    });
  });
});
