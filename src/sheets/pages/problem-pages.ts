import type { Issue } from '../../domain/issue.ts';
import type { CellStyle, Page } from '../page.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { tablePages } from './table-page.ts';
import type { TableColumn } from './table.ts';

/** Everything that was found in the data and while planning: where it is, what it holds, and what to do. */
export function problemPages({ plan, context, words }: PageSource, nameSheet: NameSheet): readonly Page[] {
  const { columns: titles } = words;
  const place = (key: 'file' | 'sheet' | 'cell' | 'header' | 'value', width: number): TableColumn<Issue> => ({
    title: titles[key],
    width,
    style: 'wrapped',
    value: (issue) => issue[key],
  });
  const columns: Record<string, TableColumn<Issue>> = {
    severity: {
      title: titles.severity,
      width: 10,
      style: ({ severity }): CellStyle => (severity === 'error' ? 'bad' : 'warning'),
      value: ({ severity }) => words.severities[severity],
    },
    code: { title: titles.code, width: 8, style: 'text', value: ({ code }) => code },
    file: place('file', 24),
    sheet: place('sheet', 16),
    cell: place('cell', 9),
    header: place('header', 14),
    value: place('value', 18),
    message: {
      title: titles.message,
      width: 46,
      style: 'wrapped',
      value: (issue) => context.describe(issue).message,
    },
    help: { title: titles.help, width: 46, style: 'wrapped', value: (issue) => context.describe(issue).help },
  };
  return tablePages(
    {
      name: words.pages.problems,
      title: `${words.title(plan.month)}: ${words.pages.problems}`,
      notes: [],
      columns,
      items: [...context.diagnostics, ...plan.notes],
      freeze: 0,
      tabColour: 'red',
    },
    words,
    nameSheet,
  );
}
