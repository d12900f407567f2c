import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { CellMark } from '../sheets/page.ts';
import type { CellStyles } from './annotate-cells.ts';
import { restyleCells } from './annotate-cells.ts';
import type { CommentTexts } from './annotate-comments.ts';
import { addComments, emptyComments } from './annotate-comments.ts';
import type { Dialect } from './annotate-dialect.ts';
import { addNotes, EMPTY_DRAWING } from './annotate-drawing.ts';
import type { StyleAdditions } from './annotate-styles.ts';
import type { PackageDraft } from './draft-package.ts';
import { findShownCells } from './find-shown-cells.ts';
import type { Address } from './read-address.ts';
import { formatAddress, parseAddress } from './read-address.ts';
import { damaged } from './read-damage.ts';
import { readMerges } from './read-merges.ts';
import { readRelationships } from './read-relationships.ts';
import { decodeXml } from './xml-text.ts';
import { insertAt } from './xml-edits.ts';
import type { Archive } from './zip-archive.ts';

/** The workbook that is being annotated. */
export interface Annotating {
  readonly archive: Archive;
  readonly file: string;
  readonly limits: ReadingLimits;
  readonly draft: PackageDraft;
  readonly dialect: Dialect;
  readonly styles: StyleAdditions;
  readonly author: string;
}

/** What a cell is to show, of all its marks. */
interface Note extends Address {
  readonly severity: CellMark['severity'];
  readonly text: string;
}

/** Every comment is a drawn box, and spreadsheet programs crawl under more; what is beyond is coloured all the same. */
const MOST_COMMENTS = 10_000;
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/**
 * Colours the marked cells of a sheet and comments them, in the draft. A mark under a merged range goes to the cell that
 * shows; marks that are no address are left out.
 *
 * @param part the sheet's part
 * @throws PlanFailure F207 a drawing of comments that is none, F303, F312 more in a part than is held at once
 */
export async function annotateSheet(
  book: Annotating,
  part: string,
  marks: readonly CellMark[],
): Promise<void> {
  const { draft, dialect } = book;
  const notes = await gatherNotes(book, part, marks);
  const sheet = await restyleCells(draft.pieces(part), stylesOf(notes, book.styles));
  draft.edit(part, sheet.edits);
  const texts = new Map(notes.slice(0, MOST_COMMENTS).map((note) => [formatAddress(note), note.text]));
  const uncommented = await comment(book, part, texts);
  if (sheet.drawingId === null) {
    const drawing = draft.create('xl/drawings/vmlDrawing.vml', DRAWING_TYPE, [EMPTY_DRAWING]);
    draft.edit(drawing, addNotes(EMPTY_DRAWING, texts)!);
    const id = await draft.relate(part, `${dialect.relationships}/vmlDrawing`, drawing);
    const element = `<${sheet.prefix}legacyDrawing xmlns:r="${dialect.relationships}" r:id="${id}"/>`;
    draft.edit(part, [insertAt(sheet.drawingPlace, element)]);
    return;
  }
  const known = await readRelationships(book.archive, book.file, part, book.limits);
  const drawing = known.find(({ id }) => id === sheet.drawingId)?.target;
  if (drawing !== undefined && draft.has(drawing)) {
    const edits = addNotes(await draft.text(drawing), uncommented);
    if (edits === null) throw damaged({ file: book.file, part: drawing }, 'root');
    draft.edit(drawing, edits);
  }
}

async function gatherNotes(
  { archive, file, limits }: Annotating,
  part: string,
  marks: readonly CellMark[],
): Promise<readonly Note[]> {
  const place = { file, part };
  const merges = await readMerges(decodeXml(archive.read(part), place), place, limits);
  const placed = marks.flatMap((mark) => {
    const address = parseAddress(mark.cell);
    return address ? [{ ...mark, address }] : [];
  });
  const shown = findShownCells(
    placed.map(({ address }) => address),
    merges,
  );
  const notes = new Map<string, Note>();
  for (const [i, { severity, text }] of placed.entries()) {
    const cell = formatAddress(shown[i]!);
    const known = notes.get(cell);
    notes.set(cell, {
      ...shown[i]!,
      severity: known?.severity === 'error' ? 'error' : severity,
      text: known ? `${known.text}\n\n${text}` : text,
    });
  }
  return [...notes.values()];
}

function stylesOf(notes: readonly Note[], styles: StyleAdditions): CellStyles {
  const rows = new Map<number, Map<number, (style: number) => number>>();
  for (const { row, column, severity } of notes) {
    const cells = rows.get(row) ?? new Map<number, (style: number) => number>();
    rows.set(
      row,
      cells.set(column, (style) => styles.mark(style, severity)),
    );
  }
  return rows;
}

/** Writes the comments; returns those of cells that had none. */
async function comment(
  { archive, file, limits, draft, dialect, author }: Annotating,
  part: string,
  texts: CommentTexts,
): Promise<CommentTexts> {
  const known = await readRelationships(archive, file, part, limits);
  let comments = known.find(({ kind, target }) => kind === 'comments' && draft.has(target))?.target;
  if (comments === undefined) {
    comments = draft.create('xl/comments.xml', COMMENTS_TYPE, [emptyComments(dialect.main)]);
    await draft.relate(part, `${dialect.relationships}/comments`, comments);
  }
  const { edits, fresh } = addComments(await draft.text(comments), texts, author);
  draft.edit(comments, edits);
  return new Map(fresh.map((cell) => [cell, texts.get(cell)!]));
}
