import { expect, test } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { IssueList, MOST_ERRORS, MOST_WARNINGS } from '../../src/sheets/issue-list.ts';

const nowhere = { file: null, sheet: null, cell: null, header: null, value: null, params: {} };
const error: Issue = { code: 'E201', severity: 'error', ...nowhere };
const warning: Issue = { code: 'W227', severity: 'warning', ...nowhere };

test('keeps as many warnings, and one error more than are told, so that it shows that there are more', () => {
  const list = new IssueList();
  for (let i = 0; i < MOST_ERRORS; i++) list.push(warning, error);
  expect(list.isFull).toBe(false);
  list.push(error, error, warning);
  expect(list.isFull).toBe(true);
  expect(list.all.filter(({ severity }) => severity === 'error')).toHaveLength(MOST_ERRORS + 1);
  expect(list.all.filter(({ severity }) => severity === 'warning')).toHaveLength(MOST_ERRORS);
});

test('counts the warnings that it does not keep, and takes errors all the same', () => {
  const list = new IssueList();
  for (let i = 0; i < MOST_WARNINGS + 2; i++) list.push(warning);
  list.push(error);
  expect([list.length, list.untold, list.isFull]).toEqual([MOST_WARNINGS + 1, 2, false]);
});
