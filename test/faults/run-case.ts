import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EXIT } from '../../src/cli/exit-code.ts';
import { run } from '../../src/cli/run.ts';
import { useCases } from '../../src/main.ts';
import { capture } from '../cli/support/capture.ts';
import type { FuzzCase } from './draw-case.ts';
import type { FuzzCommand, SeedMonth } from './seed-months.ts';

const ENDS: ReadonlySet<number> = new Set([EXIT.done, EXIT.dataErrors, EXIT.file]);
const plans = new Map<SeedMonth, Promise<string>>();

/** Runs the program on a case; says what is wrong with how it ended, or null. */
export async function runCase({ origin, file, bytes, faithful, command }: FuzzCase): Promise<string | null> {
  const { code, out, err } = await runOn(origin, [file, bytes], command);
  if (!ENDS.has(code)) return `exit code ${code}: ${err.slice(0, 2_000)}`;
  if (code !== EXIT.done || !faithful || command !== 'build') return null;
  const known = plans.get(origin) ?? runOn(origin, null, 'build').then((sound) => withoutDigests(sound.out));
  plans.set(origin, known);
  return withoutDigests(out) === (await known) ? null : `another plan: ${out.slice(0, 2_000)}`;
}

function withoutDigests(text: string): string {
  return text.replaceAll(/[0-9a-f]{64}/g, '');
}

async function runOn(
  { month, files }: SeedMonth,
  changed: readonly [name: string, bytes: Buffer] | null,
  command: FuzzCommand,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-fuzz-'));
  try {
    for (const [path, bytes] of [...files, ...(changed === null ? [] : [changed])]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const [out, err] = [capture(), capture()];
    const args = argumentsOf(command, month, folder, join(folder, changed?.[0] ?? ''));
    const terminal = { out, err };
    const code = await run(args, { terminal, env: { PLAN_DEBUG: '1' }, version: '0.0.0', useCases });
    return { code, out: out.text(), err: err.text() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function argumentsOf(command: FuzzCommand, month: string, folder: string, file: string): readonly string[] {
  const where = ['--month', month, '--dir', folder];
  switch (command) {
    case 'build':
      return ['build', ...where, '--dry-run', '--json'];
    case 'validate':
      return ['validate', ...where, '--annotate', '--quiet'];
    case 'approve':
      return ['approve', ...where, '--by', '陈建国', '--at', '2026-12-09T17:00:00+08:00', '--force'];
    case 'show':
      return ['show', ...where, '--json'];
    case 'confirm':
      return ['confirm', ...where, '--json'];
    case 'inspect':
      return ['inspect', '--cells', file];
  }
}
