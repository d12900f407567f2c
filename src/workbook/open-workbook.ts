import type { ReadingLimits } from '../domain/reading-limits.ts';
import { DEFAULT_READING_LIMITS } from '../domain/reading-limits.ts';
import type { RawSheet, RawWorkbook } from '../sheets/raw-sheet.ts';
import type { CellContext } from './read-cell.ts';
import { countRows } from './count-rows.ts';
import { openTextTable } from './open-text-table.ts';
import { findFormat } from './read-format.ts';
import { WorkbookBudget, type PartBudget } from './part-budget.ts';
import { damaged } from './read-damage.ts';
import { readMerges } from './read-merges.ts';
import type { SheetEntry, WorkbookPackage } from './read-package.ts';
import { readPackage } from './read-package.ts';
import { readRows } from './read-rows.ts';
import { readSharedTexts } from './read-shared-texts.ts';
import { digestSource, findSource } from './read-source.ts';
import { refuseOverlaps } from './refuse-overlaps.ts';
import { readStyles } from './read-styles.ts';
import { decodeXml } from './xml-text.ts';
import type { Archive } from './zip-archive.ts';
import { openArchive } from './zip-archive.ts';

/**
 * Opens an .xlsx or .xlsm workbook, or a table in text (.csv, .tsv) as one. Every sheet is inflated once to verify its checksum and to learn its merged ranges;
 * rows are parsed when they are asked for, so that a sheet's size is not its memory. No file stays open in between;
 * a file that is replaced in between is refused.
 *
 * @param path path of a regular file
 * @throws PlanFailure kind `file`: what the file is if it is no such workbook, what is damaged, which limit it breaks
 */
export async function openWorkbook(
  path: string,
  limits: ReadingLimits = DEFAULT_READING_LIMITS,
): Promise<RawWorkbook> {
  const source = await findSource(path, limits);
  if ((await findFormat(source)) === 'text-table') return openTextTable(source, limits);
  const { file } = source;
  const archive = await openArchive(source, limits);
  const budget = new WorkbookBudget(limits);
  const found = await readPackage(archive, file, budget);
  const context = await readContext(archive, file, found, budget);
  const sheets: RawSheet[] = [];
  for (const entry of found.sheets) sheets.push(await openSheet(archive, file, entry, context, budget));
  const unread = await findUnread(archive, file, found, budget);
  return { file, sha256: await digestSource(source), limits, sheets, unread };
}

/** The sheets of macros, which nobody takes for tables; charts and dialogs have no rows, and a sheet with some is none. */
async function findUnread(
  archive: Archive,
  file: string,
  { others }: WorkbookPackage,
  budget: WorkbookBudget,
): Promise<NonNullable<RawWorkbook['unread']>> {
  const unread: { readonly sheet: string; readonly rows: number }[] = [];
  for (const { name, part, root } of others) {
    const place = { file, part };
    // One whose part is missing holds nothing.
    const rows = archive.has(part)
      ? await countRows(decodeXml(archive.read(part), place), root, budget.of(place))
      : 0;
    if (rows > 0 && root !== 'macrosheet') throw damaged(place, 'structure', name);
    if (rows > 0) unread.push({ sheet: name, rows });
  }
  return unread;
}

async function openSheet(
  archive: Archive,
  file: string,
  { name, visibility, part }: SheetEntry,
  context: CellContext,
  budget: WorkbookBudget,
): Promise<RawSheet> {
  const place = { file, part };
  const text = () => decodeXml(archive.read(part), place);
  const merges = await readMerges(text(), budget.of(place));
  refuseOverlaps(merges, place);
  return {
    name,
    visibility,
    merges,
    forEachRow: (onRow) => readRows(text(), merges, context, budget.of(place), onRow),
  };
}

async function readContext(
  archive: Archive,
  file: string,
  { texts, styles, from1904 }: WorkbookPackage,
  budget: WorkbookBudget,
): Promise<CellContext> {
  // A list that is referred to and not there is taken for an empty one: a cell that needs it is then refused.
  const read = async <T>(part: string, list: ListReader<T>) =>
    archive.has(part) ? list(decodeXml(archive.read(part), { file, part }), budget.of({ file, part })) : [];
  const struckTexts = new Set<number>();
  const readTexts: ListReader<string> = (text, budgeted) =>
    readSharedTexts(text, budgeted, (index) => struckTexts.add(index));
  return {
    texts: texts === null ? [] : await read(texts, readTexts),
    struckTexts,
    styles: styles === null ? null : await read(styles, readStyles),
    from1904,
    limits: budget.limits,
  };
}

type ListReader<T> = (text: AsyncIterable<string>, part: PartBudget) => Promise<readonly T[]>;
