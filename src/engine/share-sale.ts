import {
  PLANNED_SOURCES,
  SOURCES,
  type PlannedSource,
  type Source,
  type SourceUnits,
} from '../domain/achievement.ts';
import { NO_FEN, type Fen } from '../domain/money.ts';

/**
 * Holds the units sold of a part in a store against the planned ones, in the ledger's order; what goes beyond them is
 * unplanned. Returns that outweigh the sales (a negative number of units) are unplanned as a whole.
 */
export function shareUnits(sold: number, planned: Readonly<Record<PlannedSource, number>>): SourceUnits {
  const units: Record<Source, number> = { ...planned, unplanned: 0 };
  let left = Math.max(0, sold);
  for (const source of PLANNED_SOURCES) {
    units[source] = Math.min(planned[source], left);
    left -= units[source];
  }
  return { ...units, unplanned: Math.min(0, sold) + left };
}

/**
 * Splits the amount of a sale over its sources by their units, exactly to the fen: each source ends where its share of
 * the units ends, rounded, so that nothing is left over. An amount without units is unplanned.
 */
export function shareAmount(amount: Fen, units: SourceUnits): Readonly<Record<Source, Fen>> {
  const sold = SOURCES.reduce((sum, source) => sum + units[source], 0);
  const last = SOURCES.findLast((source) => units[source] !== 0) ?? 'unplanned';
  const shares = Object.fromEntries(SOURCES.map((source) => [source, NO_FEN])) as Record<Source, Fen>;
  let [counted, given] = [0, 0];
  for (const source of SOURCES) {
    if (source === last) shares[source] = (amount - given) as Fen;
    if (source === last || units[source] === 0) continue;
    counted += units[source];
    shares[source] = (Math.round((amount * counted) / sold) - given) as Fen;
    given += shares[source];
  }
  return shares;
}
