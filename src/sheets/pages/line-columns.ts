import { yuanFromFen } from '../../domain/money.ts';
import type { PlanLine } from '../../domain/plan.ts';
import { EDIT_COLUMNS, LINE_KEY_TITLE, lineKeyOf, writeLineKey } from '../line-key.ts';
import type { CellStyle } from '../page.ts';
import type { Words } from '../words/zh.ts';
import { agreeAmount } from './agree-amount.ts';
import { codeLine, describePegs, explainLine, offerInstead } from './explain-line.ts';
import type { PageSource } from './page-context.ts';
import type { TableColumn } from './table.ts';

type LineColumn = TableColumn<PlanLine>;
type Quantity = { [K in keyof PlanLine]: PlanLine[K] extends number ? K : never }[keyof PlanLine];

/** The columns of a plan line, each once for all pages that show lines; a null column has nothing to show. */
export function lineColumns(source: PageSource) {
  return {
    ...subjectColumns(source),
    ...quantityColumns(source.words),
    ...agreementColumns(source.words),
    ...editColumns(source),
  };
}

/** Who orders what. */
function subjectColumns({ words, partNames }: PageSource) {
  const { columns: titles } = words;
  const text = (
    key: 'store' | 'territory' | 'salesperson' | 'partNo' | 'series',
    width: number,
  ): LineColumn => ({
    title: titles[key],
    width,
    style: 'text',
    value: (line) => line[key],
  });
  const name: LineColumn | null =
    partNames.size === 0
      ? null
      : {
          title: titles.partName,
          width: 15,
          style: 'text',
          value: ({ partNo }) => partNames.get(partNo) ?? '',
        };
  return {
    store: text('store', 18),
    territory: text('territory', 9),
    salesperson: text('salesperson', 11),
    partNo: text('partNo', 13),
    partName: name,
    series: text('series', 10),
  };
}

/** How many, at what price and when: the ledger. */
function quantityColumns({ columns: titles }: Words) {
  const quantity = (key: Quantity & keyof typeof titles, style: CellStyle = 'ledger'): LineColumn => ({
    title: titles[key],
    width: 8,
    style,
    value: (line) => line[key],
    total: true,
  });
  const pull = (line: PlanLine) => line.onTime + line.late;
  const price = (line: PlanLine) => yuanFromFen(line.unitPrice);
  const amount = (line: PlanLine) => yuanFromFen(line.amount);
  return {
    unitPrice: { title: titles.unitPrice, width: 10, style: 'money', value: price },
    pack: { title: titles.pack, width: 6, style: 'integer', value: (line) => line.pack },
    due: { title: titles.due, width: 11, style: 'date', value: (line) => ({ day: line.due }) },
    intent: quantity('intent', 'integer'),
    round: quantity('round'),
    short: quantity('short'),
    trim: quantity('trim'),
    lift: quantity('lift'),
    commitment: { ...quantity('commitment'), width: 10 },
    excess: quantity('excess'),
    free: quantity('free'),
    lock: quantity('lock'),
    plan: quantity('plan', 'integer'),
    onTime: quantity('onTime'),
    late: quantity('late'),
    pull: { title: titles.pull, width: 8, style: 'integer', value: pull, total: true },
    push: {
      ...{ title: titles.push, width: 8, style: 'ledger', total: true },
      value: (line) => line.plan - pull(line),
      formula: (at) => `${at('plan')}-${at('pull')}`,
    },
    amount: {
      ...{ title: titles.amount, width: 12, style: 'money', total: true },
      value: amount,
      formula: (at) => `${at('plan')}*${at('unitPrice')}`,
    },
  } satisfies Record<string, LineColumn>;
}

/** Where it comes from, and what the store must agree to. */
function agreementColumns(words: Words) {
  const { columns: titles } = words;
  const style = (line: PlanLine): CellStyle => (line.negotiate ? 'warning' : 'text');
  const mark = (line: PlanLine) => (line.negotiate ? words.mark : null);
  return {
    agreeAmount: {
      ...{ title: titles.agreeAmount, width: 12, style: 'money', total: true },
      value: (line) => (line.negotiate ? yuanFromFen(agreeAmount(line)) : null),
      formula: (at) => `${at('unitPrice')}*(ABS(${at('plan')}-${at('intent')})+${at('late')})`,
    },
    pegs: {
      title: titles.pegs,
      width: 20,
      style: 'wrapped',
      value: (line) => describePegs(line.pegs, words),
    },
    negotiate: { title: titles.negotiate, width: 11, style, value: mark },
    codes: { title: titles.codes, width: 12, style, value: codeLine },
    reason: { title: titles.reason, width: 28, style, value: (line) => explainLine(line, words) },
    fallback: {
      title: titles.fallback,
      width: 30,
      style: 'wrapped',
      value: (line) => offerInstead(line, words),
    },
  } satisfies Record<string, LineColumn>;
}

/** What the planner writes beside a line, and the hidden key by which it is found again. */
function editColumns({ words, edits }: PageSource) {
  const { columns: titles } = words;
  const keyOf = (line: PlanLine) => writeLineKey(lineKeyOf(line));
  const editOf = (line: PlanLine) => (edits.size === 0 ? undefined : edits.get(keyOf(line)));
  return {
    lockedQuantity: {
      title: titles[EDIT_COLUMNS.quantity],
      width: 10,
      style: 'input-integer',
      value: (line) => editOf(line)?.quantity ?? null,
    },
    remark: {
      title: titles[EDIT_COLUMNS.remark],
      width: 18,
      style: 'input-text',
      value: (line) => editOf(line)?.remark ?? null,
    },
    key: { title: LINE_KEY_TITLE, width: 12, hidden: true, style: 'text', value: keyOf },
  } satisfies Record<string, LineColumn>;
}
