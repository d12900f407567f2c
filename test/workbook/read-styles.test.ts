import { expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import { WorkbookBudget } from '../../src/workbook/part-budget.ts';
import { readStyles, type CellStyle } from '../../src/workbook/read-styles.ts';

const FONTS = '<font/><font><strike/></font><font><strike val="0"/></font><font><strike val="1"/><b/></font>';
const STYLES = [0, 1, 2, 3].map((font) => `<xf numFmtId="1" fontId="${font}"/>`).join('');

function read(parts: string): Promise<readonly CellStyle[]> {
  const place = { file: '月.xlsx', part: 'xl/styles.xml' };
  async function* text(): AsyncGenerator<string> {
    yield `<styleSheet>${parts}</styleSheet>`;
  }
  return readStyles(text(), new WorkbookBudget(DEFAULT_READING_LIMITS).of(place));
}

it.each([
  ['before', `<fonts>${FONTS}</fonts><cellXfs>${STYLES}</cellXfs>`],
  ['behind', `<cellXfs>${STYLES}</cellXfs><fonts>${FONTS}</fonts>`],
])('a style strikes through what its font does, also where fonts stand %s the styles', async (_, parts) => {
  const styles = await read(parts);
  expect(styles.map(({ struck }) => struck)).toEqual([undefined, true, undefined, true]);
});

it('fonts of conditional formats strike no cell through', async () => {
  const styles = await read(
    `<fonts><font/></fonts><cellXfs>${STYLES}</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>`,
  );
  expect(styles.some(({ struck }) => struck)).toBe(false);
});
