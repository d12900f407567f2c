import type { Achievement } from '../domain/achievement.ts';
import type { Month } from '../domain/month.ts';
import type { Reliability } from '../domain/reliability.ts';
import { renderAchievementDocument, type AchievementOrigin } from '../sheets/achievement-document.ts';
import type { AchievementDocument } from '../sheets/achievement-document-schema.ts';
import { achievementPages } from '../sheets/pages/achievement-pages.ts';
import { readAchievementDocument } from '../sheets/read-achievement-document.ts';
import { achievementWordsOf } from '../sheets/words/achievement-words.ts';
import type { InputIo, Io, OutputFile } from './io.ts';
import { MOST_PLAN_BYTES } from './read-plan-file.ts';

const nameOf = (month: Month, ending: string): string => `achievement-${month}.${ending}`;

/** The two files of an achievement, beside the plan: the workbook first, since it is what a person may hold open. */
export function achievementFiles(
  achievement: Achievement,
  origin: AchievementOrigin,
  learnt: Reliability,
  folder: string,
  io: Pick<Io, 'joinPath' | 'writeWorkbook' | 'writeText'>,
): readonly OutputFile[] {
  const { month } = achievement;
  const words = achievementWordsOf(origin.language);
  const pages = achievementPages(achievement, origin, words, learnt);
  const title = words.title(month);
  return [
    {
      path: io.joinPath(folder, nameOf(month, 'xlsx')),
      write: (path) => io.writeWorkbook(path, pages, { title }),
    },
    {
      path: io.joinPath(folder, nameOf(month, 'json')),
      write: (path) => io.writeText(path, renderAchievementDocument(achievement, origin)),
    },
  ];
}

/**
 * The achievement of a month as it was last tracked, in the month's folder or in the company's; null: it was not.
 *
 * @throws PlanFailure F214 where the file holds none
 */
export async function readAchievement(
  { folder, month }: { readonly folder: string; readonly month: Month },
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<AchievementDocument | null> {
  for (const place of [io.joinPath(folder, month), folder]) {
    const path = io.joinPath(place, nameOf(month, 'json'));
    const text = await io.readText(path, MOST_PLAN_BYTES);
    if (text !== null) return readAchievementDocument(text, path);
  }
  return null;
}
