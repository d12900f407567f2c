import type { Issue } from '../domain/issue.ts';

/** Which problems are wanted, and how severe they are; codes are whole (`E203`) or begin others (`W2`). */
export interface Standard {
  /** Whether warnings are errors. */
  readonly strict: boolean;
  /** The codes that are wanted; none: all of them. */
  readonly select: readonly string[];
  /** The codes that are not. */
  readonly ignore: readonly string[];
}

/** Problems by a standard, in their order. */
export interface Judgement {
  readonly shown: readonly Issue[];
  /** Errors that nobody wants to see, and that are errors all the same; unwanted warnings are gone. */
  readonly hidden: readonly Issue[];
}

/** Judges problems: takes away unwanted warnings, sets unwanted errors aside, and makes warnings errors where asked. */
export function judgeIssues(issues: readonly Issue[], { strict, select, ignore }: Standard): Judgement {
  const isOneOf = (code: string, codes: readonly string[]): boolean =>
    codes.some((start) => code.startsWith(start));
  const isWanted = ({ code }: Issue): boolean =>
    (select.length === 0 || isOneOf(code, select)) && !isOneOf(code, ignore);
  return {
    shown: issues
      .filter(isWanted)
      .map((issue) => (strict && issue.severity === 'warning' ? { ...issue, severity: 'error' } : issue)),
    hidden: issues.filter((issue) => !isWanted(issue) && issue.severity === 'error'),
  };
}

/** Whether nothing of a judgement keeps a plan from being made. */
export function isGood({ shown, hidden }: Judgement): boolean {
  return hidden.length === 0 && shown.every(({ severity }) => severity !== 'error');
}
