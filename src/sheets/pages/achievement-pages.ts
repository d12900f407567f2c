import type { Achievement } from '../../domain/achievement.ts';
import type { Reliability } from '../../domain/reliability.ts';
import type { AchievementOrigin } from '../achievement-document.ts';
import type { Page } from '../page.ts';
import type { AchievementWords } from '../words/achievement-words.ts';
import { nameBreakdowns, type AchievementSource } from './achievement-context.ts';
import { achievementSellersPage } from './achievement-sellers-page.ts';
import { achievementSummaryPage } from './achievement-summary-page.ts';
import { breakdownPages, findRisks, itemPages, riskPages } from './achievement-tables.ts';
import { achievementYearPage } from './achievement-year-page.ts';
import { nameSheets, type NameSheet } from './name-sheet.ts';
import { reliabilityPage } from './reliability-page.ts';

/**
 * The workbook of what was achieved: a summary, a page for every way to sum up, what is at risk, the year to date, best and
 * slow sellers, every part in every store, and what the months so far teach.
 *
 * @param learnt of the months that are over
 */
export function achievementPages(
  achievement: Achievement,
  origin: AchievementOrigin,
  words: AchievementWords,
  learnt: Reliability,
): readonly Page[] {
  const source = { achievement, origin, words };
  const nameSheet = nameSheets();
  const name = nameSheet(words.pages.summary);
  const named = nameBreakdowns(source);
  const pages = breakdownPages(source, named, nameSheet);
  const risks = findRisks(named);
  const others: readonly Page[] = [
    ...Object.values(pages).flat(),
    ...riskPages(source, risks, nameSheet),
    achievementYearPage(source, nameSheet(words.pages.year)),
    achievementSellersPage(source, nameSheet(words.pages.sellers)),
    ...itemPages(source, nameSheet),
    ...learntPages(learnt, source, nameSheet),
  ];
  return [achievementSummaryPage(source, name, { pages, named, risks }, others), ...others];
}

function learntPages(
  learnt: Reliability,
  { origin }: AchievementSource,
  nameSheet: NameSheet,
): readonly Page[] {
  if (learnt.months.length === 0) return [];
  const page = reliabilityPage(learnt, origin.language);
  return [{ ...page, name: nameSheet(page.name) }];
}
