/** The words of the commands that take a plan through its month. */
export interface MonthWords {
  /** How many lines and how much money somebody approved. */
  approved(approval: {
    readonly month: string;
    readonly revision: number;
    readonly by: string;
    readonly at: string;
    readonly amount: string;
    readonly lines: string;
  }): string;
  approvedAlready(by: string, at: string): string;
  readonly notApproved: string;
  dispatched(month: string, revision: number): string;
  readonly trial: string;
  readonly dispatchColumns: Readonly<
    Record<'salesperson' | 'territory' | 'stores' | 'lines' | 'state', string>
  >;
  readonly new: string;
  readonly kept: string;
  dispatchedTo(paths: readonly string[]): string;
  /** So many workbooks hold answers and stay as they are. */
  keptFiles(count: number): string;
  /** Of a workbook that takes the place of one that was filled in for a plan that has changed since. */
  readonly renewed: string;
  /** Where the workbooks before are kept. */
  renewedFiles(paths: readonly string[]): string;
  readonly nothingToAgree: string;
  confirmed(month: string, revision: number): string;
  /** Of answers to a plan that is out of date, which wait for the next build. */
  noted(month: string, revision: number): string;
  buildAround(month: string): string;
  /** Lines with an answer, and those of them that take less than the plan. */
  answered(lines: number, refused: number): string;
  /** Lines that had been answered in earlier rounds, and stay. */
  answeredBefore(lines: number): string;
  /** There is no answer that the plan does not hold already. */
  nothingNew(month: string, revision: number): string;
  /** Lines to whose answer a remark or a reason was added. */
  amended(lines: number): string;
  unanswered(people: readonly string[]): string;
  amounts(before: string, now: string): string;
  readonly approveAgain: string;
  /** Said instead where the policy asks for no second approval. */
  readonly approvalStays: string;
  /** Where answers or sales are not taken over. */
  readonly leftAsIs: string;
}
