import { describe, expect, it } from 'vitest';
import { findStaleInputs } from '../../src/app/find-stale-inputs.ts';
import { readPastMonths } from '../../src/app/read-past-months.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import type { Month } from '../../src/domain/month.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts';
import { pastAchievement, type Taken } from '../../fixtures/make/past-achievement.ts';
import { machineOf, smallMonth } from './support/small-month.ts';

const REQUEST = { month: '2026-12' as Month, folder: 'co', files: [] };
const OCTOBER: readonly Taken[] = [['杭州店', 40, 10]];
const NOVEMBER: readonly Taken[] = [
  ['杭州 店', 20, 20],
  ['宁波店', 10, 12],
];
const TWO = {
  'co/2026-10/achievement-2026-10.json': pastAchievement('2026-10', OCTOBER),
  'co/achievement-2026-11.json': pastAchievement('2026-11', NOVEMBER),
};

function past(texts: Readonly<Record<string, string>>, policy: Partial<Policy> = {}) {
  return readPastMonths(REQUEST, { ...DEFAULT_POLICY, ...policy }, machineOf([], texts));
}

describe('past months', () => {
  it('are those that lie in their folders or in the company’s, each store under one name', async () => {
    const { reliability, sources, issues } = await past(TWO);
    expect(reliability.months).toEqual(['2026-10', '2026-11']);
    expect(reliability.stores).toMatchObject([
      { store: '宁波店', months: 1, asked: 10, took: 12 },
      { store: '杭州店', months: 2, asked: 60, took: 30, bias: 0.5 },
    ]);
    expect(sources.map(({ kind, file }) => [kind, file])).toEqual([
      ['achievement', 'achievement-2026-10.json'],
      ['achievement', 'achievement-2026-11.json'],
    ]);
    expect(issues).toEqual([]);
  });

  it('reach back as far as the history does, and not at all where the policy says so', async () => {
    expect((await past(TWO, { demandMonths: 1 })).reliability.months).toEqual(['2026-11']);
    expect(await past({ 'co/achievement-2026-11.json': 'broken' }, { intentReliability: 'off' })).toEqual({
      reliability: { months: [], stores: [], salespeople: [] },
      ...{ sources: [], issues: [] },
    });
  });

  it('that were tracked before they had ended are told and left out', async () => {
    const early = { 'co/achievement-2026-11.json': pastAchievement('2026-11', NOVEMBER, '2026-11-29') };
    const { reliability, sources, issues } = await past(early);
    expect([reliability.months, sources]).toEqual([[], []]);
    expect(issues).toMatchObject([{ code: 'W342', params: { month: '2026-11', day: '2026-11-29' } }]);
  });

  it('that cannot be read stop the run, and say which file it is', async () => {
    const path = 'co/2026-11/achievement-2026-11.json';
    await expect(past({ [path]: '{' })).rejects.toThrow(new PlanFailure('file', 'F214', { file: path }));
  });
});

describe('past months that cannot be read', () => {
  it('are all told where that is asked for, and the others count', async () => {
    const told: string[] = [];
    const texts = { ...TWO, 'co/achievement-2026-08.json': '{', 'co/achievement-2026-09.json': '[]' };
    const { reliability } = await readPastMonths(REQUEST, DEFAULT_POLICY, machineOf([], texts), (failure) => {
      told.push(`${failure.code} ${failure.params['file']}`);
    });
    expect(told).toEqual(['F214 co/achievement-2026-08.json', 'F214 co/achievement-2026-09.json']);
    expect(reliability.months).toEqual(['2026-10', '2026-11']);
  });
});

describe('a plan that past months were read for', () => {
  const stale = async (now: Readonly<Record<string, string>>, policy: Partial<Policy> = {}) => {
    const books = smallMonth();
    const { sources } = await past(TWO);
    const inputs = [
      ...books.map(({ file, sha256 }) => ({ kind: 'forecast', file, sha256, rows: 1 })),
      ...sources,
    ];
    const made = { inputs, diagnostics: [], policy: { ...DEFAULT_POLICY, ...policy } };
    return findStaleInputs(made, REQUEST, machineOf(books, now));
  };

  it('is stale when one of them is tracked anew, comes, or goes', async () => {
    const { 'co/achievement-2026-11.json': november, ...october } = TWO;
    expect(await stale(TWO)).toEqual([]);
    expect(await stale({ ...october, 'co/achievement-2026-11.json': `${november} ` })).toEqual([
      'achievement-2026-11.json',
    ]);
    expect(await stale(october)).toEqual(['achievement-2026-11.json']);
    const september = { 'co/achievement-2026-09.json': pastAchievement('2026-09', []) };
    expect(await stale({ ...TWO, ...september })).toEqual(['achievement-2026-09.json']);
  });

  it('is not stale for a month that does not count', async () => {
    const early = { 'co/achievement-2026-09.json': pastAchievement('2026-09', [], '2026-09-20') };
    expect(await stale({ ...TWO, ...early })).toEqual([]);
  });
});
