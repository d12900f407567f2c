import type { Intent, Lot, Part, PartNo, PlanInputs, Store } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Day, Month } from '../../src/domain/month.ts';
import { dayInMonth, parseDay } from '../../src/domain/month.ts';
import type { StoreReliability } from '../../src/domain/reliability.ts';

const MONTH = '2026-12' as Month;

/** A day of December 2026, written `12-20`, or any day written in full. */
export function day(text: string): Day {
  return parseDay(text.length === 5 ? `2026-${text}` : text)!;
}

/** A part at 1 yuan in packs of one, without stock unless said otherwise. */
export function partOf(partNo: string, over: Partial<Part> = {}): Part {
  return {
    partNo: partNo as PartNo,
    name: `part ${partNo}`,
    series: 'S1',
    partClass: 'mainstream',
    unitPrice: 100 as Fen,
    pack: 1,
    onHand: 0,
    safetyStock: 0,
    ...over,
  };
}

/** A store in the territory East unless said otherwise. */
export function storeOf(store: string, over: Partial<Store> = {}): Store {
  return { store, territory: 'East', salesperson: 'Li', priority: null, ...over };
}

export function intentOf(store: string, quantity: number, due: string, partNo = 'P'): Intent {
  return { store, partNo: partNo as PartNo, quantity, due: day(due) };
}

export function lotOf(quantity: number, eta: string, partNo = 'P'): Lot {
  return { partNo: partNo as PartNo, quantity, eta: day(eta), supplier: null };
}

/** What a store asked for and took in past months, of one part. */
export function reliabilityOf(
  store: string,
  past: Pick<StoreReliability, 'months' | 'asked' | 'took'>,
): StoreReliability {
  const { asked, took } = past;
  const [bias, error] = asked === 0 ? [null, null] : [(asked - took) / asked, Math.abs(asked - took) / asked];
  return { store, ...past, missed: Math.abs(asked - took), bias, error };
}

/** Inputs of December 2026 as of the 5th: part P and the stores A, B and C unless said otherwise. */
export function inputsOf(over: Partial<PlanInputs> = {}): PlanInputs {
  return {
    month: MONTH,
    asOf: dayInMonth(MONTH, 5),
    stores: [storeOf('A'), storeOf('B'), storeOf('C')],
    parts: [partOf('P')],
    lots: [],
    intents: [],
    commitments: [],
    targets: [],
    history: [],
    reliability: [],
    locks: [],
    ...over,
  };
}
