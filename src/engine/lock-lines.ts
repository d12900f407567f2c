import { amountOf } from '../domain/money.ts';
import type { Day } from '../domain/month.ts';
import type { PlanLine } from '../domain/plan.ts';
import type { Taken } from './fix-supply.ts';
import { matchLines } from './match-lines.ts';
import type { Model } from './model.ts';
import { pegToSource } from './peg-to-source.ts';
import type { Fix } from './resolve-locks.ts';

/**
 * Puts the fixed quantities on their lines. A locked line keeps the quantities that it would have without any
 * lock (or has in the plan that `open` is of), and `lock` is the difference that the fixed quantity makes to them; its pegs are what the fix took,
 * and where they cannot be what its ledger calls on time and late, units move between these two.
 * Lines that hold nothing at all are left out.
 *
 * @param lines of the plan made with what the fixes left, among them one for every fix.
 * @param open line of each fix in the plan made without locks, where it has one.
 */
export function lockLines(
  model: Model,
  lines: readonly PlanLine[],
  open: ReadonlyMap<Fix, PlanLine>,
  taken: readonly Taken[],
): PlanLine[] {
  const matched = matchLines(
    model,
    lines,
    taken.map(({ fix }) => fix),
  );
  const takenBy = new Map(taken.map((own) => [matched.get(own.fix), own]));
  return lines
    .map((line) => {
      const own = takenBy.get(line);
      return own ? lockLine(model, open.get(own.fix) ?? line, own) : line;
    })
    .filter((line) => line.intent > 0 || line.plan > 0 || line.lock !== 0);
}

function lockLine(model: Model, line: PlanLine, { fix, sources }: Taken): PlanLine {
  const [first, pack] = [model.sourceStart[fix.part]!, model.partPack[fix.part]!];
  const pegs = Array.from(sources, (packs, s) =>
    pegToSource(model, fix.part, first + s, packs * pack),
  ).filter((peg) => peg.qty > 0);
  const lastEta = pegs.at(-1)?.eta ?? model.asOf;
  const due = (fix.intent === null ? Math.max(model.asOf, lastEta) : line.due) as Day;
  const plan = fix.lock.quantity;
  // A line of a plan with locks has one already.
  const lock = line.lock + plan - line.plan;
  const late = pegs.reduce((sum, { eta, qty }) => sum + (eta !== null && eta > due ? qty : 0), 0);
  return {
    ...line,
    ...splitPull(line, lock, { inTime: plan - late, late }),
    due: plan > 0 ? due : line.due,
    lock,
    plan,
    amount: amountOf(line.unitPrice, plan),
    negotiate: plan !== line.intent || lastEta > due,
    pegs,
  };
}

/**
 * What of the pull part is on time and what is late: as the line has it, as far as its pegs allow. What is planned of
 * either is pegged in time or late; only what a negative lock takes away needs no pegs.
 */
function splitPull(
  { onTime, late }: PlanLine,
  lock: number,
  pegged: { readonly inTime: number; readonly late: number },
): Pick<PlanLine, 'onTime' | 'late'> {
  const pull = onTime + late;
  const removed = Math.max(0, -lock);
  const least = Math.max(0, pull - pegged.inTime - removed);
  const now = Math.max(least, Math.min(late, pegged.late + removed));
  return { onTime: pull - now, late: now };
}
