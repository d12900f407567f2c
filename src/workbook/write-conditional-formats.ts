import type { RangeMark } from '../sheets/page.ts';
import { escapeXml } from './escape-xml.ts';
import { BAR_COLOURS } from './write-styles.ts';

const EXTENSION = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const FORMULAS = 'http://schemas.microsoft.com/office/excel/2006/main';
const ICON_SETS = { lights: '3TrafficLights1', arrows: '3Arrows' } as const;

/** The style of a formula's mark in the workbook's table of differential formats. */
export type MarkId = (style: Extract<RangeMark, { kind: 'formula' }>['style']) => number;

/** The marks of a sheet, one element each; where several say something of a cell, the first comes first. */
export function conditionalFormatsXml(marks: readonly RangeMark[], sheet: number, markId: MarkId): string {
  return marks
    .map((mark, i) => {
      const rule = ruleXml(mark, i, sheet, markId);
      return `<conditionalFormatting sqref="${mark.range}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

function ruleXml(mark: RangeMark, i: number, sheet: number, markId: MarkId): string {
  const priority = `priority="${i + 1}"`;
  switch (mark.kind) {
    case 'bars':
      return [
        `<cfRule type="dataBar" ${priority}><dataBar><cfvo type="num" val="0"/><cfvo type="max"/>`,
        `<color rgb="FF${BAR_COLOURS[mark.colour]}"/></dataBar>`,
        `<extLst><ext xmlns:x14="${EXTENSION}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">`,
        `<x14:id>${barsId(sheet, i)}</x14:id></ext></extLst></cfRule>`,
      ].join('');
    case 'icons':
      return [
        `<cfRule type="iconSet" ${priority}><iconSet iconSet="${ICON_SETS[mark.set]}"><cfvo type="percent" val="0"/>`,
        `<cfvo type="num" val="${mark.middle}"/><cfvo type="num" val="${mark.high}"/></iconSet></cfRule>`,
      ].join('');
    case 'formula':
      return `<cfRule type="expression" dxfId="${markId(mark.style)}" ${priority}><formula>${escapeXml(mark.formula)}</formula></cfRule>`;
  }
}

/**
 * What newer spreadsheets know of data bars, as an extension of the sheet: one plain colour, from zero on; '' without
 * any. Older ones fade the colour out, and draw the least number as a short bar.
 */
export function barExtensionXml(marks: readonly RangeMark[], sheet: number): string {
  const bars = marks.flatMap((mark, i) => (mark.kind === 'bars' ? [{ ...mark, id: barsId(sheet, i) }] : []));
  if (bars.length === 0) return '';
  const formats = bars.map(({ id, range }) =>
    [
      `<x14:conditionalFormatting xmlns:xm="${FORMULAS}"><x14:cfRule type="dataBar" id="${id}">`,
      '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>',
      '<x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFB42318"/><x14:axisColor rgb="FF8A94A3"/>',
      `</x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`,
    ].join(''),
  );
  return `<extLst><ext xmlns:x14="${EXTENSION}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${formats.join('')}</x14:conditionalFormattings></ext></extLst>`;
}

/** Ties a data bar to its extension; drawn from its place, so that the same pages give the same bytes. */
function barsId(sheet: number, mark: number): string {
  const hex = (number: number, digits: number): string =>
    number.toString(16).toUpperCase().padStart(digits, '0');
  return `{${hex(sheet, 8)}-0000-4000-8000-${hex(mark + 1, 12)}}`;
}
