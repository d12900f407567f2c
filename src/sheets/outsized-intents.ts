import type { Part, Sale } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { ItemMap } from '../domain/item-map.ts';
import { monthsBefore, type Month } from '../domain/month.ts';
import type { Policy } from '../domain/policy.ts';
import { entryIssue } from './entries.ts';
import type { GatheredIntents } from './gather-intents.ts';

/** What a store wants beyond its usual quantity is worth a question from so many packs on. */
const FEW_PACKS = 5;

/**
 * Says where a store wants far more of a part in the month than it used to buy. A part that it has never bought in these
 * months has nothing to be held against.
 *
 * @param history past sales; without any, nothing is said
 * @param policy how many times the monthly mean is far more, and over how many months before `month` it is taken
 */
export function outsizedIntents(
  { rows }: GatheredIntents,
  { history, parts }: { readonly history: readonly Sale[]; readonly parts: readonly Part[] },
  { month, policy }: { month: Month; policy: Pick<Policy, 'intentFactor' | 'demandMonths'> },
): readonly Issue[] {
  const { intentFactor: factor, demandMonths } = policy;
  const months: ReadonlySet<Month> = new Set(monthsBefore(month, demandMonths));
  const sold = soldIn(months, history);
  if (sold.length === 0) return [];
  const packs = new Map<string, number>(parts.map(({ partNo, pack }) => [partNo, pack]));
  const issues: Issue[] = [];
  for (const { store, partNo, sum, most } of sold) {
    const wishes = rows.get(store, partNo) ?? [];
    const [first] = wishes;
    if (first === undefined) continue;
    const quantity = wishes.reduce((total, { values }) => total + values.quantity, 0);
    const usual = sum / demandMonths;
    const pack = packs.get(partNo) ?? 1;
    // A part that is bought every few months is no surprise in the month in which it is bought.
    if (quantity <= factor * usual || quantity <= 2 * most || quantity - most <= FEW_PACKS * pack) continue;
    const params = { quantity, usual: Math.round(usual * 10) / 10, factor };
    issues.push(entryIssue(first, 'quantity', { code: 'W340', params }));
  }
  return issues;
}

/** What a store bought of a part. */
interface Sold extends Pick<Sale, 'store' | 'partNo'> {
  sum: number;
  most: number;
}

/** What was sold in some months by store and part, in the order in which the history names them first. */
function soldIn(months: ReadonlySet<Month>, history: readonly Sale[]): readonly Sold[] {
  const all: Sold[] = [];
  const items = new ItemMap<Sold>();
  for (const { store, partNo, month, quantity } of history) {
    if (!months.has(month)) continue;
    const known = items.get(store, partNo);
    if (known === undefined) {
      const sold = { store, partNo, sum: quantity, most: quantity };
      items.set(store, partNo, sold);
      all.push(sold);
    } else {
      known.sum += quantity;
      known.most = Math.max(known.most, quantity);
    }
  }
  return all;
}
