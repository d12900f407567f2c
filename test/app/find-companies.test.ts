import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCompanies, type CompaniesIo } from '../../src/app/find-companies.ts';
import type { Month } from '../../src/domain/month.ts';

const MONTH = '2026-12' as Month;

/** A disk with these files and folders; links lead to other paths. */
function diskOf(paths: readonly string[], links: Readonly<Record<string, string>> = {}): CompaniesIo {
  const follow = (path: string): string => {
    const link = Object.keys(links).find((each) => path === each || path.startsWith(`${each}/`));
    return link === undefined ? path : links[link] + path.slice(link.length);
  };
  return {
    joinPath: (folder, name) => posix.join(folder, name),
    fileName: (path) => posix.basename(path),
    realPath: async (path) => `/real/${follow(path)}`,
    listFolder: async (path) => {
      const start = `${follow(path)}/`;
      const inside = paths.filter((each) => each.startsWith(start));
      const names = inside.map((each) => each.slice(start.length).split('/')[0]!);
      return names.length === 0 ? null : [...new Set(names)];
    },
  };
}

const foldersOf = async (places: readonly string[], disk: CompaniesIo): Promise<readonly string[]> =>
  (await findCompanies(places, MONTH, disk)).companies.map(({ folder }) => folder);

describe('a place', () => {
  const disk = diskOf([
    'all/b/2026-12/inputs/x.xlsx',
    'all/a/inputs/x.xlsx',
    'all/c/plan.config.json',
    'all/.git/inputs/x.xlsx',
    'all/notes/read.me',
    'all/gone/2025-01/inputs/x.xlsx',
  ]);

  it('is a company where it holds inputs of the month, inputs or a policy', async () => {
    expect(await foldersOf(['all/b', 'all/a', 'all/c'], disk)).toEqual(['all/a', 'all/b', 'all/c']);
  });

  it('else stands for the companies in it, and names those that hold other months only', async () => {
    const found = await findCompanies(['all'], MONTH, disk);
    expect(found.companies.map(({ company }) => company)).toEqual(['a', 'b', 'c']);
    expect(found.leftOut).toEqual(['all/gone']);
  });

  it('that is no company and holds none is refused, so that nothing is begun', async () => {
    for (const place of ['all/notes', 'nowhere']) {
      await expect(findCompanies(['all', place], MONTH, disk)).rejects.toMatchObject({
        code: 'F113',
        params: { path: place },
      });
    }
  });
});

it('finds each company once, in one order, whatever ways lead to it', async () => {
  const names = ['上海', 'b', 'a', 'Z'];
  const links = { latest: 'all/b', 'all/copy': 'all/a' };
  const disk = diskOf([...names.map((name) => `all/${name}/inputs/x.xlsx`), 'all/copy/inputs/x.xlsx'], links);
  const places = fc.shuffledSubarray(['all', 'all/a', 'all/b', 'latest', 'all/上海', 'all/Z'], {
    minLength: 1,
  });
  await fc.assert(
    fc.asyncProperty(places, async (some) => {
      const { companies } = await findCompanies(some, MONTH, disk);
      const found = companies.map(({ company }) => company);
      expect(found).toEqual([...new Set(found)].toSorted());
      if (some.includes('all')) expect(found).toEqual(['Z', 'a', 'b', '上海']);
    }),
  );
});
