import { describe, expect, it } from 'vitest';
import { findUnreadFiles } from '../../src/app/find-unread-files.ts';
import type { InputIo } from '../../src/app/io.ts';

interface Tree {
  readonly [name: string]: Tree | null;
}

/** Folders as values; a file is null. */
function onDisk(tree: Tree): Pick<InputIo, 'listFolder' | 'joinPath' | 'fileName'> {
  const at = (path: string): Tree | null =>
    path.split('/').reduce<Tree | null>((folder, name) => folder?.[name] ?? null, tree);
  return {
    listFolder: (path) => Promise.resolve(at(path) === null ? null : Object.keys(at(path)!)),
    joinPath: (folder, name) => `${folder}/${name}`,
    fileName: (path) => path.slice(path.lastIndexOf('/') + 1),
  };
}

async function told(tree: Tree, ...places: readonly string[]): Promise<readonly unknown[]> {
  const issues = await findUnreadFiles(places, onDisk(tree));
  return issues.map(({ code, params }) => [code, params['folder'], params['files'], params['names']]);
}

describe('where inputs are read from', () => {
  it('every file that is not read is told, and none that is', async () => {
    const second = { 'b.xlsx': null, 旧: { 'c.csv': null } };
    const tree = { inputs: { 'a.xlsx': null, 第2周: second, 空: {}, '预测.pdf': null, '老.xls': null } };
    expect(await told(tree, 'inputs')).toEqual([
      ['W108', 'inputs/第2周', 2, 'b.xlsx, 旧/c.csv'],
      ['W109', 'inputs', 1, '预测.pdf'],
    ]);
  });

  it('nothing is told of what programs leave there, of plans, of files that are named and of folders that are none', async () => {
    const left = { '.DS_Store': null, '~$a.xlsx': null, 'Thumbs.db': null, '.git': { config: null } };
    const tree = { inputs: { ...left, 'sales-plan-2026-12.xlsx': null, 'sales-plan-2026-12.json': null } };
    expect(await told(tree, 'inputs', 'inputs/~$a.xlsx', '没有')).toEqual([]);
  });

  it('a folder that leads back to itself comes to an end', async () => {
    const loop: Record<string, Tree | null> = { 'a.xlsx': null };
    loop['环'] = loop;
    const tree = { inputs: { 环: loop } };
    expect(await told(tree, 'inputs')).toHaveLength(1);
  });

  it('of many files some are named and all are counted', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.xlsx`, null]));
    expect(await told({ inputs: { 备份: many } }, 'inputs')).toEqual([
      ['W108', 'inputs/备份', 30, '0.xlsx, 1.xlsx, 10.xlsx, 11.xlsx, 12.xlsx'],
    ]);
  });
});
