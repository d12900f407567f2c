import { lastDay, monthsBefore, parseDay, type Month } from '../domain/month.ts';
import type { Policy } from '../domain/policy.ts';
import type { AchievementDocument } from '../sheets/achievement-document-schema.ts';
import { readAchievementDocument } from '../sheets/read-achievement-document.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { achievementName } from './read-achievement.ts';
import { MOST_PLAN_BYTES } from './read-plan-file.ts';

/** The achievement of a past month as it lies in the company's folder. */
export interface PastAchievement {
  readonly month: Month;
  readonly file: string;
  readonly sha256: string;
  /** @throws PlanFailure F214 where it is none */
  read(): AchievementDocument;
}

/**
 * Finds the achievements by which the intents of a month are judged: of the calendar months before it that the history
 * mean is taken over, as far as there are any, in the month's folder or else in the company's. None where the policy
 * says that they do not count.
 *
 * @throws PlanFailure F301 where one is larger than any
 */
export async function* openPastAchievements(
  { month, folder }: Pick<InputRequest, 'month' | 'folder'>,
  { intentReliability, demandMonths }: Pick<Policy, 'intentReliability' | 'demandMonths'>,
  io: Pick<InputIo, 'readText' | 'joinPath' | 'sha256'>,
): AsyncGenerator<PastAchievement> {
  if (intentReliability === 'off') return;
  for (const past of monthsBefore(month, demandMonths)) {
    const file = achievementName(past, 'json');
    for (const place of [io.joinPath(folder, past), folder]) {
      const path = io.joinPath(place, file);
      const text = await io.readText(path, MOST_PLAN_BYTES);
      if (text === null) continue;
      const read = (): AchievementDocument => readAchievementDocument(text, path);
      yield { month: past, file, sha256: io.sha256([text]), read };
      break;
    }
  }
}

/** Whether a month was over when its achievement was measured: only then is all known that the stores took. */
export function isOver({ month, today }: Pick<AchievementDocument, 'month' | 'today'>): boolean {
  return parseDay(today)! >= lastDay(month as Month);
}
