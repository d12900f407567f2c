import type { ChalkInstance } from 'chalk';
import type { Issue } from '../../domain/issue.ts';
import type { Catalogue, Message } from '../messages/catalogue.ts';
import { describeIssue } from '../messages/describe.ts';
import type { Stream } from '../terminal.ts';
import { paintFor } from './paint.ts';
import { renderAdvice, renderMessage } from './render-message.ts';
import { safeLine, safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

const SHOWN_GROUPS = 20;
const SHOWN_CELLS = 6;

/** Problems that say the same of one column. */
interface Group {
  readonly message: Message;
  readonly first: Issue;
  readonly others: Issue[];
}

/**
 * Problems as a good compiler tells them, errors first: code, place and value, what is wrong, what to do. Problems that
 * say the same of one column are told once, with their cells; the first 20 such groups are told, the rest counted.
 */
export function renderIssues(issues: readonly Issue[], catalogue: Catalogue, stream: Stream): string {
  const groups = groupIssues(issues, catalogue);
  const paint = paintFor(stream);
  const shown = groups.slice(0, SHOWN_GROUPS).map((group) => renderGroup(group, catalogue, stream, paint));
  const hidden = groups.slice(SHOWN_GROUPS).reduce((sum, group) => sum + 1 + group.others.length, 0);
  if (hidden > 0) shown.push(`${paint.dim('…')} ${catalogue.report.moreProblems(hidden)}\n`);
  return shown.join('\n');
}

/** Counts in words: `3 errors, 1 warning`; empty when there are none. */
export function countIssues(issues: readonly Issue[], catalogue: Catalogue): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return catalogue.report.countProblems(errors, issues.length - errors);
}

function groupIssues(issues: readonly Issue[], catalogue: Catalogue): readonly Group[] {
  const groups = new Map<string, Group>();
  const severe = issues.filter((issue) => issue.severity === 'error');
  const mild = issues.filter((issue) => issue.severity === 'warning');
  for (const issue of [...severe, ...mild]) {
    const key = keyOf(issue, catalogue);
    const group = groups.get(key);
    if (group) group.others.push(issue);
    else groups.set(key, { message: describeIssue(issue, catalogue), first: issue, others: [] });
  }
  return [...groups.values()];
}

/** Params that differ from cell to cell, and keep none apart: what a cell was taken for, and what is usual there. */
const OF_ONE_CELL = { taken: '', quantity: '', usual: '' };

function keyOf(issue: Issue, catalogue: Catalogue): string {
  const column = issue.cell?.replace(/\d+$/, '') ?? null;
  const message = describeIssue({ ...issue, params: { ...issue.params, ...OF_ONE_CELL } }, catalogue);
  return JSON.stringify([issue.code, issue.file, issue.sheet, column, issue.header, message]);
}

function renderGroup(group: Group, catalogue: Catalogue, stream: Stream, paint: ChalkInstance): string {
  const { first, message, others } = group;
  const place = placeOf(first, catalogue);
  const label = labelOf(first, catalogue, paint);
  if (place === '') return renderMessage(label, message, stream, paint);
  const cells = others.map(cellOf).filter((cell) => cell !== '');
  const listed = cells.slice(0, SHOWN_CELLS).join(', ');
  const also = catalogue.report.alsoIn(listed, cells.length - Math.min(cells.length, SHOWN_CELLS));
  return [
    `${wrapText(`${label} ${place}`, stream.columns)}\n`,
    `${wrapText(message.message, stream.columns, '  ')}\n`,
    renderAdvice(message.help, stream, paint),
    cells.length === 0 ? '' : `${paint.dim(wrapText(also, stream.columns, '  '))}\n`,
  ].join('');
}

function labelOf({ severity, code }: Issue, { report }: Catalogue, paint: ChalkInstance): string {
  const word = severity === 'error' ? paint.red.bold(report.error) : paint.yellow.bold(report.warning);
  return `${word} ${paint.bold(code)}`;
}

/** `forecast.xlsx › 12月!D17 (quantity): "-3"`, as far as it is known. */
function placeOf(issue: Issue, { report }: Catalogue): string {
  const inside = report.where({
    sheet: issue.sheet === null ? null : safeLine(issue.sheet),
    cell: issue.cell,
    header: issue.header === null ? null : safeText(issue.header),
  });
  const place = [issue.file === null ? '' : safeLine(issue.file), inside].filter(Boolean).join(' › ');
  return issue.value === null ? place : `${place}: "${safeText(issue.value)}"`;
}

/** `D4 "812301" → "00812301"`, as far as it is known. */
function cellOf({ cell, value, params }: Issue): string {
  const quote = (text: string | number): string => `"${safeText(String(text))}"`;
  const taken = params['taken'] === undefined ? '' : `→ ${quote(params['taken'])}`;
  return [cell ?? '', value === null ? '' : quote(value), taken].filter(Boolean).join(' ');
}
