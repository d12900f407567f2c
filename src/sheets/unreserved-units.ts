import type { inTransit } from './kinds/in-transit.ts';

/** What a row says of a lot; of stock lists it may say no day. */
export type LotRow = Omit<(typeof inTransit)['row']['_output'], 'eta'> & { readonly eta: number | null };

/** Units that no store has reserved: as the sheet says, or in transit (ordered less arrived) less reserved; null where it says none. */
export function unreservedUnits({
  unreserved,
  inTransit: underway,
  ordered,
  arrived,
  reserved,
}: Omit<LotRow, 'eta'>): number | null {
  if (unreserved !== null) return unreserved;
  const coming = underway ?? (ordered === null ? null : ordered - (arrived ?? 0));
  return coming === null ? null : coming - (reserved ?? 0);
}
