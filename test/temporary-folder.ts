import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lets all tests make their temporary folders in one, and removes it when the last has run. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'plan-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
