import type { LineAnswer } from '../domain/answer.ts';
import type { PlanLine } from '../domain/plan.ts';
import type { Problem } from './reading.ts';

/** What a store said to a line, as far as its parts can contradict each other. */
type Said = Pick<LineAnswer, 'agreed' | 'agreedDate' | 'reason' | 'remark'>;
/** What the store was asked. */
type Offer = Pick<PlanLine, 'intent' | 'plan' | 'due' | 'pegs'>;

/**
 * What is wrong between the agreed quantity and the answer beside it: an error (E519) where not both can be true, so that
 * one of them was mistyped; a warning (W511) where they can, and something is left out that those who read it later will
 * ask for; null where all is well. "Fewer" and "more" may be meant against what was asked or against what was proposed; a
 * refusal is good beside any quantity below the proposed one, and no quantity at all is never good beside a yes.
 */
export function judgeAnswer({ agreed, agreedDate, reason, remark }: Said, line: Offer): Problem | null {
  const { plan: proposed, intent: asked } = line;
  const params = { agreed, asked, proposed };
  switch (reason) {
    case 'agreed':
      if (agreed === proposed) return null;
      return agreed === 0 ? { code: 'E519', params } : { code: 'W511', params: { ...params, lacks: 'same' } };
    case 'fewer':
      return agreed >= Math.max(asked, proposed) ? { code: 'E519', params } : null;
    case 'more':
      return agreed <= Math.min(asked, proposed) ? { code: 'E519', params } : null;
    case 'price':
    case 'stock':
    case 'demand':
      return agreed > 0 && agreed >= proposed ? { code: 'E519', params } : null;
    case 'later':
      if (agreedDate !== null || agreed === 0 || isLate(line)) return null;
      return { code: 'W511', params: { ...params, lacks: 'date' } };
    case 'other':
      return remark === null ? { code: 'W511', params: { ...params, lacks: 'remark' } } : null;
    case null:
      if (agreed > 0 || proposed === 0) return null;
      return { code: 'W511', params: { ...params, lacks: 'reason' } };
  }
}

/** Whether the plan itself brings some of the line after the day on which it was wanted. */
function isLate({ pegs, due }: Offer): boolean {
  return pegs.some(({ eta }) => eta !== null && eta > due);
}
