import { countColumns } from './count-columns.ts';
import { cutText } from './cut-text.ts';

/** A column of a table: where its cells stand. */
export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
}

const GAP = 2;
const LEAST_FIRST = 8;

/**
 * A table for a terminal, without rules: a line of titles, then the rows, columns as wide as their widest cell and two
 * spaces apart, Chinese characters two columns wide. Where it would be wider than `width`, the first column is cut
 * short with `…` (down to 8 columns); numbers are never cut.
 */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const cells = [columns.map((column) => column.title), ...rows];
  const widths = columns.map((_, c) => Math.max(...cells.map((row) => countColumns(row[c] ?? ''))));
  const others = widths.slice(1).reduce((sum, each) => sum + each + GAP, 0);
  const first = Math.min(widths[0] ?? 0, Math.max(LEAST_FIRST, width - others));
  return cells.map((row) =>
    columns
      .map((column, c) => {
        const text = c === 0 ? cutText(row[c] ?? '', first) : (row[c] ?? '');
        const blank = ' '.repeat((c === 0 ? first : widths[c]!) - countColumns(text));
        return column.align === 'left' ? text + blank : blank + text;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
