import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { SetupResult } from '../../../src/app/examine-setup.ts';
import { EN } from '../../../src/cli/messages/en.ts';
import { PlanFailure } from '../../../src/domain/failure.ts';
import type { Finding, FindingName } from '../../../src/domain/setup.ts';
import { runWith, type Outcome } from '../support/capture.ts';

const params = {
  ...{ version: 'v18.0.0', needed: '>=20', now: '1970-01-01', locale: 'C', columns: 40, free: 3 },
  ...{
    shell: 'zsh',
    meant: '2026-07',
    user: 'amy',
    host: 'pc',
    command: 'plan build',
    month: '2026-12',
    files: 'a.xlsx',
  },
};
const NAMES = Object.keys(EN.doctor.findings) as FindingName[];
const FINDINGS: readonly Finding[] = [
  ...NAMES.map((name): Finding => {
    return { check: 'inputs', name, hinders: false, place: '2026-12/x\u001b[31m', params, failure: null };
  }),
  {
    ...{ check: 'policy', name: 'policyWrong', hinders: true, place: null, params: {} },
    failure: new PlanFailure('usage', 'F109', { path: 'plan.config.json' }),
  },
];
const result = (findings: readonly Finding[]): SetupResult => ({
  findings,
  facts: {
    ...{ node: params, now: params.now, terminal: { isTerminal: true, columns: 80, locale: null } },
    folder: {
      ...{ path: 'company', isFolder: true, isReadable: true, isWritable: true, isNetwork: false },
      ...{ freeBytes: null, ignoresCase: null },
    },
    ...{ completion: null, closed: [] },
    ...{ policyFailures: [], folders: [], leftovers: [], skipped: [], plans: [] },
  },
});
const doctor = (findings: readonly Finding[], ...args: readonly string[]): Promise<Outcome> =>
  runWith(['doctor', '-d', 'company', ...args], { examineSetup: () => Promise.resolve(result(findings)) });

describe('plan doctor', () => {
  it.each(['zh', 'en'])('in %s tells everything in 80 columns, without missing words', async (language) => {
    const { out, code } = await doctor(FINDINGS, '--lang', language);
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(out).not.toMatch(/undefined|\u001b/);
    expect(out.split('→')).toHaveLength(FINDINGS.length + 1);
    expect(code).toBe(1);
  });

  it('ends with 0 where nothing hinders, and names each check as good', async () => {
    expect((await doctor(FINDINGS.slice(0, 3))).code).toBe(0);
    const { out, code } = await doctor([]);
    expect(out.match(/: good$/gm)).toHaveLength(Object.keys(EN.doctor.checks).length);
    expect(code).toBe(0);
  });

  it('as JSON has each finding with its name, place, words and the code of a failure', async () => {
    const { out } = await doctor(FINDINGS, '--json');
    const { hinders, findings } = JSON.parse(out) as { hinders: boolean; findings: object[] };
    expect(hinders).toBe(true);
    expect(findings.at(-1)).toMatchObject({ name: 'policyWrong', code: 'F109', hinders: true });
    expect(findings).toHaveLength(FINDINGS.length);
  });
});
