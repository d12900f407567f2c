import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { hiddenCharacters, nameKey, shownName } from '../../src/sheets/text.ts';
import { gridWorkbook, type GridValue } from './support/grid.ts';

const month = '2026-12' as Month;
const HIDDEN = [
  ...[
    '\u0007',
    '\u00ad',
    '\u034f',
    '\u061c',
    '\u115f',
    '\u180e',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
  ],
  ...[
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2060',
    '\u2061',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ],
  ...['\u3164', '\ufe0f', '\ufeff', '\uffa0', '\u{e0100}'],
  // What no workbook could hold: a name with one would not be found again in what is written.
  ...['\ud800', '\udfff', '\ufffe', '\uffff'],
];

/** A name with a hidden character somewhere in it. */
const anyHidden = fc
  .tuple(fc.constantFrom('杭州东风专卖店', 'North Star', 'P1-02'), fc.constantFrom(...HIDDEN), fc.nat(6))
  .map(([name, hidden, at]) => ({ name, hidden, text: name.slice(0, at) + hidden + name.slice(at) }));

describe('a character that nobody sees', () => {
  it('is in no name, splits none in two, and is named', () => {
    fc.assert(
      fc.property(anyHidden, ({ name, hidden, text }) => {
        expect(shownName(text)).toBe(name);
        expect(nameKey(text)).toBe(nameKey(name));
        const code = hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
        expect(hiddenCharacters(text)).toEqual([`U+${code}`]);
      }),
    );
  });

  it('is a space where it stands for one that does not break', () => {
    expect(shownName('North\u00a0Star\u00a0')).toBe('North Star');
    expect(hiddenCharacters('North\u00a0Star\u00a0')).toEqual(['U+00A0']);
  });

  it('is none where it can be seen: a space, a wide one, a line break', () => {
    expect(hiddenCharacters('甲 乙\u3000丙\n丁')).toEqual([]);
  });

  it('is told of stores, territories, salespeople, parts and series, and of names above a table once', async () => {
    const rows: GridValue[][] = [
      ['片区：华\u200b东   销售员：王芳'],
      ['专卖店', '配件编号', '订货数量', '期望到货日期'],
      ['甲\u200e店', 'P1', 3, '2026-12-10'],
      ['甲店', 'P\u206012', 3, '2026-12-10'],
    ];
    const stock: GridValue[][] = [
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', '现有库存'],
      ['P1', '轩逸\u00a0', 10, 5],
      ['P12', '轩逸', 20, 5],
    ];
    const annual: GridValue[][] = [['单位：元'], ['片区', '车系', '12月'], ['华东', '轩\u00ad逸', 100]];
    const book = gridWorkbook(
      '月.xlsx',
      { name: '一', rows },
      { name: '二', rows: stock },
      { name: '三', rows: annual },
    );
    const { inputs, issues } = await readInputs([book], month, null);
    expect(issues.map(({ code, sheet, cell, params }) => [code, sheet, cell, params['hidden']])).toEqual([
      ['W232', '一', 'A1', 'U+200B'],
      ['W232', '一', 'A3', 'U+200E'],
      ['W232', '一', 'B4', 'U+2060'],
      ['W232', '二', 'B3', 'U+00A0'],
      ['W232', '三', 'B3', 'U+00AD'],
    ]);
    expect(inputs!.stores.map(({ store, territory }) => [store, territory])).toEqual([['甲店', '华东']]);
    expect(new Set(inputs!.parts.map(({ series }) => series))).toEqual(new Set(['轩逸']));
  });
});
