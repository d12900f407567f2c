import type { ReadingLimits } from '../domain/reading-limits.ts';
import { DEFAULT_READING_LIMITS } from '../domain/reading-limits.ts';
import type { Annotation } from '../sheets/page.ts';
import type { Dialect } from './annotate-dialect.ts';
import { dialectOf } from './annotate-dialect.ts';
import { listingXml } from './annotate-listing.ts';
import { annotateSheet } from './annotate-sheet.ts';
import { StyleAdditions } from './annotate-styles.ts';
import { addFirstTab } from './annotate-tabs.ts';
import { PackageDraft } from './draft-package.ts';
import { LISTING_PART } from './is-ours.ts';
import { requirePackage } from './read-format.ts';
import { readPackage } from './read-package.ts';
import { findSource } from './read-source.ts';
import { openArchive } from './zip-archive.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a copy of a workbook in which bad cells are coloured and commented, and whose first sheet lists all problems.
 * Everything else is as it was: parts that nothing is added to are copied byte for byte, the others change only where
 * something is added. Marks of sheets that the workbook does not have are left out.
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
  const { part, sheets, styles } = await readPackage(archive, file, limits);
  const draft = new PackageDraft(archive, file);
  const book = await draft.text(part);
  const dialect = dialectOf(book);
  const stylesPart = styles !== null && draft.has(styles) ? styles : await createStyles(draft, part, dialect);
  const additions = new StyleAdditions(await draft.text(stylesPart));
  const { author, marks, listing } = annotation;
  for (const sheet of sheets) {
    const own = marks.filter((mark) => mark.sheet === sheet.name);
    const annotating = { archive, file, limits, draft, dialect, styles: additions, author };
    if (own.length > 0) await annotateSheet(annotating, sheet.part, own);
  }
  const rows = listingXml(listing, dialect.main, additions.looks());
  const first = draft.create(LISTING_PART, `${SPREADSHEET}.worksheet+xml`, rows);
  const id = await draft.relate(part, `${dialect.relationships}/worksheet`, first);
  draft.edit(part, addFirstTab(book, listing.name, { id, namespace: dialect.relationships }));
  draft.edit(stylesPart, additions.edits());
  await draft.save(target);
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
