import type { FailureKind } from '../domain/failure.ts';

/** What the program tells its caller when it ends; stopped by a signal, 128 and its number (130 from the keyboard). */
export const EXIT = {
  done: 0,
  /** The data hold errors: nothing was written. */
  dataErrors: 1,
  /** The command line or the policy cannot be understood. */
  usage: 2,
  /** A file cannot be read or written, or another program holds it. */
  file: 3,
  /** Two plans differ, and the command line asked to be told. */
  plansDiffer: 5,
  /** A fault of the program itself (`EX_SOFTWARE` of sysexits.h). */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit codes of single folders, the worst first: a fault of the program hides the most. */
const WORST_FIRST: readonly ExitCode[] = [EXIT.bug, EXIT.file, EXIT.usage, EXIT.dataErrors];

/** The worst of several exit codes; 0 where there are none. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return WORST_FIRST.find((code) => codes.includes(code)) ?? EXIT.done;
}

/** The exit code of a failure, by its kind. */
export function exitCodeOf(kind: FailureKind): ExitCode {
  return { data: EXIT.dataErrors, usage: EXIT.usage, file: EXIT.file }[kind];
}
