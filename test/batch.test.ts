import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePath } from './fixtures/read-folder.ts';

/* What only whole processes show: workers of the built program, and what becomes of them. */

const PLAN = fileURLToPath(new URL('../bin/plan.js', import.meta.url));
const BATCH = [PLAN, 'batch', '-m', '2026-12', '--lang', 'en', '--jobs', '1'];

let folder = '';
let report = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-batch-'));
  report = join(folder, 'report.json');
  cpSync(fixturePath('errors', 'E203', 'inputs'), join(folder, 'bad', '2026-12', 'inputs'), {
    recursive: true,
  });
  cpSync(fixturePath('commands', 'W401', 'inputs'), join(folder, 'good', '2026-12', 'inputs'), {
    recursive: true,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly status: number | null;
  readonly states: readonly string[];
  readonly stdout: string;
}

function batch(): Run {
  const { status, stdout } = spawnSync(process.execPath, [...BATCH, folder, '--report', report], {
    encoding: 'utf8',
  });
  const { companies } = JSON.parse(readFileSync(report, 'utf8')) as { companies: { status: string }[] };
  return { status, stdout, states: companies.map((each) => each.status) };
}

describe('a batch of whole processes', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'ends on %s with its workers, which leave nothing half written',
    async (signal) => {
      const month = join(folder, 'good', '2026-12');
      const parent = spawn(process.execPath, [...BATCH, join(folder, 'good')], { stdio: 'ignore' });
      // The worker holds the folder by now.
      const watcher = watch(month, () => parent.kill(signal));
      const code = await new Promise((done) => parent.once('close', done));
      watcher.close();
      expect(code).toBe(signal === 'SIGTERM' ? 143 : null);
      // Of a parent that was killed, the worker learns by itself.
      if (signal === 'SIGKILL')
        await expect.poll(() => readdirSync(month), { timeout: 20_000 }).toEqual(['inputs']);
      expect(readdirSync(month)).toEqual(['inputs']);
    },
  );

  it('makes the plan of a good company beside a bad one, and run again makes only what is missing', () => {
    expect(batch()).toMatchObject({ status: 1, states: ['refused', 'planned'] });
    const again = batch();
    expect(again).toMatchObject({ status: 1, states: ['refused', 'unchanged'] });
    expect(again.stdout).toContain('2 companies: 1 unchanged, 1 refused.');
  });
});
