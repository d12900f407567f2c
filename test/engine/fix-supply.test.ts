import { describe, expect, test } from 'vitest';
import type { Lock, PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { fixSupply } from '../../src/engine/fix-supply.ts';
import { indexInputs } from '../../src/engine/index-inputs.ts';
import { resolveLocks } from '../../src/engine/resolve-locks.ts';
import { day, inputsOf, intentOf, lotOf, partOf } from './example-inputs.ts';

const lockOf = (store: string, due: string | null, quantity: number, partNo = 'P'): Lock => ({
  store,
  partNo: partNo as PartNo,
  due: due === null ? null : day(due),
  quantity,
});

function fix(over: Partial<PlanInputs>) {
  const inputs = inputsOf(over);
  const model = indexInputs(inputs, DEFAULT_POLICY);
  const { fixes, issues } = resolveLocks(model, inputs.locks);
  const fixed = fixSupply(model, fixes, new Map());
  return {
    ...fixed,
    issues: [...issues, ...fixed.issues].map(({ params }) => params),
    sources: fixed.taken.map(({ fix: { lock }, sources }) => [lock.store, ...sources]),
  };
}

describe('taking the supply of locks', () => {
  const parts = [partOf('P', { onHand: 10 })];
  const lots = [lotOf(10, '12-15'), lotOf(10, '12-25')];

  test('takes the latest supply that is in time, and leaves the earliest to others', () => {
    const intents = [intentOf('A', 5, '12-20'), intentOf('B', 5, '12-10')];
    const { sources, model } = fix({ parts, lots, intents, locks: [lockOf('A', '12-20', 12)] });
    expect(sources).toEqual([['A', 2, 10, 0]]);
    expect(Array.from(model.sourcePacks)).toEqual([8, 0, 10]);
    expect(Array.from(model.intentPacks)).toEqual([5, 0]);
  });

  test('serves every lock on time that can be before it sends any late', () => {
    const intents = [intentOf('A', 20, '12-10'), intentOf('B', 20, '12-20')];
    const locks = [lockOf('A', '12-10', 15), lockOf('B', '12-20', 10)];
    expect(fix({ parts, lots, intents, locks }).sources).toEqual([
      ['A', 10, 0, 5],
      ['B', 0, 10, 0],
    ]);
  });

  test('takes for a line without intent what arrives last', () => {
    const { sources, model } = fix({ parts, lots, locks: [lockOf('C', null, 4)] });
    expect(sources).toEqual([['C', 0, 0, 4]]);
    expect(Array.from(model.fixed.beyond)).toEqual([0, 0, 400]);
    expect(Array.from(model.fixed.units)).toEqual([4]);
    expect([...model.fixed.pairs]).toEqual([2]);
  });

  test('names the limit of every lock that cannot be met', () => {
    const locks = [
      lockOf('A', null, 20),
      lockOf('B', null, 20),
      lockOf('A', null, 21),
      lockOf('nobody', null, 1),
      lockOf('nobody', null, 1, 'X'),
      lockOf('C', '12-11', 1),
      lockOf('C', '12-10', 2, 'Q'),
    ];
    const { issues } = fix({
      parts: [...parts, partOf('Q', { pack: 3, onHand: 9 })],
      lots,
      intents: [intentOf('C', 5, '12-10')],
      locks,
    });
    expect(issues).toEqual([
      { store: 'A', partNo: 'P', limit: 'twice', other: 20, otherStore: 'A' },
      { store: 'C', partNo: 'P', limit: 'date', due: '2026-12-11' },
      { store: 'nobody', partNo: 'P', limit: 'store' },
      { store: 'C', partNo: 'Q', limit: 'pack', due: '2026-12-10', below: 0 },
      { store: 'nobody', partNo: 'X', limit: 'store' },
      { store: 'nobody', partNo: 'X', limit: 'part' },
      { store: 'B', partNo: 'P', limit: 'stock', most: 10, other: 20, otherStore: 'A' },
    ]);
  });
});
