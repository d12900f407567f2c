import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = join(ROOT, 'test', 'example', 'list-shortages.ts');
const INPUTS = join(ROOT, 'fixtures', 'small', '2026-12', 'inputs');

function runExample(...args: readonly string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, ['--import', 'tsx', EXAMPLE, ...args], { cwd: ROOT, encoding: 'utf8' });
}

describe('the package as a library', () => {
  it('plans a month for the program of the guide, as the command line does', () => {
    const files = readdirSync(INPUTS).map((name) => join(INPUTS, name));
    const { stdout, stderr, status } = runExample('2026-12', ...files);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toBe('plan 37330');
    const shortages = stdout.split('\n').filter((line) => line.startsWith('short '));
    expect(shortages.length).toBeGreaterThan(0);
  });

  it('leaves problems in the data to the program', () => {
    const [forecast] = readdirSync(INPUTS).filter((name) => name.includes('川渝'));
    const { stderr, status } = runExample('2026-12', join(INPUTS, forecast!));
    expect(status).toBe(1);
    expect(stderr).toContain('E101 null null');
  });

  it.each(['README.md', 'README.zh-CN.md'])('is shown in %s by that very program', (name) => {
    expect(readFileSync(join(ROOT, name), 'utf8')).toContain(
      `\`\`\`ts\n${readFileSync(EXAMPLE, 'utf8')}\`\`\``,
    );
  });

  it('exports its types', () => {
    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      exports: Record<string, { types: string; default: string }>;
    };
    for (const path of Object.values(exports['.']!))
      expect(readFileSync(join(ROOT, path), 'utf8')).not.toBe('');
  });
});
