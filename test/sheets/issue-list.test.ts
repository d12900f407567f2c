import { expect, test } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { IssueList } from '../../src/sheets/issue-list.ts';

const nowhere = { file: null, sheet: null, cell: null, header: null, value: null, params: {} };
const error: Issue = { code: 'E201', severity: 'error', ...nowhere };
const warning: Issue = { code: 'W227', severity: 'warning', ...nowhere };
const limits = { errors: 3, warnings: 2 };

test('keeps as many errors as are told, and takes nothing behind one more', () => {
  const list = new IssueList(limits);
  list.push(error, error, error);
  expect(list.isFull).toBe(false);
  list.push(warning, error, error, warning);
  expect([list.isFull, list.all]).toEqual([true, [error, error, error, warning]]);
});

test('counts the warnings that it does not keep, and takes errors all the same', () => {
  const list = new IssueList(limits);
  for (let i = 0; i < limits.warnings + 2; i++) list.push(warning);
  list.push(error);
  expect([list.length, list.untold, list.isFull]).toEqual([limits.warnings + 1, 2, false]);
});

test('takes what says that there is more, however full it is', () => {
  const list = new IssueList(limits);
  const end: Issue = { ...error, code: 'E106' };
  list.push(error, error, error, error, warning, end);
  expect(list.all).toEqual([error, error, error, end]);
});
