import { PlanFailure } from '../domain/failure.ts';
import type { LockOwner } from '../domain/folder-lock.ts';
import type { Issue } from '../domain/issue.ts';
import type { Fen } from '../domain/money.ts';
import { buildMonthPlan, type BuildRequest, type BuildResult } from './build-plan.ts';
import type { Io } from './io.ts';
import type { ReplacedPlan } from './judge-standing-plan.ts';
import type { Describe } from './plan-files.ts';

/** The plan of one folder to be made by another process: plain data, no functions. */
export type FolderJob = Omit<BuildRequest, 'describe'>;

/** Why a folder has no new plan, as plain data. */
export type FailureFacts = Pick<PlanFailure, 'kind' | 'code' | 'params'>;

/** Problems of a folder: how many there are, and the first of them, errors before warnings. */
export interface FolderProblems {
  readonly errors: number;
  readonly warnings: number;
  readonly first: readonly Issue[];
}

/** How a process ended that should not have: by a fault of the program, for want of memory, killed, or by itself. */
export interface Crash {
  readonly cause: 'fault' | 'memory' | 'signal' | 'exit';
  /** The fault in the program's words, the name of the signal, or the exit code; empty where nobody knows. */
  readonly detail: string;
}

/** What became of a folder, as plain data. */
export type FolderOutcome =
  | {
      /** `unchanged`: the plan that stands there is the one. */
      readonly status: 'planned' | 'unchanged';
      readonly revision: number;
      readonly target: Fen;
      readonly plan: Fen;
      readonly attainment: number | null;
      readonly outputs: readonly string[];
      readonly problems: FolderProblems;
      /** The dead run from which the folder was taken over; null: there was none. */
      readonly takenOver: LockOwner | null;
      /** The approved or confirmed plan that was replaced; null: there was none. */
      readonly replaced: ReplacedPlan | null;
    }
  | { readonly status: 'refused'; readonly problems: FolderProblems }
  | { readonly status: 'failed'; readonly failures: readonly FailureFacts[] }
  | { readonly status: 'crashed'; readonly crash: Crash };

/** A report on a thousand companies must not hold all that is wrong with each. */
const MOST_PROBLEMS = 100;

/** Makes the plan of one folder as `buildMonthPlan` does; whatever goes wrong is an outcome, too. Never throws. */
export async function buildFolder(job: FolderJob, describe: Describe, io: Io): Promise<FolderOutcome> {
  let takenOver: LockOwner | null = null;
  try {
    const result = await buildMonthPlan({ ...job, describe }, io, (progress) => {
      if (progress.step === 'takeOver') takenOver = progress.from;
    });
    return tellResult(result, takenOver);
  } catch (error) {
    const failures = error instanceof AggregateError ? (error.errors as readonly unknown[]) : [error];
    if (failures.every((each) => each instanceof PlanFailure)) {
      return {
        status: 'failed',
        failures: failures.map(({ kind, code, params }) => ({ kind, code, params })),
      };
    }
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { status: 'crashed', crash: { cause: 'fault', detail } };
  }
}

function tellResult(result: BuildResult, takenOver: LockOwner | null): FolderOutcome {
  const problems = countProblems(result.issues);
  if (result.status === 'refused') return { status: 'refused', problems };
  const { target, plan, attainment } = result.plan.kpis;
  return {
    status: result.isUnchanged ? 'unchanged' : 'planned',
    revision: result.summary.revision,
    ...{ target, plan, attainment, outputs: result.outputs, problems, takenOver, replaced: result.replaced },
  };
}

function countProblems(issues: readonly Issue[]): FolderProblems {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity !== 'error');
  return {
    errors: errors.length,
    warnings: warnings.length,
    first: [...errors, ...warnings].slice(0, MOST_PROBLEMS),
  };
}
