import { describe, expect, it } from 'vitest';
import type { Fen } from '../../src/domain/money.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { indexInputs } from '../../src/engine/index-inputs.ts';
import { scaleMoney } from '../../src/engine/scale-money.ts';
import { inputsOf, intentOf, partOf } from './example-inputs.ts';

const scaled = (price: number, target: number, quantity = 7) => {
  const inputs = inputsOf({
    parts: [partOf('P', { unitPrice: price as Fen, onHand: quantity })],
    intents: [intentOf('A', quantity, '12-20')],
    targets: [{ territory: 'East', series: null, amount: target as Fen }],
  });
  return scaleMoney(indexInputs(inputs, DEFAULT_POLICY), DEFAULT_POLICY);
};

describe('scaleMoney', () => {
  it('gives the same grains when all prices and targets are scaled', () => {
    const [one, ten] = [scaled(35, 1400), scaled(350, 14_000)];
    expect(ten.model.partPrice).toEqual(one.model.partPrice);
    expect(ten.model.areaTarget).toEqual(one.model.areaTarget);
    expect(ten.grain).toBe(10 * one.grain);
  });

  it('keeps every amount a whole number of grains, exactly', () => {
    const { model, grain } = scaled(199, 12_345);
    expect(Number.isInteger(model.partPrice[0])).toBe(true);
    expect(Number.isInteger(model.areaTarget[0])).toBe(true);
    expect(model.partPrice[0]! * grain).toBe(199);
    expect(model.areaTarget[0]! * grain).toBe(12_345);
    expect(grain).toBeLessThan(1e-6);
  });

  it('leaves fen as they are where finer sums would not be exact', () => {
    const { model, grain } = scaled(99_999_999, 1, 100_000_000);
    expect(grain).toBe(1);
    expect(model.partPrice[0]).toBe(99_999_999);
  });

  it('leaves a month without money alone', () => {
    const { model, grain } = scaled(0, 0);
    expect(model.partPrice[0]).toBe(0);
    expect(grain).toBeGreaterThan(0);
  });
});
