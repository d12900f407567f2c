import type { LineAnswer } from '../domain/answer.ts';
import type { PlanLine, SalesPlan } from '../domain/plan.ts';
import type { IntentOutcome } from '../domain/reliability.ts';
import { lineKeyOf, writeLineKey } from '../sheets/line-key.ts';

/** Units of a part that a store bought in a month, and those of them that came of pushes. */
export interface BoughtPart {
  readonly store: string;
  readonly partNo: string;
  readonly actual: number;
  readonly sources: Readonly<Record<'commitment' | 'excess' | 'free', number>>;
}

/**
 * What became of the lines of a plan, by store and part: what was asked, offered and agreed from the plan, what was bought
 * from `bought`. What a store bought without the plan having a line for it is left out.
 *
 * What was offered of a line is what the plan had before the stores answered; a planner's lock below that takes from the
 * pushes first. An answer for fewer units than offered is a no to the pushes first, too.
 */
export function* listOutcomes(
  { lines }: Pick<SalesPlan, 'lines'>,
  answers: readonly LineAnswer[],
  bought: Iterable<BoughtPart>,
): Generator<IntentOutcome> {
  const answerOf = new Map(answers.map((answer) => [writeLineKey(answer), answer]));
  const offers = new Map<string, Offer>();
  for (const line of lines) {
    const offer = offerOf(line, answerOf.get(writeLineKey(lineKeyOf(line))) ?? null);
    const pair = pairOf(line);
    offers.set(pair, addOffers(offers.get(pair), offer));
  }
  const boughtOf = new Map<string, BoughtPart>();
  for (const part of bought) boughtOf.set(pairOf(part), part);
  for (const [pair, { rounded, line, ...offer }] of offers) {
    const { actual = 0, sources } = boughtOf.get(pair) ?? {};
    const sold = sources === undefined ? 0 : sources.commitment + sources.excess + sources.free;
    // More may be returned than bought.
    const took = Math.max(0, actual - sold);
    // Who asks for 7 and gets a pack of 10 has not asked for too little.
    const toFillPacks = Math.min(rounded, Math.max(0, took - offer.intent));
    const { store, territory, salesperson } = line;
    yield { store, territory, salesperson, ...offer, took: took - toFillPacks, sold };
  }
}

/** What was asked and offered on one line or more of a store and part, in units. */
interface Offer extends Pick<IntentOutcome, 'intent' | 'withheld' | 'pushed' | 'agreed'> {
  /** Units by which intents were rounded up to packs. */
  readonly rounded: number;
  readonly line: PlanLine;
}

function offerOf(line: PlanLine, answer: LineAnswer | null): Offer {
  const given = answer?.proposed ?? line.plan;
  const inside = line.onTime + line.late + line.lift;
  const pushed = between(given - inside, line.commitment + line.excess + line.free);
  return {
    intent: line.intent,
    withheld: line.intent - Math.min(line.intent, line.onTime, given),
    pushed,
    agreed: answer === null ? (pushed === 0 ? 0 : null) : between(answer.agreed - inside, pushed),
    rounded: line.round,
    line,
  };
}

function addOffers(before: Offer | undefined, offer: Offer): Offer {
  if (before === undefined) return offer;
  return {
    intent: before.intent + offer.intent,
    withheld: before.withheld + offer.withheld,
    pushed: before.pushed + offer.pushed,
    agreed: before.agreed === null || offer.agreed === null ? null : before.agreed + offer.agreed,
    rounded: before.rounded + offer.rounded,
    line: before.line,
  };
}

function between(units: number, most: number): number {
  return Math.max(0, Math.min(units, most));
}

function pairOf({ store, partNo }: { readonly store: string; readonly partNo: string }): string {
  return `${store}\u0000${partNo}`;
}
