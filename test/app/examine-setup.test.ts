import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { examineSetup, type SetupResult } from '../../src/app/examine-setup.ts';
import { machine } from '../../src/machine.ts';
import { findLeftovers } from '../../src/workbook/find-leftovers.ts';
import { inspectFolder } from '../../src/workbook/inspect-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'plan-doctor-'));
const inputs = join(root, '2026-12', 'inputs');
mkdirSync(inputs, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const facts = { node: { version: 'v20.19.0', needed: '>=20.19.0' }, now: '2026-12-08T09:30:00+08:00' };
const examine = (folder: string): Promise<SetupResult> =>
  examineSetup(
    { folder, terminal: { isTerminal: false, columns: 80 } },
    { ...machine, ...facts, locale: null, inspectFolder, findLeftovers, findCompletion: async () => null },
    () => undefined,
  );

describe('looking at a set-up', () => {
  it('finds nothing in a folder that is well', async () => {
    expect((await examine(root)).findings).toEqual([]);
  });

  it('finds what is skipped, misnamed, left behind and wrong, all at once, and changes nothing', async () => {
    mkdirSync(join(root, '2026-7'));
    writeFileSync(join(inputs, '旧.xls'), '');
    writeFileSync(join(inputs, '新.xlsx'), '');
    writeFileSync(join(root, '2026-12', '.plan-journal.json'), '[]');
    writeFileSync(join(root, 'plan.config.json'), '{"capRatio": -1, "calendar": {"dueDayMoves": "up"}}');
    const before = readdirSync(root, { recursive: true });
    const { findings } = await examine(root);
    expect(
      findings.map(({ name, place }) => [name, place === null ? null : place.replace(root, '')]),
    ).toEqual([
      ['policyWrong', null],
      ['policyWrong', null],
      ['oddMonth', '2026-7'],
      ['journal', join('/2026-12', '.plan-journal.json')],
      ['otherFormat', join('/2026-12', 'inputs', '旧.xls')],
    ]);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });

  it('finds folders of months and of their results that nobody may write into', async () => {
    const history = join(root, '2026-12', 'history');
    for (const path of [history, join(root, '2026')]) mkdirSync(path);
    const shut = { ...machine, ...facts, locale: null, findLeftovers, findCompletion: async () => null };
    const { findings } = await examineSetup(
      { folder: root, terminal: { isTerminal: false, columns: 80 } },
      // As the superuser, who may run this, every folder can be written into.
      {
        ...shut,
        inspectFolder: async (path) => ({ ...(await inspectFolder(path)), isWritable: path === root }),
      },
      () => undefined,
    );
    const closed = findings.flatMap(({ name, place }) => (name === 'unwritable' ? [place] : []));
    expect(closed).toEqual([join(root, '2026-12'), history, join(root, '2026')]);
  });

  it('says of a folder that is not there nothing but that', async () => {
    expect((await examine(join(root, 'nowhere'))).findings.map(({ name }) => name)).toEqual(['noFolder']);
  });
});
