import type { PlanView, ShownLine } from '../../app/plan-view.ts';
import type { PlanTally } from '../../app/tally-plan.ts';
import { formatDay } from '../../domain/month.ts';
import type { ViewColumn, ViewWords } from '../messages/view-words.ts';
import { formatCount, formatPercent, formatYuan } from './format-number.ts';
import { safeText } from './safe-text.ts';

/** A row of a view as it is shown: a text for each of its columns. */
export type ViewRow = Readonly<Partial<Record<ViewColumn, string>>>;

/** The columns of a view in their order, its rows, and the row of their total. */
export interface ViewRows {
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly ViewRow[];
  readonly total: ViewRow;
}

const UNITS: readonly ViewColumn[] = ['intent', 'pull', 'push', 'short', 'plan', 'amount'];

/** Puts the numbers of a view into words; every name is safe to show. */
export function listViewRows(view: PlanView, words: ViewWords): ViewRows {
  const { table, total, filter, partNames } = view;
  if (table.by === 'line') {
    // Beside the store there is no room for the name of the part.
    const part = ({ partNo }: ShownLine): string =>
      filter.store === null ? safeText(partNo) : partText(partNo, partNames);
    const names: readonly ViewColumn[] =
      filter.store !== null ? ['part'] : filter.partNo !== null ? ['store'] : ['store', 'part'];
    return {
      columns: [...names, 'due', ...UNITS, 'marks'],
      rows: table.rows.map((line) => ({ ...lineTexts(line, words), part: part(line) })),
      total: { ...tallyTexts(total), [names[0]!]: words.total },
    };
  }
  const { by } = table;
  const ofTerritory: readonly ViewColumn[] = by === 'store' || by === 'salesperson' ? ['territory'] : [];
  const targets: readonly ViewColumn[] = table.rows.some(({ target }) => target !== null)
    ? ['target', 'attainment']
    : [];
  const nameOf = ({ name }: PlanTally): string =>
    by === 'part' ? partText(name, partNames) : safeText(name);
  return {
    columns: [by, ...ofTerritory, ...UNITS, ...targets, 'fillRate'],
    rows: table.rows.map((row) => ({ ...tallyTexts(row), [by]: nameOf(row) })),
    total: { ...tallyTexts(total), [by]: words.total },
  };
}

function partText(partNo: string, partNames: PlanView['partNames']): string {
  const name = partNames.get(partNo);
  return safeText(name === undefined ? partNo : `${partNo} ${name}`);
}

function tallyTexts({ territory, target, attainment, fillRate, ...sums }: PlanTally): ViewRow {
  return {
    ...(territory === null ? {} : { territory: safeText(territory) }),
    intent: formatCount(sums.intent),
    pull: formatCount(sums.pull),
    push: formatUnits(sums.push),
    short: formatCount(sums.short),
    plan: formatCount(sums.plan),
    amount: formatYuan(sums.amount),
    target: target === null ? '–' : formatYuan(target),
    attainment: formatPercent(attainment),
    fillRate: formatPercent(fillRate),
  };
}

function lineTexts(line: ShownLine, words: ViewWords): ViewRow {
  const pull = line.onTime + line.late;
  return {
    store: safeText(line.store),
    due: formatDay(line.due),
    intent: formatCount(line.intent),
    pull: formatCount(pull),
    push: formatUnits(line.plan - pull),
    short: formatCount(line.short),
    plan: formatCount(line.plan),
    amount: formatYuan(line.amount),
    marks: [line.negotiate && words.negotiate, line.locked !== null && words.locked]
      .filter(Boolean)
      .join(' '),
  };
}

/** A whole number that may be below zero. */
function formatUnits(units: number): string {
  return `${units < 0 ? '-' : ''}${formatCount(Math.abs(units))}`;
}
