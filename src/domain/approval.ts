/** The general manager's word that a plan may be acted on. */
export interface Approval {
  readonly by: string;
  /** When, as an ISO 8601 date and time with its offset from UTC. */
  readonly at: string;
  /** SHA-256 of the plan's content, lower-case hexadecimal: a plan with another content is not the approved one. */
  readonly content: string;
}
