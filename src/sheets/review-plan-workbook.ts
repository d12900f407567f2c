import type { Issue } from '../domain/issue.ts';
import { findPageChanges } from './find-page-changes.ts';
import type { Page } from './page.ts';
import { META_PAGE } from './pages/meta-page.ts';
import type { RawSheet, RawWorkbook } from './raw-sheet.ts';
import { readStamp } from './read-stamp.ts';
import { EditReader, type WrittenEdit } from './read-edits.ts';
import { issueAt } from './table.ts';

/** What people have done with a plan workbook since it was written. */
export interface PlanWorkbookReview {
  /** What the planner wrote where planners write. */
  readonly edits: readonly WrittenEdit[];
  /** What is wrong with that; the edits concerned are not among `edits`. */
  readonly faults: readonly Issue[];
  /** What was changed where nobody was asked to. */
  readonly changes: readonly Issue[];
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
  const written = new Map(pages?.map((page) => [page.name, page]));
  const edits: WrittenEdit[] = [];
  const faults: Issue[] = [];
  const changes: Issue[] = [];
  for (const sheet of workbook.sheets) {
    // Who a workbook is was asked before.
    if (sheet.name === META_PAGE) continue;
    const page = written.get(sheet.name);
    written.delete(sheet.name);
    if (pages !== null && page === undefined) changes.push(strangeSheet(sheet, file));
    const editor = new EditReader(sheet, file);
    const finder = page && findPageChanges(page, file);
    await sheet.forEachRow((row) => {
      editor.take(row);
      finder?.take(row);
    });
    for (const edit of editor.edits) edits.push(edit);
    for (const fault of editor.issues) faults.push(fault);
    changes.push(...(finder?.end() ?? []));
  }
  written.delete(META_PAGE);
  return {
    edits,
    faults,
    changes: [...changes, ...[...written.keys()].map((name) => lostSheet(name, file))],
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

function strangeSheet({ name }: RawSheet, file: string): Issue {
  return issueAt({ file, sheet: name, cell: null, header: null }, null, { code: 'W505' });
}

function lostSheet(name: string, file: string): Issue {
  return issueAt({ file, sheet: name, cell: null, header: null }, null, {
    code: 'W504',
    params: { was: name },
  });
}
