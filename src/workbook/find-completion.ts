import { access, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CompletionFacts } from '../domain/setup.ts';

/** Where a shell looks for what completes `plan`: files that only that can be, and files of its own that may load it. */
interface Places {
  readonly scripts: readonly string[];
  readonly settings: readonly string[];
}

/**
 * Whether the shell of whoever runs the program completes its command line, as far as the usual files say; null for
 * other shells, and where nobody says which shell it is or where its files are.
 *
 * @param env of the process: SHELL, HOME, XDG_CONFIG_HOME, XDG_DATA_HOME, ZDOTDIR, FPATH
 */
export async function findCompletion(
  env: Readonly<Record<string, string | undefined>>,
): Promise<CompletionFacts | null> {
  const { SHELL: path, HOME: home } = env;
  if (!path || !home) return null;
  const shell = (['bash', 'zsh', 'fish'] as const).find((name) => name === basename(path));
  if (shell === undefined) return null;
  const { scripts, settings } = placesOf(shell, home, env);
  for (const script of scripts) if (await isThere(script)) return { shell, isInstalled: true };
  for (const file of settings) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (/^[^#\n]*\bplan completion\b/m.test(text)) return { shell, isInstalled: true };
  }
  return { shell, isInstalled: false };
}

function placesOf(
  shell: CompletionFacts['shell'],
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): Places {
  const config = env['XDG_CONFIG_HOME'] || join(home, '.config');
  const data = env['XDG_DATA_HOME'] || join(home, '.local', 'share');
  const inHome = (names: readonly string[], folder = home): readonly string[] =>
    names.map((name) => join(folder, name));
  switch (shell) {
    case 'bash':
      return {
        scripts: [
          ...[data, '/usr/share', '/usr/local/share'].map((each) =>
            join(each, 'bash-completion', 'completions', 'plan'),
          ),
          '/etc/bash_completion.d/plan',
        ],
        settings: inHome(['.bashrc', '.bash_profile', '.bash_login', '.profile', '.bash_completion']),
      };
    case 'zsh': {
      const fpath = (env['FPATH'] ?? '').split(':').filter((each) => each !== '');
      const usual = ['/usr/share/zsh/site-functions', '/usr/local/share/zsh/site-functions'];
      return {
        scripts: [...fpath, ...usual].map((each) => join(each, '_plan')),
        settings: inHome(['.zshrc', '.zshenv', '.zprofile'], env['ZDOTDIR'] || home),
      };
    }
    case 'fish':
      return {
        scripts: [
          ...[config, data].map((each) => join(each, 'fish', 'completions', 'plan.fish')),
          '/usr/share/fish/vendor_completions.d/plan.fish',
        ],
        settings: [join(config, 'fish', 'config.fish')],
      };
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
