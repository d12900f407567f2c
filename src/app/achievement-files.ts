import type { Achievement } from '../domain/achievement.ts';
import { formatDay } from '../domain/month.ts';
import type { Reliability } from '../domain/reliability.ts';
import { renderAchievementDocument, type AchievementOrigin } from '../sheets/achievement-document.ts';
import { achievementPages } from '../sheets/pages/achievement-pages.ts';
import { stampPage } from '../sheets/pages/stamp-page.ts';
import { achievementWordsOf } from '../sheets/words/achievement-words.ts';
import type { Io, OutputFile } from './io.ts';
import { achievementName } from './read-achievement.ts';

/** The two files of an achievement, beside the plan: the workbook first, since it is what a person may hold open. */
export function achievementFiles(
  achievement: Achievement,
  origin: AchievementOrigin,
  learnt: Reliability,
  folder: string,
  io: Pick<Io, 'joinPath' | 'writeWorkbook' | 'writeText' | 'sha256'>,
): readonly OutputFile[] {
  const { month } = achievement;
  const words = achievementWordsOf(origin.language);
  const content = io.sha256(renderAchievementDocument(achievement, origin));
  const stamp = stampPage([
    ['achievement:month', month],
    ['achievement:day', formatDay(achievement.today)],
    ['achievement:content', content],
  ]);
  const pages = [...achievementPages(achievement, origin, words, learnt), stamp];
  const title = words.title(month);
  return [
    {
      path: io.joinPath(folder, achievementName(month, 'xlsx')),
      write: (path) => io.writeWorkbook(path, pages, { title }),
    },
    {
      path: io.joinPath(folder, achievementName(month, 'json')),
      write: (path) => io.writeText(path, renderAchievementDocument(achievement, origin)),
    },
  ];
}
