import type { LineEdit } from '../../../src/domain/line-edit.ts';
import type { SalesPlan } from '../../../src/domain/plan.ts';
import type { Page } from '../../../src/sheets/page.ts';
import { renderPlanPages } from '../../../src/sheets/pages/render-plan-pages.ts';
import { reviewPlanWorkbook, type PlanWorkbookReview } from '../../../src/sheets/review-plan-workbook.ts';
import { CONTEXT } from '../make-plan.ts';
import { gridWorkbook, type GridValue } from './grid.ts';
import { pageGrid } from './page-grid.ts';

/** A sheet as people change it: rows of values, both from 0. */
export interface WorkedSheet {
  name: string;
  rows: GridValue[][];
}

/** The workbook of a plan in memory, in which a test does what people do in a spreadsheet program. */
export class WorkedPlan {
  readonly pages: readonly Page[];
  sheets: WorkedSheet[];

  constructor(plan: SalesPlan, edits: readonly LineEdit[] = []) {
    this.pages = renderPlanPages(plan, { ...CONTEXT, edits }, 'zh');
    this.sheets = this.pages.map((page) => {
      const { name, rows } = pageGrid(page);
      return { name, rows: rows.map((row) => [...row]) };
    });
  }

  sheet(name = '计划明细'): WorkedSheet {
    return this.sheets.find((sheet) => sheet.name === name)!;
  }

  /** Index of the row of titles. */
  get header(): number {
    return this.sheet().rows.findIndex((row) => row.includes('plan:key'));
  }

  column(title: string): number {
    return this.sheet().rows[this.header]!.indexOf(title);
  }

  /** The rows of lines, without headings, in their order. */
  get lines(): GridValue[][] {
    const key = this.column('plan:key');
    return this.sheet().rows.filter((row, i) => i > this.header && typeof row[key] === 'string');
  }

  /** Writes into the `index`th line, from 0. */
  write(index: number, title: string, value: GridValue): void {
    this.lines[index]![this.column(title)] = value;
  }

  /** @param isKnown whether the pages are there to compare with */
  review(isKnown = true): Promise<PlanWorkbookReview> {
    return reviewPlanWorkbook(gridWorkbook('plan.xlsx', ...this.sheets), isKnown ? this.pages : null);
  }
}
