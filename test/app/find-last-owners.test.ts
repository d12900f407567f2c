import { describe, expect, it } from 'vitest';
import { findLastOwners } from '../../src/app/find-last-owners.ts';
import { parseMonth } from '../../src/domain/month.ts';
import { renderPlanDocument } from '../../src/sheets/plan-document.ts';
import { makePlan, NO_ORIGIN } from '../sheets/make-plan.ts';

const plan = [...renderPlanDocument(makePlan(20), NO_ORIGIN)].join('');

/** Who is found for a month in a folder with these files. */
async function ownersIn(files: Readonly<Record<string, string>>, month: string): Promise<readonly string[]> {
  const io = {
    joinPath: (...names: readonly string[]) => names.join('/'),
    readText: (path: string) => Promise.resolve(files[path] ?? null),
  };
  const owners = await findLastOwners({ month: parseMonth(month)!, folder: 'shop' }, io);
  return [...new Set(owners.map(({ salesperson }) => salesperson))].sort();
}

describe('who served the stores', () => {
  const december = { 'shop/2026-12/sales-plan-2026-12.json': plan };

  it('is told by the last plan that can be read, up to six months before', async () => {
    const known = await ownersIn(december, '2027-01');
    expect(known).toEqual(['张伟']);
    expect(await ownersIn({ ...december, 'shop/sales-plan-2027-01.json': '{' }, '2027-02')).toEqual(known);
    expect(await ownersIn(december, '2027-06')).toEqual(known);
  });

  it('is not told by a plan of the month itself or of long ago', async () => {
    expect([await ownersIn(december, '2026-12'), await ownersIn(december, '2027-07')]).toEqual([[], []]);
  });
});
