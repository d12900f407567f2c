import { expect, test } from 'vitest';
import { listNames, type NameKind } from '../../src/app/list-names.ts';
import type { Month } from '../../src/domain/month.ts';

const FILES = new Map([
  ['co/2026-11/sales-plan-2026-11.json', '{"lines":[{"store":"Old","partNo":"1"}]}'],
  [
    'co/2026-12/sales-plan-2026-12.json',
    '{"lines":[{"store": "杭州 一店","partNo":"0012-A"},{"store":"A\\"B","partNo":"0012-A"},{"store":"x\\ny"}]}',
  ],
]);

async function names(kind: NameKind, month: string | null = null): Promise<readonly string[]> {
  return listNames(
    { kind, folder: 'co', month: month as Month | null },
    {
      listFolder: async () => ['2027-01', '2026-12', 'notes', '2026-11', 'sales-plan-2026-10.json'],
      readText: async (path) => FILES.get(path) ?? null,
      joinPath: (folder, name) => (name === '..' ? folder.replace(/\/[^/]*$/, '') : `${folder}/${name}`),
    },
  );
}

test('months are the folders and plans of the company, in order', async () => {
  expect(await names('month')).toEqual(['2026-10', '2026-11', '2026-12', '2027-01']);
});

test('names are those of the latest month that has a plan, each once, as they are read and not as they are written', async () => {
  expect(await names('store')).toEqual(['A"B', '杭州 一店']);
  expect(await names('partNo')).toEqual(['0012-A']);
});

test('names are those of the month that is named, or none', async () => {
  expect(await names('store', '2026-11')).toEqual(['Old']);
  expect(await names('store', '2027-01')).toEqual([]);
});
