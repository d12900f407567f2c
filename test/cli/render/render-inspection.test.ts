import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Inspection, SheetInspection } from '../../../src/app/inspect-workbook.ts';
import { EN } from '../../../src/cli/messages/en.ts';
import { ZH } from '../../../src/cli/messages/zh.ts';
import { renderInspection } from '../../../src/cli/render/render-inspection.ts';
import { capture } from '../support/capture.ts';

const sheet = (more: Partial<SheetInspection>): SheetInspection => ({
  name: '12月',
  visibility: 'visible',
  tables: [],
  isCut: false,
  nearly: null,
  firstRows: [],
  ...more,
});
const of = (...sheets: SheetInspection[]): Inspection => ({ file: '华东.xlsx', sheets });

describe('an inspection', () => {
  it('shows kind, header and columns of every table, and the first rows', () => {
    const inspection = of(
      sheet({
        tables: [
          {
            kind: 'forecast',
            headerRows: [2, 3],
            rows: 1234,
            columns: [
              { column: 'A', title: '门店', field: 'store' },
              { column: 'AB', title: 'Qty', field: 'quantity' },
            ],
          },
        ],
        firstRows: [{ row: 1, cells: { A: '订货预测', C: '2026' } }],
      }),
    );
    expect(renderInspection(inspection, EN, capture())).toBe(
      [
        '华东.xlsx',
        '',
        'Sheet 12月',
        '  order forecast: header in row 2, 3, 1,234 rows of data',
        '    Title  Column  Read as',
        '    门店   A       store',
        '    Qty    AB      quantity',
        '     1  A 订货预测 │ C 2026',
        '',
      ].join('\n'),
    );
  });

  it('says what is hidden, empty, or no table, and what is missing to be one', () => {
    const nearly = { kind: 'forecast', row: 4, missing: ['due'] };
    const text = renderInspection(
      of(
        sheet({ name: 'a', visibility: 'veryHidden' }),
        sheet({ name: 'b', firstRows: [{ row: 4, cells: { A: 'x' } }], nearly }),
      ),
      ZH,
      capture(),
    );
    expect(text).toContain('工作表 a（隐藏，空）');
    expect(text).toContain('工作表 b（没有识别出表）');
    expect(text).toContain('第 4 行像“订货预测”的表头，但缺少：期望到货日期');
  });

  it('is no wider than the terminal, and neutralises what the workbook says', () => {
    const evil = `\u001b[2J\u202e${'长'.repeat(60)}`;
    const inspection = of(sheet({ firstRows: [{ row: 1, cells: { A: evil, B: evil } }] }));
    const text = renderInspection(inspection, ZH, capture());
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  });
});
