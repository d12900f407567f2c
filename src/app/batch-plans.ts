import type { Month } from '../domain/month.ts';
import type { FolderJob, FolderOutcome } from './build-folder.ts';
import { findCompanies, type CompaniesIo, type Company } from './find-companies.ts';

/** The plans of many companies to be made. */
export interface BatchRequest extends Omit<
  FolderJob,
  'folder' | 'files' | 'output' | 'from' | 'fresh' | 'dryRun'
> {
  readonly month: Month;
  /** Folders of companies, or folders that hold such. */
  readonly places: readonly string[];
  /** Which part of the companies is this run's: every `of`th, from the `index`th on, counted from 1; null: all. */
  readonly shard: Shard | null;
  /** How many folders may be in work at once. */
  readonly jobs: number;
}

export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What became of one company, and the seconds that it took. */
export type CompanyResult = Company & FolderOutcome & { readonly seconds: number };

export interface BatchResult {
  readonly month: Month;
  readonly shard: Shard | null;
  /** Of this run, in the order of their folders. */
  readonly companies: readonly CompanyResult[];
  /** Companies of all shards. */
  readonly found: number;
  /** Folders that hold months, but nothing of this one. */
  readonly leftOut: readonly string[];
}

/** What a batch is doing. */
export type BatchProgress =
  | { readonly step: 'begin'; readonly company: Company; readonly total: number }
  | { readonly step: 'end'; readonly result: CompanyResult; readonly done: number; readonly total: number };

/** Makes the plan of a folder where it can harm nobody else, and says what became of it; never throws. */
export type RunFolder = (
  job: FolderJob,
) => Promise<{ readonly outcome: FolderOutcome; readonly seconds: number }>;

/**
 * Makes the plans of many companies, several at a time, each by itself: what goes wrong with one is its own outcome.
 * There is no state but the folders: run again, it makes the plans that are missing or no longer fit their inputs.
 *
 * @throws PlanFailure F113 where a place holds no company
 */
export async function batchPlans(
  request: BatchRequest,
  io: CompaniesIo,
  runFolder: RunFolder,
  report: (progress: BatchProgress) => void,
): Promise<BatchResult> {
  const { places, shard, jobs, ...rest } = request;
  const { companies, leftOut } = await findCompanies(places, request.month, io);
  const own = companies.filter((_, i) => shard === null || i % shard.of === shard.index - 1);
  const results: CompanyResult[] = [];
  const total = own.length;
  let done = 0;
  const waiting = own.entries();
  const workOff = async (): Promise<void> => {
    // All lanes take from the one list.
    for (const [place, company] of waiting) {
      report({ step: 'begin', company, total });
      const { outcome, seconds } = await runFolder(jobOf(company, rest));
      const result = { ...company, ...outcome, seconds };
      results[place] = result;
      done += 1;
      report({ step: 'end', result, done, total });
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, total) }, workOff));
  return { month: request.month, shard, companies: results, found: companies.length, leftOut };
}

function jobOf({ folder }: Company, request: Omit<BatchRequest, 'places' | 'shard' | 'jobs'>): FolderJob {
  return { ...request, folder, files: [], output: null, from: null, fresh: false, dryRun: false };
}
