import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { runWith } from './support/capture.ts';

const PAGES = [
  [],
  ['build'],
  ['batch'],
  ['approve'],
  ['dispatch'],
  ['confirm'],
  ['status'],
  ['validate'],
  ['inspect'],
  ['explain'],
  ['compare'],
  ['show'],
  ['diff'],
  ['schema'],
  ['init'],
  ['template'],
  ['completion'],
  ['doctor'],
] as const;
const LANGUAGES = ['zh', 'en'] as const;
const CASES = LANGUAGES.flatMap((language) => PAGES.map((page) => ({ language, page: page.join(' ') })));

async function helpOf(page: string, language: string): Promise<string> {
  const { code, out, err } = await runWith([
    '--lang',
    language,
    ...page.split(' ').filter(Boolean),
    '--help',
  ]);
  expect(code).toBe(0);
  expect(err).toBe('');
  return out;
}

/** Columns at which descriptions of options and commands begin. */
function descriptionColumns(help: string): number[] {
  const items = help
    .split('\n')
    .filter((line) => /^ {2}(-|\w+( <\w+>)? {2})/.test(line) && !line.startsWith('  plan '));
  return items.map((line) => stringWidth(/^ {2}\S.*? {2,}(?=\S)/.exec(line)![0]));
}

describe('the help', () => {
  it.each(CASES)('of "$page" in $language is no wider than 80 columns', async ({ language, page }) => {
    const lines = (await helpOf(page, language)).split('\n');
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it.each(CASES)(
    'of "$page" in $language begins every description at one column',
    async ({ language, page }) => {
      const columns = descriptionColumns(await helpOf(page, language));
      expect(columns.length).toBeGreaterThan(2);
      expect(new Set(columns).size).toBe(1);
    },
  );

  it.each(PAGES.map((page) => page.join(' ')))(
    'of "%s" in Chinese keeps no English heading',
    async (page) => {
      expect(await helpOf(page, 'zh')).not.toMatch(
        /Usage|Options|Arguments|Commands|Global|default|display/i,
      );
    },
  );

  it.each(LANGUAGES)('in %s says where inputs and outputs are and what exit codes mean', async (language) => {
    const help = await helpOf('build', language);
    for (const said of ['/inputs', '~$', 'plan.config.json', '--force', '70', '130'])
      expect(help).toContain(said);
  });

  it('describes every option', async () => {
    for (const page of PAGES) {
      const help = await helpOf(page.join(' '), 'en');
      expect(help.split('\n').filter((line) => /^ {2}-\S+(,? \S+)*\s*$/.test(line))).toEqual([]);
    }
  });

  it('is as narrow as the terminal', async () => {
    const { out } = await runWith(['build', '-h', '--lang', 'zh'], {}, { looks: { columns: 64 } });
    const prose = out.split('\n').filter((line) => !line.includes('plan build -m'));
    expect(prose.filter((line) => stringWidth(line) > 64)).toEqual([]);
  });

  it('goes to the error stream, with the exit code of a mistake, when nothing was asked for', async () => {
    const { code, out, err } = await runWith([]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('plan build -m 2026-12');
  });

  it('of a command is also had by `plan help`', async () => {
    expect((await runWith(['help', 'build'])).out).toBe(await helpOf('build', 'en'));
  });
});
