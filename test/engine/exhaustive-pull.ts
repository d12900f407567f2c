/** An intent for the one part of a case, in packs. */
export interface SmallIntent {
  readonly store: string;
  readonly quantity: number;
  readonly packs: number;
  readonly weight: number;
  readonly due: number;
  /** 1 is served first. */
  readonly tier: number;
}

/** Packs that are to be had from a day on. */
export interface SmallSource {
  readonly day: number;
  readonly packs: number;
}

/**
 * The pull of one part by trying every answer in whole packs, as an oracle for the bulk method: tier after tier,
 * of all answers within the date limits those that serve most, of these the least Σ served² / weight, of these
 * the one that gives more to the intent that is first in the order of ties. Then the same for what comes late.
 *
 * @returns packs on time and late, in the order of `intents`.
 */
export function exhaustPull(
  intents: readonly SmallIntent[],
  sources: readonly SmallSource[],
): { onTime: number[]; late: number[] } {
  const nothing = intents.map(() => 0);
  const inTime = (served: readonly number[]) =>
    intents.every(({ due }) => {
      const taken = sum(served.filter((_, i) => intents[i]!.due <= due));
      return taken <= sum(sources.filter((source) => source.day <= due).map((source) => source.packs));
    });
  const onTime = serveTiers(intents, nothing, inTime);
  const all = sum(sources.map((source) => source.packs));
  const total = serveTiers(intents, onTime, (served) => sum(served) <= all);
  return { onTime, late: total.map((packs, i) => packs - onTime[i]!) };
}

function serveTiers(
  intents: readonly SmallIntent[],
  start: readonly number[],
  feasible: (served: readonly number[]) => boolean,
): number[] {
  const tiers = [...new Set(intents.map((intent) => intent.tier))].sort((a, b) => a - b);
  let served = [...start];
  for (const tier of tiers) {
    let best = served;
    for (const answer of answers(intents, served, tier)) {
      if (feasible(answer) && better(intents, answer, best)) best = answer;
    }
    served = best;
  }
  return served;
}

/** Every way to raise what one tier has been served. */
function* answers(
  intents: readonly SmallIntent[],
  served: readonly number[],
  tier: number,
  from = 0,
): Generator<number[]> {
  if (from === intents.length) return yield [];
  const most = intents[from]!.tier === tier ? intents[from]!.packs : served[from]!;
  for (let packs = served[from]!; packs <= most; packs++) {
    for (const rest of answers(intents, served, tier, from + 1)) yield [packs, ...rest];
  }
}

function better(intents: readonly SmallIntent[], a: readonly number[], b: readonly number[]): boolean {
  const more = sum(a) - sum(b);
  if (more !== 0) return more > 0;
  const cost = (served: readonly number[]) =>
    served.reduce((total, packs, i) => {
      const others = intents.reduce(
        (product, other, j) => (j === i ? product : product * BigInt(other.weight)),
        1n,
      );
      return total + BigInt(packs) ** 2n * others;
    }, 0n);
  const difference = cost(a) - cost(b);
  if (difference !== 0n) return difference < 0n;
  const order = intents.map((_, i) => i).sort((i, j) => tieOrder(intents[i]!, intents[j]!));
  const first = order.find((i) => a[i] !== b[i]);
  return first !== undefined && a[first]! > b[first]!;
}

function tieOrder(a: SmallIntent, b: SmallIntent): number {
  return a.due - b.due || b.quantity - a.quantity || (a.store < b.store ? -1 : 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
