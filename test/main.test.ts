import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PLAN = fileURLToPath(new URL('../bin/plan.js', import.meta.url));
const COMPANY = fileURLToPath(new URL('../fixtures/small', import.meta.url));
const BUILD = [PLAN, 'build', '-m', '2026-12', '--dir', COMPANY, '--lang', 'en'];
const OUTPUTS = ['sales-plan-2026-12.json', 'sales-plan-2026-12.xlsx'];

/** Prints the address of every module that is imported. */
const TRACE = `
  const hook = 'export async function resolve(name, context, next) {' +
    'const found = await next(name, context); process._rawDebug(found.url); return found; }';
  const { register } = await import('node:module');
  register('data:text/javascript,' + encodeURIComponent(hook));
`;

/** The modules of which a file of the built program is made. */
function sourcesOf(url: string): readonly string[] {
  if (!url.includes('/dist/')) return [];
  const map = JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')) as { sources: readonly string[] };
  return map.sources;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function plan(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '' } });
}

describe('the program', () => {
  it('makes the plan of a fixture month, and nothing but the plan', () => {
    const { status, stdout } = plan(...BUILD, '-o', folder);
    expect(status).toBe(0);
    expect(stdout).toContain('Sales plan 2026-12');
    expect(stdout).not.toContain('\u001b');
    expect(readdirSync(folder).sort()).toEqual(OUTPUTS);
  });

  it('replaces a plan that it made, and leaves a file that it did not make alone', () => {
    expect(plan(...BUILD, '-o', folder).status).toBe(0);
    expect(plan(...BUILD, '-o', folder).status).toBe(0);
    writeFileSync(join(folder, OUTPUTS[1]!), 'mine');
    const { status, stderr } = plan(...BUILD, '-o', folder);
    expect(status).toBe(3);
    expect(stderr).toContain('error F401');
    expect(plan(...BUILD, '-o', folder, '--force').status).toBe(0);
  });

  it('says that a folder is missing or may not be written to', () => {
    const { stderr } = plan(...BUILD, '-o', join(folder, 'none'));
    expect(stderr.replace(/\s+/g, ' ')).toContain('there is no such folder');
    chmodSync(folder, 0o500);
    const { status } = plan(...BUILD, '-o', folder);
    // The superuser may write everywhere.
    expect(status).toBe(process.getuid?.() === 0 ? 0 : 3);
  });

  it('loads no room but the command line for its help and for mistakes', () => {
    const trace = ['--import', `data:text/javascript,${encodeURIComponent(TRACE)}`];
    const late = /node_modules\/(exceljs|zod|yauzl|saxes)\/|src\/(engine|sheets|workbook|app)\//;
    const loadedBy = (...args: readonly string[]): readonly string[] =>
      plan(...trace, ...args)
        .stderr.split('\n')
        .flatMap((url) => [url, ...sourcesOf(url)]);
    for (const args of [['--help'], ['build', '--mnth', '2026-12']]) {
      const loaded = loadedBy(PLAN, ...args);
      expect(loaded).toContain('../src/cli/run.ts');
      expect(loaded.filter((name) => late.test(name))).toEqual([]);
    }
    expect(loadedBy(...BUILD, '-n').join('\n')).toMatch(late);
  });

  it('ends quietly when whoever reads its output has read enough', async () => {
    const file = join(COMPANY, '2026-12', 'inputs', '销售历史.xlsx');
    const child = spawn(process.execPath, [PLAN, 'inspect', '--cells', file]);
    let problems = '';
    child.stderr.on('data', (chunk) => (problems += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.once('close', done));
    expect([code, problems]).toEqual([0, '']);
  });

  it('ends as the data are, also where nobody reads on', async () => {
    const file = join(folder, 'broken.csv');
    writeFileSync(file, `${'a,b\n'.repeat(2000)}"`);
    const child = spawn(process.execPath, [PLAN, 'inspect', '--cells', file]);
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await new Promise((done) => child.once('close', done))).toBe(3);
  });

  it.runIf(existsSync('/dev/full'))('says that its output is lost on a full disk', () => {
    const full = openSync('/dev/full', 'w');
    const stdio: StdioOptions = ['ignore', full, 'pipe'];
    const args = [PLAN, 'schema', 'forecast', '--lang', 'en'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio });
    closeSync(full);
    expect(status).toBe(3);
    expect(stderr).toContain('error F403 stdout cannot be written: the disk is full.');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing half written on %s', async (signal) => {
    const child = spawn(process.execPath, [...BUILD, '-o', folder]);
    // The first file that appears is a temporary one: now the program is writing.
    const watcher = watch(folder, () => child.kill(signal));
    const code = await new Promise((done) => child.once('close', done));
    watcher.close();
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(readdirSync(folder)).toEqual([]);
  });
});
