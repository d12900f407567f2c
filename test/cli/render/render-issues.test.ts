import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/cli/messages/en.ts';
import { ZH } from '../../../src/cli/messages/zh.ts';
import { countIssues, renderIssues } from '../../../src/cli/render/render-issues.ts';
import type { Issue } from '../../../src/domain/issue.ts';
import { capture } from '../support/capture.ts';

const negative = (row: number, more: Partial<Issue> = {}): Issue => ({
  code: 'E203',
  severity: 'error',
  file: '华东.xlsx',
  sheet: '12月',
  cell: `D${row}`,
  header: '订货数量',
  value: `-${row}`,
  params: {},
  ...more,
});

describe('problems', () => {
  it('are told by code, place and value, what is wrong, what to do', () => {
    expect(renderIssues([negative(17)], EN, capture())).toBe(
      [
        'error E203 华东.xlsx › 12月!D17 (订货数量): "-17"',
        '  A quantity or price cannot be negative.',
        '  → Enter a number of at least 0, or delete the row.',
        '',
      ].join('\n'),
    );
    expect(renderIssues([negative(17)], ZH, capture())).toBe(
      [
        '错误 E203 华东.xlsx › 12月!D17（订货数量）: "-17"',
        '  数量和单价不能为负数。',
        '  → 请改为不小于 0 的数；如果不需要这一行，请删除整行。',
        '',
      ].join('\n'),
    );
  });

  it('that belong to no cell, sheet or file are told by what is known', () => {
    const nowhere = { file: null, sheet: null, cell: null, header: null, value: null };
    const head = (issue: Issue): string => renderIssues([issue], EN, capture()).split('\n')[0]!;
    expect(head(negative(1, nowhere))).toBe('error E203 A quantity or price cannot be negative.');
    expect(head(negative(1, { ...nowhere, file: 'a.xlsx' }))).toBe('error E203 a.xlsx');
    expect(head(negative(1, { cell: null, header: null, value: null }))).toBe('error E203 华东.xlsx › 12月');
  });

  it('that say the same of one column are told once, with their cells', () => {
    const text = renderIssues(
      [2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => negative(row)),
      EN,
      capture(),
    );
    expect(text.match(/error E203/g)).toHaveLength(1);
    expect(text).toContain('also in: D3 "-3", D4 "-4", D5 "-5", D6 "-6", D7 "-7", D8 "-8", and 2 more');
  });

  it.each([
    ['column', { cell: 'E3' }],
    ['sheet', { sheet: '11月' }],
    ['workbook', { file: '华北.xlsx' }],
    ['kind', { code: 'E204' }],
  ] as const)('of another %s are told apart', (_, other) => {
    expect(renderIssues([negative(2), negative(3, other)], EN, capture()).match(/^error/gm)).toHaveLength(2);
  });

  it('are told apart where the advice differs', () => {
    const unknown = (nearest: string): Issue =>
      negative(2, { code: 'E301', params: { partNo: 'X', nearest } });
    expect(renderIssues([unknown('A'), unknown('B')], EN, capture()).match(/^error/gm)).toHaveLength(2);
  });

  it('that differ only in what a cell was taken for are told once, with what each was taken for', () => {
    const restored = (row: number): Issue =>
      negative(row, { code: 'W221', severity: 'warning', value: `${row}`, params: { taken: `00${row}` } });
    const text = renderIssues([restored(7), restored(8), restored(9)], EN, capture());
    expect(text.match(/^warning/gm)).toHaveLength(1);
    expect(text).toContain('restored: "007"');
    expect(text).toContain('also in: D8 "8" → "008", D9 "9" → "009"');
  });

  it('are told errors first', () => {
    const issues = [negative(2, { severity: 'warning', code: 'W224' }), negative(3)];
    const heads = renderIssues(issues, EN, capture()).match(/^(error|warning)/gm);
    expect(heads).toEqual(['error', 'warning']);
  });

  it('beyond twenty are counted', () => {
    const issues = Array.from({ length: 26 }, (_, i) => negative(i, { sheet: `S${Math.min(i, 24)}` }));
    const text = renderIssues(issues, EN, capture());
    expect(text.match(/^error/gm)).toHaveLength(20);
    expect(text).toContain('and 6 more');
  });

  it('show nothing of a workbook that could steer the terminal', () => {
    const evil = '\u001b]0;pwned\u0007\u202e';
    const text = renderIssues(
      [negative(1, { file: evil, sheet: evil, header: evil, value: evil })],
      EN,
      capture(),
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('are counted in words', () => {
    expect(countIssues([negative(1)], EN)).toBe('1 error');
    expect(countIssues([negative(1), negative(2), negative(3, { severity: 'warning' })], EN)).toBe(
      '2 errors, 1 warning',
    );
    expect(countIssues([negative(3, { severity: 'warning' })], ZH)).toBe('1 个警告');
  });
});
