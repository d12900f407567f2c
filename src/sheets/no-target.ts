import type { Issue } from '../domain/issue.ts';
import { cellAddress, isBlank } from './cell-text.ts';
import { isPercentage } from './is-percentage.ts';
import type { SpreadRow } from './merged-cells.ts';
import { issueAt, type Table } from './table.ts';
import { plainText, withoutBrackets } from './text.ts';

/** What a row of an annual plan says of its numbers, in a column of its own, where they are no targets. */
const NO_TARGET =
  /^(?:20\d\d ?年?)?(?:去年|上年|前年|本年|今年)?(?:同期|实际|实绩|已?完成|达成)(?:完成|达成|销售)?(?:数|值|额|金额|率)?$|^(?:去年|上年|前年)(?:数|值|额)?$|^(?:同比|环比)(?:增长|增幅)?率?$|^(?:增长|增幅|占比|毛利|利润|费用)率$|^actuals?$|^(?:last|prior|previous) year(?: actuals?)?$|^(?:growth|share)(?: %)?$/i;
/** What amounts are that are no sales. */
const NO_SALES =
  /^(?:销售)?(?:毛利|毛利润|利润|净利润|净利|回款|成本|费用|数量|销量|台数|台次|件数|进货|采购)(?:额|金额)?(?:目标|任务|计划|指标)?$|^(?:gross )?(?:profit|margin)$|^(?:costs?|units|qty|quantity|volume)$/i;
/** Longer texts are remarks. */
const LONGEST = 20;

/**
 * What is said of a row of an annual plan whose own columns say that it holds no sales targets, or that holds nothing but
 * percentages; else null.
 */
export function noTarget({ file, sheet, unread, measured }: Table, row: SpreadRow): Issue | null {
  const amounts = measured.flatMap(({ column }) => row.own[column] ?? []).filter((cell) => !isBlank(cell));
  const label = row.raw.cells.find((cell) => !isBlank(cell));
  if (label !== undefined && amounts.length > 0 && amounts.every(isPercentage)) {
    const place = { file, sheet, cell: cellAddress(row.row, label.column), header: null };
    return issueAt(place, label, { code: 'W227' });
  }
  for (const { column, title } of unread) {
    const cell = row.below(column);
    if (cell?.type !== 'text' || cell.value.length > LONGEST || isBlank(cell)) continue;
    const word = withoutBrackets(plainText(cell.value)).trim();
    if (!NO_TARGET.test(word) && !NO_SALES.test(word)) continue;
    const place = { file, sheet, cell: cellAddress(row.row, column), header: title };
    return issueAt(place, cell, { code: 'W227' });
  }
  return null;
}
