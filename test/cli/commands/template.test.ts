import { describe, expect, it } from 'vitest';
import type { InitRequest } from '../../../src/app/init-company.ts';
import type { TemplateRequest } from '../../../src/app/make-templates.ts';
import { PlanFailure } from '../../../src/domain/failure.ts';
import { runWith } from '../support/capture.ts';

const RESULT = {
  written: ['co/2026-12/templates/a.xlsx'],
  kept: ['co/b.xlsx'],
  failures: [new PlanFailure('file', 'F201', { file: 'gone.xlsx' })],
};

function asking<T>(): { asked: T[]; answer: (request: T) => Promise<typeof RESULT> } {
  const asked: T[] = [];
  return {
    asked,
    answer: async (request) => {
      asked.push(request);
      return RESULT;
    },
  };
}

describe('plan template', () => {
  it('asks for the templates that the options name', async () => {
    const { asked, answer } = asking<TemplateRequest>();
    const args = [
      'template',
      'forecast',
      '-m',
      '2026-12',
      '-d',
      'co',
      '--salesperson',
      '王芳',
      '-o',
      'x',
      '-f',
    ];
    expect((await runWith(args, { makeTemplates: answer })).code).toBe(0);
    expect(asked).toEqual([
      {
        ...{ kind: 'forecast', month: '2026-12', folder: 'co', salesperson: '王芳', territory: null },
        ...{ output: 'x', force: true, language: 'en' },
      },
    ]);
  });

  it('says what was written, what was left alone, and what could not be read', async () => {
    const { answer } = asking<TemplateRequest>();
    const { out, err } = await runWith(['template', 'annual', '-m', '2026-12'], { makeTemplates: answer });
    expect(out).toBe(
      'Written:\n  co/2026-12/templates/a.xlsx\nLeft alone, since they were there (--force replaces them):\n  co/b.xlsx\n',
    );
    expect(err).toContain('error F201');
  });

  it('--json says the same to programs', async () => {
    const { answer } = asking<TemplateRequest>();
    const { out } = await runWith(['template', 'annual', '-m', '2026-12', '--json'], {
      makeTemplates: answer,
    });
    expect(JSON.parse(out)).toMatchObject({
      written: RESULT.written,
      kept: RESULT.kept,
      unread: [{ code: 'F201' }],
    });
  });

  it.each([
    [['template', 'forcast', '-m', '2026-12'], 'F101'],
    [['template', 'forecast'], 'F106'],
    [['template', '-m', '2026-12'], 'F107'],
    [['init', '-m', '2026-13'], 'F101'],
  ])('%j is refused with %s', async (args, code) => {
    const { code: exit, err } = await runWith(args);
    expect(exit).toBe(2);
    expect(err).toContain(code);
  });
});

describe('plan init', () => {
  it('lays out the current folder, or the one that is named', async () => {
    const { asked, answer } = asking<InitRequest>();
    await runWith(['init', '-m', '2026-12'], { initCompany: answer });
    await runWith(['init', 'co', '-m', '2026-12', '--lang', 'zh'], { initCompany: answer });
    expect(asked).toEqual([
      { folder: '.', month: '2026-12', language: 'en' },
      { folder: 'co', month: '2026-12', language: 'zh' },
    ]);
  });
});
