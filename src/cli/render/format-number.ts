import type { Fen } from '../../domain/money.ts';

/** A whole number with a comma between thousands: `1,234,567`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** An amount in yuan with two decimals, exact: `-1,234.50`. */
export function formatYuan(fen: Fen): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${formatCount(Number(digits.slice(0, -2)))}.${digits.slice(-2)}`;
}

/**
 * A rate from 0 to 1 as a percentage with one decimal, `–` where there is none: the nearest, as the workbooks show it, but
 * 100.0% means all.
 */
export function formatPercent(rate: number | null): string {
  if (rate === null) return '–';
  const nearest = Math.sign(rate) * Math.round(Math.abs(rate) * 1000 + 1e-9);
  const shown = rate < 1 ? Math.min(nearest, 999) : nearest;
  return `${(shown / 10).toFixed(1)}%`;
}
