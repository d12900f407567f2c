import { PlanFailure } from '../domain/failure.ts';
import { achievementDocumentSchema, type AchievementDocument } from './achievement-document-schema.ts';
import { parseDocument } from './parse-document.ts';

/**
 * Reads an achievement from the JSON that `renderAchievementDocument` writes, and checks all of it.
 *
 * @param file named where the text is no such achievement
 * @throws PlanFailure F214
 */
export function readAchievementDocument(text: string, file: string): AchievementDocument {
  const read = parseDocument(text, achievementDocumentSchema);
  if ('document' in read) return read.document;
  throw new PlanFailure('file', 'F214', { file, ...(read.field === '' ? {} : read) });
}
