import type { Month } from '../domain/month.ts';
import type { AchievementDocument } from '../sheets/achievement-document-schema.ts';
import { readAchievementDocument } from '../sheets/read-achievement-document.ts';
import type { InputIo } from './io.ts';
import { MOST_PLAN_BYTES } from './read-plan-file.ts';

/** The name of a file of a month's achievement. */
export const achievementName = (month: Month, ending: 'xlsx' | 'json'): string =>
  `achievement-${month}.${ending}`;

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
    const path = io.joinPath(place, achievementName(month, 'json'));
    const text = await io.readText(path, MOST_PLAN_BYTES);
    if (text !== null) return readAchievementDocument(text, path);
  }
  return null;
}
