import type { CellMark, EarlierMarks } from '../sheets/page.ts';
import type { CellStyles, SheetAnatomy } from './annotate-cells.ts';
import { restyleCells } from './annotate-cells.ts';
import type { CommentTexts } from './annotate-comments.ts';
import { commentsBy, editComments, emptyComments } from './annotate-comments.ts';
import type { Dialect } from './annotate-dialect.ts';
import { addNotes, EMPTY_DRAWING, removeNotes } from './annotate-drawing.ts';
import type { StyleAdditions } from './annotate-styles.ts';
import type { PackageDraft } from './draft-package.ts';
import { findShownCells } from './find-shown-cells.ts';
import type { Address } from './read-address.ts';
import { formatAddress, parseAddress } from './read-address.ts';
import { damaged } from './read-damage.ts';
import type { EarlierMark } from './read-earlier-marks.ts';
import type { WorkbookBudget } from './part-budget.ts';
import { readMerges } from './read-merges.ts';
import { readRelationships } from './read-relationships.ts';
import { decodeXml } from './xml-text.ts';
import { insertAt } from './xml-edits.ts';
import type { Archive } from './zip-archive.ts';

/** The workbook that is being annotated. */
export interface Annotating {
  readonly archive: Archive;
  readonly file: string;
  readonly budget: WorkbookBudget;
  readonly draft: PackageDraft;
  readonly dialect: Dialect;
  readonly styles: StyleAdditions;
  readonly author: string;
  readonly isOwn: EarlierMarks['isOwn'];
}

/** What a cell is to show, or showed, of all its marks. */
interface Note extends Address {
  readonly severity: CellMark['severity'] | null;
  readonly text: string;
  readonly style: number | null;
}
type Notes = ReadonlyMap<string, Note>;

/** What was found on the way through a sheet, by the cells that its marks name. */
export interface SheetMarks {
  /** The styles that they had without any mark. */
  readonly styles: ReadonlyMap<string, number>;
  /** Those with a thread of comments. */
  readonly threaded: ReadonlySet<string>;
}

/** Every comment is a drawn box, and spreadsheet programs crawl under more; what is beyond is coloured all the same. */
const MOST_COMMENTS = 10_000;
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/**
 * Colours the marked cells of a sheet and comments them, in the draft, and takes away the marks of an earlier copy. A mark
 * under a merged range goes to the cell that shows; marks that are no address are left out.
 *
 * @param part the sheet's part
 * @throws PlanFailure F207 a drawing of comments that is none, F303, F312 more in a part than is held at once
 */
export async function annotateSheet(
  book: Annotating,
  part: string,
  marks: readonly CellMark[],
  earlier: readonly EarlierMark[],
): Promise<SheetMarks> {
  const { draft } = book;
  const shown = await findShown(book, part, [...marks, ...earlier]);
  const notes = gatherNotes(
    marks.map((mark) => ({ ...mark, style: null })),
    shown,
  );
  const comments = await findComments(book, part);
  const before = new Map([
    ...(comments === null ? [] : await ownNotes(book, comments)),
    ...gatherNotes(
      earlier.map((mark) => ({ ...mark, severity: null })),
      shown,
    ),
  ]);
  const plain = new Map<string, number>();
  const sheet = await restyleCells(draft.pieces(part), stylesOf(notes, before, book.styles, plain));
  draft.edit(part, sheet.edits);
  const texts = textsOf([...notes].slice(0, MOST_COMMENTS));
  const threaded = await comment(book, part, { comments, drawing: sheet }, texts, textsOf([...before]));
  const cellOf = ({ cell }: CellMark): string => shown.get(cell) ?? '';
  return {
    styles: new Map(marks.flatMap((mark) => [[mark.cell, plain.get(cellOf(mark))]] as const).filter(isKnown)),
    threaded: new Set(marks.filter((mark) => threaded.has(cellOf(mark))).map(({ cell }) => cell)),
  };
}

function isKnown(entry: readonly [string, number | undefined]): entry is readonly [string, number] {
  return entry[1] !== undefined;
}

function textsOf(notes: readonly (readonly [string, Note])[]): CommentTexts {
  return new Map(notes.map(([cell, { text }]) => [cell, text]));
}

/** The cells that show, by those that marks name. */
async function findShown(
  { archive, file, budget }: Annotating,
  part: string,
  marks: readonly { readonly cell: string }[],
): Promise<ReadonlyMap<string, string>> {
  const place = { file, part };
  const merges = await readMerges(decodeXml(archive.read(part), place), budget.of(place));
  const placed = marks.flatMap(({ cell }) => {
    const address = parseAddress(cell);
    return address ? [{ cell, address }] : [];
  });
  const shown = findShownCells(
    placed.map(({ address }) => address),
    merges,
  );
  return new Map(placed.map(({ cell }, i) => [cell, formatAddress(shown[i]!)]));
}

function gatherNotes(
  marks: readonly (Pick<Note, 'severity' | 'text' | 'style'> & { readonly cell: string })[],
  shown: ReadonlyMap<string, string>,
): Notes {
  const notes = new Map<string, Note>();
  for (const { cell: named, severity, text, style } of marks) {
    const cell = shown.get(named);
    if (cell === undefined) continue;
    const known = notes.get(cell);
    notes.set(cell, {
      ...parseAddress(cell)!,
      severity: known?.severity === 'error' ? 'error' : severity,
      text: known ? `${known.text}\n\n${text}` : text,
      style: known?.style ?? style,
    });
  }
  return notes;
}

/** Comments of ours that no list tells of: somebody deleted it. */
async function ownNotes({ draft, author, isOwn }: Annotating, comments: string): Promise<Notes> {
  const own = [...commentsBy(author, await draft.text(comments))].filter(([, said]) => isOwn(said));
  return new Map(
    own.flatMap(([cell, text]) => {
      const address = parseAddress(cell);
      return address ? [[cell, { ...address, severity: null, text, style: null }] as const] : [];
    }),
  );
}

/** The styles of cells that were marked or are to be; `plain` gets those that they have without any mark. */
function stylesOf(
  notes: Notes,
  before: Notes,
  styles: StyleAdditions,
  plain: Map<string, number>,
): CellStyles {
  const rows = new Map<number, Map<number, (style: number) => number>>();
  for (const [cell, { row, column }] of new Map([...before, ...notes])) {
    const cells = rows.get(row) ?? new Map<number, (style: number) => number>();
    const [old, next] = [before.get(cell), notes.get(cell)?.severity ?? null];
    const restyle = (style: number): number => {
      const bare = old === undefined ? style : styles.unmark(style, old.style);
      plain.set(cell, bare);
      return next === null ? bare : styles.mark(bare, next);
    };
    rows.set(row, cells.set(column, restyle));
  }
  return rows;
}

/** The part with the comments of a sheet; null where it has none. */
async function findComments(
  { archive, file, budget, draft }: Annotating,
  part: string,
): Promise<string | null> {
  const known = await readRelationships(archive, file, part, budget);
  return known.find(({ kind, target }) => kind === 'comments' && draft.has(target))?.target ?? null;
}

/** Writes the comments and their boxes; returns the cells whose threads hide them. */
async function comment(
  { archive, file, budget, draft, dialect, author }: Annotating,
  part: string,
  known: { readonly comments: string | null; readonly drawing: SheetAnatomy },
  texts: CommentTexts,
  earlier: CommentTexts,
): Promise<ReadonlySet<string>> {
  if (known.comments === null && texts.size === 0) return new Set();
  const comments =
    known.comments ?? draft.create('xl/comments.xml', COMMENTS_TYPE, [emptyComments(dialect.main)]);
  if (known.comments === null) await draft.relate(part, `${dialect.relationships}/comments`, comments);
  const { edits, fresh, gone, threaded } = editComments(await draft.text(comments), texts, earlier, author);
  draft.edit(comments, edits);
  const { drawingId, drawingPlace, prefix } = known.drawing;
  if (drawingId === null) {
    const drawing = draft.create('xl/drawings/vmlDrawing.vml', DRAWING_TYPE, [EMPTY_DRAWING]);
    draft.edit(drawing, addNotes(EMPTY_DRAWING, texts)!);
    const id = await draft.relate(part, `${dialect.relationships}/vmlDrawing`, drawing);
    const element = `<${prefix}legacyDrawing xmlns:r="${dialect.relationships}" r:id="${id}"/>`;
    draft.edit(part, [insertAt(drawingPlace, element)]);
    return new Set(threaded);
  }
  const relationships = await readRelationships(archive, file, part, budget);
  const drawing = relationships.find(({ id }) => id === drawingId)?.target;
  if (drawing !== undefined && draft.has(drawing)) {
    const text = await draft.text(drawing);
    const uncommented = new Map(fresh.map((cell) => [cell, texts.get(cell)!]));
    const edits = addNotes(text, uncommented);
    if (edits === null) throw damaged({ file, part: drawing }, 'root');
    draft.edit(drawing, [...edits, ...removeNotes(text, gone)]);
  }
  return new Set(threaded);
}
