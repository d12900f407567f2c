import { describe, expect, it } from 'vitest';
import type { Page, Validation } from '../../src/sheets/page.ts';
import { refuseBadPages } from '../../src/workbook/check-pages.ts';
import { drawChart, drawPage, fullPage, listPage } from './support/draw-page.ts';

const check =
  (more: Partial<Page>): (() => void) =>
  () => {
    refuseBadPages([drawPage(more)]);
  };
const rule = (
  range: string,
  allow: Validation['allow'] = { kind: 'formula', formula: 'TRUE' },
): Validation => ({
  range,
  allow,
  prompt: null,
  error: { title: '', text: '' },
});
const [series] = drawChart().series;
const chart = (range: string, cached: readonly number[] = [1, 2]): Partial<Page> => ({
  charts: [drawChart({ series: [{ ...series!, values: { range, cached } }] })],
});

describe('refuseBadPages', () => {
  it('lets pass what a spreadsheet opens', () => {
    expect(() => {
      refuseBadPages([listPage(), fullPage()]);
    }).not.toThrow();
    expect(check({ validations: [rule('A1:A5'), rule('A6:A9'), rule('B1:B9')] })).not.toThrow();
    expect(check({ merges: ['A1:B1', 'A2:B2', 'C1:C2'] })).not.toThrow();
  });

  it.each(['', 'a/b', 'a\\b', 'a:b', 'a*b', 'a?b', '[1]', "it's", 'a!b', 'x'.repeat(32)])(
    'refuses the sheet name %j',
    (name) => {
      expect(check({ name })).toThrow(RangeError);
    },
  );

  it('refuses sheets that differ in case only, and a workbook that shows none', () => {
    expect(() => {
      refuseBadPages([drawPage({ name: 'Plan' }), drawPage({ name: 'PLAN' })]);
    }).toThrow(RangeError);
    expect(check({ visibility: 'hidden' })).toThrow(RangeError);
    expect(() => {
      refuseBadPages([]);
    }).toThrow(RangeError);
  });

  it.each<[string, Partial<Page>]>([
    ['merges over each other', { merges: ['A1:B2', 'B2:C3'] }],
    ['a merge of one cell', { merges: ['A1'] }],
    ['a merge that is no range', { merges: ['A1:B'] }],
    ['a merge beyond the last column', { merges: ['XFD1:XFE1'] }],
    ['rules over each other', { validations: [rule('B2:B9'), rule('A1:C2')] }],
    ['a rule below the last row', { validations: [rule('A1:A1048577')] }],
    ['two comments on a cell', { comments: ['B2', 'B2'].map((cell) => ({ cell, text: '' })) }],
    ['a comment on no cell', { comments: [{ cell: '2B', text: '' }] }],
    ['a mark on no range', { marks: [{ kind: 'bars', range: 'A', colour: 'blue' }] }],
    [
      'groups out of order',
      {
        groups: [
          { first: 5, last: 6 },
          { first: 2, last: 3 },
        ],
      },
    ],
    ['a group that ends before it begins', { groups: [{ first: 5, last: 4 }] }],
    ['breaks out of order', { print: { landscape: true, titleRows: null, breaks: [4, 4] } }],
    [
      'a chart beyond the sheet',
      { charts: [drawChart({ place: { row: 0, column: 1, rows: 1, columns: 1 } })] },
    ],
    ['a chart without series', { charts: [drawChart({ series: [] })] }],
    ['a chart of a missing sheet', chart(`'其他'!$B$2:$B$3`)],
    ['a chart of no range', chart(`'明细'!B`)],
    ['a chart with other values than cells', chart(`'明细'!$B$2:$B$4`)],
  ])('refuses %s', (_, more) => {
    expect(check(more)).toThrow(RangeError);
  });

  it.each<[string, Partial<Page>]>([
    [
      'a written list over 255 characters',
      { validations: [rule('A1', { kind: 'list', source: `"${'a,'.repeat(128)}"` })] },
    ],
    ['a list of nothing', { validations: [rule('A1', { kind: 'list', source: '' })] }],
    [
      'a formula over 8,192 characters',
      { validations: [rule('A1', { kind: 'formula', formula: `1${'+1'.repeat(4096)}` })] },
    ],
    ['a number without end', { validations: [rule('A1', { kind: 'whole', least: 0, most: Infinity })] }],
    ['a day that is no number', { validations: [rule('A1', { kind: 'date', first: NaN, last: 1 })] }],
    [
      'an icon that is never reached',
      { marks: [{ kind: 'icons', range: 'A1:A2', set: 'lights', middle: NaN, high: 1 }] },
    ],
  ])('refuses a rule by %s', (_, more) => {
    expect(check(more)).toThrow(RangeError);
  });
});
