import { PlanFailure } from '../domain/failure.ts';
import { parseMonth, type Month } from '../domain/month.ts';
import type { InputIo } from './io.ts';
import { openPlan, type OpenedPlan } from './open-plan.ts';
import { readPlanFile } from './read-plan-file.ts';

/** Where plans are looked for that are named by month or revision. */
export interface PlanPlace {
  /** The company's folder. */
  readonly folder: string;
  /** Whose revisions are meant; null: plans are named by file or month. */
  readonly month: Month | null;
}

type PlanIo = Pick<InputIo, 'readText' | 'joinPath' | 'listFolder'>;

/**
 * Finds the plan that a person names: its JSON, its workbook (beside which its JSON lies), a month (`2026-11`), or,
 * of the month of `place`, a revision (`r3`).
 *
 * @throws PlanFailure F201 no such file, F212 a workbook without its JSON, F210 a month without a plan, F213 a month
 * without that revision
 */
export async function findPlan(
  name: string,
  { folder, month }: PlanPlace,
  io: PlanIo,
): Promise<Pick<OpenedPlan, 'document' | 'path'>> {
  const named = parseMonth(name);
  if (named !== null) return openPlan({ month: named, folder }, io);
  const revision = /^r(\d{1,9})$/i.exec(name)?.[1];
  if (month !== null && revision !== undefined) return findRevision(Number(revision), { folder, month }, io);
  const path = name.replace(/\.xlsx$/i, '.json');
  const document = await readPlanFile(path, io);
  if (document !== null) return { document, path };
  if (path === name) throw new PlanFailure('file', 'F201', { file: name });
  throw new PlanFailure('file', 'F212', { file: name, path });
}

/**
 * The plan of a month before the present one.
 *
 * @throws PlanFailure F213 where there is none: it was made once, or the one before is kept no more
 */
export async function findPlanBefore(
  place: { readonly folder: string; readonly month: Month },
  present: OpenedPlan,
  io: PlanIo,
): Promise<OpenedPlan> {
  const earlier = [...(await listRevisions(place.month, present, io)).keys()].filter(
    (revision) => revision < present.document.revision,
  );
  const { revision } = present.document;
  if (earlier.length === 0 && revision <= 1) {
    const params = { file: historyOf(present, io), month: place.month, known: `r${revision}` };
    throw new PlanFailure('file', 'F213', params);
  }
  return findRevision(earlier.length === 0 ? revision - 1 : Math.max(...earlier), place, io);
}

async function findRevision(
  revision: number,
  { folder, month }: { readonly folder: string; readonly month: Month },
  io: PlanIo,
): Promise<OpenedPlan> {
  const present = await openPlan({ month, folder }, io);
  if (present.document.revision === revision) return present;
  const kept = await listRevisions(month, present, io);
  const path = kept.get(revision);
  const document = path === undefined ? null : await readPlanFile(path, io);
  if (path !== undefined && document !== null) return { document, path, folder: present.folder };
  const known = [...kept.keys(), present.document.revision]
    .toSorted((a, b) => a - b)
    .map((each) => `r${each}`);
  throw new PlanFailure('file', 'F213', {
    file: historyOf(present, io),
    month,
    revision,
    known: known.join(', '),
  });
}

/** The plans that were kept, by their number. */
async function listRevisions(
  month: Month,
  present: OpenedPlan,
  io: PlanIo,
): Promise<ReadonlyMap<number, string>> {
  const folder = historyOf(present, io);
  const revisions = new Map<number, string>();
  for (const name of (await io.listFolder(folder)) ?? []) {
    const number = new RegExp(`^sales-plan-${month}\\.r(\\d+)\\.json$`).exec(name)?.[1];
    if (number !== undefined) revisions.set(Number(number), io.joinPath(folder, name));
  }
  return revisions;
}

function historyOf({ folder }: OpenedPlan, io: PlanIo): string {
  return io.joinPath(folder, 'history');
}
