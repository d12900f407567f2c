import type { Catalogue } from './catalogue.ts';
import { BATCH } from './en/batch.ts';
import { CODE_STORIES } from './en/code-stories.ts';
import { CODE_WORDS } from './en/code-words.ts';
import { COMPARISON } from './en/comparison.ts';
import { DIFF } from './en/diff.ts';
import { DOCTOR } from './en/doctor.ts';
import { EXPLANATION } from './en/explanation.ts';
import { FAILURES } from './en/failures.ts';
import { FOLDER } from './en/folder.ts';
import { HELP } from './en/help.ts';
import { INSPECTION } from './en/inspection.ts';
import { ISSUES } from './en/issues.ts';
import { MONTH } from './en/month.ts';
import { REPORT } from './en/report.ts';
import { RELIABILITY } from './en/reliability.ts';
import { STATUS } from './en/status.ts';
import { STORY } from './en/story.ts';
import { TRACK } from './en/track.ts';
import { VALIDATION } from './en/validation.ts';
import { VIEW } from './en/view.ts';

/** Everything the program says, in English. */
export const EN: Catalogue = {
  language: 'en',
  issues: ISSUES,
  failures: FAILURES,
  help: HELP,
  report: REPORT,
  inspection: INSPECTION,
  story: STORY,
  comparison: COMPARISON,
  view: VIEW,
  reliability: RELIABILITY,
  month: MONTH,
  track: TRACK,
  status: STATUS,
  diff: DIFF,
  doctor: DOCTOR,
  validation: VALIDATION,
  codes: CODE_STORIES,
  explanation: EXPLANATION,
  folder: FOLDER,
  batch: BATCH,
  codeWords: CODE_WORDS,
};
