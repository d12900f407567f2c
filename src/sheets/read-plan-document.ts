import { PlanFailure } from '../domain/failure.ts';
import { planDocumentSchema, type PlanDocument } from './plan-document-schema.ts';
import { parseDocument } from './parse-document.ts';

/**
 * Reads a plan from the JSON that `renderPlanDocument` writes, and checks all of it.
 *
 * @param file named where the text is no such plan
 * @throws PlanFailure F209
 */
export function readPlanDocument(text: string, file: string): PlanDocument {
  const read = parseDocument(text, planDocumentSchema);
  if ('document' in read) return read.document;
  throw new PlanFailure('file', 'F209', { file, ...(read.field === '' ? {} : read) });
}
