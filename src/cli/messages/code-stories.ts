import type { FailureCode } from '../../domain/failure.ts';
import type { IssueCode } from '../../domain/issue.ts';

/** What `plan explain` tells of a code. */
export interface CodeStory {
  /** The problem in a few words, for the list of all codes. */
  readonly title: string;
  /** How it comes about, why it matters, and what the program does. */
  readonly story: string;
  /** What it looks like, and mended: `before → after`. */
  readonly example: string;
}

/** A story for every code that the program can print. */
export type CodeStories = Readonly<Record<IssueCode | FailureCode, CodeStory>>;
