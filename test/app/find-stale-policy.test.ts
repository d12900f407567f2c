import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { useCases } from '../../src/main.ts';
import { runWith, type Outcome } from '../cli/support/capture.ts';
import { fixturePath } from '../fixtures/read-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'plan-policy-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The smallest month, planned and approved, under a policy file that was written since. */
function monthUnder(policy: object): (...args: readonly string[]) => Promise<Outcome> {
  const folder = mkdtempSync(join(root, 'x-'));
  cpSync(fixturePath('answers', 'W511'), folder, { recursive: true });
  writeFileSync(join(folder, 'plan.config.json'), JSON.stringify(policy));
  return (...args) => runWith([...args, '-m', '2026-12', '-d', folder], useCases);
}

describe('a policy file that was changed since the plan was made', () => {
  it('makes the plan stale, and keeps it from being approved', async () => {
    const run = monthUnder({ capRatio: 0.1 });
    expect(JSON.parse((await run('status', '--json')).out)).toMatchObject({
      plan: { stale: ['plan.config.json'] },
      next: { step: 'takeOver' },
    });
    const { code, err } = await run('approve', '--by', 'Chen', '--force');
    expect([code, err.includes('F504'), err.includes('plan.config.json')]).toEqual([1, true, true]);
  });

  it('does not where the plan was made by its own settings, or is what the file asks for', async () => {
    const run = monthUnder({ capRatio: 0.5 });
    const staleNow = async (): Promise<unknown> => JSON.parse((await run('status', '--json')).out).plan.stale;
    expect(await staleNow()).toEqual([]);
    expect((await run('build', '--set', 'capRatio=0.1', '--ask-again')).code).toBe(0);
    expect(await staleNow()).toEqual([]);
  });

  it('says whether the confirmed plan takes another approval, without making it stale', async () => {
    const run = monthUnder({ confirmNeedsApproval: 'no' });
    expect(JSON.parse((await run('confirm', '--partial', '--json')).out)).toMatchObject({
      status: 'confirmed',
      needsApproval: false,
    });
    expect(JSON.parse((await run('status', '--json')).out)).toMatchObject({
      plan: { isApproved: true, stale: [] },
    });
  });
});
