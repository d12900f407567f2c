import type { ZipPart } from './build-zip.ts';
import { relationshipsXml } from './build-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const overrides = (list: readonly (readonly [part: string, type: string])[]) =>
  list.map(([part, type]) => `<Override PartName="/${part}" ContentType="${OFFICE}.${type}+xml"/>`).join('');

/** The sheet of orders that `richParts` holds, as its part has it. */
export const ORDERS = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${TYPES}"><sheetPr codeName="Sheet1"/><dimension ref="A1:C4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="20" customWidth="1"/><col min="3" max="3" width="12" style="2" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>数量 &lt;c r="A2"/&gt;</t></is></c></row>\n<!-- <c r="A2"/> --><row r="2" spans="1:3" hidden="1"><c r="A2" s="3"><v>3.5</v></c><c r="C2"><f>A2*2</f><v>7</v></c></row><row r="4" s="3" customFormat="1" ht="30" customHeight="1"/></sheetData><sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="A6:B7"/></mergeCells><conditionalFormatting sqref="A2"><cfRule type="cellIs" priority="1" operator="lessThan" dxfId="0"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B2:B9"><formula1>"甲,乙"</formula1></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{x}"/></extLst></worksheet>`;

/** The sheet of stock: nothing but cells, and a list of tables behind the place of a drawing. */
export const STOCK = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData><x:tableParts count="0"/></x:worksheet>`;

const WORKBOOK = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><bookViews><workbookView xWindow="0" firstSheet="1" activeTab="2"/></bookViews><sheets><sheet name="订货" sheetId="4" r:id="rId1"/><sheet name="图" sheetId="7" r:id="rId5"/><sheet name="库存" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">库存!$A$1</definedName><definedName name="all">订货!$A$1:$B$2</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="200" formatCode="0000"/></numFmts><fonts count="2" x:known="1" xmlns:x="urn:x"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="12"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="1" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="200" fontId="1" fillId="0" borderId="0" xfId="0"><alignment horizontal="center"/><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`;

const COMMENTS = `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>王芳</author></authors><commentList><comment ref="A1" authorId="0"><text><t>一行</t></text></comment><comment ref="C2" authorId="0"><text><r><rPr><b/></rPr><t>粗</t></r></text></comment></commentList></comments>`;

/** As spreadsheet programs write it: not well-formed. */
const NOTES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1031" type="#_x0000_t202"><v:textbox>a<br>b</v:textbox><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';

const CHART = `${DECLARATION}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>订货!$A$2:$A$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const FRAME = `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${TYPES}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

/**
 * The parts of a workbook as people have them: a chart, a dropdown, comments, a conditional format, a protected sheet
 * with hidden rows and merged cells, a chart sheet, names, macros and somebody's own XML.
 */
export function richParts(): readonly ZipPart[] {
  const types = overrides([
    ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
    ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
    ['xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet'],
    ['xl/chartsheets/sheet1.xml', 'spreadsheetml.chartsheet'],
    ['xl/styles.xml', 'spreadsheetml.styles'],
    ['xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'],
    ['xl/comments1.xml', 'spreadsheetml.comments'],
    ['xl/drawings/drawing1.xml', 'drawing'],
    ['xl/charts/chart1.xml', 'drawingml.chart'],
  ]);
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['vml', `${OFFICE}.vmlDrawing`],
    ['bin', 'application/vnd.ms-office.vbaProject'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const content: readonly (readonly [string, string | Buffer])[] = [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${types}</Types>`,
    ],
    ['_rels/.rels', relationshipsXml([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', WORKBOOK],
    [
      'xl/_rels/workbook.xml.rels',
      relationshipsXml([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'styles', 'styles.xml'],
        ['rId4', 'sharedStrings', 'sharedStrings.xml'],
        ['rId5', 'chartsheet', 'chartsheets/sheet1.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', ORDERS],
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      relationshipsXml([
        ['rId1', 'drawing', '../drawings/drawing1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId3', 'comments', '../comments1.xml'],
      ]),
    ],
    ['xl/worksheets/sheet2.xml', STOCK],
    [
      'xl/chartsheets/sheet1.xml',
      `<chartsheet xmlns="${MAIN}" xmlns:r="${TYPES}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    ],
    [
      'xl/chartsheets/_rels/sheet1.xml.rels',
      relationshipsXml([['rId1', 'drawing', '../drawings/drawing1.xml']]),
    ],
    ['xl/drawings/drawing1.xml', FRAME],
    ['xl/drawings/_rels/drawing1.xml.rels', relationshipsXml([['rId1', 'chart', '../charts/chart1.xml']])],
    ['xl/charts/chart1.xml', CHART],
    ['xl/drawings/vmlDrawing1.vml', NOTES],
    ['xl/comments1.xml', COMMENTS],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>专卖店</t></si></sst>`],
    ['xl/vbaProject.bin', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3])],
    ['customXml/item1.xml', '<a b="1" />'],
  ];
  return content.map(([name, data]) => ({ name, data }));
}
