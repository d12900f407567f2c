import type { CellStyle, Page, PageCell, PageChart, PageValue } from '../../../src/sheets/page.ts';

/** A cell of a page. */
export function cell(value: PageValue, style: CellStyle = 'text'): PageCell {
  return { value, style };
}

/** A page with two columns and nothing else, but for what `more` says. */
export function drawPage(more: Partial<Page> = {}): Page {
  return {
    name: '明细',
    columns: [{ width: 20 }, { width: 12 }],
    rows: [],
    freeze: { rows: 0, columns: 0 },
    filter: null,
    merges: [],
    print: { landscape: true, titleRows: null },
    tabColour: 'blue',
    ...more,
  };
}

/** A chart over the first two columns of the page that `drawPage` gives. */
export function drawChart(more: Partial<PageChart> = {}): PageChart {
  const categories = { range: `'明细'!$A$2:$A$3`, cached: ['华北', '华东 & <南>'] };
  const values = { range: `'明细'!$B$2:$B$3`, cached: [12.5, 7] };
  return {
    place: { row: 5, column: 1, rows: 12, columns: 4 },
    title: '目标与计划',
    kind: 'columns',
    numbers: 'money',
    series: [
      { name: '目标', categories, values, colour: 'grey' },
      { name: '计划', categories, values, colour: 'blue' },
    ],
    ...more,
  };
}

const RULE_WORDS = { prompt: null, error: { title: '不是整数', text: '请填整数' } };

/** A page that has everything a page can have. */
export function fullPage(): Page {
  const kinds = ['bars', 'columns', 'stacked-bars', 'stacked-columns', 'line', 'ring'] as const;
  return drawPage({
    columns: [{ width: 20 }, { width: 12 }, { width: 12, hidden: true }],
    freeze: { rows: 1, columns: 1 },
    filter: { row: 1, columns: 3, lastRow: 4 },
    merges: ['A6:B6'],
    print: { landscape: true, titleRows: { first: 1, last: 1 }, breaks: [2, 3] },
    groups: [{ first: 3, last: 4 }],
    locked: true,
    validations: [
      {
        ...RULE_WORDS,
        range: 'B2:B4',
        allow: { kind: 'whole', least: 0, most: 9 },
        prompt: { title: '数量', text: '整数' },
      },
      { ...RULE_WORDS, range: 'C2', allow: { kind: 'date', first: 20_788, last: 20_818 } },
      { ...RULE_WORDS, range: 'C3', allow: { kind: 'list', source: `'清单'!$A$1:$A$2` } },
      { ...RULE_WORDS, range: 'C4', allow: { kind: 'formula', formula: 'LEN(C4)<5' } },
    ],
    marks: [
      { kind: 'bars', range: 'B2:B4', colour: 'blue' },
      { kind: 'icons', range: 'B2:B4', set: 'lights', middle: 5, high: 9 },
      { kind: 'formula', range: 'A2:A4', formula: '$B2<8', style: 'bad' },
    ],
    charts: kinds.map((kind, i) =>
      drawChart({ kind, place: { row: 8 + 12 * i, column: 1, rows: 11, columns: 4 } }),
    ),
    comments: [
      { cell: 'B2', text: '上次 10\n为什么：缺货' },
      { cell: 'B3', text: 'a < b' },
    ],
    rows: [
      [cell('片区', 'header'), cell('数量', 'header'), cell('键', 'header')],
      [cell('华北'), cell(12.5, 'input-integer'), cell('00123')],
      [cell('华东 & <南>'), cell(7, 'input-integer'), cell('=1+1')],
      [cell({ text: '清单', sheet: '清单', cell: 'A2' }, 'link'), cell(null, 'input-text'), null],
      [cell('合计', 'total-text'), cell({ formula: 'SUM(B2:B4)', cached: 19.5 }, 'total-integer')],
      [cell({ day: 20_798 }, 'date')],
    ],
  });
}

/** What the dropdown of `fullPage` offers, on a page that people do not see. */
export function listPage(): Page {
  return drawPage({ name: '清单', visibility: 'hidden', rows: [[cell('是')], [cell('否')]] });
}
