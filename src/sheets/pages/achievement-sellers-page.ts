import type { Seller } from '../../domain/achievement.ts';
import { yuanFromFen } from '../../domain/money.ts';
import type { Page, PageRow } from '../page.ts';
import type { AchievementSource } from './achievement-context.ts';
import { cell, headers } from './cells.ts';

const WIDTHS = [18, 26, 14, 14, 18, 14, 14];
const EMPTY: PageRow = [];

/** The parts that sell best and least over six months, under each other. */
export function achievementSellersPage({ achievement, words }: AchievementSource, name: string): Page {
  const { best, slow, months } = achievement.sellers;
  const { columns: titles, headings, plan } = words;
  const titleRow = headers([
    ...[plan.columns.partNo, plan.columns.partName, plan.columns.series],
    ...[titles.unitsSold, titles.actual, titles.planned, titles.onHand],
  ]);
  const table = (heading: string, sellers: readonly Seller[]): readonly PageRow[] => [
    [cell(heading, 'heading')],
    titleRow,
    ...(sellers.length === 0 ? [[cell(plan.none, 'text')]] : sellers.map(sellerRow(words.unknownParts))),
  ];
  const bars = (first: number, count: number, letter: string) =>
    `${letter}${first}:${letter}${first + Math.max(1, count) - 1}`;
  const slowFirst = 6 + Math.max(1, best.length) + 3;
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      [cell(`${words.title(achievement.month)}: ${name}`, 'title')],
      [cell(words.sellersNote(months), 'note')],
      EMPTY,
      ...table(headings.best, best),
      EMPTY,
      ...table(headings.slow, slow),
    ],
    freeze: { rows: 1, columns: 0 },
    filter: null,
    merges: [],
    print: { landscape: true, titleRows: null },
    marks: [
      { kind: 'bars', range: bars(6, best.length, 'E'), colour: 'green' },
      { kind: 'bars', range: bars(slowFirst, slow.length, 'G'), colour: 'orange' },
    ],
    tabColour: 'orange',
  };
}

function sellerRow(unknown: string): (seller: Seller) => PageRow {
  return ({ partNo, name, series, units, amount, planned, onHand }) => [
    ...[cell(partNo, 'text'), cell(name, 'text'), cell(series ?? unknown, 'text')],
    ...[cell(units, 'integer'), cell(yuanFromFen(amount), 'money')],
    ...[cell(planned, 'integer'), cell(onHand, 'integer')],
  ];
}
