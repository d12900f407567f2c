import type { Fen } from '../../domain/money.ts';

/** Yuan with two decimals and thousands separators, the same on every machine. */
export function formatYuan(amount: Fen): string {
  const [whole, decimals] = (amount / 100).toFixed(2).split('.') as [string, string];
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}
