import { expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type GridValue } from './support/grid.ts';
import { ANNUAL, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

/** What is wished, and told, of a quantity. */
async function read(quantity: GridValue) {
  const wishes = sheet('预测', [...WISHES], ['甲店', '华东', '王芳', 'P1', quantity, '2026-12-20']);
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', wishes, STOCK, ANNUAL)], MONTH, null);
  return [
    inputs?.intents.map((intent) => intent.quantity),
    issues.map(({ code, cell }) => `${code} ${cell}`),
  ];
}

it.each([7, '7', '７'])(
  'a quantity that is struck through counts and is told, as number or text: %j',
  async (quantity) => {
    expect(await read({ struck: quantity })).toEqual([[7], ['W235 E2']]);
    expect(await read(quantity)).toEqual([[7], []]);
  },
);

it.each([0, '0', '０'])('nothing that is struck through is nothing, and not told: %j', async (none) => {
  expect(await read({ struck: none })).toEqual(await read(none));
});
