import type { Page } from '../sheets/page.ts';
import { editComments, emptyComments } from './annotate-comments.ts';
import { addNotes, EMPTY_DRAWING } from './annotate-drawing.ts';
import { OUR_MARK } from './is-ours.ts';
import { chartXml } from './write-chart.ts';
import { drawingXml } from './write-drawing.ts';
import { editText } from './xml-edits.ts';

/** A part of the package that belongs to a sheet. */
export interface SheetPart {
  /** From the root of the package, without a slash before it. */
  readonly name: string;
  /** Content type, or null where the package knows it by the ending of the name. */
  readonly type: string | null;
  readonly text: string;
}

/** The parts beside a sheet, and the ids under which the sheet finds them. */
export interface SheetParts {
  readonly parts: readonly SheetPart[];
  readonly drawing: string | null;
  readonly commentBoxes: string | null;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * Makes the charts and comments of a page, which are parts of their own, and what relates them to its sheet.
 *
 * @param sheet number of the sheet, from 1
 * @param firstChart number of its first chart in the workbook, from 1
 */
export function sheetParts(page: Page, sheet: number, firstChart: number): SheetParts {
  const { charts = [], comments = [] } = page;
  const parts: SheetPart[] = [];
  const related: string[] = [];
  const relate = (type: string, target: string): string => {
    const id = `rId${related.length + 1}`;
    related.push(relationship(id, type, target));
    return id;
  };
  let drawing: string | null = null;
  if (charts.length > 0) {
    drawing = relate('drawing', `../drawings/drawing${sheet}.xml`);
    parts.push(...chartParts(charts, sheet, firstChart));
  }
  let commentBoxes: string | null = null;
  if (comments.length > 0) {
    commentBoxes = relate('vmlDrawing', `../drawings/vmlDrawing${sheet}.vml`);
    relate('comments', `../comments${sheet}.xml`);
    parts.push(...commentParts(comments, sheet));
  }
  if (related.length > 0)
    parts.push(relationshipsPart(`xl/worksheets/_rels/sheet${sheet}.xml.rels`, related));
  return { parts, drawing, commentBoxes };
}

function chartParts(
  charts: NonNullable<Page['charts']>,
  sheet: number,
  firstChart: number,
): readonly SheetPart[] {
  const names = charts.map((_, i) => `charts/chart${firstChart + i}.xml`);
  return [
    ...charts.map((chart, i) => ({ name: `xl/${names[i]!}`, type: CHART_TYPE, text: chartXml(chart) })),
    { name: `xl/drawings/drawing${sheet}.xml`, type: DRAWING_TYPE, text: drawingXml(charts) },
    relationshipsPart(
      `xl/drawings/_rels/drawing${sheet}.xml.rels`,
      names.map((name, i) => relationship(`rId${i + 1}`, 'chart', `../${name}`)),
    ),
  ];
}

/** The texts, and the boxes in which programs show them. */
function commentParts(comments: NonNullable<Page['comments']>, sheet: number): readonly SheetPart[] {
  const texts = new Map(comments.map(({ cell, text }) => [cell, text]));
  const empty = emptyComments(MAIN);
  return [
    {
      name: `xl/comments${sheet}.xml`,
      type: COMMENTS_TYPE,
      text: editText(empty, editComments(empty, texts, new Map(), OUR_MARK).edits),
    },
    {
      name: `xl/drawings/vmlDrawing${sheet}.vml`,
      type: null,
      text: editText(EMPTY_DRAWING, addNotes(EMPTY_DRAWING, texts)!),
    },
  ];
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`;
}

function relationshipsPart(name: string, relationships: readonly string[]): SheetPart {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const text = `${declaration}<Relationships xmlns="${RELATIONSHIPS}">${relationships.join('')}</Relationships>`;
  return { name, type: null, text };
}
