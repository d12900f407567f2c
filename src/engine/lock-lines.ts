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
 * lock (or has in the plan that `open` is of), and `lock` is the difference that the fixed quantity makes to them; its pegs are what the fix took.
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
  return {
    ...line,
    due: plan > 0 ? due : line.due,
    // A line of a plan with locks has one already.
    lock: line.lock + plan - line.plan,
    plan,
    amount: amountOf(line.unitPrice, plan),
    negotiate: plan !== line.intent || lastEta > due,
    pegs,
  };
}
