import { formatDay, type Day } from '../../domain/month.ts';
import type { Peg, PlanLine } from '../../domain/plan.ts';
import type { Words } from '../words/zh.ts';

/** Where the units of a line come from, to be read: `现有 5 / 12-20 到 3`. */
export function describePegs(pegs: readonly Peg[], words: Words): string {
  return pegs
    .map(({ eta, qty }) => (eta === null ? words.supply(qty) : words.arrival(monthDay(eta), qty)))
    .join(' / ');
}

/** Why a line must be agreed with its store, in words; empty where it is what the store asked for. */
export function explainLine(line: PlanLine, words: Words): string {
  if (!line.negotiate) return '';
  const { reasons, separator } = words;
  const parts: readonly (string | false)[] = [
    line.late > 0 && reasons.late(line.late, lateDays(line)),
    line.short > 0 && reasons.short(line.short),
    line.round > 0 && reasons.round(line.round),
    line.trim > 0 && reasons.trim(line.trim),
    line.lift > 0 && reasons.lift(line.lift),
    line.commitment > 0 && reasons.commitment(line.commitment),
    line.excess > 0 && reasons.excess(line.excess),
    line.free > 0 && reasons.free(line.free),
    line.lock !== 0 && reasons.lock(line.lock),
  ];
  return parts.filter((part) => part !== false).join(separator);
}

/** The days after the desired one on which units of the line arrive. */
function lateDays({ pegs, due }: PlanLine): string {
  const days = pegs.flatMap(({ eta }) => (eta !== null && eta > due ? [monthDay(eta)] : []));
  return [...new Set(days)].join(', ');
}

/** Month and day: the year is the plan's. */
function monthDay(day: Day): string {
  return formatDay(day).slice(5);
}
