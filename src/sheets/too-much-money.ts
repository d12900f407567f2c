import { amountOf, type Fen } from '../domain/money.ts';
import type { PartNo, PlanInputs } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { entryIssue, type Entry } from './entries.ts';
import { storeStock } from './kinds/stores.ts';
import type { TableRows } from './sheet-reading.ts';
import { nameKey } from './text.ts';

/** Fen that a month may be about in all: sums and differences of several such amounts are still exact. */
const MOST_FEN = 2 ** 51;

/** What of a month has to do with money. */
type Amounts = Pick<PlanInputs, 'parts' | 'lots' | 'intents' | 'commitments' | 'targets' | 'history'>;

/**
 * Numbers that are possible each by itself, and together make more money than can be counted to the fen: the largest of
 * them is told, which is most likely the slip.
 *
 * @param capRatio how many times its demand a store may be asked to take
 */
export function tooMuchMoney(
  inputs: Amounts,
  tables: readonly TableRows[],
  capRatio: number,
): readonly Issue[] {
  const demand = Math.max(1, capRatio);
  if (upperBound(inputs, demand) <= MOST_FEN || moneyOf(inputs, demand) <= MOST_FEN) return [];
  const prices = new Map(inputs.parts.map(({ partNo, unitPrice }) => [nameKey(partNo), unitPrice]));
  let largest: { entry: Entry<Row>; field: string; amount: number } | null = null;
  for (const { table, rows } of tables) {
    // Nothing is planned by what stores have.
    if (table.kind.name === storeStock.name) continue;
    for (const entry of rows as readonly Entry<Row>[]) {
      for (const field of table.kind.measured) {
        const amount = yuanOf(entry.values, field, prices) * (table.yuan ?? 1);
        if (amount > (largest?.amount ?? 0)) largest = { entry: { ...entry, table }, field, amount };
      }
    }
  }
  if (largest === null) return [];
  const { entry, field, amount } = largest;
  return [entryIssue(entry, field, { code: 'E209', params: { amount: Math.round(amount) } })];
}

type Row = Readonly<Record<string, unknown>>;

/** What a number of a row stands for: units at the price of their part, or money itself. */
function yuanOf(values: Row, field: string, prices: ReadonlyMap<string, Fen>): number {
  const [number, partNo] = [values[field], values['partNo']];
  if (typeof number !== 'number') return 0;
  if (typeof partNo !== 'string') return number;
  return ((prices.get(nameKey(partNo)) ?? 0) / 100) * number;
}

/** No less than `moneyOf`, without a look at the part of any row: all that months in use need. */
function upperBound(
  { parts, lots, intents, commitments, targets, history }: Amounts,
  demand: number,
): number {
  let [price, pack, units] = [0, 0, 0];
  for (const part of parts) {
    price = Math.max(price, part.unitPrice);
    pack = Math.max(pack, part.pack);
    units += part.onHand + part.safetyStock;
  }
  for (const { quantity } of lots) units += quantity;
  for (const { quantity } of commitments) units += quantity;
  for (const { quantity } of intents) units += demand * (quantity + pack);
  for (const { quantity } of history) units += demand * quantity;
  return price * units + sumTargets(targets);
}

/** Fen: the targets, and whatever units there are or are asked for of the parts, in whole packs. */
function moneyOf({ parts, lots, intents, commitments, targets, history }: Amounts, demand: number): number {
  const byNumber = new Map(parts.map((part) => [part.partNo, part]));
  let money = sumTargets(targets);
  const add = (partNo: PartNo, units: number, isPacked = false): void => {
    const part = byNumber.get(partNo);
    if (part !== undefined) money += amountOf(part.unitPrice, units + (isPacked ? demand * part.pack : 0));
  };
  for (const { partNo, onHand, safetyStock } of parts) add(partNo, onHand + safetyStock);
  for (const { partNo, quantity } of lots) add(partNo, quantity);
  for (const { partNo, quantity } of commitments) add(partNo, quantity);
  for (const { partNo, quantity } of intents) add(partNo, demand * quantity, true);
  for (const { partNo, quantity } of history) add(partNo, demand * quantity);
  return money;
}

function sumTargets(targets: Amounts['targets']): number {
  return targets.reduce((sum, { amount }) => sum + amount, 0);
}
