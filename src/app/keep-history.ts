import type { Io, OutputFile } from './io.ts';
import type { OutputPaths } from './name-outputs.ts';
import type { PlanFiles } from './open-plan-workbook.ts';

/** Where the plan before goes when another takes its place, and the number of the new one. */
export interface History {
  readonly revision: number;
  /** Copies of the files that stand there now, as people left them. */
  readonly copies: readonly OutputFile[];
}

const FOLDER = 'history';

/**
 * Numbers a new plan, makes the folder of the history, and names the copies that keep the one before: `history/sales-plan-2026-12.r003.xlsx` and `.json`
 * beside it. A number that the history has already is not used again, whatever was taken back from it.
 */
export async function keepHistory(
  { folder: outputs, workbook, document }: OutputPaths,
  { written, hasWorkbook, otherPlan }: PlanFiles,
  io: Pick<Io, 'listFolder' | 'joinPath' | 'fileName' | 'copyFile' | 'makeFolder'>,
): Promise<History> {
  const folder = io.joinPath(outputs, FOLDER);
  const stem = io.fileName(document).replace(/\.json$/i, '');
  const names = (await io.listFolder(folder)) ?? [];
  const kept = names.filter((name) => name.startsWith(`${stem}.r`));
  const numbers = kept.map((name) => Number(/^\.r(\d+)/.exec(name.slice(stem.length))?.[1] ?? 0));
  const present = written?.origin.revision ?? (hasWorkbook ? Math.max(0, ...numbers) + 1 : 0);
  const name = freeName(`${stem}.r${String(present).padStart(3, '0')}`, kept);
  const copy = (from: string, ending: string): OutputFile => ({
    path: io.joinPath(folder, `${name}.${ending}`),
    write: (temporary) => io.copyFile(from, temporary),
  });
  const copies = [
    ...(hasWorkbook || otherPlan !== null ? [copy(workbook, 'xlsx')] : []),
    ...(written === null ? [] : [copy(document, 'json')]),
  ];
  if (copies.length > 0) await io.makeFolder(folder);
  return { revision: Math.max(present, ...numbers) + 1, copies };
}

/** A plan that was taken back from the history and changed is kept beside the one of its number. */
function freeName(wish: string, taken: readonly string[]): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? wish : `${wish}-${i}`;
    if (!taken.some((each) => each === `${name}.xlsx` || each === `${name}.json`)) return name;
  }
}
