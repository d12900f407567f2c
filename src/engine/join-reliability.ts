import { compareText } from '../domain/order.ts';
import type { Reliability } from '../domain/reliability.ts';
import { ReliabilitySums } from './reliability-sums.ts';

/** What several months teach together: as if all of their outcomes had been measured as one. Every month comes once. */
export function joinReliability(each: readonly Reliability[]): Reliability {
  const sums = new ReliabilitySums();
  const nothing = { pushed: 0, answered: 0, agreed: 0, sold: 0 };
  for (const { stores, salespeople } of each) {
    for (const { store, ...own } of stores) sums.add({ store }, { ...own, ...nothing });
    for (const { territory, salesperson, ...own } of salespeople) sums.add({ territory, salesperson }, own);
  }
  const months = each.flatMap((one) => one.months).toSorted(compareText);
  return sums.rate(months, (own) => own.months);
}
