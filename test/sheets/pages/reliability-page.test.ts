import { describe, expect, it } from 'vitest';
import type { Month } from '../../../src/domain/month.ts';
import { joinReliability } from '../../../src/engine/join-reliability.ts';
import { measureReliability } from '../../../src/engine/measure-reliability.ts';
import { reliabilityPage } from '../../../src/sheets/pages/reliability-page.ts';
import { Sheets } from './evaluate.ts';

const who = { territory: '华东', salesperson: '王芳' };
const outcomes = [
  { ...who, store: '杭州店', intent: 30, withheld: 4, took: 13, pushed: 8, agreed: 3, sold: 2 },
  { ...who, store: '宁波店', intent: 10, withheld: 0, took: 12, pushed: 0, agreed: 0, sold: 0 },
  {
    ...who,
    store: '绍兴店',
    salesperson: '李娜',
    intent: 0,
    withheld: 0,
    took: 0,
    pushed: 5,
    agreed: null,
    sold: 1,
  },
];
const reliability = joinReliability(
  ['2026-10', '2026-11'].map((month) => measureReliability(month as Month, outcomes)),
);

describe('the page on reliability', () => {
  const page = reliabilityPage(reliability, 'zh');
  const sheets = new Sheets([page]);

  it('has live shares that come to what is known, and a dash where nothing is', () => {
    const found = [...sheets.formulas()].map(({ sheet, formula, cached }) => {
      expect(sheets.evaluate(formula, sheet)).toBeCloseTo(Number(cached), 12);
      return formula;
    });
    // Biases of two people and two stores, two shares of what was pushed, and one of what was sold alone.
    expect(found).toHaveLength(6);
    expect([...page.rows].flat().filter((each) => each?.value === '–')).toHaveLength(5);
  });

  it('marks the biases of the salespeople and of the stores, row by row', () => {
    const [people, stores] = page.marks!;
    expect(people!.range).toBe('E8:E9');
    expect(stores!.range).toBe('E13:E15');
    expect(sheets.cell(page.name, 13, 1)!.value).toBe('宁波店');
  });
});
