import { amountOf } from '../../domain/money.ts';
import { formatDay, type Day } from '../../domain/month.ts';
import type { Peg, PlanLine } from '../../domain/plan.ts';
import type { Words } from '../words/zh.ts';
import { formatYuan } from './format-yuan.ts';
import { reasonsOf } from './reason-codes.ts';

/** Where the units of a line come from, to be read: `现有 5 / 12-20 到 3`. */
export function describePegs(pegs: readonly Peg[], words: Words): string {
  return pegs
    .map(({ eta, qty }) => (eta === null ? words.supply(qty) : words.arrival(monthDay(eta), qty)))
    .join(' / ');
}

/** Why a line must be agreed with its store, in words; empty where it is what the store asked for. */
export function explainLine(line: PlanLine, words: Words): string {
  const days = lateDays(line);
  return reasonsOf(line)
    .map(({ code, units }) => words.reasons[code](units, days))
    .join(words.separator);
}

/** The same in codes. */
export function codeLine(line: PlanLine): string {
  return reasonsOf(line)
    .map(({ code }) => code)
    .join(' ');
}

/**
 * What the company can offer where the store does not agree: for late units those on time, for short ones what comes
 * back, for what it did not ask for fewer packs, down to what it asked and can have, with what that costs in money.
 */
export function offerInstead(line: PlanLine, { fallbacks, separator }: Words): string {
  if (!line.negotiate) return '';
  if (line.lock !== 0) return fallbacks.lock;
  const pull = line.onTime + line.late;
  const pushed = line.plan - pull;
  const parts: readonly (string | false)[] = [
    line.late > 0 && fallbacks.late(line.onTime, line.late),
    line.short > 0 && fallbacks.short(line.short),
    // Only what is served in full holds the units that round it up.
    line.round > 0 && line.short === 0 && line.trim === 0 && fallbacks.round(pull - line.pack),
    line.trim > 0 && fallbacks.trim(line.trim),
    pushed > 0 && fallbacks.push(line.pack, pull, formatYuan(amountOf(line.unitPrice, pushed))),
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
