import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchPlans, type BatchProgress, type BatchRequest } from '../../src/app/batch-plans.ts';
import type { FolderJob, FolderOutcome } from '../../src/app/build-folder.ts';
import type { CompaniesIo } from '../../src/app/find-companies.ts';
import type { Month } from '../../src/domain/month.ts';

const companies = Array.from({ length: 9 }, (_, i) => `c${i + 1}`);
const io: CompaniesIo = {
  joinPath: (folder, name) => posix.join(folder, name),
  fileName: (path) => posix.basename(path),
  realPath: async (path) => path,
  listFolder: async (path) => (companies.includes(path) ? ['plan.config.json'] : null),
};
const CRASHED: FolderOutcome = { status: 'crashed', crash: { cause: 'memory', detail: '' } };
const FAILED: FolderOutcome = { status: 'failed', failures: [] };

function requestOf(more: Partial<BatchRequest> = {}): BatchRequest {
  return {
    ...{ month: '2026-12' as Month, places: companies, shard: null, jobs: 2, asOf: null, policyFile: null },
    ...{ settings: [], standard: { strict: false, select: [], ignore: [] }, force: false, keepCurrent: true },
    ...{ language: 'en', workbookLanguage: null },
    ...more,
  };
}

const outcomeOf = async ({ folder }: FolderJob): Promise<{ outcome: FolderOutcome; seconds: number }> => ({
  outcome: folder === 'c3' ? CRASHED : FAILED,
  seconds: 1,
});

describe('a batch', () => {
  it('has an outcome for every company, in their order, whoever ends first', async () => {
    const slowFirst = async (job: FolderJob): ReturnType<typeof outcomeOf> => {
      await new Promise((done) => setTimeout(done, job.folder === 'c1' ? 20 : 1));
      return outcomeOf(job);
    };
    const result = await batchPlans(requestOf({ jobs: 4 }), io, slowFirst, () => undefined);
    expect(result.companies.map(({ folder }) => folder)).toEqual(companies);
    expect(result.companies.map(({ status }) => status === 'crashed')).toEqual(
      companies.map((each) => each === 'c3'),
    );
  });

  it('never has more companies in work than it was allowed, and all of that as long as there are enough', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (jobs) => {
        let inWork = 0;
        let most = 0;
        const watched = async (job: FolderJob): ReturnType<typeof outcomeOf> => {
          most = Math.max(most, ++inWork);
          await new Promise((done) => setImmediate(done));
          inWork -= 1;
          return outcomeOf(job);
        };
        await batchPlans(requestOf({ jobs }), io, watched, () => undefined);
        expect(most).toBe(Math.min(jobs, companies.length));
      }),
    );
  });

  it('is split by shards without a rest, and no company is in two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (of) => {
        const parts = await Promise.all(
          Array.from({ length: of }, (_, i) =>
            batchPlans(requestOf({ shard: { index: i + 1, of } }), io, outcomeOf, () => undefined),
          ),
        );
        const folders = parts.flatMap((part) => part.companies.map(({ folder }) => folder));
        expect(folders.toSorted()).toEqual(companies);
        const sizes = parts.map((part) => part.companies.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(parts.every(({ found }) => found === companies.length)).toBe(true);
      }),
    );
  });

  it('asks for every plan as plan build does that is told nothing but the folder', async () => {
    const jobs: FolderJob[] = [];
    await batchPlans(
      requestOf({ settings: ['capRatio=0.3'] }),
      io,
      async (job) => {
        jobs.push(job);
        return outcomeOf(job);
      },
      () => undefined,
    );
    expect(jobs.map(({ folder }) => folder)).toEqual(companies);
    expect(jobs[0]).toMatchObject({
      files: [],
      output: null,
      from: null,
      fresh: false,
      settings: ['capRatio=0.3'],
    });
    expect(JSON.parse(JSON.stringify(jobs[0]))).toEqual(jobs[0]);
  });

  it('tells of every company when it begins and when it ends', async () => {
    const told: BatchProgress[] = [];
    await batchPlans(requestOf({ jobs: 3 }), io, outcomeOf, (progress) => told.push(progress));
    const steps = told.map(
      (each) => `${each.step} ${each.step === 'begin' ? each.company.folder : each.result.folder}`,
    );
    for (const each of companies) {
      expect(steps.indexOf(`begin ${each}`)).toBeLessThan(steps.indexOf(`end ${each}`));
    }
    expect(told.flatMap((each) => (each.step === 'end' ? [each.done] : []))).toEqual(
      companies.map((_, i) => i + 1),
    );
  });
});
