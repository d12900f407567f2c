import type { Catalogue } from './catalogue.ts';
import { BATCH } from './zh/batch.ts';
import { CODE_STORIES } from './zh/code-stories.ts';
import { CODE_WORDS } from './zh/code-words.ts';
import { COMPARISON } from './zh/comparison.ts';
import { DIFF } from './zh/diff.ts';
import { DOCTOR } from './zh/doctor.ts';
import { EXPLANATION } from './zh/explanation.ts';
import { FAILURES } from './zh/failures.ts';
import { FOLDER } from './zh/folder.ts';
import { HELP } from './zh/help.ts';
import { INSPECTION } from './zh/inspection.ts';
import { ISSUES } from './zh/issues.ts';
import { MONTH } from './zh/month.ts';
import { REPORT } from './zh/report.ts';
import { RELIABILITY } from './zh/reliability.ts';
import { STATUS } from './zh/status.ts';
import { STORY } from './zh/story.ts';
import { TRACK } from './zh/track.ts';
import { VALIDATION } from './zh/validation.ts';
import { VIEW } from './zh/view.ts';

/** Everything the program says, in Chinese. */
export const ZH: Catalogue = {
  language: 'zh',
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
