import type { LineAnswer } from '../domain/answer.ts';
import type { PlanLine } from '../domain/plan.ts';
import { lineKeyOf, writeLineKey } from '../sheets/line-key.ts';
import type { StandingPlan } from './open-standing-plan.ts';

/** What there is to agree with the stores, by the keys of the lines. */
export interface LinesToAgree {
  /** Lines that differ from what their store asked, and that nobody has answered yet. */
  readonly open: ReadonlyMap<string, PlanLine>;
  /** What the stores have answered to this plan, or to one before whose line this one still has. */
  readonly answered: ReadonlyMap<string, LineAnswer>;
}

/** What of a plan is still to be agreed with the stores, and what is: nobody is asked twice about one line. */
export function linesToAgree({ plan, origin }: StandingPlan['written']): LinesToAgree {
  const answered = new Map(origin.answers.map((answer) => [writeLineKey(answer), answer]));
  const keyed = plan.lines.flatMap((line) =>
    line.negotiate ? [[writeLineKey(lineKeyOf(line)), line] as const] : [],
  );
  return { open: new Map(keyed.filter(([key]) => !answered.has(key))), answered };
}
