import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findCompletion } from '../../src/workbook/find-completion.ts';

const root = mkdtempSync(join(tmpdir(), 'plan-shell-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Looks into a home of its own with one file. */
async function lookAt(shell: string, file: string, text: string): Promise<boolean | undefined> {
  const home = mkdtempSync(join(root, 'home-'));
  mkdirSync(dirname(join(home, file)), { recursive: true });
  writeFileSync(join(home, file), text);
  return (await findCompletion({ SHELL: `/bin/${shell}`, HOME: home }))?.isInstalled;
}

describe('completion', () => {
  it.each([
    ['bash', '.bashrc', 'alias x=y\nsource <(plan completion bash)\n'],
    ['bash', '.local/share/bash-completion/completions/plan', ''],
    ['zsh', '.zshrc', 'compinit; source <(plan completion zsh)'],
    ['fish', '.config/fish/config.fish', 'plan completion fish | source'],
    ['fish', '.config/fish/completions/plan.fish', ''],
  ])('of %s is found in %s', async (shell, file, text) => {
    expect(await lookAt(shell, file, text)).toBe(true);
  });

  it('is not found where the line is commented out, or stands in the file of another shell', async () => {
    expect(await lookAt('bash', '.bashrc', '# source <(plan completion bash)')).toBe(false);
    expect(await lookAt('bash', '.zshrc', 'source <(plan completion zsh)')).toBe(false);
  });

  it('is not asked about where nobody says which shell it is, or it is another', async () => {
    expect(await findCompletion({ HOME: root })).toBe(null);
    expect(await findCompletion({ HOME: root, SHELL: '/bin/dash' })).toBe(null);
    expect(await findCompletion({ SHELL: '/bin/bash' })).toBe(null);
  });
});
