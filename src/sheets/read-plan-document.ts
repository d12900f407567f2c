import { PlanFailure } from '../domain/failure.ts';
import { planDocumentSchema, type PlanDocument } from './plan-document-schema.ts';

/**
 * Reads a plan from the JSON that `renderPlanDocument` writes, and checks all of it.
 *
 * @param file named where the text is no such plan
 * @throws PlanFailure F209
 */
export function readPlanDocument(text: string, file: string): PlanDocument {
  const checked = planDocumentSchema.safeParse(parseJson(text, file));
  if (checked.success) return checked.data;
  const field = checked.error.issues[0]!.path.join('.');
  throw new PlanFailure('file', 'F209', { file, ...(field === '' ? {} : { field }) });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new PlanFailure('file', 'F209', { file });
    throw error;
  }
}
