import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/month.ts';
import { parseDay } from '../../../src/domain/month.ts';
import type { PlanLine } from '../../../src/domain/plan.ts';
import { describePegs, explainLine } from '../../../src/sheets/pages/explain-line.ts';
import { en } from '../../../src/sheets/words/en.ts';
import { zh } from '../../../src/sheets/words/zh.ts';
import { makePlan } from '../make-plan.ts';

const LOT = parseDay('2026-12-20') as Day;
const quiet = { ...makePlan(1).lines[0]!, round: 0, late: 0, short: 0, trim: 0, lift: 0, lock: 0 };
const line = (more: Partial<PlanLine>): PlanLine => ({
  ...{ ...quiet, commitment: 0, excess: 0, free: 0, negotiate: true, due: (LOT - 3) as Day },
  ...more,
});
const PEGS = [
  { supply: 'on-hand', eta: null, qty: 5 },
  { supply: 'in-transit', eta: LOT, qty: 3 },
] as const;

describe('describePegs', () => {
  it('says what comes from the warehouse and what arrives when', () => {
    expect(describePegs(PEGS, zh)).toBe('现有 5 / 12-20 到 3');
    expect(describePegs(PEGS, en)).toBe('on hand 5 / 3 on 12-20');
  });
});

describe('explainLine', () => {
  it('is silent on a line that is what the store asked for', () => {
    expect(explainLine(line({ negotiate: false }), zh)).toBe('');
  });

  it('names every reason with its units, and the day on which late units arrive', () => {
    expect(explainLine(line({ late: 3, short: 1, pegs: PEGS }), zh)).toBe('3 件要到 12-20 才到；缺 1 件');
    expect(explainLine(line({ late: 3, short: 1, pegs: PEGS }), en)).toBe(
      '3 units not before 12-20; 1 unit short',
    );
  });

  it('has words for every part of the ledger', () => {
    const parts = ['short', 'round', 'trim', 'lift', 'commitment', 'excess', 'free', 'lock'] as const;
    for (const words of [zh, en]) {
      const texts = parts.map((part) => explainLine(line({ [part]: 7 }), words));
      for (const text of texts) expect(text).toContain('7');
      expect(new Set(texts).size).toBe(parts.length);
    }
    expect(explainLine(line({ lock: -2 }), zh)).toContain('减 2 件');
  });
});
