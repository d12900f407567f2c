import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotateInputs, type AnnotationIo, type AnnotationRequest } from '../../src/app/annotate-inputs.ts';
import { catalogueOf } from '../../src/cli/messages/catalogue-of.ts';
import { describeFailure } from '../../src/cli/messages/describe.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { Month } from '../../src/domain/month.ts';
import type { Annotation } from '../../src/sheets/page.ts';
import { machineOf, smallMonth } from './support/small-month.ts';

const EN = catalogueOf('en');

const issueIn = (file: string | null, more: Partial<Issue> = {}): Issue => ({
  code: 'E203',
  severity: 'error',
  file,
  sheet: '12月',
  cell: 'E2',
  header: '订货数量',
  value: '-3',
  params: {},
  ...more,
});

/** What a machine in memory was asked to annotate. */
interface Copy {
  readonly path: string;
  readonly target: string;
  readonly annotation: Annotation;
}

async function annotate(
  issues: readonly Issue[],
  more: Partial<AnnotationRequest> = {},
  over: Partial<AnnotationIo> = {},
) {
  const machine = machineOf(smallMonth());
  const annotated: Copy[] = [];
  const folders: string[] = [];
  const io: AnnotationIo = {
    ...machine,
    fileName: (path) => posix.basename(path),
    makeFolder: async (path) => void folders.push(path),
    annotateWorkbook: async (path, target, annotation) => void annotated.push({ path, target, annotation }),
    ...over,
  };
  const inputs = {
    month: '2026-12' as Month,
    folder: 'co',
    files: [],
    asOf: null,
    policyFile: null,
    settings: [],
  };
  const result = await annotateInputs(
    {
      inputs,
      issues,
      folder: null,
      force: false,
      language: 'en',
      describe: ({ code }) => ({ message: `what ${code} says`, help: `what ${code} advises` }),
      ...more,
    },
    io,
  );
  return { ...result, annotated, folders, replaced: machine.replaced };
}

describe('marked-up copies', () => {
  it('are made of the workbooks with problems, beside the inputs', async () => {
    const { copies, annotated, folders } = await annotate([issueIn('forecast.xlsx'), issueIn(null)]);
    expect(copies).toEqual(['co/2026-12/annotated/forecast.xlsx']);
    expect(annotated.map(({ path }) => path)).toEqual(['co/2026-12/inputs/forecast.xlsx']);
    expect(folders).toEqual(['co/2026-12/annotated']);
  });

  it('are not made, nor their folder, where there is nothing to mark', async () => {
    const { copies, folders } = await annotate([issueIn(null)]);
    expect(copies).toEqual([]);
    expect(folders).toEqual([]);
  });

  it('never take the place of an input, however their folder is written', async () => {
    const attempt = annotate([issueIn('forecast.xlsx')], { folder: 'co/2026-12/../2026-12/inputs' });
    await expect(attempt).rejects.toThrow(PlanFailure);
    await expect(attempt).rejects.toMatchObject({ code: 'F404', kind: 'usage' });
  });

  it('are forced over the work of others only where that is asked', async () => {
    const forced = await annotate([issueIn('forecast.xlsx')], { force: true });
    const gentle = await annotate([issueIn('forecast.xlsx')]);
    expect([forced, gentle].map(({ replaced }) => replaced[0]?.force)).toEqual([true, false]);
  });

  it('say of the file in their way that somebody may have corrected it, not that it is none of ours', async () => {
    const failure = new PlanFailure('file', 'F401', { path: 'co/2026-12/annotated/forecast.xlsx' });
    const refuse = async (): Promise<never> => Promise.reject(failure);
    const refused = annotate([issueIn('forecast.xlsx')], {}, { replaceFiles: refuse });
    const told = await refused.catch((error: unknown) => describeFailure(error as PlanFailure, EN));
    expect(told).toMatchObject({
      message: expect.stringContaining('marked copy that somebody has worked on'),
    });
  });

  it('are left out where two workbooks have the name by which problems are told', async () => {
    const files = ['forecast.xlsx', 'co/2026-12/inputs/forecast.xlsx'];
    const { copies, alike } = await annotate([issueIn('forecast.xlsx')], {
      inputs: { month: '2026-12' as Month, folder: 'co', files, asOf: null, policyFile: null, settings: [] },
    });
    expect(copies).toEqual([]);
    expect(alike).toEqual(files);
  });

  it('say at the cell what is wrong and what to do, and list every problem with a link to its cell', async () => {
    const sheetOnly = issueIn('forecast.xlsx', {
      code: 'W229',
      severity: 'warning',
      cell: null,
      header: null,
      value: null,
    });
    const { annotated } = await annotate([issueIn('forecast.xlsx'), sheetOnly]);
    const { marks, listing, author } = annotated[0]!.annotation;
    expect(author).toBe('plan');
    expect(marks).toEqual([
      {
        sheet: '12月',
        cell: 'E2',
        severity: 'error',
        text: 'error E203: what E203 says\nwhat E203 advises',
      },
    ]);
    expect(listing.problems).toEqual([
      {
        severity: 'error',
        texts: ['error E203', '12月!E2 (订货数量)', '"-3"', 'what E203 says', 'what E203 advises'],
        link: { sheet: '12月', cell: 'E2' },
      },
      {
        severity: 'warning',
        texts: ['warning W229', '12月', '', 'what W229 says', 'what W229 advises'],
        link: { sheet: '12月', cell: 'A1' },
      },
    ]);
    expect(listing.columns).toHaveLength(5);
  });
});
