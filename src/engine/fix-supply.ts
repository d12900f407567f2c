import type { Issue } from '../domain/issue.ts';
import { formatDay, type Day } from '../domain/month.ts';
import type { PlanLine } from '../domain/plan.ts';
import type { Fixed, Model } from './model.ts';
import { pegToSource } from './peg-to-source.ts';
import type { Fix } from './resolve-locks.ts';
import { refuseLock } from './resolve-locks.ts';

/** A fix that the supply can meet, with the packs that it takes from each source of its part. */
export interface Taken {
  readonly fix: Fix;
  readonly sources: Float64Array;
}

/**
 * Takes out of the model what the planner fixed, before any stage shares it out: the supply of the fixed lines,
 * and their intents' wants. What is left of the model is what the stages plan with.
 *
 * A fixed line keeps the pegs that it has, those in time first where it is to have less. Of what it has beyond them, as
 * many packs as possible come on time, each from the latest source that still is, so that the earliest
 * supply is left to others; the rest comes as soon as it can. A fix that is promised by a day keeps only what is there by
 * then, and comes before the others in what nobody has; one that cannot be there by then is told with an issue (E517, with
 * the earliest day). A fix beyond the supply that those before it leave up to
 * month end is refused with an issue (`stock`, with the largest of those). A planner's own quantity may use safety stock and exceed caps.
 *
 * @param known line of each fix in the plan that the locks are put on, where it has one.
 */
export function fixSupply(
  model: Model,
  fixes: readonly Fix[],
  known: ReadonlyMap<Fix, PlanLine>,
): { readonly model: Model; readonly taken: readonly Taken[]; readonly issues: readonly Issue[] } {
  const left = model.sourcePacks.slice();
  const { met, issues } = meetableFixes(model, fixes);
  const taken = met.map((fix) => ({ fix, sources: new Float64Array(sourcesOf(model, fix).length) }));
  for (const { fix, sources } of taken) {
    const kept = keptPacks(model, fix, known.get(fix));
    take(model, fix, [...inTimeOf(model, fix), ...sourcesOf(model, fix)], sources, left, kept);
  }
  for (const own of [taken.filter(isPromised), taken.filter((each) => !isPromised(each))]) {
    for (const { fix, sources } of own) take(model, fix, inTimeOf(model, fix), sources, left);
    for (const { fix, sources } of own) take(model, fix, sourcesOf(model, fix), sources, left);
  }

  const sourceUnits = model.sourceUnits.slice();
  for (const { fix, sources } of taken) {
    const first = model.sourceStart[fix.part]!;
    sources.forEach((packs, s) => (sourceUnits[first + s]! -= packs * model.partPack[fix.part]!));
  }
  const intentPacks = model.intentPacks.slice();
  for (const { intent } of met) if (intent !== null) intentPacks[intent] = 0;
  return {
    model: { ...model, sourceUnits, sourcePacks: left, intentPacks, fixed: sumFixed(model, met) },
    taken,
    issues: [...issues, ...taken.flatMap((own) => refuseDay(model, own) ?? [])],
  };
}

function isPromised({ fix }: Taken): boolean {
  return fix.lock.by !== undefined;
}

/** Why a fix cannot be there by the day that was promised; null where it can, or where none was. */
function refuseDay(model: Model, { fix, sources }: Taken): Issue | null {
  const { store, partNo, due, by } = fix.lock;
  const last = sourcesOf(model, fix).findLast((_, s) => sources[s]! > 0);
  if (by === undefined || last === undefined || model.sourceDay[last]! <= by) return null;
  return {
    ...{ code: 'E517', severity: 'error', file: null, sheet: null, cell: null, header: null },
    value: formatDay(by),
    params: {
      ...{ store, partNo, earliest: formatDay(model.sourceDay[last]! as Day) },
      ...(due === null ? {} : { due: formatDay(due) }),
    },
  };
}

function meetableFixes(model: Model, fixes: readonly Fix[]): { met: Fix[]; issues: Issue[] } {
  const met: Fix[] = [];
  const issues: Issue[] = [];
  let part = -1;
  let supply = 0;
  let largest: Fix | null = null;
  for (const fix of fixes) {
    if (fix.part !== part) {
      part = fix.part;
      largest = null;
      supply = sourcesOf(model, fix).reduce((sum, s) => sum + model.sourcePacks[s]!, 0);
    }
    if (fix.packs > supply) {
      const most = supply * model.partPack[part]!;
      issues.push(refuseLock(fix.lock, 'stock', { most }, largest?.lock));
      continue;
    }
    met.push(fix);
    supply -= fix.packs;
    if (fix.packs > (largest?.packs ?? 0)) largest = fix;
  }
  return { met, issues };
}

function sourcesOf(model: Model, { part }: Fix): number[] {
  const first = model.sourceStart[part]!;
  return Array.from({ length: model.sourceStart[part + 1]! - first }, (_, s) => first + s);
}

/** The sources that are to be had by the day that was promised, else by the date of the fixed line, the latest first. */
function inTimeOf(model: Model, fix: Fix): number[] {
  const due = fix.lock.by ?? (fix.intent === null ? model.monthEnd : model.intentDue[fix.intent]!);
  return sourcesOf(model, fix)
    .filter((s) => model.sourceDay[s]! <= due)
    .reverse();
}

/** Packs that the line has from each source of its part, and may keep. */
function keptPacks(model: Model, fix: Fix, line: PlanLine | undefined): Float64Array {
  const pegs = line?.pegs ?? [];
  return Float64Array.from(sourcesOf(model, fix), (s) => {
    if (model.sourceDay[s]! > (fix.lock.by ?? Infinity)) return 0;
    const { eta } = pegToSource(model, fix.part, s, 0);
    return (pegs.find((peg) => peg.eta === eta)?.qty ?? 0) / model.partPack[fix.part]!;
  });
}

/** Takes what the fix still lacks from the given sources, the first one first, and of none more than `most`. */
function take(
  model: Model,
  fix: Fix,
  from: readonly number[],
  sources: Float64Array,
  left: Float64Array,
  most: Float64Array | null = null,
): void {
  const first = model.sourceStart[fix.part]!;
  let open = fix.packs - sources.reduce((sum, packs) => sum + packs, 0);
  for (const s of from) {
    const limit = most === null ? Infinity : most[s - first]! - sources[s - first]!;
    const packs = Math.min(open, left[s]!, limit);
    sources[s - first]! += packs;
    left[s]! -= packs;
    open -= packs;
  }
}

function sumFixed(model: Model, fixes: readonly Fix[]): Fixed {
  const fixed = {
    pairs: new Set<number>(),
    units: new Float64Array(model.parts.length),
    amount: new Float64Array(model.fixed.amount.length),
    beyond: new Float64Array(model.fixed.beyond.length),
  };
  for (const { part, store, intent, packs } of fixes) {
    const units = packs * model.partPack[part]!;
    const asked = intent === null ? 0 : model.intentQuantity[intent]!;
    const series = model.partSeries[part]!;
    const price = model.partPrice[part]!;
    fixed.pairs.add(part * model.stores.length + store);
    fixed.units[part]! += units;
    fixed.amount[model.storeTerritory[store]! * model.series.length + series]! += price * units;
    fixed.beyond[store * model.series.length + series]! += price * Math.max(0, units - asked);
  }
  return fixed;
}
