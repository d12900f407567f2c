import type { Catalogue } from './catalogue.ts';
import { FAILURES } from './en/failures.ts';
import { HELP } from './en/help.ts';
import { INSPECTION } from './en/inspection.ts';
import { ISSUES } from './en/issues.ts';
import { REPORT } from './en/report.ts';
import { TERMS } from './en/terms.ts';

/** Everything the program says, in English. */
export const EN: Catalogue = {
  language: 'en',
  issues: ISSUES,
  failures: FAILURES,
  help: HELP,
  report: REPORT,
  inspection: INSPECTION,
  terms: TERMS,
};
