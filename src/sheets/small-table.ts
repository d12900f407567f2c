import { matchTitle, type Column } from './column.ts';
import type { Header } from './header.ts';
import { forecast } from './kinds/forecast.ts';
import { history } from './kinds/history.ts';
import { isKnownTitle } from './known-title.ts';
import { namesMonth } from './month-title.ts';
import { PART_COLUMNS, PART_NO, SALESPERSON, SERIES, STORE, TERRITORY } from './shared-columns.ts';
import { bareTitle } from './text.ts';

/** What a small table beside or below another one is by, a row each. */
const LABELS: readonly Column[] = [TERRITORY, SERIES, STORE, SALESPERSON, PART_COLUMNS.partClass];
const OTHER_LABEL = /^(?:行标签|姓名|联系人|部门|row labels|name|contact)$/i;
/** What it says of each, where that is no column of any kind of table: a number that sums up, or words. */
const SUMMED =
  /^(?:(?:求和|计数|平均值)项 ?:.*|\S{0,6}[种店家个条项行]数|sku数|占比|比[例重]|[合小总]计|\S{0,6}(?:金额|总额)|数值|(?:sum|count) of .*|share|%)$/i;
const SAID =
  /^(?:(?:联系)?电话|手机号?|邮箱|地址|职务|岗位|负责范围|颜色|含义|说明|备注|备考|phone|e-?mail|address|remarks?|notes?|meaning)$/i;

const PLANNED = [PART_NO, forecast.columns['due']!, history.columns['month']!];

/** Whether a title is that of the first column of a small table: 车系, 片区, 行标签. */
function isLabelTitle(title: string): boolean {
  return LABELS.some((column) => matchTitle(title, column) >= 2) || OTHER_LABEL.test(bareTitle(title));
}

/** Whether a title says what a small table tells of its labels. */
export function isSaidTitle(title: string): boolean {
  return SAID.test(bareTitle(title)) || isSummed(title);
}

function isSummed(title: string): boolean {
  return SUMMED.test(bareTitle(title));
}

/** Whether a text stands over a column somewhere, be it in a table that no plan needs. */
export function isAnyTitle(text: string): boolean {
  return isKnownTitle(text) || isSaidTitle(text) || OTHER_LABEL.test(bareTitle(text));
}

/** Whether a title makes its table one of parts, days or months, which may be data of the plan though it is not understood. */
export function isOfPlan(title: string): boolean {
  return PLANNED.some((column) => matchTitle(title, column) > 0) || namesMonth(title);
}

/** What a block of columns behind an empty one is to the table before it; `short`: a summary if it has fewer rows. */
export type BlockBeside = 'summary' | 'short' | 'doubtful' | 'part';

/**
 * What titles behind an empty column are to the table before it: those of a summary, by something, with what that table has
 * already, or what it has no use for; one that sums up by what the table lacks is part of it where it goes on beside
 * every row (`short`); doubtful where they begin with a day or month and repeat its quantity, which may be
 * a summary or a second lot; else a part of it, as a column that it could use and lacks may be.
 */
export function blockBeside(titles: readonly string[], { kind, columns, months }: Header): BlockBeside {
  const [label, ...said] = titles;
  if (label === undefined || said.length === 0 || said.some(isOfPlan)) return 'part';
  const has = (field: string): boolean =>
    columns.has(field) || (months.length > 0 && (field === kind.monthly || field === 'month'));
  const use = (title: string): 'none' | 'held' | 'lacking' => {
    const fields = Object.keys(kind.columns).filter((field) => matchTitle(title, kind.columns[field]!) > 0);
    return fields.length === 0 ? 'none' : fields.some(has) ? 'held' : 'lacking';
  };
  const uses = said.map(use);
  if (uses.includes('lacking')) return 'part';
  const isRepeated = uses.includes('held');
  if (isOfPlan(label)) return isRepeated && use(label) === 'held' && !isPart(label) ? 'doubtful' : 'part';
  const isSummary = use(label) === 'held' || isRepeated || said.some(isAnyTitle);
  if (!isSummary || !isLabelTitle(label)) return 'part';
  if (use(label) !== 'lacking') return 'summary';
  return isRepeated || said.some(isSummed) ? 'short' : 'part';
}

function isPart(title: string): boolean {
  return matchTitle(title, PART_NO) > 0;
}
