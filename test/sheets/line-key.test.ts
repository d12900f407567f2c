import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartNo } from '../../src/domain/inputs.ts';
import type { Day } from '../../src/domain/month.ts';
import { lineKeyOf, readLineKey, writeLineKey } from '../../src/sheets/line-key.ts';
import { makePlan } from './make-plan.ts';

const anyKey = fc.record({
  store: fc.string({ unit: 'binary', minLength: 1 }),
  partNo: fc.string({ unit: 'binary', minLength: 1 }) as fc.Arbitrary<PartNo>,
  due: fc.option(fc.integer({ min: 0, max: 30_000 }) as fc.Arbitrary<Day>),
});

describe('a line key', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(readLineKey(writeLineKey(key))).toEqual(key);
      }),
      { seed: 71 },
    );
  });

  it('gives a line without an intent no date, since its date follows its supply', () => {
    for (const line of makePlan(60).lines) {
      expect(lineKeyOf(line).due).toBe(line.intent === 0 ? null : line.due);
    }
  });

  it.each([
    ...['', 'x', '{}', '[]', 'null', '["店","A"]', '["","A",null]', '["店","",null]'],
    ...['["店","A",3]', '["店","A","2026-02-30"]', '["店",7,null]', '["店","A",null,1]'],
  ])('is not %s', (text) => {
    expect(readLineKey(text)).toBeNull();
  });
});
