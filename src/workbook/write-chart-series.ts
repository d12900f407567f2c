import type { ChartCells, ChartColour, PageChart } from '../sheets/page.ts';
import { escapeXml } from './escape-xml.ts';
import { cellText } from './write-cell-text.ts';
import { CHART_COLOURS } from './write-styles.ts';

type Series = PageChart['series'][number];

const FORMATS: Readonly<Record<PageChart['numbers'], string>> = {
  money: '#,##0',
  percent: '0%',
  integer: '#,##0',
};
/** The parts of a ring, from the colour of its series on: neighbours differ in colour and, printed, in grey. */
const RING: readonly ChartColour[] = ['blue', 'light-blue', 'green', 'orange', 'purple', 'grey', 'red'];
/** Smaller parts of a ring have no room for their share. */
const RING_LABEL = '[&gt;=0.03]0%;;';

/** How the numbers of a chart are shown along its axis. */
export function chartFormat(numbers: PageChart['numbers']): string {
  return FORMATS[numbers];
}

/**
 * One series of a chart.
 *
 * @param i its place among the series, from 0
 * @throws RangeError for a number that is not finite
 */
export function chartSeriesXml(series: Series, i: number, { kind, numbers }: PageChart): string {
  const name = `<c:tx><c:v>${escapeXml(cellText(series.name))}</c:v></c:tx>`;
  return [
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${name}${looksXml(kind, series)}`,
    `<c:cat><c:strRef>${formulaXml(series.categories)}${textsXml(series.categories.cached)}</c:strRef></c:cat>`,
    `<c:val><c:numRef>${formulaXml(series.values)}${numbersXml(series.values.cached, FORMATS[numbers])}</c:numRef></c:val>`,
    kind === 'line' ? '<c:smooth val="0"/></c:ser>' : '</c:ser>',
  ].join('');
}

function looksXml(kind: PageChart['kind'], { colour, values }: Series): string {
  const fill = `<a:solidFill><a:srgbClr val="${CHART_COLOURS[colour]}"/></a:solidFill>`;
  if (kind === 'ring') return `${ringPartsXml(colour, values.cached.length)}${ringLabelsXml()}`;
  if (kind !== 'line') return `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  return [
    `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>`,
    `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`,
  ].join('');
}

function ringPartsXml(first: ChartColour, count: number): string {
  const start = RING.indexOf(first);
  return Array.from({ length: count }, (_, i) => {
    const colour = CHART_COLOURS[RING[(start + i) % RING.length]!];
    return [
      `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`,
      '<a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:dPt>',
    ].join('');
  }).join('');
}

function ringLabelsXml(): string {
  const white = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
  return [
    `<c:dLbls><c:numFmt formatCode="${RING_LABEL}" sourceLinked="0"/>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="1">${white}</a:defRPr></a:pPr>`,
    '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>',
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>',
    '<c:showPercent val="1"/><c:showBubbleSize val="0"/><c:showLeaderLines val="0"/></c:dLbls>',
  ].join('');
}

function formulaXml({ range }: ChartCells<string | number>): string {
  return `<c:f>${escapeXml(range)}</c:f>`;
}

function textsXml(texts: readonly string[]): string {
  const points = texts.map((text, i) => `<c:pt idx="${i}"><c:v>${escapeXml(cellText(text))}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`;
}

function numbersXml(numbers: readonly number[], format: string): string {
  const points = numbers.map((number, i) => {
    if (!Number.isFinite(number)) throw new RangeError(`${number} cannot stand in a chart`);
    return `<c:pt idx="${i}"><c:v>${number}</c:v></c:pt>`;
  });
  return `<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${numbers.length}"/>${points.join('')}</c:numCache>`;
}
