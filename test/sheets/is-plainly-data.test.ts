import { expect, it } from 'vitest';
import { spreadMerges } from '../../src/sheets/merged-cells.ts';
import { isPlainlyData } from '../../src/sheets/is-plainly-data.ts';
import { gridWorkbook, type GridValue } from './support/grid.ts';

const above = { measured: [{ column: 2, title: '数量' }] };

async function isData(...values: GridValue[]): Promise<readonly boolean[]> {
  const sheet = gridWorkbook('史.xlsx', { name: '表', rows: [values] }).sheets[0]!;
  const [spread, found] = [spreadMerges([]), [] as boolean[]];
  await sheet.forEachRow((row) => void found.push(isPlainlyData(spread(row), above)));
  return found;
}

it('is a row with a quantity under the quantities, in digits, counted or as a number; a year may be a title', async () => {
  for (const quantity of [5, -3, '5', '1,200', ' 12.0 ', '5件', '3 PCS'])
    expect(await isData('门店1', quantity)).toEqual([true]);
  for (const title of ['数量', '2026', '1月', '5月件数'])
    expect(await isData('门店1', title)).toEqual([false]);
  expect(await isData('5', null)).toEqual([false]);
});
