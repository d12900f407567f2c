import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSheets } from '../../../src/sheets/pages/name-sheet.ts';

describe('nameSheets', () => {
  it('leaves good names alone', () => {
    expect(['汇总', 'Plan lines', '张伟'].map(nameSheets())).toEqual(['汇总', 'Plan lines', '张伟']);
  });

  it('numbers names that differ in case only', () => {
    expect(['Li Na', 'LI NA', 'li na'].map(nameSheets())).toEqual(['Li Na', 'LI NA (2)', 'li na (3)']);
  });

  it('keeps the number when a long name is cut', () => {
    const long = '某某汽车配件销售有限公司华东大区第一分公司销售员张伟同志第一组';
    const names = [long, long].map(nameSheets());
    expect(names[1]).toMatch(/ \(2\)$/);
  });

  it('gives any wishes valid names, no two alike', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 })), (wishes) => {
        const names = wishes.map(nameSheets());
        for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\!'\p{Cc}\p{Cs}]{1,31}$/u);
        for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
        expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(names.length);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
