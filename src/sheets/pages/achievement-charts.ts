import { yuanFromFen } from '../../domain/money.ts';
import type { ChartCells, PageChart } from '../page.ts';
import type { AchievementSource, Named } from './achievement-context.ts';

/** Rows that a chart covers. */
export const CHART_ROWS = 14;

/** What the charts show, and the rows of the summary in which it stands. */
interface Charted {
  readonly sheet: string;
  /** The first row that the two upper charts cover, and of the names that they show. */
  readonly row: number;
  readonly first: number;
  readonly shown: Readonly<Record<'territories' | 'salespeople', readonly Named[]>>;
  /** The first row of the sources, and the first that their chart covers, beside them. */
  readonly sources: { readonly first: number; readonly row: number };
}

/** The charts of the summary: territories and salespeople side by side, the sources beside their table. */
export function achievementCharts(
  { achievement, words }: AchievementSource,
  { sheet, row, first, shown, sources }: Charted,
): readonly PageChart[] {
  const { columns: titles, headings } = words;
  const cells = <T extends string | number>(
    letter: string,
    from: number,
    cached: readonly T[],
  ): ChartCells<T> => ({
    range: `'${sheet}'!$${letter}$${from}:$${letter}$${from + cached.length - 1}`,
    cached,
  });
  const ofNames = (key: 'territories' | 'salespeople', letters: string, column: number): PageChart => {
    const own = shown[key];
    const [name, plan, expected, actual] = [...letters] as [string, string, string, string];
    const categories = cells(
      name,
      first,
      own.map(({ label }) => label),
    );
    const amounts = (letter: string, of: 'plan' | 'expected' | 'actual') =>
      cells(
        letter,
        first,
        own.map((one) => yuanFromFen(one[of])),
      );
    return {
      place: { row, column, rows: CHART_ROWS, columns: 5 },
      ...{ title: headings[key], kind: 'columns', numbers: 'money' },
      series: [
        { name: titles.plan, colour: 'grey', categories, values: amounts(plan, 'plan') },
        { name: titles.expected, colour: 'light-blue', categories, values: amounts(expected, 'expected') },
        { name: titles.actual, colour: 'blue', categories, values: amounts(actual, 'actual') },
      ],
    };
  };
  const names = cells(
    'A',
    sources.first,
    achievement.sources.map(({ source }) => words.sources[source]),
  );
  const ofSources = (letter: string, key: 'plan' | 'actual') =>
    cells(
      letter,
      sources.first,
      achievement.sources.map((own) => yuanFromFen(own[key])),
    );
  const charts: readonly PageChart[] = [
    ofNames('territories', 'ABCD', 1),
    ofNames('salespeople', 'FGHI', 6),
    {
      place: { row: sources.row, column: 6, rows: CHART_ROWS, columns: 5 },
      ...{ title: headings.sources, kind: 'bars', numbers: 'money' },
      series: [
        { name: titles.plan, colour: 'grey', categories: names, values: ofSources('B', 'plan') },
        { name: titles.actual, colour: 'green', categories: names, values: ofSources('C', 'actual') },
      ],
    },
  ];
  return charts.filter(({ series }) => series.every(({ values }) => values.cached.length > 0));
}
