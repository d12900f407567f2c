import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NamesRequest } from '../../../src/app/list-names.ts';
import { runWith } from '../support/capture.ts';

const NAMES = ['Hangzhou West', '杭州 一店', "O'Brien"];
const asked: NamesRequest[] = [];

async function complete(...words: string[]): Promise<string[]> {
  const listNames = async (request: NamesRequest): Promise<readonly string[]> => {
    asked.push(request);
    return NAMES;
  };
  const { code, out } = await runWith(['complete', '--', ...words], { listNames });
  expect(code).toBe(0);
  return out.split('\n').filter(Boolean);
}

describe('the candidates', () => {
  it('are the commands where none was typed, without the hidden one', async () => {
    expect(await complete('com')).toEqual(['compare', 'completion']);
  });

  it("are a command's own options and those of the program", async () => {
    expect(await complete('show', '--s')).toEqual(['--salesperson', '--store', '--sort']);
    expect(await complete('show', '--la')).toEqual(['--lang']);
  });

  it('are the values that an option or argument allows', async () => {
    expect(await complete('validate', '--format', '')).toEqual(['text', 'concise', 'json', 'github']);
    expect(await complete('validate', '--format=j')).toEqual(['--format=json']);
    expect(await complete('validate', '--format', '=', 'j')).toEqual(['json']);
    expect(await complete('--lang', '')).toEqual(['zh', 'en']);
    expect(await complete('explain', 'goal', 'e')).toEqual(['excess']);
    expect(await complete('validate', '--ignore', 'E203')).toEqual(['E203']);
    expect(await complete('build', '--set', 'fl')).toEqual(['flagPoints=', 'flagShare=']);
  });

  it('are the names of the folder and month that were typed before', async () => {
    expect(await complete('show', '-m', '2026-12', '-d', 'east', '--store', '杭')).toEqual(['杭州 一店']);
    expect(asked.at(-1)).toEqual({ kind: 'store', folder: 'east', month: '2026-12' });
  });

  it('are none where anything may stand', async () => {
    expect(await complete('build', '--output', '')).toEqual([]);
  });
});

it('refuses a shell that has no script', async () => {
  const { code, err } = await runWith(['completion', 'tcsh']);
  expect([code, err.includes('F101')]).toEqual([2, true]);
});

/** Whether a shell is on this machine. */
function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit']).status === 0;
}

describe.skipIf(process.platform === 'win32')('a script', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plan-completion-'));
    // Stands in for the program: tells the words that it was given, then answers as it would.
    writeFileSync(
      join(folder, 'plan'),
      `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/asked"\nprintf '%s\\n' "Hangzhou West" "杭州 一店"\n`,
    );
    chmodSync(join(folder, 'plan'), 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What a shell says that was given the script of its completion, and then more. */
  async function say(shell: string, before: string, after: string): Promise<string[]> {
    const { out } = await runWith(['completion', shell]);
    const env = { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${folder}:${process.env['PATH']}` };
    const said = execFileSync(shell, ['-c', `${before}\n${out}\n${after}`], { env, encoding: 'utf8' });
    return said.trimEnd().split('\n');
  }

  async function askBash(words: string): Promise<string[]> {
    const script = `COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _plan_complete; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return say('bash', '', script);
  }

  /** As zsh calls it, which quotes the candidates itself. */
  async function askZsh(words: string): Promise<string[]> {
    const stubs = `compdef() { : }; compadd() { print -rl -- $candidates }; _files() { print files }`;
    return say('zsh', stubs, `words=(${words}); CURRENT=$#words; _plan`);
  }

  it('of bash hands over the words as the person meant them, and quotes names with spaces', async () => {
    expect(await askBash(`plan show --store 'Hang\\ z'`)).toEqual(['Hangzhou\\ West', '杭州\\ 一店']);
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('complete\n--\nshow\n--store\nHang z\n');
  });

  it('of bash leaves a name as it is inside quotes that are still open', async () => {
    expect(await askBash(`plan show --store '"Hang'`)).toEqual(['Hangzhou West', '杭州 一店']);
  });

  it.skipIf(!has('zsh'))(
    'of zsh hands over the words as the person meant them, quotes closed or not',
    async () => {
      for (const typed of [`'Hang\\ z'`, `'"Hang z"'`, `'"Hang z'`, `"'Hang z"`]) {
        expect(await askZsh(`plan show --store ${typed}`)).toEqual(['Hangzhou West', '杭州 一店']);
        expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('complete\n--\nshow\n--store\nHang z\n');
      }
    },
  );
});
