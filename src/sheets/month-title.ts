import { plainText, withoutBrackets } from './text.ts';
import { monthFromText } from './read-month.ts';
import { monthNumber, yearOf } from '../domain/month.ts';
import { remember } from './remember.ts';

/** A month that a column title names; the year is null when the title says none. */
export interface TitleMonth {
  readonly year: number | null;
  readonly number: number;
}

const MEASURE =
  /[-_ ]?(?:的)?(?:销售)?(?:目标|任务|指标|计划|预算)(?:额|金额)?$|[-_ ]?(?:target|plan|budget)$/i;
const MONTHLY_SALES =
  /[-_ ]?(?:实际|净)?(?:(?:销售?|实销|出货|发货|提货|出库)(?:数量|数|量|件数)|数量|件数|出库|实际)$|[-_ ]?(?:sales|sold|shipped)?[-_ ]?(?:sales|sold|shipped|qty|quantity|units)$/i;
/** What a column with a month in its title may hold besides the target or the sales of that month. */
const OTHER_MEASURE =
  /^实际$|年?实际$|实绩|实际(?:完成|达成|额|金额|销售额)|完成|达成|去年|上年|同期|同比|环比|占比|累计|库存|(?:^|[ 月份])(?:原定?|年初)的?(?:销售)?(?:目标|任务|指标|计划|预算)|actual|last year|growth|share|ytd/i;
/** What a column with a month in its title may hold besides the units sold in that month. */
const OTHER_THAN_SOLD =
  /计划|目标|任务|指标|预算|预测|完成率|达成|去年|上年|同期|同比|环比|占比|累计|库存|target|plan|budget|forecast|last year|growth|share|ytd/i;
const YEAR = /(?:^|[^\d])(20\d{2})(?:[^\d]|$)/;
/** A year that no title names: marks a month without one. */
const NO_YEAR = 0;

const WHOSE = '(?:20\\d{2} ?年?度?|今年|本年|本期|去年|上年)?';
/** A title that stands below a month and says what of it: the year, the target, what was reached. */
const UNDER_MONTH = new RegExp(
  `^${WHOSE}(?:(?:销售)?(?:目标|任务|指标|计划|预算|实际|实绩|完成)(?:额|金额|数|率)?|同期|同比|环比|占比|达成率?|增长率?)?$`,
);
/** The units or the money of a month, as other columns do not call theirs. */
const SALES_BELOW = /^(?:实际|净)?(?:销售|销|实销|出库|出货|发货|提货)(?:数量|数|量|件数|金额|额)$/;
/** Units that stand below a month, in brackets or without. */
const UNIT_BELOW = {
  quantity: /^(?:件|个|只|套|台|pcs?|units?|pieces?)$/i,
  amount: /^(?:单位 ?:? ?)?(?:人民币)?[十百千万亿]*元$/,
};

/** What every month has that is written in any way: a digit, the word, or three letters. Most texts that are asked about have none. */
const LIKE_MONTH = /\d|月|[a-z]{3}/i;
/** Longer texts are no titles; they need not be looked at. */
const LONGEST = 40;

/** Texts that are remembered: in rows without titles every one is asked for. */
const REMEMBERED = 2 ** 13;

const standsBelow = remember(REMEMBERED, (title) => {
  const plain = withoutMarks(plainText(title));
  return isOfMonth(title) || [SALES_BELOW, ...Object.values(UNIT_BELOW)].some((form) => form.test(plain));
});

/** Whether a title is one of those that stand below months in a header of two rows. */
export function isUnderMonth(title: string): boolean {
  return title.length <= LONGEST && standsBelow(title);
}

function isOfMonth(title: string): boolean {
  const plain = withoutBrackets(plainText(title)).trim();
  return plain !== '' && UNDER_MONTH.test(plain);
}

/**
 * The month that the titles over a column name, upper title first; null when they name none, or another measure than
 * that of the kind: the target of the month, or the units sold in it. A bare number is no month: rows of data are full of them.
 */
export function monthOfTitles(
  titles: readonly string[],
  monthly: 'quantity' | 'amount' = 'amount',
): TitleMonth | null {
  return isOther(titles, monthly) ? null : monthIn(titles);
}

/** Whether titles over a column say that it holds something else; it may stand in brackets, where a unit or a remark stands else: `12月（实际）`. */
function isOther(titles: readonly string[], monthly: 'quantity' | 'amount'): boolean {
  const other = monthly === 'amount' ? OTHER_MEASURE : OTHER_THAN_SOLD;
  return titles.some((title) => other.test(withoutMarks(plainText(title))));
}

function monthIn(titles: readonly string[]): TitleMonth | null {
  const plain = titles.map((title) => withoutBrackets(plainText(title)).trim());
  for (const title of plain.toReversed()) {
    if (!LIKE_MONTH.test(title) || /^\d{1,2}$/.test(title)) continue;
    const text = title.replace(MEASURE, '').replace(MONTHLY_SALES, '').trim();
    const found = text === '' || /^\d{1,2}$/.test(text) ? null : monthFromText(text, NO_YEAR);
    if (found === null) continue;
    const year = yearOf(found) || Number(plain.map((other) => YEAR.exec(other)?.[1]).find(Boolean) ?? 0);
    return { year: year || null, number: monthNumber(found) };
  }
  return null;
}

/** Titles below a month that say that a column holds the units of it, or the money. */
const BELOW_MONTH = {
  quantity:
    /^(?:实际|实绩)$|^(?:实际|净)?(?:销售|销|实销|出库|出货|发货|提货)?(?:数量|数|量|件数)?$|^(?:sales |sold )?(?:qty|quantity|units)(?: sold| shipped)?$|^(?:sales|sold)$/i,
  amount: /目标|任务|指标|计划|预算|金额|额$|^[不未]?含税$|target|plan|budget|amount|goal/i,
};
/** What titles say of the other of the two. */
const NOT_OF = {
  quantity: /金额|销售额|收入|毛利|单价|元|amount|revenue|turnover|value|price/i,
  amount: /数量|[销货库]量|[销货库件台]数|qty|quantity|units/i,
};

/**
 * Whether a column with a month over it holds what the tables of months of a kind hold: below the month, or beside it in
 * brackets, it may say that it holds the money of the month and not the units, or neither.
 */
export function holdsMonthly(titles: readonly string[], monthly: 'quantity' | 'amount'): boolean {
  if (titles.some((title) => NOT_OF[monthly].test(withoutMarks(plainText(title))))) return false;
  const [upper, lower] = titles;
  const isMonth = (title: string): boolean => monthOfTitles([title], monthly) !== null;
  if (lower === undefined || isMonth(lower) || !isMonth(upper!)) return true;
  const plain = plainText(lower);
  const below = withoutBrackets(plain).trim();
  if (UNIT_BELOW[monthly].test(withoutMarks(plain))) return true;
  return /^\d{1,2}$/.test(below) || isOfMonth(lower) || BELOW_MONTH[monthly].test(below);
}

/** Whether a title names a month in a table of any kind. */
export function namesMonth(title: string): boolean {
  if (monthIn([title]) === null) return false;
  return !isOther([title], 'amount') || !isOther([title], 'quantity');
}

/** A text with the words in brackets, but without the brackets. */
function withoutMarks(text: string): string {
  return text.replace(/[()[\]{}【】〔〕]/g, ' ').trim();
}
