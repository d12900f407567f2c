import { yuanFromFen } from '../../domain/money.ts';
import { formatDay } from '../../domain/month.ts';
import type { Cause, LineChange, LineField, PlanDiff } from '../../domain/plan-diff.ts';
import type { PlanLine } from '../../domain/plan.ts';
import { cellAddress, columnLetters } from '../cell-text.ts';
import type { CellStyle, Page, RangeMark } from '../page.ts';
import type { DiffWords } from '../words/diff-words.ts';
import type { NameSheet } from './name-sheet.ts';
import type { TableColumn } from './table.ts';
import { tablePages, type TablePage } from './table-page.ts';

/** Comments are drawings to a spreadsheet, and many of them make it slow. */
const MOST_COMMENTED = 10_000;

const UNITS = [
  ...(['intent', 'onTime', 'late', 'short', 'trim', 'lift', 'commitment', 'excess', 'free', 'lock'] as const),
] satisfies readonly LineField[];

type Column = TableColumn<LineChange>;

/** The changed lines, largest change of money first; changed cells are coloured and say in a comment what they were. */
export function diffLinePages(
  diff: PlanDiff,
  words: DiffWords,
  describeCause: (cause: Cause) => string,
  nameSheet: NameSheet,
): readonly Page[] {
  const columns = lineColumns(words, describeCause);
  const isCut = diff.lines.length > MOST_COMMENTED;
  const pages = tablePages(
    {
      name: words.pages.lines,
      title: words.title(diff.before.month, diff.after.month),
      notes: [words.note, ...(isCut ? [words.moreComments] : [])],
      columns,
      items: diff.lines,
      freeze: 2,
      tabColour: 'orange',
    },
    words.plan,
    nameSheet,
  );
  return pages.map((page, i) =>
    i === 0 ? markChanges(page, diff.lines, Object.keys(columns), words) : page,
  );
}

function lineColumns(
  words: DiffWords,
  describeCause: (cause: Cause) => string,
): Readonly<Record<string, Column>> {
  const { columns: titles } = words.plan;
  const known = ({ before, after }: LineChange): PlanLine => (after ?? before)!;
  const text = (title: string, width: number, value: (change: LineChange) => string): Column => {
    return { title, width, style: 'text', value };
  };
  const number = (title: string, style: CellStyle, value: (change: LineChange) => number): Column => {
    return { title, width: style === 'money' ? 14 : 10, style, value };
  };
  const units = Object.fromEntries(
    UNITS.map((field) => [field, number(titles[field], 'ledger', ({ after }) => after?.[field] ?? 0)]),
  );
  return {
    store: text(titles.store, 22, ({ store }) => store),
    partNo: text(titles.partNo, 16, ({ partNo }) => partNo),
    territory: text(titles.territory, 12, (change) => known(change).territory),
    salesperson: text(titles.salesperson, 12, (change) => known(change).salesperson),
    due: { title: titles.due, width: 12, style: 'date', value: (change) => ({ day: known(change).due }) },
    kind: text(words.change, 9, ({ kind }) => words.kinds[kind]),
    planBefore: { ...number(words.planBefore, 'integer', ({ before }) => before?.plan ?? 0), total: true },
    plan: { ...number(titles.plan, 'integer', ({ after }) => after?.plan ?? 0), total: true },
    amountBefore: {
      ...number(words.amountBefore, 'money', ({ before }) => (before ? yuanFromFen(before.amount) : 0)),
      total: true,
    },
    amount: {
      ...number(titles.amount, 'money', ({ after }) => (after ? yuanFromFen(after.amount) : 0)),
      total: true,
    },
    difference: {
      ...number(words.difference, 'money', ({ amount }) => yuanFromFen(amount)),
      ...{ total: true, formula: (at) => `ROUND(${at('amount')}-${at('amountBefore')},2)` },
    },
    unitPrice: number(titles.unitPrice, 'money', (change) => yuanFromFen(known(change).unitPrice)),
    pack: number(titles.pack, 'integer', (change) => known(change).pack),
    ...units,
    cause: {
      ...text(words.cause, 30, ({ causes }) => causes.map(describeCause).join(words.plan.separator)),
      style: 'wrapped',
    },
    // What differs, for the colours: they must find their cells after sorting, too.
    fields: { ...text('fields', 9, ({ fields }) => `|${fields.join('|')}|`), hidden: true },
  };
}

function markChanges(
  page: TablePage,
  lines: readonly LineChange[],
  keys: readonly string[],
  words: DiffWords,
): Page {
  if (page.filter === null) return page;
  const first = page.filter.row + 1;
  const fields = columnLetters(keys.indexOf('fields') + 1);
  const marks = keys.flatMap((key, i): readonly RangeMark[] => {
    if (!isField(key)) return [];
    const letters = columnLetters(i + 1);
    const range = `${letters}${first}:${letters}${page.filter!.lastRow}`;
    return [
      {
        kind: 'formula',
        range,
        formula: `ISNUMBER(SEARCH("|${key}|",$${fields}${first}))`,
        style: 'warning',
      },
    ];
  });
  const comments = lines.slice(0, MOST_COMMENTED).flatMap(({ before, fields: changed }, i) =>
    changed.flatMap((field) => {
      const column = keys.indexOf(field) + 1;
      if (before === null || column === 0) return [];
      return [{ cell: cellAddress(first + i, column), text: words.was(textOf(before, field)) }];
    }),
  );
  return { ...page, marks, comments };
}

const SHOWN = new Set<string>([
  ...UNITS,
  ...(['territory', 'salesperson', 'due', 'plan', 'amount', 'unitPrice', 'pack'] satisfies LineField[]),
]);

function isField(key: string): boolean {
  return SHOWN.has(key);
}

function textOf(line: PlanLine, field: LineField): string {
  if (field === 'due') return formatDay(line.due);
  if (field === 'amount' || field === 'unitPrice') return yuanFromFen(line[field]).toFixed(2);
  return String(line[field]);
}
