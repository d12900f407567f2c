import {
  RISK_MARGIN,
  type Achieved,
  type AchievementItem,
  type Pace,
  type WorkingDays,
} from '../domain/achievement.ts';
import { amountOf, NO_FEN, type Fen } from '../domain/money.ts';
import { compareText } from '../domain/order.ts';

/** What was planned and what was sold, before they are held against each other. */
export type Sums = Omit<Achieved, 'rate'>;

/** Adds items up. */
export function sumItems(items: Iterable<AchievementItem>): Sums {
  let [plan, actual, unitsPlanned, unitsSold] = [0, 0, 0, 0];
  for (const item of items) {
    plan += amountOf(item.unitPrice ?? NO_FEN, item.plan);
    actual += item.amount;
    unitsPlanned += item.plan;
    unitsSold += item.actual;
  }
  return { plan: plan as Fen, actual: actual as Fen, unitsPlanned, unitsSold };
}

/** Sums with their rate. */
export function withRate({ plan, actual, ...units }: Sums): Achieved {
  return { plan, actual, rate: plan > 0 ? actual / plan : null, ...units };
}

/** Sums held against the working days that are gone; in a month without any, all is due at once. */
export function withPace(sums: Sums, { gone, all }: WorkingDays): Pace {
  const expected = Math.round(all === 0 ? sums.plan : (sums.plan * gone) / all) as Fen;
  const atRisk = expected > 0 && sums.actual < expected * (1 - RISK_MARGIN);
  return { ...withRate(sums), expected, atRisk };
}

/**
 * Adds items up by the texts that name a group, in the order of these texts; null comes last.
 *
 * @param keysOf the texts, from the outermost level in
 */
export function sumGroups<Keys extends Readonly<Record<string, string | null>>>(
  items: readonly AchievementItem[],
  keysOf: (item: AchievementItem) => Keys,
  days: WorkingDays,
): readonly (Keys & Pace)[] {
  const groups = new Map<string, { readonly keys: Keys; readonly items: AchievementItem[] }>();
  for (const item of items) {
    const keys = keysOf(item);
    const name = JSON.stringify(Object.values(keys));
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { keys, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()]
    .sort((a, b) => compareKeys(Object.values(a.keys), Object.values(b.keys)))
    .map((group) => ({ ...group.keys, ...withPace(sumItems(group.items), days) }));
}

function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [i, key] of a.entries()) {
    const other = b[i] ?? null;
    if (key === other) continue;
    if (key === null || other === null) return key === null ? 1 : -1;
    return compareText(key, other);
  }
  return 0;
}
