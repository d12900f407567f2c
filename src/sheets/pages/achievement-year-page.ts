import type { ToDate } from '../../domain/achievement.ts';
import { yuanFromFen, type Fen } from '../../domain/money.ts';
import type { CellStyle, Page, PageCell, PageRow } from '../page.ts';
import type { AchievementSource } from './achievement-context.ts';
import { attainmentCell, cell, headers, live } from './cells.ts';

const WIDTHS = [26, 18, 18, 14, 18, 14];
const EMPTY: PageRow = [];

/** The year so far against the annual plan, by territory and for the company, and who tells of each month. */
export function achievementYearPage(source: AchievementSource, name: string): Page {
  const { achievement, words } = source;
  const { yearToDate, month } = achievement;
  const { columns: titles, headings } = words;
  const untold = yearToDate.months.filter(({ toldBy }) => toldBy === null).map((own) => own.month);
  const head: readonly PageRow[] = [
    [cell(`${words.title(month)}: ${name}`, 'title')],
    [cell(words.yearNote, 'note')],
    ...(untold.length > 0 ? [[cell(words.missingMonths(untold), 'note')]] : []),
    EMPTY,
    [cell(headings.year, 'heading')],
    headers([
      ...[words.plan.columns.territory, titles.target, titles.actual],
      ...[titles.rate, titles.yearTarget, titles.yearRate],
    ]),
  ];
  const first = head.length + 1;
  const rows = [
    ...yearToDate.territories.map((own, i) => yearRow(own.territory, own, first + i, 'text')),
    yearRow(words.plan.company, yearToDate.company, first + yearToDate.territories.length, 'total-text'),
  ];
  const months = yearToDate.months.map(({ month: each, toldBy, actual }): PageRow => [
    cell(each, 'text'),
    toldBy === null ? cell('–', 'text') : cell(yuanFromFen(actual), 'money'),
    cell(toldBy === null ? words.untold : words.tellers[toldBy], 'text'),
  ]);
  const chartRow = first + rows.length + 1;
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      ...[...head, ...rows, EMPTY],
      [cell(headings.months, 'heading')],
      headers([titles.month, titles.actual, titles.toldBy]),
      ...months,
      monthsTotal(source, chartRow + 2),
    ],
    freeze: { rows: 1, columns: 0 },
    filter: null,
    merges: [],
    print: { landscape: true, titleRows: null },
    marks: [{ kind: 'bars', range: `D${first}:D${first + rows.length - 1}`, colour: 'green' }],
    charts: [
      {
        place: { row: chartRow, column: 4, rows: 15, columns: 3 },
        title: headings.months,
        kind: 'columns',
        numbers: 'money',
        series: [
          {
            name: titles.actual,
            colour: 'blue',
            ...monthCells(achievement, name, chartRow + 2),
          },
        ],
      },
    ],
    tabColour: 'green',
  };
}

/** What the months from row `first` on have sold together. */
function monthsTotal({ achievement, words }: AchievementSource, first: number): PageRow {
  const { months, company } = achievement.yearToDate;
  const formula = `SUM(B${first}:B${first + months.length - 1})`;
  const sum = live(formula, yuanFromFen(company.actual), 'total-money');
  return [cell(words.plan.total, 'total-text'), sum, cell(null, 'total-text')];
}

/** The months of the year up to the tracked one. */
function monthCells({ yearToDate }: AchievementSource['achievement'], sheet: string, first: number) {
  const { months } = yearToDate;
  const cells = (letter: string) => `'${sheet}'!$${letter}$${first}:$${letter}$${first + months.length - 1}`;
  return {
    categories: { range: cells('A'), cached: months.map(({ month }) => month) },
    values: { range: cells('B'), cached: months.map(({ actual }) => yuanFromFen(actual)) },
  };
}

function yearRow(name: string, own: ToDate, row: number, style: 'text' | 'total-text'): PageRow {
  const look: CellStyle = style === 'text' ? 'money' : 'total-money';
  const money = (amount: Fen | null): PageCell => cell(amount === null ? '–' : yuanFromFen(amount), look);
  const ofYear = own.yearTarget === null || own.yearTarget === 0 ? null : own.actual / own.yearTarget;
  return [
    ...[cell(name, style), money(own.target), money(own.actual)],
    attainmentCell(own.rate, `C${row}/B${row}`),
    ...[money(own.yearTarget), attainmentCell(ofYear, `C${row}/E${row}`)],
  ];
}
