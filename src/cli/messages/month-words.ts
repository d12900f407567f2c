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
}
