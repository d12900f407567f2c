import type { Issue } from '../domain/issue.ts';
import { beginsAsNumber } from './begins-as-number.ts';
import { cellAddress, cellText, isBlank } from './cell-text.ts';
import { isPercentage } from './is-percentage.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { isOfWhich } from './read-of-which.ts';
import { issueAt, type Table } from './table.ts';
import { plainText, withoutBrackets, withoutGaps } from './text.ts';

/** Labels of what people compute below a table of units: averages, extremes, shares, amounts of money, counts, other times. */
const STATISTIC = new RegExp(
  `^(?:${[
    '(?:加权|月度?|日|人|店|户|单店|单品|算术)?平均(?:值|数|量|数量|价|单价|价格|库存|销量|订货量|每月|每店)?',
    '[月日人店户]均(?:值|量|销量|订货量)?|均[值价]',
    '(?:最[大高小低多少]|中位)(?:值|数|量|库存量?)',
    String.raw`\S{0,8}(?:占比|比例|比重|百分比|率)(?:[合总小]计)?|[同环]比\S{0,4}`,
    String.raw`\S{0,6}(?:金额|总额|货值|总值)(?:[合总小共]计)?`,
    String.raw`\S{0,6}(?:品种|sku|种类|[店家条行项款]|客户|记录)总?数量?`,
    String.raw`(?:上月|上期|上年|去年|同期|期初)\S{0,4}|差[异额]|增减[额数量]?`,
    'averages?|avg|mean|max(?:imum)?|min(?:imum)?|median|shares?|growth|variance|difference|total (?:amount|value)|last (?:month|year)',
  ].join('|')})$`,
  'i',
);
/** Longer texts are remarks. */
const LONGEST = 30;
/** What of the stock or of a lot is no good, or somebody's: nobody may leave it out. */
const HELD =
  /不良|残|次品|不合格|报废|冻结|锁定|占用|预[留定订]|待检|退货|在途|未到|defect|blocked|reserved/i;

/**
 * What is said of a row of a table of parts that is none of them and no sum of its units: an average, a share, an amount of
 * money, or what a total consists of (其中：…, right below one). It names itself so, and no part; else null.
 *
 * @param belowTotal whether nothing but such rows stands between it and a total above
 */
export function statisticRow(table: Table, row: SpreadRow, belowTotal: boolean): Issue | null {
  const { kind, columns } = table;
  if (!kind.ofParts) return null;
  const { own } = row;
  const part = own[columns.get('partNo')?.column ?? 0];
  const isNamed = part !== undefined && !isBlank(part);
  if (isNamed && !isLabel(part, belowTotal)) return null;
  const filled = row.raw.cells.filter((cell) => !isBlank(cell));
  const label = isNamed ? part : filled[0];
  if (label?.type !== 'text' || filled.length === 1) return null;
  const isSaid = isNamed || isLabel(label, belowTotal) || isShare(table, row);
  if (!isSaid || (!isNamed && !isAlone(table, row, label))) return null;
  const place = { file: table.file, sheet: table.sheet, cell: cellAddress(row.row, label.column) };
  return issueAt({ ...place, header: null }, label, { code: 'W227' });
}

function isLabel(cell: RawCell, belowTotal: boolean): boolean {
  if (cell.type !== 'text' || cell.value.length > LONGEST) return false;
  const text = withoutGaps(withoutBrackets(plainText(cell.value)))
    .replace(/ ?:$/, '')
    .trim();
  return STATISTIC.test(text) || (belowTotal && isOfWhich(text) && !HELD.test(text));
}

/** Whether a row holds nothing but percentages where its table has quantities. */
function isShare({ measured }: Table, { own }: SpreadRow): boolean {
  const filled = measured.flatMap(({ column }) => own[column] ?? []).filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every(isPercentage);
}

/** Whether a row names nothing beside its label: of a row that has a store a part number was forgotten. */
function isAlone({ mapped }: Table, { own }: SpreadRow, label: RawCell): boolean {
  return mapped.every(({ column }) => {
    const cell = own[column];
    return cell === label || cell?.type !== 'text' || isBlank(cell) || beginsAsNumber(cellText(cell));
  });
}
