import { expect, it } from 'vitest';
import { runWith } from '../support/capture.ts';

it.each(['2099-12-09', '2025-11-30', '2028-01-01'])(
  'an approval of %s is refused as mistyped',
  async (day) => {
    const args = ['approve', '-m', '2026-12', '--by', 'Chen', '--at', `${day}T09:30:00+08:00`];
    const { code, err } = await runWith(args);
    expect([code, err.includes('F101'), err.includes(day)]).toEqual([2, true, true]);
  },
);
