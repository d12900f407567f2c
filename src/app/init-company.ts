import type { Language } from '../domain/language.ts';
import type { Month } from '../domain/month.ts';
import { DEFAULT_POLICY } from '../domain/policy.ts';
import { companyNote, companyNoteFile } from '../sheets/words/company-note.ts';
import { writeTemplates, type TemplateIo, type TemplateResult } from './make-templates.ts';
import { readKnown } from './read-known.ts';
import { POLICY_FILE } from './read-policy-file.ts';

/** Which company's folder to lay out, and for which month. */
export interface InitRequest {
  readonly folder: string;
  readonly month: Month;
  readonly language: Language;
}

/** The templates of a year and of a month; the month's inputs are asked of people by its own. */
const KINDS = ['annual', 'stores', 'forecast', 'inventory', 'history'] as const;

/**
 * Lays out a company's folder for a month: policy, a note for people, the folders of year and month with their inputs
 * and templates. What is there is left alone; of a further month only what is its own is added.
 *
 * @throws PlanFailure kind `file`
 */
export async function initCompany(request: InitRequest, io: TemplateIo): Promise<TemplateResult> {
  const { folder, month, language } = request;
  for (const period of [month.slice(0, 4), month]) {
    await io.makeFolder(io.joinPath(io.joinPath(folder, period), 'inputs'));
  }
  const { known, failures } = await readKnown(folder, month, io);
  const texts = await writeTexts(request, io);
  const written = [...texts.written];
  const kept = [...texts.kept];
  for (const kind of KINDS) {
    const wish = {
      kind,
      month,
      folder,
      language,
      salesperson: null,
      territory: null,
      output: null,
      force: false,
    };
    const templates = await writeTemplates(known, wish, io);
    written.push(...templates.written);
    kept.push(...templates.kept);
  }
  return { written, kept, failures };
}

/** The values of the policy that companies change first; JSON has no comments, the note beside it explains them. */
const POLICY_TO_CHANGE = ['safetyStock', 'fairShareBy', 'excessMonths', 'capRatio', 'imbalance'] as const;

async function writeTexts(
  { folder, language }: InitRequest,
  io: TemplateIo,
): Promise<Omit<TemplateResult, 'failures'>> {
  const policy = Object.fromEntries(POLICY_TO_CHANGE.map((name) => [name, DEFAULT_POLICY[name]]));
  const texts = [
    { path: io.joinPath(folder, POLICY_FILE), text: `${JSON.stringify(policy, null, 2)}\n` },
    { path: io.joinPath(folder, companyNoteFile(language)), text: companyNote(language, POLICY_TO_CHANGE) },
  ];
  const kept: string[] = [];
  for (const { path } of texts) if (await io.exists(path)) kept.push(path);
  const missing = texts.filter(({ path }) => !kept.includes(path));
  await io.replaceFiles(
    missing.map(({ path, text }) => ({ path, write: (temporary) => io.writeText(temporary, [text]) })),
    { force: false },
  );
  return { written: missing.map(({ path }) => path), kept };
}
