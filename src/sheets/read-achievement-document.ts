import { PlanFailure } from '../domain/failure.ts';
import { achievementDocumentSchema, type AchievementDocument } from './achievement-document-schema.ts';

/**
 * Reads an achievement from the JSON that `renderAchievementDocument` writes, and checks all of it.
 *
 * @param file named where the text is no such achievement
 * @throws PlanFailure F214
 */
export function readAchievementDocument(text: string, file: string): AchievementDocument {
  const checked = achievementDocumentSchema.safeParse(parseJson(text, file));
  if (checked.success) return checked.data;
  const field = checked.error.issues[0]!.path.join('.');
  throw new PlanFailure('file', 'F214', { file, ...(field === '' ? {} : { field }) });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new PlanFailure('file', 'F214', { file });
    throw error;
  }
}
