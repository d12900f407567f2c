import type { Achievement, Pace } from '../../domain/achievement.ts';
import type { AchievementOrigin } from '../achievement-document.ts';
import type { AchievementWords, Breakdown } from '../words/achievement-words.ts';

/** What the pages of an achievement are made from. */
export interface AchievementSource {
  readonly achievement: Achievement;
  readonly origin: AchievementOrigin;
  readonly words: AchievementWords;
}

/** One of a breakdown by its names. */
export interface Named extends Pace {
  /** What it is called, where one text must do. */
  readonly label: string;
  readonly territory: string;
  readonly salesperson: string;
  readonly series: string;
}

/** The rows of every breakdown with words for what has no name. */
export function nameBreakdowns({
  achievement,
  words,
}: AchievementSource): Readonly<Record<Breakdown, readonly Named[]>> {
  const { unknownStores, unknownParts, plan } = words;
  const none = { territory: '', salesperson: '', series: '' };
  const place = (own: { readonly territory: string | null; readonly salesperson: string | null }) => {
    return { territory: own.territory ?? unknownStores, salesperson: own.salesperson ?? unknownStores };
  };
  return {
    salespeople: achievement.salespeople.map((own) => {
      const { territory, salesperson } = place(own);
      const label = own.salesperson === null ? unknownStores : plan.person(salesperson, territory);
      return { ...own, ...none, territory, salesperson, label };
    }),
    territories: achievement.territories.map((own) => {
      const territory = own.territory ?? unknownStores;
      return { ...own, ...none, territory, label: territory };
    }),
    stores: achievement.stores.map((own) => ({ ...own, ...none, ...place(own), label: own.store })),
    series: achievement.series.map((own) => {
      const series = own.series ?? unknownParts;
      return { ...own, ...none, series, label: series };
    }),
    parts: achievement.parts.map((own) => {
      const label = own.name === '' ? own.partNo : `${own.partNo} ${own.name}`;
      return { ...own, ...none, series: own.series ?? unknownParts, label };
    }),
  };
}
