import { describe, expect, it } from 'vitest';
import { judgeSetup } from '../../src/app/judge-setup.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import type { SetupFacts } from '../../src/domain/setup.ts';

const GOOD: SetupFacts = {
  node: { version: 'v20.19.0', needed: '>=20.19.0' },
  now: '2026-12-08T09:30:00+08:00',
  terminal: { isTerminal: true, columns: 80, locale: 'zh_CN.UTF-8' },
  folder: {
    ...{ path: '.', isFolder: true, isReadable: true, isWritable: true, isNetwork: false },
    ...{ freeBytes: 2 ** 30, ignoresCase: false },
  },
  ...{ completion: null, closed: [] },
  ...{ policyFailures: [], folders: ['2026', '2026-12', '说明', '12'], leftovers: [], skipped: [] },
  plans: [{ month: '2026-12', stale: [], failure: null }],
};
const failure = new PlanFailure('usage', 'F109', { path: 'plan.config.json' });
const skipped = (name: string, isFolder = false): Partial<SetupFacts> => ({
  skipped: [{ path: `2026-12/inputs/${name}`, name, isFolder }],
});

describe('a set-up', () => {
  it('is well where nothing is found', () => {
    expect(judgeSetup(GOOD)).toEqual([]);
  });

  it.each([
    ['nodeOld', true, { node: { version: 'v20.18.9', needed: '>=20.19.0' } }],
    ['nodeOld', true, { node: { version: 'v18.99.0', needed: '>=20.19.0' } }],
    ['clockAbsurd', true, { now: '1970-01-01T00:00:00Z' }],
    ['notUtf8', false, { terminal: { ...GOOD.terminal, locale: 'C' } }],
    ['narrow', false, { terminal: { ...GOOD.terminal, columns: 79 } }],
    ['noCompletion', false, { completion: { shell: 'zsh', isInstalled: false } }],
    ['unwritable', true, { closed: ['2026-12/history'] }],
    ['ignoresCase', false, { folder: { ...GOOD.folder, ignoresCase: true } }],
    ['noFolder', true, { folder: { ...GOOD.folder, isFolder: false, isReadable: false } }],
    ['unreadable', true, { folder: { ...GOOD.folder, isReadable: false } }],
    ['unwritable', true, { folder: { ...GOOD.folder, isWritable: false } }],
    ['network', false, { folder: { ...GOOD.folder, isNetwork: true } }],
    ['diskFull', true, { folder: { ...GOOD.folder, freeBytes: 99 * 2 ** 20 } }],
    ['policyWrong', true, { policyFailures: [failure] }],
    ['oddMonth', false, { folders: ['2026-7'] }],
    ['oddMonth', false, { folders: ['202612'] }],
    ['oddMonth', false, { folders: ['2026年12月'] }],
    ['oddMonth', false, { folders: ['2026-12 - 副本'] }],
    ['lockHeld', false, { leftovers: [{ path: '.plan-lock', kind: 'lock', owner: null }] }],
    ['lockStale', false, { leftovers: [{ path: '.plan-lock', kind: 'staleLock', owner: null }] }],
    ['journal', true, { leftovers: [{ path: '.plan-journal.json', kind: 'journal', owner: null }] }],
    ['temporary', false, { leftovers: [{ path: '.plan-x.tmp', kind: 'temporary', owner: null }] }],
    ['openElsewhere', false, skipped('~$预测.xlsx')],
    ['ownPlan', false, skipped('sales-plan-2026-12.xlsx')],
    ['hiddenInput', false, skipped('.预测.xlsx')],
    ['folderInInputs', false, skipped('旧表', true)],
    ['otherFormat', true, skipped('预测.xls')],
    ['otherFormat', true, skipped('预测.et')],
    ['otherFormat', true, skipped('预测.fods')],
    ['planStale', false, { plans: [{ month: '2026-12', stale: ['a.xlsx'], failure: null }] }],
    ['planUnreadable', true, { plans: [{ month: '2026-12', stale: [], failure }] }],
  ] as const)('with %s is told so, and whether that hinders: %s', (name, hinders, facts) => {
    expect(judgeSetup({ ...GOOD, ...facts }).map((each) => [each.name, each.hinders])).toEqual([
      [name, hinders],
    ]);
  });

  it('is well where completion is installed, or cannot be told', () => {
    const completion = { shell: 'bash', isInstalled: true } as const;
    expect(judgeSetup({ ...GOOD, completion })).toEqual([]);
  });

  it('is not judged by its terminal where there is none, nor by notes and system files among the inputs', () => {
    const terminal = { isTerminal: false, columns: 20, locale: 'C' };
    const completion = { shell: 'bash', isInstalled: false } as const;
    expect(judgeSetup({ ...GOOD, terminal, completion })).toEqual([]);
    for (const name of ['说明.txt', '.DS_Store', '合同.pdf', '模板.xltx']) {
      expect(judgeSetup({ ...GOOD, ...skipped(name) })).toEqual([]);
    }
  });
});
