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

it('a format is found under its number however that is written, and is General where there is none', async () => {
  const styles = await read(
    '<numFmts><numFmt numFmtId="0164" formatCode="0%"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="+164"/><xf numFmtId="999"/></cellXfs>',
  );
  const percent = { shows: 'number', zeros: 0, dresses: [expect.objectContaining({ shown: '#%' })] };
  expect(styles).toEqual([percent, percent, { shows: 'number', zeros: 0 }]);
});

it('two formats under one number are refused, unless they are the same', async () => {
  const twice = (one: string, other: string) =>
    read(
      `<numFmts><numFmt numFmtId="164" formatCode="${one}"/><numFmt numFmtId="164" formatCode="${other}"/></numFmts>`,
    );
  await expect(twice('0', '0')).resolves.toHaveLength(1);
  await expect(twice('0', '0%')).rejects.toMatchObject({ code: 'F207', params: { reason: 'repeated' } });
});
