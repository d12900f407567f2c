import type { Issue } from '../domain/issue.ts';
import { editTableOf } from './edit-columns.ts';
import { lostTable } from './edit-issues.ts';
import { findLosses } from './find-losses.ts';
import { findPageChanges, type ChangesFinder } from './find-page-changes.ts';
import type { Page } from './page.ts';
import { META_PAGE } from './pages/stamp-page.ts';
import type { RawSheet, RawWorkbook } from './raw-sheet.ts';
import { readStamp } from './read-stamp.ts';
import { EditReader, type WrittenEdit } from './read-edits.ts';
import { pairPages } from './pair-pages.ts';
import { SeenLines } from './seen-lines.ts';
import { issueAt } from './table.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** What people have done with a plan workbook since it was written. */
export interface PlanWorkbookReview {
  /** What the planner wrote where planners write. */
  readonly edits: readonly WrittenEdit[];
  /** What is wrong with that; the edits concerned are not among `edits`. */
  readonly faults: readonly Issue[];
  /** What was changed where nobody was asked to. */
  readonly changes: readonly Issue[];
  /** Whether any sheet holds a table that planners write into, as every plan workbook does. */
  readonly isPlan: boolean;
}

/**
 * Reads a plan workbook that people have worked in.
 *
 * @param pages as the workbook was written from; null where nobody knows them, and nothing is compared
 * @throws PlanFailure kind `file` where the workbook is damaged
 */
export async function reviewPlanWorkbook(
  workbook: RawWorkbook,
  pages: readonly Page[] | null,
): Promise<PlanWorkbookReview> {
  const { file } = workbook;
  const sheets = workbook.sheets.filter(({ name }) => name !== META_PAGE);
  const known = pages?.filter(({ name }) => name !== META_PAGE) ?? [];
  const pageOf = pairPages(sheets, known);
  const seen = new SeenLines();
  const readers: EditReader[] = [];
  const finders: ChangesFinder[] = [];
  const moved: Issue[] = [];
  for (const sheet of sheets) {
    const page = pageOf.get(sheet);
    if (pages !== null && page?.name !== sheet.name) moved.push(strangeSheet(sheet, page, file));
    const table = page === undefined ? null : editTableOf(page);
    const reader = new EditReader(sheet, file, seen, table && { name: page!.name, table });
    const finder = page && findPageChanges(page, file, sheet.name);
    await sheet.forEachRow((row) => reader.take(row, finder?.take(row) ?? []));
    reader.end();
    readers.push(reader);
    if (finder !== undefined) finders.push(finder);
  }
  if (pages !== null)
    moved.push(...(workbook.unread ?? []).map(({ sheet }) => strangeSheet({ name: sheet }, undefined, file)));
  const found = new Set(pageOf.values());
  const lost = findLosses(
    known.filter((page) => !found.has(page)),
    seen,
    file,
  );
  const hasLines = readers.some(({ table }) => table === 'lines');
  const unread =
    hasLines || pages !== null
      ? []
      : [lostTable(`${zh.pages.lines} / ${en.pages.lines}`, { file, sheet: null })];
  return {
    edits: readers.flatMap(({ edits }) => edits),
    faults: [...readers.flatMap(({ issues }) => issues), ...lost.faults, ...unread],
    changes: [...moved, ...finders.flatMap((finder) => finder.end(seen)), ...lost.changes],
    isPlan: readers.some(({ table }) => table !== null),
  };
}

/** Which plan a workbook shows. */
export interface PlanStamp {
  readonly month: string;
  readonly revision: number;
  /** SHA-256 of the plan's content. */
  readonly content: string;
}

/** The plan that a workbook says it shows; null for a workbook that is no plan. */
export async function readPlanStamp(workbook: RawWorkbook): Promise<PlanStamp | null> {
  const facts = await readStamp(workbook);
  const [month, content] = [facts?.get('plan:month'), facts?.get('plan:content')];
  const revision = Number(facts?.get('plan:revision'));
  if (month === undefined || content === undefined || !Number.isInteger(revision)) return null;
  return { month, revision, content };
}

/** A sheet that the program did not write, or not under this name. */
function strangeSheet({ name }: Pick<RawSheet, 'name'>, page: Page | undefined, file: string): Issue {
  const place = { file, sheet: name, cell: null, header: null };
  if (page === undefined) return issueAt(place, null, { code: 'W505' });
  return issueAt(place, null, { code: 'W504', params: { lost: 'name', was: page.name } });
}
