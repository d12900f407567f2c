import type { ReadingLimits } from '../domain/reading-limits.ts';
import { DEFAULT_READING_LIMITS } from '../domain/reading-limits.ts';
import type { Annotation, ListedProblem } from '../sheets/page.ts';
import type { Dialect } from './annotate-dialect.ts';
import { dialectOf } from './annotate-dialect.ts';
import { listingXml } from './annotate-listing.ts';
import type { SheetMarks } from './annotate-sheet.ts';
import { annotateSheet } from './annotate-sheet.ts';
import { StyleAdditions } from './annotate-styles.ts';
import { addFirstTab, replaceTab } from './annotate-tabs.ts';
import { PackageDraft } from './draft-package.ts';
import { LISTING_PART } from './is-ours.ts';
import { WorkbookBudget } from './part-budget.ts';
import { requirePackage } from './read-format.ts';
import { readEarlierListing } from './read-earlier-marks.ts';
import { readPackage } from './read-package.ts';
import { findSource } from './read-source.ts';
import { openArchive } from './zip-archive.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a copy of a workbook in which bad cells are coloured and commented, and whose first sheet lists all problems.
 * Everything else is as it was: parts that nothing is added to are copied byte for byte, the others change only where
 * something is added. Marks of sheets that the workbook does not have are left out, and what an earlier copy added is
 * taken away again.
 *
 * @param path an .xlsx or .xlsm file that `openWorkbook` reads
 * @param target where the copy is made; what stands there is overwritten (see `replaceFiles` for care)
 * @throws PlanFailure kind `file` where the workbook cannot be read
 */
export async function annotateWorkbook(
  path: string,
  target: string,
  annotation: Annotation,
  limits: ReadingLimits = DEFAULT_READING_LIMITS,
): Promise<void> {
  const source = await findSource(path, limits);
  await requirePackage(source);
  const { file } = source;
  const archive = await openArchive(source, limits);
  const budget = new WorkbookBudget(limits);
  const { part, sheets, styles } = await readPackage(archive, file, budget);
  const draft = new PackageDraft(archive, file);
  const book = await draft.text(part);
  const dialect = dialectOf(book);
  const stylesPart = styles !== null && draft.has(styles) ? styles : await createStyles(draft, part, dialect);
  const additions = new StyleAdditions(await draft.text(stylesPart));
  const { author, marks, listing, earlier } = annotation;
  const before = await readEarlierListing(path, { sheets, draft }, annotation, limits);
  const found = new Map<string, SheetMarks>();
  for (const sheet of sheets) {
    const own = marks.filter((mark) => mark.sheet === sheet.name);
    const old = before?.marks.filter((mark) => mark.sheet === sheet.name) ?? [];
    const annotating = {
      archive,
      file,
      budget,
      draft,
      dialect,
      styles: additions,
      author,
      isOwn: earlier.isOwn,
    };
    if (own.length + old.length > 0)
      found.set(sheet.name, await annotateSheet(annotating, sheet.part, own, old));
  }
  if (before !== null) await draft.drop(before.entry.part, part);
  const rows = listingXml(tellThreads(listing, found), keptStyles(found), dialect.main, additions.looks());
  const first = draft.create(LISTING_PART, `${SPREADSHEET}.worksheet+xml`, rows);
  const id = await draft.relate(part, `${dialect.relationships}/worksheet`, first);
  const tab =
    before === null
      ? addFirstTab(book, listing.name, { id, namespace: dialect.relationships })
      : replaceTab(book, before.entry.name, id);
  draft.edit(part, tab);
  draft.edit(stylesPart, additions.edits());
  await draft.save(target);
}

/** The listing, which says of problems in cells with a thread that they are told nowhere else. */
function tellThreads(
  listing: Annotation['listing'],
  found: ReadonlyMap<string, SheetMarks>,
): Annotation['listing'] {
  const problems = listing.problems.map((problem) => {
    const { link, texts } = problem;
    const isThreaded = link !== null && found.get(link.sheet)?.threaded.has(link.cell) === true;
    return isThreaded
      ? { ...problem, texts: [...texts.slice(0, -1), `${texts.at(-1)!}${listing.threaded}`] }
      : problem;
  });
  return { ...listing, problems };
}

function keptStyles(found: ReadonlyMap<string, SheetMarks>): (problem: ListedProblem) => number | null {
  return ({ link }) => (link === null ? null : (found.get(link.sheet)?.styles.get(link.cell) ?? null));
}

async function createStyles(
  draft: PackageDraft,
  workbook: string,
  { main, relationships }: Dialect,
): Promise<string> {
  const pieces = [`<styleSheet xmlns="${main}"></styleSheet>`];
  const part = draft.create('xl/styles.xml', `${SPREADSHEET}.styles+xml`, pieces);
  await draft.relate(workbook, `${relationships}/styles`, part);
  return part;
}
