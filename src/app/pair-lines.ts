import { groupBy } from '../domain/group-by.ts';
import type { PlanLine } from '../domain/plan.ts';
import { lineKeyOf } from '../sheets/line-key.ts';

/** A line as two plans have it; null where one of them does not. */
export interface LinePair {
  readonly before: PlanLine | null;
  readonly after: PlanLine | null;
}

/**
 * Pairs the lines of two plans: those of one store, part and date; then, of each store and part, what is left in the
 * order of the dates, since a line that moved to another day is still that line; then those that only one plan has.
 * Lines without an intent are one for each store and part, whatever their date.
 */
export function pairLines(before: readonly PlanLine[], after: readonly PlanLine[]): readonly LinePair[] {
  const later = groupByPlace(after);
  const pairs: LinePair[] = [];
  for (const [place, olds] of groupByPlace(before)) {
    pairs.push(...pairPlace(olds, later.get(place) ?? []));
    later.delete(place);
  }
  for (const news of later.values()) pairs.push(...pairPlace([], news));
  return pairs;
}

function groupByPlace(lines: readonly PlanLine[]): Map<string, PlanLine[]> {
  return groupBy(lines, ({ partNo, store }) => `${partNo}\n${store}`);
}

function pairPlace(olds: readonly PlanLine[], news: readonly PlanLine[]): readonly LinePair[] {
  const waiting = new Map(news.map((line) => [lineKeyOf(line).due, line]));
  const pairs: LinePair[] = [];
  const left: PlanLine[] = [];
  for (const before of olds) {
    const after = waiting.get(lineKeyOf(before).due);
    if (after === undefined) left.push(before);
    else pairs.push({ before, after });
    waiting.delete(lineKeyOf(before).due);
  }
  const inOrder = (lines: readonly PlanLine[]): readonly PlanLine[] =>
    lines.toSorted((a, b) => a.due - b.due);
  const [moved, arrived] = [inOrder(left), inOrder([...waiting.values()])];
  for (let i = 0; i < Math.max(moved.length, arrived.length); i++) {
    pairs.push({ before: moved[i] ?? null, after: arrived[i] ?? null });
  }
  return pairs;
}
