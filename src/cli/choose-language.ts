import type { Language } from '../domain/language.ts';

/**
 * The language of the program's words: `--lang` of the command line, else the first of `LC_ALL`, `LC_MESSAGES` and
 * `LANG` that says anything (Chinese when it begins with `zh`, else English), else Chinese, which most planners speak.
 * It is read ahead of the command line proper, whose own problems must already be told in it; a `--lang` that names
 * no language is left to the command line to report.
 */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedLanguage(args);
  if (asked !== null) return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  return !locale || locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The language that `--lang` names; null without it, or where it names none. */
export function askedLanguage(args: readonly string[]): Language | null {
  const asked = args.flatMap((arg, i) => {
    if (arg === '--lang') return [args[i + 1]];
    return arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [];
  });
  const last = asked.at(-1);
  return last === 'zh' || last === 'en' ? last : null;
}
