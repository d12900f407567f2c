import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../src/domain/failure.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { runWith } from './support/capture.ts';
import { validation } from './support/validation.ts';

const validate = ['validate', '-m', '2026-12'];
const nowhere = { file: null, sheet: null, cell: null, header: null, value: null, params: {} };
const error: Issue = { code: 'E201', severity: 'error', ...nowhere };
const warning: Issue = { code: 'W322', severity: 'warning', ...nowhere, params: { asOf: '2026-12-05' } };
const counts = { files: 3, stores: 1, intents: 2, parts: 4 };

function failWith(thrown: unknown): { validateInputs: () => Promise<never> } {
  return { validateInputs: () => Promise.reject(thrown) };
}

describe('a run', () => {
  it('ends with 0 when the data are good, also with warnings', async () => {
    const { code, out, err } = await runWith(validate, {
      validateInputs: async () => validation({ shown: [warning], counts }),
    });
    expect(code).toBe(0);
    expect(out).toBe('The inputs are good: 3 workbooks, 1 store, 2 order intents, 4 parts.\n');
    expect(err).toContain('warning W322');
  });

  it('ends with 1 when the data hold an error', async () => {
    const { code, out, err } = await runWith(validate, {
      validateInputs: async () => validation({ shown: [warning, error] }),
    });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('error E201');
    expect(err).toContain('1 error, 1 warning');
  });

  it.each<[FailureKind, number]>([
    ['data', 1],
    ['usage', 2],
    ['file', 3],
  ])('that fails by its %s ends with %d', async (kind, expected) => {
    const { code, out, err } = await runWith(
      validate,
      failWith(new PlanFailure(kind, 'F201', { file: 'a.xlsx' })),
    );
    expect(code).toBe(expected);
    expect(out).toBe('');
    expect(err).toBe('error F201 There is no file a.xlsx.\n  → Check its name and folder.\n');
  });

  it('that fails by several files tells all of them', async () => {
    const failures = ['a.xlsx', 'b.xlsx'].map((file) => new PlanFailure('file', 'F201', { file }));
    const { code, err } = await runWith(validate, failWith(new AggregateError(failures)));
    expect(code).toBe(3);
    expect(err.match(/^error F201 There is no file [ab].xlsx.$/gm)).toHaveLength(2);
  });

  it('in a folder that was deleted since says so', async () => {
    const gone = Object.assign(new Error('ENOENT: uv_cwd'), { code: 'ENOENT', syscall: 'uv_cwd' });
    const { code, err } = await runWith(validate, failWith(gone));
    expect(code).toBe(3);
    expect(err).toContain('error F203 . cannot be read: there is no such folder.');
  });

  it('that meets a fault of the program ends with 70 and asks to report it, without a stack', async () => {
    const { code, err } = await runWith(validate, failWith(new TypeError('x is not a function')));
    expect(code).toBe(70);
    expect(err).toContain('TypeError: x is not a function');
    expect(err).toContain('report');
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('shows the stack of a fault to those who ask for it', async () => {
    const env = { PLAN_DEBUG: '1' };
    const { err } = await runWith(validate, failWith(new TypeError('x is not a function')), { env });
    expect(err).toMatch(/^\s+at /m);
  });

  it('says its version', async () => {
    expect(await runWith(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
    expect(await runWith(['-V'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });

  it('sends no escape code where colours are not wanted, and some where they are', async () => {
    const useCases = { validateInputs: async () => validation({ shown: [error] }) };
    const plain = await runWith(validate, useCases);
    const coloured = await runWith(validate, useCases, { looks: { colours: true } });
    expect(plain.err).not.toContain('\u001b');
    expect(coloured.err).toContain('\u001b[');
  });

  it('with --json writes one JSON document that holds every diagnostic with its words', async () => {
    const { out } = await runWith([...validate, '--json'], {
      validateInputs: async () => validation({ shown: [error] }),
    });
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      valid: false,
      month: '2026-12',
      stopped: false,
      counts: null,
      inputs: [],
      missing: [],
      hiddenErrors: 0,
      untoldWarnings: 0,
      diagnostics: [
        { ...error, message: 'A required cell is blank.', help: 'Fill it in, or delete the row.' },
      ],
    });
  });

  it('with --quiet tells problems only', async () => {
    const outcome = await runWith([...validate, '-q'], {
      validateInputs: async () => validation({ counts }),
    });
    expect(outcome).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('a mistake in the command line', () => {
  it.each([
    [['build', '--mnth', '2026-12'], 'F103', '--mnth', '--month'],
    [['build', '--mnth=2026-12'], 'F103', '--mnth=2026-12', '--month'],
    [['build', '-m', '2026-12', '--forcast', 'a.xlsx'], 'F103', '--forcast', '--forecast'],
    [['--verison'], 'F103', '--verison', '--version'],
    [['validate', '--hlep'], 'F103', '--hlep', '--help'],
    [['biuld', '-m', '2026-12'], 'F104', 'biuld', 'build'],
    [['Validate'], 'F104', 'Validate', 'validate'],
  ])('%j is named, and what was meant is suggested', async (args, failure, wrong, meant) => {
    const { code, out, err } = await runWith(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(failure);
    expect(err).toContain(wrong);
    expect(err).toContain(`Did you mean ${meant}?`);
  });

  it.each([
    [['build'], 'F106', '--month'],
    [['build', '-m'], 'F105', '--month'],
    [['build', '-m', '2026-12', '--dir', ''], 'F105', '--dir'],
    [['build', '-m', '2026-12', '--forecast', 'a.xlsx', ''], 'F105', '--forecast'],
    [['build', '-m', '2026-13'], 'F101', '2026-13'],
    [['build', '-m', '0026-12'], 'F101', '0026-12'],
    [['status', '-m', '9999-12'], 'F101', '9999-12'],
    [['build', '-m', '2026-12', '--as-of', '2026-12-32'], 'F101', '2026-12-32'],
    [['build', '-m', '2026-12', '--as-of', '2027-01-01'], 'F101', '2026-12-31'],
    [['build', '2026-12'], 'F108', '2026-12'],
    [['inspect'], 'F107', 'file'],
    [['inspect', 'a.xlsx', 'b.xlsx'], 'F108', 'b.xlsx'],
    [['build', '--lang', 'fr'], 'F101', 'fr'],
    [['--zzzzzzzz'], 'F103', '--zzzzzzzz'],
  ])('%j is told by its code, without a guess', async (args, failure, named) => {
    const { code, err } = await runWith(args);
    expect(code).toBe(2);
    expect(err).toContain(failure);
    expect(err).toContain(named);
    expect(err).not.toContain('Did you mean');
  });

  it.each([
    ['build', '--mnth', '2026-12'],
    ['biuld'],
    ['build'],
    ['build', '-m'],
    ['inspect'],
    ['build', 'x'],
    ['build', '-m', 'x'],
  ])('is told in Chinese to those who read Chinese: %s %s %s', async (...args) => {
    const { err } = await runWith(args.filter(Boolean), {}, { env: { LANG: 'zh_CN.UTF-8' } });
    expect(err).toMatch(/^错误 F10\d .*[\u4e00-\u9fff]/);
    expect(err).not.toMatch(/error|unknown|missing|argument|required/);
  });

  it('is shown without what could steer the terminal', async () => {
    const { err } = await runWith(['build', '--\u001b[31mmonth', '2026-12\u202e']);
    expect(err).toContain('\\u{1b}');
    expect(err).not.toContain('\u001b');
  });
});

describe('the inputs of a command', () => {
  it('are what its options say, in one list of files', async () => {
    const requests: unknown[] = [];
    const args = [
      '--forecast',
      'a.xlsx',
      'b.xlsx',
      '--inventory',
      'c.xlsx',
      '--annual',
      'd.xlsx',
      '--history',
      'e.xlsx',
    ];
    const more = [
      '--dir',
      'co',
      '--as-of',
      '2026-12-04',
      '--config',
      'p.json',
      '--set',
      'capRatio=1',
      '--set',
      'imbalance=enforce',
    ];
    await runWith([...validate, ...args, ...more], {
      validateInputs: async (request) => {
        requests.push(request);
        return validation({ counts });
      },
    });
    expect(requests).toEqual([
      {
        month: '2026-12',
        folder: 'co',
        files: ['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx', 'e.xlsx'],
        asOf: 20791,
        policyFile: 'p.json',
        settings: ['capRatio=1', 'imbalance=enforce'],
        promised: ['forecast', 'inventory', 'annual', 'history'],
        standard: { strict: false, select: [], ignore: [] },
        mostErrors: null,
      },
    ]);
  });

  it('are those of the month in the current folder where nothing else is said', async () => {
    const requests: unknown[] = [];
    await runWith(validate, {
      validateInputs: async (request) => {
        requests.push(request);
        return validation({ counts });
      },
    });
    expect(requests).toEqual([
      {
        month: '2026-12',
        folder: '.',
        files: [],
        asOf: null,
        policyFile: null,
        settings: [],
        promised: [],
        standard: { strict: false, select: [], ignore: [] },
        mostErrors: null,
      },
    ]);
  });
});
