import type { PlanLine } from '../../domain/plan.ts';

/**
 * Why a line is not what the store asked for, in codes that stay the same in every language and release: the units
 * come late, are short, round up to packs, are cut to the mix; are lifted by the sales history, pushed for a commitment
 * to a supplier, out of excess stock or free stock; or are fixed by the planner.
 */
export type ReasonCode =
  'LATE' | 'SHORT' | 'ROUND' | 'TRIM' | 'LIFT' | 'PUSH-C' | 'PUSH-X' | 'PUSH-F' | 'LOCK';

const QUANTITIES = {
  LATE: 'late',
  SHORT: 'short',
  ROUND: 'round',
  TRIM: 'trim',
  LIFT: 'lift',
  'PUSH-C': 'commitment',
  'PUSH-X': 'excess',
  'PUSH-F': 'free',
  LOCK: 'lock',
} as const satisfies Record<ReasonCode, keyof PlanLine>;

/** Every reason code, in the order in which they are told. */
export const REASON_CODES = Object.keys(QUANTITIES) as readonly ReasonCode[];

/** A reason, and the units that it is about; those of a lock may be fewer than none. */
export interface Reason {
  readonly code: ReasonCode;
  readonly units: number;
}

/** The reasons for which a line must be agreed with its store; none where it is what the store asked for. */
export function reasonsOf(line: PlanLine): readonly Reason[] {
  if (!line.negotiate) return [];
  return REASON_CODES.map((code) => ({ code, units: line[QUANTITIES[code]] })).filter(
    ({ units }) => units !== 0,
  );
}
