import type { Intent, Lot, Part, PartNo, PlanInputs, Sale, Store } from '../../src/domain/inputs.ts';
import { amountOf, type Fen } from '../../src/domain/money.ts';
import { dayInMonth, firstDay, monthsBefore, type Day, type Month } from '../../src/domain/month.ts';
import { seededBy, type Seeded } from '../../fixtures/make/seeded.ts';

const STORES = 600;
const TERRITORIES = 20;
const SALESPEOPLE = 60;
const SERIES = 40;
/** A million lines are of 50,000 parts; fewer lines are of fewer parts, so that every part has as much to share. */
const LINES_A_PART = 20;
const SCARCE = 0.2;
const MONTHS = 6;

/**
 * Draws the inputs of a month: `lines` intents of 600 stores in 20 territories for parts of 40 series, one in five of
 * which is scarce. The history is that of every sixth intent over the six months before. Targets lie a sixth above what
 * is ordered. The same number of lines gives the same month.
 */
export function drawInputs(month: Month, lines: number): PlanInputs {
  const draw = seededBy(lines);
  const stores = Array.from({ length: STORES }, (_, i): Store => ({
    store: `第${String(i + 1).padStart(3, '0')}专卖店`,
    territory: territoryName(i % TERRITORIES),
    salesperson: `销售员${(i % SALESPEOPLE) + 1}`,
    priority: null,
  }));
  const parts = Array.from({ length: Math.ceil(lines / LINES_A_PART) }, (_, i) => drawPart(draw, i));
  const intents = drawIntents(draw, month, stores, parts, lines);
  const asked = sumBy(intents, ({ partNo }) => partNo);
  const stocked = parts.map((part) => stock(draw, part, asked.get(part.partNo) ?? 0));
  return {
    month,
    asOf: dayInMonth(month, 5),
    stores,
    parts: stocked,
    lots: stocked.map((part) => drawLot(draw, month, part, asked.get(part.partNo) ?? 0)),
    intents,
    commitments: stocked
      .filter(({ partClass }) => partClass === 'non-mainstream')
      .map(({ partNo }) => ({ supplier: '宏达', partNo, quantity: draw.whole(50, 500) })),
    targets: setTargets(stores, parts, intents),
    history: drawHistory(draw, month, intents),
    reliability: [],
    locks: [],
  };
}

const territoryName = (i: number): string => `第${i + 1}片区`;

function drawPart(draw: Seeded, i: number): Part {
  return {
    partNo: `P${String(i + 1).padStart(6, '0')}` as PartNo,
    name: `配件${i + 1}`,
    series: `车系${(i % SERIES) + 1}`,
    partClass: draw.chance(0.02) ? 'non-mainstream' : 'mainstream',
    unitPrice: draw.whole(500, 50_000) as Fen,
    pack: draw.pick([1, 1, 2, 5, 10]),
    onHand: 0,
    safetyStock: draw.whole(0, 20),
  };
}

/** A scarce part can serve less than half of what is asked of it, any other more than all. */
function stock(draw: Seeded, part: Part, asked: number): Part {
  return { ...part, onHand: Math.round(asked * (draw.chance(SCARCE) ? 0.3 : 1.5)) };
}

function drawLot(draw: Seeded, month: Month, { partNo, onHand }: Part, asked: number): Lot {
  const quantity = 1 + Math.round((onHand < asked ? 0.15 : 0.3) * asked);
  return { partNo, quantity, eta: (firstDay(month) + draw.whole(8, 26)) as Day, supplier: null };
}

/** At most one intent of a store for a part. */
function drawIntents(
  draw: Seeded,
  month: Month,
  stores: readonly Store[],
  parts: readonly Part[],
  lines: number,
): readonly Intent[] {
  const seen = new Set<number>();
  const intents: Intent[] = [];
  while (intents.length < lines) {
    const store = draw.whole(0, stores.length - 1);
    const part = draw.whole(0, parts.length - 1);
    const pair = part * stores.length + store;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const due = (firstDay(month) + draw.whole(6, 29)) as Day;
    intents.push({
      store: stores[store]!.store,
      partNo: parts[part]!.partNo,
      quantity: draw.whole(1, 40),
      due,
    });
  }
  return intents;
}

function drawHistory(draw: Seeded, month: Month, intents: readonly Intent[]): readonly Sale[] {
  const months = monthsBefore(month, MONTHS);
  return intents
    .filter((_, i) => i % MONTHS === 0)
    .flatMap(({ store, partNo }) =>
      months.map((sold) => ({ store, partNo, month: sold, quantity: draw.whole(1, 60) })),
    );
}

function sumBy(intents: readonly Intent[], keyOf: (intent: Intent) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const intent of intents) sums.set(keyOf(intent), (sums.get(keyOf(intent)) ?? 0) + intent.quantity);
  return sums;
}

function setTargets(
  stores: readonly Store[],
  parts: readonly Part[],
  intents: readonly Intent[],
): PlanInputs['targets'] {
  const territoryOf = new Map(stores.map(({ store, territory }) => [store, territory]));
  const partOf = new Map(parts.map((part) => [part.partNo, part]));
  const sums = new Map<string, number>();
  for (const { store, partNo, quantity } of intents) {
    const part = partOf.get(partNo)!;
    const key = `${territoryOf.get(store)} ${part.series}`;
    sums.set(key, (sums.get(key) ?? 0) + amountOf(part.unitPrice, quantity));
  }
  return [...sums].map(([key, amount]) => {
    const [territory, series] = key.split(' ') as [string, string];
    return { territory, series, amount: (Math.round((amount * 7) / 600) * 100) as Fen };
  });
}
