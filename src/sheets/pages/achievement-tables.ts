import type { AchievementItem, Pace } from '../../domain/achievement.ts';
import { SOURCES } from '../../domain/achievement.ts';
import { amountOf, NO_FEN, yuanFromFen, type Fen } from '../../domain/money.ts';
import type { CellStyle, Page } from '../page.ts';
import type { Breakdown } from '../words/achievement-words.ts';
import type { nameBreakdowns } from './achievement-context.ts';
import { type AchievementSource, type Named } from './achievement-context.ts';
import type { NameSheet } from './name-sheet.ts';
import { tablePages, type TablePage } from './table-page.ts';
import type { TableColumn } from './table.ts';

type Columns<T> = Readonly<Record<string, TableColumn<T>>>;

/** The pages of every breakdown, by its name. */
export type BreakdownPages = Readonly<Record<Breakdown, readonly TablePage[]>>;

/** One page for every way to sum up, with bars at the rates. */
export function breakdownPages(
  source: AchievementSource,
  named: ReturnType<typeof nameBreakdowns>,
  nameSheet: NameSheet,
): BreakdownPages {
  const { columns: titles } = source.words.plan;
  const text = (title: string, width: number, value: (item: Named) => string): TableColumn<Named> => ({
    ...{ title, width, style: 'text', value },
  });
  const label = (title: string, width: number) => text(title, width, (own) => own.label);
  const territory = text(titles.territory, 16, (own) => own.territory);
  const salesperson = text(titles.salesperson, 16, (own) => own.salesperson);
  const series = text(titles.series, 16, (own) => own.series);
  const page = (breakdown: Breakdown, names: Columns<Named>): readonly TablePage[] =>
    pacePages(source, breakdown, named[breakdown], names, nameSheet);
  return {
    salespeople: page('salespeople', { salesperson, territory }),
    territories: page('territories', { territory }),
    stores: page('stores', { store: label(titles.store, 30), territory, salesperson }),
    series: page('series', { series }),
    parts: page('parts', { part: label(titles.partNo, 34), series }),
  };
}

function pacePages(
  source: AchievementSource,
  breakdown: Breakdown,
  items: readonly Named[],
  names: Columns<Named>,
  nameSheet: NameSheet,
): readonly TablePage[] {
  const { words, achievement } = source;
  const pages = tablePages(
    {
      name: words.pages[breakdown],
      title: `${words.title(achievement.month)}: ${words.pages[breakdown]}`,
      notes: [words.note],
      columns: { ...names, ...paceColumns(source) },
      items,
      freeze: 1,
      tabColour: 'blue',
    },
    words.plan,
    nameSheet,
  );
  return pages.map((page) => ({ ...page, marks: rateMarks(page) }));
}

/** What a breakdown shows of each of its rows. */
function paceColumns({ words }: AchievementSource): Columns<Pace> {
  const { columns: titles } = words;
  const money = (title: string, value: (own: Pace) => number): TableColumn<Pace> => ({
    ...{ title, width: 15, style: 'money', total: true },
    value: (own) => yuanFromFen(value(own) as Fen),
  });
  const units = (title: string, value: (own: Pace) => number): TableColumn<Pace> => ({
    ...{ title, width: 13, style: 'integer', total: true, value },
  });
  return {
    plan: money(titles.plan, ({ plan }) => plan),
    actual: money(titles.actual, ({ actual }) => actual),
    rate: {
      ...{ title: titles.rate, width: 12, value: ({ rate }: Pace) => rate ?? '–' },
      style: ({ rate }: Pace): CellStyle => (rate === null ? 'text' : 'percent'),
      formula: (at) => `${at('actual')}/${at('plan')}`,
    },
    expected: money(titles.expected, ({ expected }) => expected),
    ahead: {
      ...money(titles.ahead, ({ actual, expected }) => actual - expected),
      formula: (at) => `ROUND(${at('actual')}-${at('expected')},2)`,
    },
    atRisk: {
      ...{ title: titles.atRisk, width: 10, value: ({ atRisk }: Pace) => (atRisk ? words.mark : null) },
      style: ({ atRisk }: Pace): CellStyle => (atRisk ? 'bad' : 'text'),
    },
    unitsPlanned: units(titles.unitsPlanned, ({ unitsPlanned }) => unitsPlanned),
    unitsSold: units(titles.unitsSold, ({ unitsSold }) => unitsSold),
  };
}

function rateMarks(page: TablePage): NonNullable<Page['marks']> {
  return page.filter === null ? [] : [{ kind: 'bars', range: page.cellsOf('rate'), colour: 'blue' }];
}

/** Who and what is at risk, the largest amount first. */
export function riskPages(
  { words, achievement }: AchievementSource,
  risks: readonly Risk[],
  nameSheet: NameSheet,
): readonly TablePage[] {
  const { columns: titles } = words;
  const money = (title: string, value: (risk: Risk) => number): TableColumn<Risk> => ({
    ...{ title, width: 16, style: 'money', value: (risk) => yuanFromFen(value(risk) as Fen) },
  });
  const pages = tablePages<Risk>(
    {
      name: words.pages.risks,
      title: `${words.title(achievement.month)}: ${words.pages.risks}`,
      notes: [words.riskNote],
      columns: {
        what: {
          title: titles.what,
          width: 14,
          style: 'text',
          value: ({ breakdown }) => words.kinds[breakdown],
        },
        name: { title: titles.name, width: 40, style: 'text', value: ({ own }) => own.label },
        plan: money(titles.plan, ({ own }) => own.plan),
        expected: money(titles.expected, ({ own }) => own.expected),
        actual: money(titles.actual, ({ own }) => own.actual),
        missing: {
          ...money(titles.missing, ({ own }) => own.expected - own.actual),
          formula: (at) => `ROUND(${at('expected')}-${at('actual')},2)`,
        },
      },
      items: risks,
      freeze: 2,
      tabColour: 'red',
    },
    words.plan,
    nameSheet,
  );
  return pages.map((page) =>
    page.filter === null
      ? page
      : { ...page, marks: [{ kind: 'bars', range: page.cellsOf('missing'), colour: 'red' }] },
  );
}

/** One of a breakdown that is behind the pace. */
export interface Risk {
  readonly breakdown: Breakdown;
  readonly own: Named;
}

/** All that is at risk, in every way to sum up, the largest amount first. */
export function findRisks(named: ReturnType<typeof nameBreakdowns>): readonly Risk[] {
  const risks = (Object.keys(named) as Breakdown[]).flatMap((breakdown) =>
    named[breakdown].filter(({ atRisk }) => atRisk).map((own) => ({ breakdown, own })),
  );
  return risks.sort((a, b) => b.own.expected - b.own.actual - (a.own.expected - a.own.actual));
}

/** Every part in every store: asked, planned, sold, and from which source of the plan. */
export function itemPages(
  { achievement, words }: AchievementSource,
  nameSheet: NameSheet,
): readonly TablePage[] {
  const { columns: titles } = words;
  const { columns: planTitles } = words.plan;
  const text = (title: string, width: number, value: (item: AchievementItem) => string) => {
    return { title, width, style: 'text', value } as const;
  };
  const units = (title: string, value: (item: AchievementItem) => number) => {
    return { title, width: 11, style: 'ledger', value, total: true } as const;
  };
  const money = (title: string, value: (item: AchievementItem) => Fen) => {
    const yuan = (item: AchievementItem): number => yuanFromFen(value(item));
    return { title, width: 15, style: 'money', value: yuan, total: true } as const;
  };
  const sources = SOURCES.map(
    (source) => [source, units(words.sources[source], (item) => item.sources[source])] as const,
  );
  return tablePages<AchievementItem>(
    {
      name: words.pages.items,
      title: `${words.title(achievement.month)}: ${words.pages.items}`,
      notes: [words.itemsNote],
      columns: {
        store: text(planTitles.store, 26, ({ store }) => store),
        territory: text(planTitles.territory, 14, ({ territory }) => territory ?? words.unknownStores),
        salesperson: text(
          planTitles.salesperson,
          14,
          ({ salesperson }) => salesperson ?? words.unknownStores,
        ),
        partNo: text(planTitles.partNo, 16, ({ partNo }) => partNo),
        series: text(planTitles.series, 12, ({ series }) => series ?? words.unknownParts),
        intent: units(titles.intent, ({ intent }) => intent),
        plan: units(titles.unitsPlanned, ({ plan }) => plan),
        actual: units(titles.unitsSold, ({ actual }) => actual),
        planAmount: money(titles.plan, ({ plan, unitPrice }) => amountOf(unitPrice ?? NO_FEN, plan)),
        amount: money(titles.actual, ({ amount }) => amount),
        ...Object.fromEntries(sources),
      },
      items: achievement.items,
      freeze: 1,
      tabColour: 'grey',
    },
    words.plan,
    nameSheet,
  );
}
