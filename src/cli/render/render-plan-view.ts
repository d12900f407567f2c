import type { PlanView } from '../../app/plan-view.ts';
import { formatDay } from '../../domain/month.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { ViewColumn, ViewWords } from '../messages/view-words.ts';
import type { Stream } from '../terminal.ts';
import { fitColumns, type RankedColumn } from './fit-columns.ts';
import { formatCount } from './format-number.ts';
import { listViewRows, type ViewRow } from './list-view-rows.ts';
import { paintFor } from './paint.ts';
import { renderTable } from './render-table.ts';
import { safeLine, safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

const SHOWN_EDITS = 20;

/** Which columns are left out first where there is no room for all: those of the highest number; 0 never. */
const RANKS: Readonly<Record<ViewColumn, number>> = {
  ...{ store: 0, part: 0, salesperson: 0, series: 0, amount: 0, attainment: 0 },
  ...{
    marks: 1,
    fillRate: 1,
    plan: 2,
    short: 3,
    due: 4,
    territory: 5,
    push: 6,
    intent: 7,
    pull: 8,
    target: 9,
  },
};
const FILTERS = ['territory', 'salesperson', 'store', 'partNo'] as const;
const TEXTS: ReadonlySet<ViewColumn> = new Set([
  ...(['territory', 'salesperson', 'store', 'part', 'series', 'due', 'marks'] as const),
]);

/** A part of a plan for a terminal: what it is of, its table with the total, and what the planner wrote beside it. */
export function renderPlanView(view: PlanView, catalogue: Catalogue, stream: Stream): string {
  const paint = paintFor(stream);
  const { view: words } = catalogue;
  const { month, revision, status } = view;
  return [
    paint.bold(words.title({ month, revision, asOf: formatDay(view.asOf), status })),
    ...factsOf(view, catalogue).map((fact) => wrapText(fact, stream.columns)),
    '',
    ...(view.count === 0 ? [words.noLines] : tableOf(view, words, stream)),
    ...editsOf(view, words, stream),
    '',
  ].join('\n');
}

function factsOf(
  { approval, isApproved, filter }: PlanView,
  { view: words, codeWords }: Catalogue,
): readonly string[] {
  const filters = FILTERS.flatMap((field) => {
    const name = filter[field];
    return name === null ? [] : [`${codeWords.fields[field]!} ${safeText(name)}`];
  });
  return [
    approval === null
      ? words.notApproved
      : words[isApproved ? 'approved' : 'approvalLapsed'](safeText(approval.by), approval.at),
    words.units,
    ...(filters.length === 0 ? [] : [words.only(filters)]),
  ];
}

function tableOf(view: PlanView, words: ViewWords, stream: Stream): readonly string[] {
  const paint = paintFor(stream);
  const { columns, rows, total } = listViewRows(view, words);
  const shown = [...rows, total];
  const ranked = columns.map((key, i): RankedColumn<ViewRow> => {
    const align = TEXTS.has(key) ? 'left' : 'right';
    return {
      title: words.columns[key],
      align,
      rank: i === 0 ? 0 : RANKS[key],
      text: (row) => row[key] ?? '',
    };
  });
  const { kept, dropped } = fitColumns(ranked, shown, stream.columns);
  const cells = shown.map((row) => kept.map(({ text }) => text(row)));
  const [titles, ...lines] = renderTable(kept, cells, stream.columns);
  const more = view.count - rows.length;
  const leftOut = words.leftOut(dropped.map(({ title }) => title));
  return [
    paint.dim(titles),
    ...lines.slice(0, -1),
    ...(more > 0 ? [words.moreRows(more)] : []),
    paint.bold(lines.at(-1)),
    ...(dropped.length > 0 ? ['', wrapText(leftOut, stream.columns)] : []),
  ];
}

function editsOf({ edits }: PlanView, words: ViewWords, stream: Stream): readonly string[] {
  if (edits.length === 0) return [];
  const texts = edits.slice(0, SHOWN_EDITS).map(({ store, partNo, due, quantity, remark }) =>
    words.edit({
      ...{ store: safeText(store), partNo: safeText(partNo), due: due === null ? null : formatDay(due) },
      quantity: quantity === null ? null : formatCount(quantity),
      remark: remark === null ? null : safeLine(remark),
    }),
  );
  const more = edits.length - texts.length;
  return [
    '',
    paintFor(stream).bold(words.edits),
    ...texts.map((text) => wrapText(text, stream.columns, '  ')),
    ...(more > 0 ? [words.moreEdits(more)] : []),
  ];
}
