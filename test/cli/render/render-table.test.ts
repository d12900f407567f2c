import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../src/cli/render/render-table.ts';

const columns = [
  { title: '片区', align: 'left' },
  { title: 'Target', align: 'right' },
] as const;

describe('a table', () => {
  it('aligns Chinese and English, left and right', () => {
    expect(
      renderTable(
        columns,
        [
          ['华东', '1.00'],
          ['North', '1,000.00'],
        ],
        80,
      ),
    ).toEqual(['片区     Target', '华东       1.00', 'North  1,000.00']);
  });

  it('cuts the first column short where it would be too wide, and never a number', () => {
    const lines = renderTable(columns, [['一个名称非常非常长的片区', '123,456,789.00']], 30);
    expect(lines[1]).toBe('一个名称非常…   123,456,789.00');
    expect(lines.every((line) => stringWidth(line) <= 30)).toBe(true);
    expect(renderTable(columns, [['一个名称非常长的片区', '123,456,789.00']], 10)[1]).toContain(
      '123,456,789.00',
    );
  });

  it('of no rows is its titles', () => {
    expect(renderTable(columns, [], 80)).toEqual(['片区  Target']);
  });
});
