import { elementsOf } from '../../../src/workbook/xml-tags.ts';

/** Children of elements in the order that ECMA-376 part 1 demands; the number of its paragraph stands behind. */
const ORDERS: Readonly<Record<string, string>> = {
  // 18.3.1.99
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  // 18.3.1.82
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  // 18.3.1.87
  sheetView: 'pane selection pivotSelection extLst',
  // 18.3.1.10
  cfRule: 'formula colorScale dataBar iconSet extLst',
  // 18.3.1.28
  dataBar: 'cfvo color fillColor borderColor negativeFillColor negativeBorderColor axisColor',
  // 18.3.1.32
  dataValidation: 'formula1 formula2',
  // 18.3.1.4
  c: 'f v is extLst',
  // 18.2.27
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr',
  // 18.8.39
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  // 18.8.14
  dxf: 'font numFmt fill alignment border protection extLst',
  // 18.7.6
  comments: 'authors commentList extLst',
  // 20.5.2.33
  twoCellAnchor: 'from to sp grpSp graphicFrame cxnSp pic contentPart clientData',
  // 20.5.2.12
  graphicFrame: 'nvGraphicFramePr xfrm graphic',
  // 21.2.2.29
  chartSpace:
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  // 21.2.2.27
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst',
  // 21.2.2.210
  title: 'tx layout overlay spPr txPr',
  // 21.2.2.94
  legend: 'legendPos legendEntry layout overlay spPr txPr',
  // 21.2.2.145
  plotArea: 'layout barChart lineChart doughnutChart catAx valAx dTable spPr',
  // 21.2.2.16
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  // 21.2.2.97
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  // 21.2.2.50
  doughnutChart: 'varyColors ser dLbls firstSliceAng holeSize',
  // 21.2.2.170, 21.2.2.171, 21.2.2.173: of bars, lines and rings
  ser: 'idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val smooth shape',
  // 21.2.2.52
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr',
  // 21.2.2.49
  dLbls:
    'dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines',
  // 21.2.2.160
  scaling: 'logBase orientation max min',
  // 21.2.2.25
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl',
  // 21.2.2.226
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits',
  // 21.2.2.201, 21.2.2.123
  strRef: 'f strCache',
  numRef: 'f numCache',
  numCache: 'formatCode ptCount pt',
  strCache: 'ptCount pt',
};

/** The elements of a part that stand where its schema does not have them, as `child in parent`. */
export function misplaced(xml: string): readonly string[] {
  const wrong: string[] = [];
  const parents: { readonly name: string; reached: number }[] = [];
  for (const { open } of elementsOf(xml)) {
    parents.length = open.depth - 1;
    const parent = parents.at(-1);
    const order = parent && ORDERS[parent.name]?.split(' ');
    // The chart of a drawing refers to a part, and has no children.
    if (parent && order) {
      const place = order.indexOf(open.name);
      if (place < parent.reached) wrong.push(`${open.name} in ${parent.name}`);
      parent.reached = Math.max(parent.reached, place);
    }
    parents.push({ name: open.name, reached: 0 });
  }
  return wrong;
}
