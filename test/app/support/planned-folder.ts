import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll } from 'vitest';
import { buildMonthPlan, type BuildRequest, type BuildResult } from '../../../src/app/build-plan.ts';
import type { ReportProgress } from '../../../src/app/progress.ts';
import { catalogueOf } from '../../../src/cli/messages/catalogue-of.ts';
import { describeIssue } from '../../../src/cli/messages/describe.ts';
import type { Month } from '../../../src/domain/month.ts';
import { machine } from '../../../src/machine.ts';
import { fixturePath } from '../../fixtures/read-folder.ts';

/** A copy of the small company, in which a month can be planned again and again. */
export class PlannedFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'plan-round-'));
  readonly month = join(this.folder, '2026-12');
  readonly workbook = join(this.month, 'sales-plan-2026-12.xlsx');
  readonly document = join(this.month, 'sales-plan-2026-12.json');

  constructor() {
    cpSync(fixturePath('small', '2026-12', 'inputs'), join(this.month, 'inputs'), { recursive: true });
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  async build(
    more: Partial<BuildRequest> = {},
    report: ReportProgress = () => undefined,
  ): Promise<BuildResult> {
    const request: BuildRequest = {
      ...{ month: '2026-12' as Month, folder: this.folder, files: [], asOf: null, policyFile: null },
      ...{ settings: [], output: null, from: null, fresh: false, dryRun: false, force: false },
      standard: { strict: false, select: [], ignore: [] },
      ...{ language: 'zh', workbookLanguage: null },
      describe: (issue, language) => describeIssue(issue, catalogueOf(language)),
      ...more,
    };
    return buildMonthPlan(request, machine, report);
  }

  async planned(more: Partial<BuildRequest> = {}): Promise<BuildResult & { status: 'planned' }> {
    const result = await this.build(more);
    if (result.status === 'planned') return result;
    throw new Error(JSON.stringify(result.issues));
  }

  /** Does with the workbook what a person does in a spreadsheet program, and saves it. */
  async edit(change: (workbook: exceljs.Workbook) => void): Promise<void> {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(this.workbook);
    change(workbook);
    await workbook.xlsx.writeFile(this.workbook);
  }
}
