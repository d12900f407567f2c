import { compareText } from '../../domain/order.ts';
import type { PlanLine } from '../../domain/plan.ts';
import type { Validation } from '../page.ts';
import type { Words } from '../words/zh.ts';
import { quantityCheck, remarkCheck } from './edit-checks.ts';
import { lineColumns } from './line-columns.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { tablePages, type TablePage } from './table-page.ts';
import type { Band, TableColumn } from './table.ts';

/**
 * All lines of the plan by salesperson and store, with their ledger: what is inside the intent and what is outside
 * add up to the plan by formula, line by line, store by store, and in the totals above. Beside the plan stand the columns
 * that the planner may fill in; everything else is protected.
 */
export function linePages(source: PageSource, nameSheet: NameSheet): readonly TablePage[] {
  const { plan, words } = source;
  const pages = tablePages(
    {
      name: words.pages.lines,
      title: `${words.title(plan.month)}: ${words.pages.lines}`,
      notes: [words.editNote, `${words.bandNote} ${words.units}`],
      columns: ledgerColumns(source),
      items: plan.lines.toSorted(compareLines),
      groupBy: [
        { textOf: (line) => words.person(line.salesperson, line.territory), breaks: true },
        { textOf: ({ store }) => store, folds: true },
      ],
      freeze: 2,
      tabColour: 'blue',
    },
    words,
    nameSheet,
  );
  return pages.map((page) => ({ ...page, locked: true, validations: checksOf(page, words) }));
}

/** The columns in bands: pull and push apart, each with its sum, then the plan, what people fill in, and why. */
function ledgerColumns(source: PageSource): Readonly<Record<string, TableColumn<PlanLine> | null>> {
  const { columns: titles, bands } = source.words;
  const columns = lineColumns(source);
  const inBand = <T extends Record<string, TableColumn<PlanLine>>>(band: Band, own: T): T =>
    Object.fromEntries(Object.entries(own).map(([key, column]) => [key, { ...column, band }])) as T;
  const { store, partNo, partName, series, territory, salesperson, unitPrice, pack, due } = columns;
  const { round, short, trim, onTime, late, lift, commitment, excess, free, lock } = columns;
  const { lockedQuantity, remark, codes, reason, negotiate, agreeAmount, pegs, key } = columns;
  const pushed = (line: PlanLine) => line.lift + line.commitment + line.excess + line.free;
  return {
    ...{ store, partNo, partName, series, territory, salesperson, unitPrice, pack, due },
    ...inBand(
      { title: bands.pull, style: 'header-pull' },
      {
        ...{ intent: columns.intent, round, short, trim },
        pull: {
          ...{ ...columns.pull, title: titles.pullSum },
          formula: (at) => `${at('intent')}+${at('round')}-${at('short')}-${at('trim')}`,
        },
        onTime,
        late: { ...late, formula: (at) => `${at('pull')}-${at('onTime')}` },
      },
    ),
    ...inBand(
      { title: bands.push, style: 'header-push' },
      {
        ...{ lift, commitment, excess, free },
        push: {
          ...{ ...columns.push, title: titles.pushSum, value: pushed },
          formula: (at) => `${at('lift')}+${at('commitment')}+${at('excess')}+${at('free')}`,
        },
      },
    ),
    ...inBand(
      { title: bands.result, style: 'header' },
      {
        lock,
        plan: { ...columns.plan, formula: (at) => `${at('pull')}+${at('push')}+${at('lock')}` },
        amount: columns.amount,
      },
    ),
    ...inBand({ title: bands.edit, style: 'header-input' }, { lockedQuantity, remark }),
    ...inBand({ title: bands.reason, style: 'header' }, { negotiate, codes, reason, agreeAmount, pegs }),
    key,
  };
}

function compareLines(a: PlanLine, b: PlanLine): number {
  return (
    compareText(a.territory, b.territory) ||
    compareText(a.salesperson, b.salesperson) ||
    compareText(a.store, b.store) ||
    compareText(a.partNo, b.partNo) ||
    a.due - b.due
  );
}

function checksOf(page: TablePage, words: Words): readonly Validation[] {
  const [quantities, remarks] = [page.cellsOf('lockedQuantity'), page.cellsOf('remark')];
  const firstOf = (range: string) => range.split(':')[0]!;
  return [
    quantityCheck(quantities, firstOf(quantities), firstOf(page.cellsOf('pack')), words),
    remarkCheck(remarks, firstOf(remarks), words),
  ];
}
