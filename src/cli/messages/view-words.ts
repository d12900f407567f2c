/** The columns of `plan show`. */
export type ViewColumn =
  | 'territory'
  | 'salesperson'
  | 'store'
  | 'part'
  | 'series'
  | 'due'
  | 'intent'
  | 'pull'
  | 'push'
  | 'short'
  | 'plan'
  | 'amount'
  | 'target'
  | 'attainment'
  | 'fillRate'
  | 'marks';

/** The words of `plan show`. */
export interface ViewWords {
  title(plan: {
    month: string;
    revision: number;
    asOf: string;
    status: 'draft' | 'approved' | 'confirmed';
  }): string;
  approved(by: string, at: string): string;
  /** It was approved, and changed afterwards. */
  approvalLapsed(by: string, at: string): string;
  readonly notApproved: string;
  readonly units: string;
  /** Which part of the plan is shown, as `store 杭州店`. */
  only(filters: readonly string[]): string;
  readonly columns: Readonly<Record<ViewColumn, string>>;
  readonly total: string;
  readonly noLines: string;
  /** Rows that were not asked for; the total has them. */
  moreRows(count: number): string;
  /** Columns for which there was no room. */
  leftOut(columns: readonly string[]): string;
  readonly negotiate: string;
  readonly locked: string;
  readonly edits: string;
  edit(edit: {
    store: string;
    partNo: string;
    due: string | null;
    quantity: string | null;
    remark: string | null;
  }): string;
  moreEdits(count: number): string;
}
