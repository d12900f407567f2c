import type { Cause, LineField } from '../domain/plan-diff.ts';
import type { LinePair } from './pair-lines.ts';
import { wholePair } from './find-changed-fields.ts';
import type { PlanDifferences } from './find-differences.ts';

/** All causes, the weightiest first. */
const ORDER: readonly Cause[] = [
  ...(['lock', 'intent', 'price', 'pack', 'assignment', 'stock', 'commitment', 'target'] as const),
  ...(['history', 'reliability', 'asOf', 'policy.safetyStock', 'policy.fairShareBy'] as const),
  ...(['policy.intentReliability', 'policy.demandMonths'] as const),
  ...(['policy.liftMinPacks', 'policy.liftMinShare', 'policy.excessMonths', 'policy.capRatio'] as const),
  ...(['policy.flagPoints', 'policy.flagShare', 'policy.imbalance'] as const),
  ...(['part', 'territory', 'plan', 'unknown'] as const),
];

const SHARE: readonly Cause[] = ['stock', 'asOf', 'policy.safetyStock', 'policy.fairShareBy'];
const CAP: readonly Cause[] = ['policy.capRatio', 'policy.demandMonths', 'history'];

/** What each field is made from, apart from what an earlier stage or another line leaves to it. */
const MADE_FROM: Readonly<Partial<Record<LineField, readonly Cause[]>>> = {
  ...{ intent: ['intent'], unitPrice: ['price'], pack: ['pack'] },
  ...{ territory: ['assignment'], salesperson: ['assignment'], series: ['assignment'] },
  ...{ onTime: SHARE, late: SHARE, short: SHARE, pegs: SHARE },
  trim: ['target', 'history', 'policy.imbalance', 'policy.flagPoints', 'policy.flagShare'],
  lift: [
    ...(['stock', 'history', 'policy.demandMonths'] as const),
    ...(['policy.liftMinPacks', 'policy.liftMinShare'] as const),
  ],
  commitment: ['commitment', 'stock', ...CAP],
  excess: ['stock', 'target', 'policy.excessMonths', ...CAP],
  free: ['target', 'stock', ...CAP],
};

/**
 * The causes of a changed line that the two plans show directly, the weightiest first: what its changed fields are made
 * from, where that differs. None where it only follows from other changes.
 */
export function findDirectCauses(
  pair: LinePair,
  fields: readonly LineField[],
  differences: PlanDifferences,
): readonly Cause[] {
  const { old, now } = wholePair(pair);
  const isThere = (cause: Cause): boolean => differences.has(cause, old) || differences.has(cause, now);
  const found = new Set<Cause>();
  if (differences.isLockChanged(pair)) found.add('lock');
  if (fields.includes('due') && (old.intent > 0 || now.intent > 0)) found.add('intent');
  for (const field of fields.filter((each) => !isOwnDoing(each, fields))) {
    for (const cause of MADE_FROM[field] ?? []) if (isThere(cause)) found.add(cause);
  }
  if (fields.some((field) => MADE_FROM[field] === SHARE)) {
    for (const cause of differences.weighedBy) if (isThere(cause)) found.add(cause);
  }
  return sortCauses(found);
}

/** Whether a field differs only because the store asks for more or less, and is served as before. */
function isOwnDoing(field: LineField, fields: readonly LineField[]): boolean {
  if (field !== 'onTime' && field !== 'pegs') return false;
  const asked = fields.includes('intent') || fields.includes('round') || fields.includes('due');
  return asked && !fields.some((each) => each === 'late' || each === 'short' || each === 'trim');
}

/** What a line follows from that has no cause of its own: the nearest change that has one. */
export function findRemoteCause(
  { partNo, territory }: { readonly partNo: string; readonly territory: string },
  moved: { readonly parts: ReadonlySet<string>; readonly territories: ReadonlySet<string> },
  anything: boolean,
): Cause {
  if (moved.parts.has(partNo)) return 'part';
  if (moved.territories.has(territory)) return 'territory';
  return anything ? 'plan' : 'unknown';
}

/** Causes by their weight. */
function sortCauses(causes: Iterable<Cause>): readonly Cause[] {
  const found = new Set(causes);
  return ORDER.filter((cause) => found.has(cause));
}
