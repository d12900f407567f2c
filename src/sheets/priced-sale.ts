import type { ActualSale } from '../domain/achievement.ts';
import type { Fen } from '../domain/money.ts';

/** A sale with its amount, at the price of its part where nobody says. */
export type PricedSale = Pick<ActualSale, 'store' | 'partNo' | 'month' | 'quantity'> & {
  readonly amount: Fen;
};
