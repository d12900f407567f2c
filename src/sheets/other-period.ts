import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { annual } from './kinds/annual.ts';
import { commitments } from './kinds/commitments.ts';
import { issueAt, type Table } from './table.ts';
import { plainText } from './text.ts';
import { textsAround } from './texts-around.ts';

/** Targets that hold those of the months before. */
const CUMULATIVE =
  /累计(?:销售)?(?:目标|计划|任务|指标)|(?:目标|计划|任务|指标)累计|(?:cumulative|year[- ]to[- ]date|ytd) (?:sales )?(?:targets?|plan|budget)/i;
/** What was promised for longer than a month. */
const LONGER = /年度|全年|[上下]半年|季度|[一二三四]季|\bq[1-4]\b|annual|yearly|quarter/i;
/** Columns that say what of a promise is for the month, or still to be sold. */
const OF_MONTH = ['month', 'until', 'done', 'open'];

/** Amounts that are of more than one month each, by the title or name of their sheet, where those of a month are read. */
export function otherPeriod(table: Table): readonly Issue[] {
  const { file, sheet, kind, columns, months, headerRows } = table;
  const isPlan = kind.name === annual.name && months.length > 0;
  const isPromise = kind.name === commitments.name && !OF_MONTH.some((field) => columns.has(field));
  if (!isPlan && !isPromise) return [];
  // Of a workbook the name speaks of all its sheets.
  const texts = textsAround(table).slice(0, -1);
  const said = texts.find(({ text }) => (isPlan ? CUMULATIVE : LONGER).test(plainText(text)));
  if (said === undefined) return [];
  const place = { file, sheet, cell: cellAddress(headerRows[0]!, 1), header: null };
  const params = isPlan
    ? { counted: 'cumulative', allowed: '每月目标, monthly' }
    : { counted: 'longer', allowed: '当月, monthly' };
  return [issueAt(place, said.text, { code: 'E211', params })];
}
