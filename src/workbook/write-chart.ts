import type { PageChart } from '../sheets/page.ts';
import { escapeXml } from './escape-xml.ts';
import { chartAxesXml } from './write-chart-axes.ts';
import { chartSeriesXml } from './write-chart-series.ts';
import { cellText } from './write-cell-text.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const INK = '<a:solidFill><a:srgbClr val="1F2937"/></a:solidFill>';
const FAINT = '<a:solidFill><a:srgbClr val="4B5563"/></a:solidFill>';

/**
 * A chart's part: its title above, a legend where it tells something apart, its bars in soft lines. What its cells hold
 * stands in it too, so that programs that do not compute show it.
 *
 * @throws RangeError for a number that is not finite
 */
export function chartXml(chart: PageChart): string {
  return [
    `${DECLARATION}<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title),
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotXml(chart)}</c:plotArea>`,
    legendXml(chart),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>',
    '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9DEE5"/></a:solidFill></a:ln></c:spPr>',
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">${FAINT}</a:defRPr></a:pPr>`,
    '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>',
  ].join('');
}

function titleXml(title: string): string {
  const look = `sz="1200" b="1"`;
  return [
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${INK}</a:defRPr></a:pPr>`,
    `<a:r><a:rPr lang="zh-CN" ${look}>${INK}</a:rPr><a:t>${escapeXml(cellText(title))}</a:t></a:r></a:p></c:rich></c:tx>`,
    '<c:overlay val="0"/></c:title>',
  ].join('');
}

/** A single series is named by the title; the parts of a ring have their names beside it. */
function legendXml({ kind, series }: PageChart): string {
  if (kind !== 'ring' && series.length < 2) return '';
  const place = kind === 'ring' ? 'r' : 'b';
  return `<c:legend><c:legendPos val="${place}"/><c:overlay val="0"/></c:legend>`;
}

function plotXml(chart: PageChart): string {
  const series = chart.series.map((one, i) => chartSeriesXml(one, i, chart)).join('');
  switch (chart.kind) {
    case 'ring':
      return [
        `<c:doughnutChart><c:varyColors val="1"/>${series}`,
        '<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>',
      ].join('');
    case 'line': {
      const { ids, axes } = chartAxesXml(chart);
      return [
        `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}`,
        `<c:marker val="1"/>${ids}</c:lineChart>${axes}`,
      ].join('');
    }
    default:
      return barsXml(chart, series);
  }
}

function barsXml(chart: PageChart, series: string): string {
  const lying = chart.kind === 'bars' || chart.kind === 'stacked-bars';
  const stacked = chart.kind === 'stacked-bars' || chart.kind === 'stacked-columns';
  const { ids, axes } = chartAxesXml(chart);
  return [
    `<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>`,
    `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>`,
    `<c:overlap val="${stacked ? 100 : 0}"/>${ids}</c:barChart>${axes}`,
  ].join('');
}
