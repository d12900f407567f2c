import type { PageChart } from '../sheets/page.ts';
import { chartFormat } from './write-chart-series.ts';

/** The two axes know each other by numbers, which count inside their chart alone. */
const CATEGORIES = 1;
const VALUES = 2;

const line = (colour: string): string =>
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`;
const SOFT = line('E3E8EF');
const FIRM = line('B6BFCC');

/**
 * The axes of a chart of bars, columns or lines, and the elements by which the chart refers to them. Lying bars stand in
 * the order of the sheet, the first on top, with their numbers below.
 */
export function chartAxesXml(chart: PageChart): { readonly ids: string; readonly axes: string } {
  const lying = chart.kind === 'bars' || chart.kind === 'stacked-bars';
  const ids = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
  const categories = [
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    // Where a value is negative the names keep to the edge.
    `<c:tickLblPos val="low"/>${FIRM}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ];
  const values = [
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>${fromZero(chart) ? '<c:min val="0"/>' : ''}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines>${SOFT}</c:majorGridlines>`,
    `<c:numFmt formatCode="${chartFormat(chart.numbers)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORIES}"/>`,
    `<c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ];
  return { ids, axes: [...categories, ...values].join('') };
}

/** Spreadsheets begin an axis at some higher number where all values are near each other, and bars then lie. */
function fromZero({ kind, series }: PageChart): boolean {
  return kind !== 'line' && series.every(({ values }) => values.cached.every((value) => value >= 0));
}
