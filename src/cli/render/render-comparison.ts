import type { Comparison, Scenario } from '../../app/compare-policies.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { Stream } from '../terminal.ts';
import { countColumns } from './count-columns.ts';
import { paintFor } from './paint.ts';
import { renderTable } from './render-table.ts';
import { safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';
import { KPI_TEXTS, SHOWN_KPIS } from './write-kpis.ts';

const GAP = 2;

/**
 * The numbers of several policies side by side, the present one first. Where they do not fit beside each other, they
 * stand in several tables, each with the present policy.
 */
export function renderComparison(
  { month, asOf, locks, unmet, scenarios }: Extract<Comparison, { status: 'compared' }>,
  { comparison: words, story }: Catalogue,
  stream: Stream,
): string {
  const labels = SHOWN_KPIS.map((name) => words.numbers[name]);
  const [present, ...others] = scenarios.map((scenario) => columnOf(scenario, words.present));
  const paint = paintFor(stream);
  const left = widthOf(labels) + GAP + widthOf([...present!.title, ...present!.cells]);
  const tables = packColumns(others, stream.columns - left).map((columns) => {
    const lines = tableOf(labels, [present!, ...columns], stream);
    const titles = Math.max(...[present!, ...columns].map(({ title }) => title.length));
    return lines.map((line, i) => (i < titles ? paint.dim(line) : line)).join('\n');
  });
  const notes = locks === 0 ? [] : [wrapText(story.keptLocks(locks, unmet), stream.columns)];
  return `${[paint.bold(words.title(month, asOf)), ...tables, ...notes].join('\n\n')}\n`;
}

/** A policy as a column: its settings, one to a line, over its numbers. */
interface Column {
  readonly title: readonly string[];
  readonly cells: readonly string[];
}

function columnOf({ settings, kpis }: Scenario, present: string): Column {
  const title = settings.length === 0 ? [present] : settings.map(safeText);
  return { title, cells: SHOWN_KPIS.map((name) => KPI_TEXTS[name](kpis)) };
}

function tableOf(labels: readonly string[], columns: readonly Column[], stream: Stream): readonly string[] {
  const height = Math.max(...columns.map(({ title }) => title.length));
  const titleOf = ({ title }: Column, line: number): string => title[line] ?? '';
  const titles = Array.from({ length: height }, (_, line) => columns.map((column) => titleOf(column, line)));
  const rows = labels.map((label, row) => [label, ...columns.map(({ cells }) => cells[row]!)]);
  return renderTable(
    [{ title: '', align: 'left' }, ...titles[0]!.map((title) => ({ title, align: 'right' as const }))],
    [...titles.slice(1).map((line) => ['', ...line]), ...rows],
    stream.columns,
  );
}

/** As many columns into each table as fit into `room`, at least one. */
function packColumns(columns: readonly Column[], room: number): readonly (readonly Column[])[] {
  const tables: Column[][] = [];
  let free = 0;
  for (const column of columns) {
    const width = GAP + widthOf([...column.title, ...column.cells]);
    if (width > free) {
      tables.push([]);
      free = room;
    }
    tables.at(-1)!.push(column);
    free -= width;
  }
  return tables;
}

function widthOf(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => countColumns(text)));
}
