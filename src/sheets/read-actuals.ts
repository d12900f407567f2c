import type { ActualSale } from '../domain/achievement.ts';
import type { Issue } from '../domain/issue.ts';
import { formatDay, lastDay } from '../domain/month.ts';
import { DEFAULT_READING_LIMITS } from '../domain/reading-limits.ts';
import { ActualsGatherer, type ActualsTask } from './gather-actuals.ts';
import { IssueList } from './issue-list.ts';
import { actuals } from './kinds/actuals.ts';
import { leftUntold } from './left-untold.ts';
import type { RawWorkbook } from './raw-sheet.ts';
import { readWorkbook } from './read-workbook.ts';
import { issueAt } from './table.ts';

/** What files of actual sales hold. */
export interface ActualsReading {
  /** Of the month that is tracked and of those before it that count for something, in the order of the rows. */
  readonly sales: readonly ActualSale[];
  readonly sources: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[];
  readonly issues: readonly Issue[];
}

/**
 * Reads files of actual sales: tables with store, part and quantity, with a date, a month or neither, and an amount or
 * none. All problems are collected. Sales after the day of the look are left out and told, sales of the months before
 * are kept as far as the year to date or the sellers ask for them.
 *
 * @param workbooks in the order in which problems are to be told; one that is there twice is read once
 * @throws PlanFailure kind `file` where a sheet is damaged
 */
export async function readActuals(
  workbooks: readonly RawWorkbook[],
  task: ActualsTask,
): Promise<ActualsReading> {
  const { limits } = workbooks[0] ?? { limits: DEFAULT_READING_LIMITS };
  const issues = new IssueList(limits);
  const sources: ActualsReading['sources'][number][] = [];
  const gatherer = new ActualsGatherer(task, issues);
  const read = new Map<string, string>();
  let untold = 0;
  for (const workbook of workbooks) {
    const { file, sha256 } = workbook;
    const other = read.get(sha256);
    if (other !== undefined) {
      issues.push(issueAt({ ...NOWHERE, file }, null, { code: 'W356', params: { other } }));
      continue;
    }
    read.set(sha256, file);
    const reading = await readWorkbook(workbook, task.month, [actuals]);
    for (const issue of reading.issues) issues.push(issue);
    untold += reading.untold;
    // What the rows say is kept, not the rows: a year of daily exports would fit no memory.
    for (const table of reading.tables) gatherer.take(table);
    const rows = reading.sources.reduce((sum, source) => sum + source.rows, 0);
    sources.push({ file, sha256, rows });
    if (reading.isCut || issues.isFull) break;
  }
  gatherer.finish();
  const isWhole = issues.all.every(({ severity }) => severity !== 'error');
  if (isWhole)
    issues.push(...noneOfMonth(gatherer, sources, task), ...lessThanBefore(gatherer, sources, task));
  const isTold = issues.all.some(({ code }) => code === 'E106');
  issues.push(...leftUntold(!isTold && issues.isFull, untold + issues.untold, limits));
  return { sales: gatherer.sales, sources, issues: issues.all };
}

/**
 * That the files hold no sales of the month, as the wrong files do. On its first days that may be so; of a whole month, or
 * where there were some before, it cannot be, and must not take the place of what was measured.
 */
function noneOfMonth(
  { sales, late }: Pick<ActualsGatherer, 'sales' | 'late'>,
  sources: ActualsReading['sources'],
  { month, today, tracked }: ActualsTask,
): readonly Issue[] {
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  if (sales.some((sale) => sale.month === month)) return [];
  const wasSold = tracked !== null && tracked.units !== 0;
  const code = wasSold || today >= lastDay(month) ? 'E357' : 'W357';
  const params = { rows, month, ...(late > 0 ? { late, today: formatDay(today) } : {}) };
  return [issueAt({ ...NOWHERE, file: sources[0]!.file }, null, { code, params })];
}

/** That fewer units were sold than were tracked before, or up to an earlier day, as older files say. */
function lessThanBefore(
  { sales }: Pick<ActualsGatherer, 'sales'>,
  sources: ActualsReading['sources'],
  { month, today, tracked }: ActualsTask,
): readonly Issue[] {
  const own = sales.filter((sale) => sale.month === month);
  const units = own.reduce((sum, { quantity }) => sum + quantity, 0);
  if (tracked === null || own.length === 0 || (units >= tracked.units && today >= tracked.today)) return [];
  const params = { units, today: formatDay(today), before: tracked.units, day: formatDay(tracked.today) };
  return [issueAt({ ...NOWHERE, file: sources[0]!.file }, null, { code: 'W361', params })];
}

const NOWHERE = { sheet: null, cell: null, header: null };
