import { describe, expect, it } from 'vitest';
import { buildWorkbook } from './support/build-workbook.ts';
import { failureOf, fileOf, readBack, readCellBack } from './support/read-back.ts';

const SHARED =
  '<si><t>甲</t></si><si><r><t>红</t></r><r><rPr><b/></rPr><t xml:space="preserve">旗 </t></r></si>';

describe('texts', () => {
  it('reads shared, inline, rich and result texts alike', async () => {
    const texts = SHARED;
    expect(await readCellBack('<c t="s"><v>0</v></c>', { texts })).toEqual({ type: 'text', value: '甲' });
    expect(await readCellBack('<c t="s"><v>1</v></c>', { texts })).toEqual({ type: 'text', value: '红旗 ' });
    expect(await readCellBack('<c t="inlineStr"><is><t>乙</t></is></c>')).toEqual({
      type: 'text',
      value: '乙',
    });
    expect(await readCellBack('<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>')).toEqual({
      type: 'text',
      value: 'ab',
    });
    expect(await readCellBack('<c t="str"><f>A1</f><v>丙</v></c>')).toEqual({
      type: 'text',
      value: '丙',
      computed: true,
    });
  });

  it('strikes out what is struck through in a text, which is no number then, unless all of it is', async () => {
    const run = (text: string, mark: string) => `<r><rPr>${mark}</rPr><t>${text}</t></r>`;
    const inline = async (...runs: readonly string[]) =>
      (await readCellBack(`<c t="inlineStr"><is>${runs.join('')}</is></c>`))!.value;
    expect(await inline(run('12', '<strike/>'), run('8', ''))).toBe('1\u03362\u03368');
    expect(await inline(run('12', '<strike val="0"/>'), run('8', ''))).toBe('128');
    expect(await inline(run('12', '<strike/>'), run('8', '<strike/>'))).toBe('128');
  });

  it('keeps what is raised or lowered in a text apart from the digits beside it, unless all of it is', async () => {
    const run = (text: string, place: string) =>
      `<r><rPr><vertAlign val="${place}"/></rPr><t>${text}</t></r>`;
    const inline = async (...runs: readonly string[]) =>
      (await readCellBack(`<c t="inlineStr"><is>${runs.join('')}</is></c>`))!.value;
    expect(await inline(run('12', 'baseline'), run('1', 'superscript'))).toBe('12¹');
    expect(await inline(run('12', 'baseline'), run('０3', 'subscript'))).toBe('12₀₃');
    expect(await inline(run('1', 'baseline'), run('2', 'baseline'))).toBe('12');
    expect(await inline(run('1', 'subscript'), run('2', 'subscript'))).toBe('12');
  });

  it('says of a text that all of it is struck through: by its cell, or run by run', async () => {
    const run = (text: string, mark: string) => `<r><rPr>${mark}</rPr><t>${text}</t></r>`;
    const struck = run('1', '<strike/>') + run('2', '<strike/>');
    const texts = `<si>${run('12', '')}</si><si>${struck}</si><si><t>12</t></si>`;
    const fonts = '<fonts><font/><font><strike/></font></fonts>';
    const data = `<styleSheet>${fonts}<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`;
    const parts = [{ name: 'xl/styles.xml', data }];
    const isStruck = async (cell: string) => {
      const read = await readCellBack(cell, { texts, formats: [], parts });
      expect(read).toMatchObject({ type: 'text', value: '12' });
      return 'struck' in read!;
    };
    expect(await isStruck('<c t="s"><v>0</v></c>')).toBe(false);
    expect(await isStruck('<c t="s"><v>1</v></c>')).toBe(true);
    expect(await isStruck('<c t="s"><v>2</v></c>')).toBe(false);
    expect(await isStruck(`<c t="inlineStr"><is>${struck}</is></c>`)).toBe(true);
    expect(await isStruck('<c t="inlineStr" s="1"><is><t>12</t></is></c>')).toBe(true);
    expect(await isStruck('<c t="s" s="1"><v>2</v></c>')).toBe(true);
    expect(await isStruck('<c t="str" s="0"><v>12</v></c>')).toBe(false);
  });

  it('strikes out the beginning of a long text alone', async () => {
    const long = '甲'.repeat(15_000);
    const runs = `<r><rPr><strike/></rPr><t>${long}</t></r><r><t>乙</t></r>`;
    const value = (await readCellBack(`<c t="inlineStr"><is>${runs}</is></c>`))!.value;
    expect(value).toBe(`${'甲\u0336'.repeat(1_000)}${'甲'.repeat(14_000)}乙`);
  });

  it('leaves phonetic runs out of a text', async () => {
    const phonetic = '<t>课</t><rPh sb="0" eb="1"><t>kè</t></rPh><phoneticPr fontId="1"/>';
    expect(await readCellBack('<c t="s"><v>0</v></c>', { texts: `<si>${phonetic}</si>` })).toEqual({
      type: 'text',
      value: '课',
    });
    expect(await readCellBack(`<c t="inlineStr"><is>${phonetic}</is></c>`)).toEqual({
      type: 'text',
      value: '课',
    });
  });

  it('keeps spaces, line breaks, references and CDATA as written', async () => {
    const inside = ' a\r\n&#20013;&amp;<![CDATA[<b>]]> ';
    expect(await readCellBack(`<c t="inlineStr"><is><t>${inside}</t></is></c>`)).toEqual({
      type: 'text',
      value: ' a\n中&<b> ',
    });
  });

  it('decodes escaped characters once', async () => {
    const value = 'a_x000D_\n_x005F_x000D__x4E2D_';
    expect(await readCellBack(`<c t="inlineStr"><is><t>${value}</t></is></c>`)).toEqual({
      type: 'text',
      value: 'a\r\n_x000D_中',
    });
  });

  it('holds nothing where no text was typed, and a text without characters where a formula results in it', async () => {
    expect(await readCellBack('<c t="s"><v>0</v></c>', { texts: '<si><t/></si>' })).toBeUndefined();
    expect(await readCellBack('<c t="s"><v/></c>', { texts: '<si><t>a</t></si>' })).toBeUndefined();
    expect(await readCellBack('<c t="inlineStr"><is><t></t></is></c>')).toBeUndefined();
    expect(await readCellBack('<c t="str"><f>""</f><v></v></c>')).toEqual({
      type: 'text',
      value: '',
      computed: true,
    });
  });

  it.each(['1', '-1', '1.0', '0x0', 'a'])(
    'refuses the reference "%s" to a text that is not there',
    async (index) => {
      const path = fileOf(
        buildWorkbook({ rows: `<row><c/><c t="s"><v>${index}</v></c></row>`, texts: '<si><t>a</t></si>' }),
      );
      expect(await failureOf(path)).toMatchObject({
        code: 'F207',
        params: { reason: 'shared-text', detail: 'B1' },
      });
    },
  );

  it('refuses a text longer than a cell can hold', async () => {
    const rows = (length: number) => `<row><c t="inlineStr"><is><t>${'a'.repeat(length)}</t></is></c></row>`;
    expect(await readBack({ rows: rows(32_767) })).toHaveLength(1);
    expect(await failureOf(fileOf(buildWorkbook({ rows: rows(32_768) })))).toMatchObject({ code: 'F308' });
    const endless = fileOf(buildWorkbook({ rows: rows(3_000_000) }));
    expect(await failureOf(endless, { ratio: Infinity })).toMatchObject({ code: 'F308' });
  });
});

describe('numbers', () => {
  it.each([
    ['0', 0],
    ['0.00e9', 0],
    ['-0.5', -0.5],
    ['1e3', 1000],
    ['+.5', 0.5],
    ['5.', 5],
    [' 7 ', 7],
    ['1.7976931348623157E308', Number.MAX_VALUE],
  ])('reads "%s"', async (text, value) => {
    expect(await readCellBack(`<c><v>${text}</v></c>`)).toEqual({ type: 'number', value, zeros: 0 });
  });

  it.each([
    '1,200',
    '1e309',
    '-1e309',
    '1e-400',
    'NaN',
    'INF',
    'Infinity',
    '0x10',
    '1 2',
    '1_0',
    '１２',
    '--1',
    '.',
    'e5',
    '0b1',
  ])('never takes "%s" for a number', async (text) => {
    expect(await readCellBack(`<c><v>${text}</v></c>`)).toEqual({ type: 'error', value: text });
    expect(await readCellBack(`<c t="n"><v>${text}</v></c>`)).toEqual({ type: 'error', value: text });
  });

  it('tells how many digits a format of zeros shows', async () => {
    expect(await readCellBack('<c s="1"><v>42</v></c>', { formats: [0, '0000000000'] })).toEqual({
      type: 'number',
      value: 42,
      zeros: 10,
    });
  });
});

describe('dates', () => {
  const formats = [0, 14, 'yyyy"年"m"月"d"日"', '[h]:mm', 'h:mm', 31];

  it('takes a number for a date where its format shows one', async () => {
    for (const style of [1, 2, 5]) {
      expect(await readCellBack(`<c s="${style}"><v>46357.5</v></c>`, { formats })).toEqual({
        type: 'date',
        value: 46357.5,
      });
    }
    expect(await readCellBack('<c s="0"><v>46357</v></c>', { formats })).toMatchObject({ type: 'number' });
  });

  it('gives dates of the 1904 system as serial numbers of the 1900 system, and times as they are', async () => {
    const from1904 = true;
    const day = await readCellBack('<c s="2"><v>44895</v></c>', { formats, from1904 });
    expect(day).toEqual({ type: 'date', value: 46357 });
    for (const style of [3, 4]) {
      const time = await readCellBack(`<c s="${style}"><v>0.5</v></c>`, { formats, from1904 });
      expect(time).toEqual({ type: 'date', value: 0.5 });
    }
  });

  it('reads ISO dates in either system, and shows those that are none as errors', async () => {
    for (const from1904 of [false, true]) {
      const cell = '<c t="d"><v>2026-12-01T06:00:00</v></c>';
      expect(await readCellBack(cell, { from1904 })).toEqual({ type: 'date', value: 46357.25 });
    }
    expect(await readCellBack('<c t="d"><v>2026-13-40</v></c>')).toEqual({
      type: 'error',
      value: '2026-13-40',
    });
  });

  it('does without styles where the workbook has none, and refuses styles that are not there where it has', async () => {
    expect(await readCellBack('<c s="9"><v>1</v></c>')).toMatchObject({ type: 'number' });
    expect(await readCellBack('<c s=""><v>1</v></c>', { formats })).toMatchObject({ type: 'number' });
    expect(await readCellBack('<c><v>1</v></c>', { formats: [] })).toMatchObject({ type: 'number' });
    for (const style of ['6', '-1', '1.5', 'x']) {
      const path = fileOf(buildWorkbook({ rows: `<row><c s="${style}"><v>1</v></c></row>`, formats }));
      expect(await failureOf(path)).toMatchObject({
        code: 'F207',
        params: { reason: 'style', detail: 'A1' },
      });
    }
  });
});

describe('booleans, errors and formulas', () => {
  it('reads booleans as either of their spellings, and others as errors', async () => {
    for (const text of ['1', 'true'])
      expect(await readCellBack(`<c t="b"><v>${text}</v></c>`)).toEqual({ type: 'boolean', value: true });
    for (const text of ['0', 'false'])
      expect(await readCellBack(`<c t="b"><v>${text}</v></c>`)).toEqual({ type: 'boolean', value: false });
    expect(await readCellBack('<c t="b"><v>2</v></c>')).toEqual({ type: 'error', value: '2' });
  });

  it('keeps every result of a formula, also 0 and false', async () => {
    expect(await readCellBack('<c><f>A2</f><v>0</v></c>')).toEqual({
      type: 'number',
      value: 0,
      zeros: 0,
      computed: true,
    });
    expect(await readCellBack('<c t="b"><f>A2</f><v>0</v></c>')).toEqual({
      type: 'boolean',
      value: false,
      computed: true,
    });
    expect(await readCellBack('<c t="e"><f>A2</f><v>#N/A</v></c>')).toEqual({
      type: 'error',
      value: '#N/A',
      computed: true,
    });
  });

  it('tells a formula that was saved without its result', async () => {
    expect(await readCellBack('<c><f>SUM(A2:A9)</f></c>')).toEqual({ type: 'formula', value: 'SUM(A2:A9)' });
    expect(await readCellBack('<c><f>A2</f><v></v></c>')).toEqual({ type: 'formula', value: 'A2' });
    expect(await readCellBack('<c t="str"><f>A2</f></c>')).toEqual({ type: 'formula', value: 'A2' });
    expect(await readCellBack('<c><f t="shared" si="0"/></c>')).toEqual({ type: 'formula', value: '' });
  });

  it('leaves out cells that are only styled', async () => {
    expect(await readBack({ rows: '<row r="1"><c r="A1" s="0"/></row><row r="2"/>', formats: [0] })).toEqual(
      [],
    );
  });

  it('refuses a type of cell that it does not know', async () => {
    const path = fileOf(buildWorkbook({ rows: '<row><c t="x"><v>1</v></c></row>' }));
    expect(await failureOf(path)).toMatchObject({
      code: 'F207',
      params: { reason: 'cell-type', detail: 'A1' },
    });
  });
});
