import type { AskStory } from '../../app/explain-shares.ts';
import type { LineStory, PartStory } from '../../app/tell-part-story.ts';
import { fenFromYuan } from '../../domain/money.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { StoryWords } from '../messages/story-words.ts';
import type { Stream } from '../terminal.ts';
import { formatCount, formatYuan } from './format-number.ts';
import { paintFor } from './paint.ts';
import { renderSection, type Section } from './render-section.ts';
import type { TableColumn } from './render-table.ts';
import { safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

/** How a part's numbers came about, section by section: supply, who asked, lifts, pushes, pegs, what is left. */
export function renderPartStory(story: PartStory, { story: words }: Catalogue, stream: Stream): string {
  const { partNo, name, series, unitPrice, pack, store, month, asOf } = story;
  const title = words.partTitle({ partNo: safeText(partNo), name: safeText(name), month, asOf });
  const facts = words.partFacts({
    series: safeText(series),
    price: formatYuan(fenFromYuan(unitPrice)),
    pack: formatCount(pack),
  });
  const head = [facts, ...(store === null ? [] : [words.onlyStore(safeText(store))])];
  const sections = [
    supplySection(story, words),
    asksSection(story, words),
    ...liftSection(story, words),
    ...pushSection(story, words),
    pegSection(story, words),
    balanceSection(story, words),
  ];
  return [
    paintFor(stream).bold(wrapText(title, stream.columns)),
    ...head.map((line) => wrapText(line, stream.columns)),
    '',
    ...sections.map((section) => renderSection(section, stream)),
  ].join('\n');
}

function supplySection({ supply, balance, policy }: PartStory, words: StoryWords): Section {
  const { columns } = words;
  return {
    heading: words.supply,
    columns: [
      text(columns.source),
      ...numbers(columns.units, columns.inPacks, columns.planned, columns.left),
    ],
    rows: supply.map(({ eta, afterMonth, units, inPacks, planned }) => {
      const arrival = eta === null ? words.onHand : afterMonth ? words.afterMonth(eta) : words.arrives(eta);
      return [arrival, ...[units, inPacks, planned, units - planned].map(formatCount)];
    }),
    notes: [words.safetyStock(formatCount(balance.safetyStock), policy.safetyStock)],
  };
}

function asksSection({ asks, policy, store }: PartStory, words: StoryWords): Section {
  if (asks.length === 0) return { heading: words.asks, notes: [words.noAsks(store && safeText(store))] };
  const { columns } = words;
  const tiers = asks.some((ask) => ask.priority !== null);
  const trims = asks.some((ask) => ask.trim > 0);
  return {
    heading: words.asks,
    columns: [
      ...[text(columns.store), text(columns.due)],
      ...numbers(...(tiers ? [columns.priority] : []), columns.intent, columns.round),
      ...numbers(...(trims ? [columns.trim] : []), columns.weight),
      ...numbers(columns.onTime, columns.late, columns.short),
    ],
    rows: asks.map((ask) => [
      ...[safeText(ask.store), ask.due],
      ...(tiers ? [String(ask.priority ?? '–')] : []),
      ...[ask.intent, ask.round, ...(trims ? [ask.trim] : []), ask.weight].map(formatCount),
      ...[ask.onTime, ask.late, ask.short].map(formatCount),
    ]),
    notes: [
      ...(asks.some((ask) => ask.limit !== null)
        ? [words.weighed(policy.fairShareBy, policy.demandMonths)]
        : []),
      ...(asks.some((ask) => ask.trust < 1) ? [words.discounted] : []),
      ...(tiers ? [words.tiers] : []),
      ...reasonsOf(asks, words),
    ],
  };
}

/** Why somebody is served late or not at all; each reason once. */
function reasonsOf(asks: readonly AskStory[], words: StoryWords): readonly string[] {
  const limits = asks.flatMap(({ limit }) =>
    limit === null
      ? []
      : [words.limited({ ...limit, supply: formatCount(limit.supply), asked: formatCount(limit.asked) })],
  );
  const sum = (of: (ask: AskStory) => number): number => asks.reduce((total, ask) => total + of(ask), 0);
  const [late, short] = [sum((ask) => ask.late), sum((ask) => ask.short)];
  return [
    ...new Set(limits),
    ...(late > 0 ? [words.lateUnits(formatCount(late))] : []),
    ...(short > 0 ? [words.shortUnits(formatCount(short))] : []),
  ];
}

function liftSection({ lifts }: PartStory, words: StoryWords): readonly Section[] {
  if (lifts.length === 0) return [];
  const notes = lifts.map(({ territory, expected, asked, stores }) =>
    words.lift({
      territory: safeText(territory),
      expected: String(Math.round(expected * 10) / 10),
      asked: formatCount(asked),
      stores: stores.map(({ store, units }) => `${safeText(store)} ${formatCount(units)}`).join(', '),
    }),
  );
  return [{ heading: words.lifts, notes }];
}

function pushSection({ pushes, commitments }: PartStory, words: StoryWords): readonly Section[] {
  if (pushes.length + commitments.length === 0) return [];
  const { columns } = words;
  const section = {
    heading: words.pushes,
    columns: [text(columns.store), text(columns.goal), ...numbers(columns.units)],
    rows: pushes.map(({ store, goal, units }) => [
      safeText(store),
      words.pushGoals[goal],
      formatCount(units),
    ]),
    notes: commitments.map(({ supplier, quantity, placed }) =>
      words.commitment({
        supplier: safeText(supplier),
        quantity: formatCount(quantity),
        placed: formatCount(placed),
      }),
    ),
  };
  return [section];
}

function pegSection({ lines }: PartStory, words: StoryWords): Section {
  const { columns } = words;
  if (lines.length === 0) return { heading: words.pegs, notes: [words.none] };
  return {
    heading: words.pegs,
    columns: [text(columns.store), text(columns.due), ...numbers(columns.plan), text(columns.from)],
    rows: lines.map((line) => [
      ...[safeText(line.store), line.due, formatCount(line.plan)],
      sourcesOf(line, words),
    ]),
  };
}

function sourcesOf({ pegs, lock }: LineStory, words: StoryWords): string {
  const sources = pegs.map(
    ({ eta, qty }) => `${eta === null ? words.onHand : words.arrives(eta)} ${formatCount(qty)}`,
  );
  if (sources.length === 0) sources.push(words.none);
  if (lock !== 0) sources.push(words.locked(`${lock > 0 ? '+' : ''}${lock}`));
  return sources.join('; ');
}

function balanceSection({ balance }: PartStory, words: StoryWords): Section {
  const { supply, pull, lift, push, lock, remaining, safetyStock, replenish } = balance;
  const written = (units: number): string => formatCount(units);
  return {
    heading: words.left,
    notes: [
      words.balance({
        supply: written(supply),
        pull: written(pull),
        lift: written(lift),
        push: written(push),
        lock: written(lock),
        remaining: written(remaining),
      }),
      words.replenish({ safetyStock: written(safetyStock), replenish: written(replenish) }),
    ],
  };
}

function text(title: string): TableColumn {
  return { title, align: 'left' };
}

function numbers(...titles: readonly string[]): readonly TableColumn[] {
  return titles.map((title) => ({ title, align: 'right' }));
}
