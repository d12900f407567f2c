import type { Achieved, Achievement, AchievementItem, Pace, Seller, ToDate } from '../domain/achievement.ts';
import type { Language } from '../domain/language.ts';
import { yuanFromFen, type Fen } from '../domain/money.ts';
import { formatDay } from '../domain/month.ts';
import type { IntentAccuracy, Reliability } from '../domain/reliability.ts';
import type { AchievementDocument } from './achievement-document-schema.ts';

/** Which plan an achievement is of, and what it was measured by. */
export interface AchievementOrigin {
  readonly language: Language;
  readonly plan: Readonly<AchievementDocument['plan']>;
  readonly actuals: readonly Readonly<AchievementDocument['actuals'][number]>[];
}

/**
 * The achievement of a month as JSON text in pieces, one line of text per item. Money in yuan, days as YYYY-MM-DD; keys
 * and items in a fixed order, so that the same achievement gives the same bytes.
 */
export function* renderAchievementDocument(
  achievement: Achievement,
  origin: AchievementOrigin,
): Generator<string> {
  const { items, ...document } = describeAchievement(achievement, origin);
  let separator = '{\n';
  for (const [name, value] of Object.entries(document)) {
    yield `${separator}"${name}": `;
    yield* Array.isArray(value) ? list(value) : [JSON.stringify(value)];
    separator = ',\n';
  }
  yield `${separator}"items": `;
  yield* list(items);
  yield '\n}\n';
}

function* list(items: readonly unknown[]): Generator<string> {
  if (items.length === 0) return yield '[]';
  let separator = '[\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield '\n]';
}

/** The achievement of a month for programs. */
export function describeAchievement(
  achievement: Achievement,
  { language, plan, actuals }: AchievementOrigin,
): AchievementDocument {
  const { month, today, days, company, yearToDate, sellers } = achievement;
  return {
    schemaVersion: 1,
    ...{ month, today: formatDay(today), language, days: { gone: days.gone, all: days.all } },
    plan: { file: plan.file, revision: plan.revision, status: plan.status, content: plan.content },
    actuals: actuals.map(({ file, sha256, rows }) => ({ file, sha256, rows })),
    company: paceItem(company),
    salespeople: achievement.salespeople.map((own) => {
      return { territory: own.territory, salesperson: own.salesperson, ...paceItem(own) };
    }),
    territories: achievement.territories.map((own) => ({ territory: own.territory, ...paceItem(own) })),
    stores: achievement.stores.map((own) => {
      const { store, territory, salesperson } = own;
      return { store, territory, salesperson, ...paceItem(own) };
    }),
    series: achievement.series.map((own) => ({ series: own.series, ...paceItem(own) })),
    parts: achievement.parts.map((own) => {
      return { partNo: own.partNo, name: own.name, series: own.series, ...paceItem(own) };
    }),
    sources: achievement.sources.map((own) => ({ source: own.source, ...achievedItem(own) })),
    yearToDate: {
      months: yearToDate.months.map((own) => {
        return { month: own.month, toldBy: own.toldBy, actual: yuanFromFen(own.actual) };
      }),
      company: toDateItem(yearToDate.company),
      territories: yearToDate.territories.map((own) => {
        return { territory: own.territory, ...toDateItem(own) };
      }),
    },
    sellers: {
      months: [...sellers.months],
      best: sellers.best.map(sellerItem),
      slow: sellers.slow.map(sellerItem),
    },
    reliability: reliabilityItem(achievement.reliability),
    items: achievement.items.map(achievementItem),
  };
}

function achievedItem({ plan, actual, rate, unitsPlanned, unitsSold }: Achieved) {
  return { plan: yuanFromFen(plan), actual: yuanFromFen(actual), rate, unitsPlanned, unitsSold };
}

function paceItem(own: Pace) {
  return { ...achievedItem(own), expected: yuanFromFen(own.expected), atRisk: own.atRisk };
}

function toDateItem({ target, actual, rate, yearTarget }: ToDate) {
  return {
    target: yuanOrNull(target),
    actual: yuanFromFen(actual),
    rate,
    yearTarget: yuanOrNull(yearTarget),
  };
}

function sellerItem({ partNo, name, series, units, amount, onHand, planned }: Seller) {
  return { partNo, name, series, units, amount: yuanFromFen(amount), onHand, planned };
}

function reliabilityItem({ months, stores, salespeople }: Reliability): AchievementDocument['reliability'] {
  return {
    months: [...months],
    stores: stores.map((own) => ({ store: own.store, ...accuracyItem(own) })),
    salespeople: salespeople.map((own) => {
      const { territory, salesperson, pushed, answered, agreed, agreedShare, sold, soldShare } = own;
      return {
        ...{ territory, salesperson, ...accuracyItem(own) },
        ...{ pushed, answered, agreed, agreedShare, sold, soldShare },
      };
    }),
  };
}

function accuracyItem({ months, asked, took, missed, bias, error }: IntentAccuracy) {
  return { months, asked, took, missed, bias, error };
}

function achievementItem(item: AchievementItem): AchievementDocument['items'][number] {
  const { store, territory, salesperson, partNo, series, intent, plan, actual, sources } = item;
  const { onTime, late, lift, commitment, excess, free, lock, unplanned } = sources;
  return {
    ...{ store, territory, salesperson, partNo, series, unitPrice: yuanOrNull(item.unitPrice) },
    ...{ intent, plan, actual, amount: yuanFromFen(item.amount) },
    sources: { onTime, late, lift, commitment, excess, free, lock, unplanned },
  };
}

function yuanOrNull(amount: Fen | null): number | null {
  return amount === null ? null : yuanFromFen(amount);
}
