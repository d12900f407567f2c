import { ANSWER_REASONS, type AnswerReason, type LineAnswer } from '../../domain/answer.ts';
import { formatDay, lastDay, type Day } from '../../domain/month.ts';
import { compareText } from '../../domain/order.ts';
import type { PlanLine, SalesPlan } from '../../domain/plan.ts';
import { lineKeyOf, writeLineKey } from '../line-key.ts';
import type { Page, Validation } from '../page.ts';
import type { DispatchWords } from '../words/dispatch-words.ts';
import { wordsOf } from '../words/words-of.ts';
import type { Words } from '../words/zh.ts';
import { cell } from './cells.ts';
import { remarkCheck } from './edit-checks.ts';
import { lineColumns } from './line-columns.ts';
import { HIDDEN_PAGE } from './hidden-page.ts';
import { LISTS_PAGE } from './lists-page.ts';
import { nameSheets } from './name-sheet.ts';
import { pageSource, type PageContext } from './page-context.ts';
import { META_PAGE, stampPage } from './stamp-page.ts';
import { tablePages, type TablePage } from './table-page.ts';

/** The lines that one salesperson has to agree with the stores. */
export interface Portfolio {
  readonly salesperson: string;
  readonly territory: string;
  readonly lines: readonly PlanLine[];
}

/** What a store has said, as far as it is known. */
export type GivenAnswer = Pick<LineAnswer, 'agreed' | 'agreedDate' | 'reason' | 'remark'>;
type GivenAnswers = ReadonlyMap<string, GivenAnswer>;

/** By when the answers must be back, and whether the plan may not be acted on yet. */
export interface DispatchTerms {
  readonly deadline: Day;
  readonly isTrial: boolean;
}

/** Lines to agree by salesperson, ordered by territory and name; each salesperson's by store. */
export function splitByPerson(lines: Iterable<PlanLine>): readonly Portfolio[] {
  const groups = new Map<string, { salesperson: string; territory: string; lines: PlanLine[] }>();
  for (const line of lines) {
    const { salesperson, territory } = line;
    const key = JSON.stringify([territory, salesperson]);
    const known = groups.get(key);
    if (known) known.lines.push(line);
    else groups.set(key, { salesperson, territory, lines: [line] });
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, own]) => ({ ...own, lines: own.lines.toSorted((a, b) => compareText(a.store, b.store)) }));
}

/** Units that a store may agree to at most, whatever there is: what it asked or what is proposed, in whole packs. */
export function mostAgreed({ plan, intent, pack }: PlanLine): number {
  return Math.max(plan, Math.ceil(intent / pack) * pack);
}

/**
 * The workbook of one salesperson: store by store what was asked, what is proposed, why, and what there is instead, with
 * four columns to fill in; the list of answers and the mark of the plan stand on hidden pages. Everything else is locked.
 *
 * @param given what is known already, by the keys of the lines, of a workbook that takes the place of one that was filled in
 */
export function dispatchPages(
  portfolio: Portfolio,
  { plan, context }: { readonly plan: SalesPlan; readonly context: PageContext },
  terms: DispatchTerms,
  words: DispatchWords,
  given: GivenAnswers,
): readonly Page[] {
  const nameSheet = nameSheets();
  for (const fixed of [LISTS_PAGE, META_PAGE]) nameSheet(fixed);
  const { salesperson, territory, lines } = portfolio;
  const planWords = wordsOf(context.language);
  const pages = tablePages(
    {
      name: words.page,
      title: words.title(salesperson, territory, plan.month),
      notes: [
        ...(terms.isTrial ? [words.trial] : []),
        words.deadline(formatDay(terms.deadline), context.revision),
        words.howTo,
      ],
      columns: columnsOf(plan, context, words, given),
      items: lines,
      freeze: 2,
      tabColour: 'green',
    },
    planWords,
    nameSheet,
  );
  const checked = pages.map((page) => ({
    ...page,
    locked: true,
    validations: checksOf(page, plan, words, planWords),
  }));
  return [...checked, listPage(words), dispatchStamp(portfolio, plan, context, terms)];
}

function columnsOf(
  plan: SalesPlan,
  context: PageContext,
  { columns: titles, answers }: DispatchWords,
  given: GivenAnswers,
) {
  const source = pageSource(plan, { ...context, edits: [] }, wordsOf(context.language));
  const columns = lineColumns(source);
  const { store, partNo, partName, series, due, intent, pegs, reason, fallback, pack, key } = columns;
  const left = new Map(plan.parts.map(({ partNo: of, remaining }) => [of, Math.max(0, remaining)]));
  const of = (line: PlanLine): GivenAnswer | undefined => given.get(writeLineKey(lineKeyOf(line)));
  return {
    ...{ store, partNo, partName, series },
    intent: { ...intent, title: titles.asked },
    due: { ...due, title: titles.wanted },
    plan: { ...columns.plan, title: titles.proposed },
    pegs: { ...pegs, title: titles.pegs },
    ...{ reason, fallback, pack },
    agreed: {
      ...{ title: titles.agreed, width: 10, style: 'input-integer' as const },
      value: (line: PlanLine) => of(line)?.agreed ?? null,
    },
    agreedDate: {
      ...{ title: titles.agreedDate, width: 12, style: 'input-date' as const },
      value: (line: PlanLine) => dayValue(of(line)?.agreedDate ?? null),
    },
    answer: {
      ...{ title: titles.answer, width: 16, style: 'input-text' as const },
      value: (line: PlanLine) => reasonValue(of(line)?.reason ?? null, answers),
    },
    remark: {
      ...{ title: titles.remark, width: 22, style: 'input-text' as const },
      value: (line: PlanLine) => of(line)?.remark ?? null,
    },
    most: {
      ...{ title: titles.most, width: 8, hidden: true, style: 'integer' as const },
      value: (line: PlanLine) => Math.min(mostAgreed(line), line.plan + packsIn(left.get(line.partNo), line)),
    },
    key,
  };
}

function dayValue(day: Day | null): { readonly day: Day } | null {
  return day === null ? null : { day };
}

function reasonValue(reason: AnswerReason | null, words: DispatchWords['answers']): string | null {
  return reason === null ? null : words[reason];
}

/** Units of a part that nobody has, in whole packs. */
function packsIn(units: number | undefined, { pack }: PlanLine): number {
  return Math.floor((units ?? 0) / pack) * pack;
}

function checksOf(
  page: TablePage,
  { asOf, month }: SalesPlan,
  { checks }: DispatchWords,
  planWords: Words,
): readonly Validation[] {
  const first = (key: string): string => page.cellsOf(key).split(':')[0]!;
  const [agreed, most, pack] = [first('agreed'), first('most'), first('pack')];
  const formula = `AND(ISNUMBER(${agreed}),${agreed}>=0,${agreed}<=${most},MOD(${agreed},${pack})=0)`;
  const source = `'${LISTS_PAGE}'!$A$1:$A$${ANSWER_REASONS.length}`;
  return [
    {
      range: page.cellsOf('agreed'),
      allow: { kind: 'formula', formula },
      ...{ prompt: checks.agreed, error: checks.agreed },
    },
    {
      range: page.cellsOf('agreedDate'),
      allow: { kind: 'date', first: asOf, last: lastDay(month) },
      ...{ prompt: null, error: checks.date },
    },
    { range: page.cellsOf('answer'), allow: { kind: 'list', source }, prompt: null, error: checks.answer },
    remarkCheck(page.cellsOf('remark'), first('remark'), planWords),
  ];
}

function listPage({ answers }: DispatchWords): Page {
  const rows = ANSWER_REASONS.map((reason) => [cell(answers[reason], 'plain')]);
  return { ...HIDDEN_PAGE, name: LISTS_PAGE, columns: [{ width: 30 }], rows };
}

/** Of which plan and salesperson the workbook is. */
function dispatchStamp(
  { salesperson, territory }: Portfolio,
  { month }: SalesPlan,
  { revision, content, language }: PageContext,
  { isTrial }: DispatchTerms,
): Page {
  return stampPage([
    ['dispatch:month', month],
    ['dispatch:revision', String(revision)],
    ['dispatch:content', content],
    ['dispatch:salesperson', salesperson],
    ['dispatch:territory', territory],
    ['dispatch:language', language],
    ['dispatch:trial', String(isTrial)],
  ]);
}
