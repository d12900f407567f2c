import { parseAddress } from './read-address.ts';
import type { Edit } from './xml-edits.ts';
import { insertAt } from './xml-edits.ts';
import { appendTo, elementsOf } from './xml-tags.ts';
import type { CommentTexts } from './annotate-comments.ts';

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};

/** The drawing of a sheet whose comments have none. */
export const EMPTY_DRAWING = `<xml xmlns:v="${NAMESPACES.v}" xmlns:o="${NAMESPACES.o}" xmlns:x="${NAMESPACES.x}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Shapes are numbered from here, a thousand to a drawing. */
const FIRST_SHAPE = 1025;

/**
 * The edits that add to a drawing the boxes in which spreadsheet programs show comments.
 *
 * @param drawing the text of a VML part; it need not be well-formed, and often is not
 * @param texts the comments, by the address of their cell
 * @returns null where the drawing has no element that they could stand in
 */
export function addNotes(drawing: string, texts: CommentTexts): readonly Edit[] | null {
  const [outermost] = elementsOf(drawing);
  const end = drawing.lastIndexOf('</');
  if (outermost === undefined || (end < outermost.open.end && outermost.open.kind !== 'empty')) return null;
  const root = outermost.open;
  const missing = Object.entries(NAMESPACES).filter(([prefix]) => !root.raw.includes(`xmlns:${prefix}=`));
  const declarations = missing.map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`).join('');
  const ids = [...drawing.matchAll(/_x0000_s(\d{1,9})(?!\d)/g)].map(([, id]) => Number(id));
  let next = ids.reduce((most, id) => Math.max(most, id + 1), FIRST_SHAPE);
  let shapes = /id=["']_x0000_t202["']/.test(drawing) ? '' : NOTE_TYPE;
  for (const [cell, text] of texts) shapes += noteShape(next++, cell, text);
  return [
    insertAt(root.start + 1 + root.prefix.length + root.name.length, declarations),
    root.kind === 'empty' ? appendTo(outermost, shapes) : insertAt(end, shapes),
  ];
}

/** The edits that take from a drawing the boxes of comments that are gone. */
export function removeNotes(drawing: string, cells: readonly string[]): readonly Edit[] {
  const places = new Set(cells.map((cell) => JSON.stringify(parseAddress(cell))));
  if (places.size === 0) return [];
  return [...drawing.matchAll(/<(\w+:)?shape\b[^]*?<\/\1shape>/g)].flatMap(({ 0: shape, index }) => {
    const [row, column] = ['Row', 'Column'].map((name) => {
      return Number(new RegExp(`:${name}>\\s*(\\d+)`).exec(shape)?.[1] ?? NaN) + 1;
    });
    const isGone = places.has(JSON.stringify({ row, column }));
    return isGone ? [{ from: index, to: index + shape.length, text: '' }] : [];
  });
}

/** A hidden box to the right of its cell, tall enough for its text. */
function noteShape(id: number, cell: string, text: string): string {
  const { row, column } = parseAddress(cell)!;
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 18)), 0);
  const anchor = [column, 15, row - 1, 4, column + 4, 15, row + Math.min(24, lines + 1), 4].join(', ');
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:210pt;height:90pt;z-index:${id - FIRST_SHAPE + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
