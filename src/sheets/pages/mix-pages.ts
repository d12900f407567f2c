import type { SeriesMix } from '../../domain/plan.ts';
import type { CellStyle } from '../page.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { tablePages, type TablePage } from './table-page.ts';
import type { TableColumn } from './table.ts';

/** Shares of the series in amount, for the company and each territory, against the reference. */
export function mixPages({ plan, words }: PageSource, nameSheet: NameSheet): readonly TablePage[] {
  const { columns: titles } = words;
  const flagged = ({ flag }: SeriesMix): CellStyle => (flag === null ? 'text' : 'warning');
  const columns: Record<string, TableColumn<SeriesMix>> = {
    territory: {
      title: titles.territory,
      width: 16,
      style: 'text',
      value: (mix) => mix.territory ?? words.company,
    },
    series: { title: titles.series, width: 16, style: 'text', value: (mix) => mix.series },
    reference: {
      title: titles.reference,
      width: 14,
      style: 'percent',
      value: (mix) => mix.reference ?? words.noReference,
    },
    before: { title: titles.before, width: 14, style: 'percent', value: (mix) => mix.before },
    after: { title: titles.after, width: 14, style: 'percent', value: (mix) => mix.after },
    difference: {
      title: titles.difference,
      width: 16,
      style: 'percent',
      value: (mix) => (mix.reference === null ? null : mix.before - mix.reference),
      formula: (at) => `${at('before')}-${at('reference')}`,
    },
    differenceAfter: {
      title: titles.differenceAfter,
      width: 16,
      style: 'percent',
      value: (mix) => (mix.reference === null ? null : mix.after - mix.reference),
      formula: (at) => `${at('after')}-${at('reference')}`,
    },
    flag: {
      title: titles.flag,
      width: 12,
      style: flagged,
      value: (mix) => (mix.flag === null ? null : words.flags[mix.flag]),
    },
  };
  return tablePages(
    {
      name: words.pages.mix,
      title: `${words.title(plan.month)}: ${words.pages.mix}`,
      notes: [words.mixNote],
      columns,
      items: plan.series,
      freeze: 2,
      tabColour: 'orange',
    },
    words,
    nameSheet,
  );
}
