import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/choose-language.ts';

describe('the language', () => {
  it.each([
    [['build', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['--lang=zh', 'build'], { LANG: 'en_US.UTF-8' }, 'zh'],
    [['--lang', 'en', '--lang', 'zh'], {}, 'zh'],
  ] as const)('is that of --lang first: %j', (args, env, expected) => {
    expect(chooseLanguage(args, env)).toBe(expected);
  });

  it.each([
    [{ LC_ALL: 'zh_TW', LC_MESSAGES: 'en_US', LANG: 'en_US' }, 'zh'],
    [{ LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'zh_CN' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'ZH' }, 'zh'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
  ])('is that of the locale next, in the order of POSIX: %j', (env, expected) => {
    expect(chooseLanguage(['build'], env)).toBe(expected);
  });

  it.each([[{}], [{ LANG: '' }]])('is Chinese where nobody says: %j', (env) => {
    expect(chooseLanguage([], env)).toBe('zh');
  });

  it('leaves a language that the program lacks to the command line to refuse', () => {
    expect(chooseLanguage(['--lang', 'fr'], { LANG: 'en_US' })).toBe('en');
    expect(chooseLanguage(['--lang'], { LANG: 'zh_CN' })).toBe('zh');
  });
});
