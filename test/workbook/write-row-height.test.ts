import { describe, expect, it } from 'vitest';
import type { CellStyle } from '../../src/sheets/page.ts';
import { rowHeight } from '../../src/workbook/write-row-height.ts';

const height = (text: string, width: number, style: CellStyle = 'wrapped') =>
  rowHeight([null, { value: text, style }], [{ width: 5 }, { width }]);

describe('rowHeight', () => {
  it('leaves rows of short texts to the usual height', () => {
    expect(height('short', 20)).toBeNull();
    expect(height('配件编号', 10)).toBeNull();
  });

  it('leaves text that does not wrap to the usual height', () => {
    expect(height('far longer than its column is wide', 10, 'text')).toBeNull();
  });

  it('grows with the lines that a text takes', () => {
    const two = height('缺货需要与专卖店协商', 14)!;
    const four = height('缺货需要与专卖店协商'.repeat(2), 14)!;
    expect(two).toBeGreaterThan(15);
    expect(four - 3).toBe(2 * (two - 3));
  });

  it('counts an East Asian character as two columns and breaks Latin text at spaces', () => {
    expect(height('abcdefgh', 12)).toBeNull();
    expect(height('配件编号名称', 12)).not.toBeNull();
    expect(height('aaaaaa bbbbbb cccccc', 10)).toBe(3 * 16.5 + 3);
  });

  it('makes room for larger type, and for a remark that somebody typed', () => {
    expect(height('12', 10, 'figure-integer')).toBeGreaterThan(30);
    expect(height('a remark of several words', 10, 'input-text')).toBe(
      height('a remark of several words', 10),
    );
  });

  it('counts line feeds', () => {
    expect(height('a\nb\nc', 20)).toBe(3 * 16.5 + 3);
  });

  it('never asks for more than a spreadsheet can show', () => {
    expect(height('long '.repeat(5000), 10)).toBeLessThanOrEqual(409);
  });
});
