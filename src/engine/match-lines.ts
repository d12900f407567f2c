import type { PlanLine } from '../domain/plan.ts';
import type { Model } from './model.ts';
import type { Fix } from './resolve-locks.ts';

/** The line of each fix, where the plan has it. */
export function matchLines(
  model: Model,
  lines: readonly PlanLine[],
  fixes: readonly Fix[],
): ReadonlyMap<Fix, PlanLine> {
  const fixAt = new Map(
    fixes.map((fix) => {
      const due = fix.intent === null ? null : model.intentDue[fix.intent]!;
      return [placeKey(fix.lock.store, fix.lock.partNo, due), fix];
    }),
  );
  const matched = new Map<Fix, PlanLine>();
  for (const line of lines) {
    const fix = fixAt.get(placeKey(line.store, line.partNo, line.intent > 0 ? line.due : null));
    if (fix) matched.set(fix, line);
  }
  return matched;
}

function placeKey(store: string, partNo: string, due: number | null): string {
  return `${due} ${partNo}\n${store}`;
}
