import { describe, expect, it } from 'vitest';
import type { PageChart } from '../../src/sheets/page.ts';
import { chartXml } from '../../src/workbook/write-chart.ts';
import { drawChart } from './support/draw-page.ts';

const KINDS: readonly PageChart['kind'][] = [
  ...(['bars', 'columns', 'stacked-bars', 'stacked-columns'] as const),
  ...(['line', 'ring'] as const),
];
const single = (kind: PageChart['kind']): PageChart =>
  drawChart({ kind, series: drawChart().series.slice(0, 1) });

describe('chartXml', () => {
  it.each(KINDS)('keeps what the cells of %s hold beside their addresses', (kind) => {
    const xml = chartXml(single(kind));
    expect(xml).toContain(
      `<c:strRef><c:f>'明细'!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>华北</c:v></c:pt><c:pt idx="1"><c:v>华东 &amp; &lt;南&gt;</c:v></c:pt></c:strCache>`,
    );
    expect(xml).toContain(
      `<c:ptCount val="2"/><c:pt idx="0"><c:v>12.5</c:v></c:pt><c:pt idx="1"><c:v>7</c:v></c:pt></c:numCache>`,
    );
  });

  it('has a legend only where it tells series or parts apart', () => {
    expect(chartXml(drawChart())).toContain('<c:legendPos val="b"/>');
    expect(chartXml(single('columns'))).not.toContain('c:legend');
    expect(chartXml(single('ring'))).toContain('<c:legendPos val="r"/>');
  });

  it('lays bars in the order of the sheet, with their numbers below', () => {
    const xml = chartXml(drawChart({ kind: 'bars' }));
    expect(xml).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<c:valAx>.*<c:crosses val="max"\/>/);
    expect(chartXml(drawChart())).not.toContain('maxMin');
  });

  it('begins bars at zero unless there is something below it', () => {
    expect(chartXml(drawChart())).toContain('<c:min val="0"/>');
    const [series] = drawChart().series;
    const below = { ...series!, values: { ...series!.values, cached: [-1, 2] } };
    expect(chartXml(drawChart({ series: [below] }))).not.toContain('<c:min ');
  });

  it('puts stacked bars on one line', () => {
    expect(chartXml(drawChart({ kind: 'stacked-bars' }))).toContain('<c:overlap val="100"/>');
    expect(chartXml(drawChart({ kind: 'bars' }))).toContain('<c:overlap val="0"/>');
  });

  it('gives neighbours in a ring different colours, and says what share they have', () => {
    const xml = chartXml(single('ring'));
    const colours = [...xml.matchAll(/<c:dPt>.*?srgbClr val="(\w+)"/g)].map(([, colour]) => colour);
    expect(new Set(colours).size).toBe(2);
    expect(xml).toContain('<c:showPercent val="1"/>');
  });

  it.each([
    ['money', '#,##0'],
    ['integer', '#,##0'],
    ['percent', '0%'],
  ] as const)('shows %s as %s', (numbers, format) => {
    expect(chartXml(drawChart({ numbers }))).toContain(`<c:numFmt formatCode="${format}" sourceLinked="0"/>`);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses the number %s', (number) => {
    const [series] = drawChart().series;
    const bad = { ...series!, values: { ...series!.values, cached: [1, number] } };
    expect(() => chartXml(drawChart({ series: [bad] }))).toThrow(RangeError);
  });
});
