import { expect, it } from 'vitest';
import { nameDispatchFiles } from '../../src/app/name-dispatch-files.ts';
import type { Month } from '../../src/domain/month.ts';

const MOST_BYTES_OF_FILE_SYSTEMS = 255;
const LONG = '王'.repeat(300);

function namesOf(people: readonly (readonly [salesperson: string, territory: string])[]): readonly string[] {
  const portfolios = people.map(([salesperson, territory]) => ({ salesperson, territory, lines: [] }));
  const names = nameDispatchFiles(portfolios, 'zh', '2026-12' as Month, new Set());
  return portfolios.map((portfolio) => names.get(portfolio)!);
}

it('names a workbook by its salesperson, namesakes by their territories, too', () => {
  expect(
    namesOf([
      ['王芳', '江浙'],
      ['陈星', '江浙'],
      ['陈星', '两湖'],
    ]),
  ).toEqual(['协商-2026-12-王芳.xlsx', '协商-2026-12-陈星-江浙.xlsx', '协商-2026-12-陈星-两湖.xlsx']);
});

it.each([
  ['letters that no file may have', 'a/b', 'a\\b'],
  ['upper and lower case', 'Ann', 'ANN'],
  ['the end of very long names', `${LONG}1`, `${LONG}2`],
  ['a territory that is part of another name', '陈星-江浙', '陈星'],
])('gives no two salespeople one file where %s would tell them apart', (_, one, other) => {
  const names = namesOf([
    [one, '江浙'],
    [other, '江浙'],
    ['陈星', '两湖'],
  ]);
  expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(3);
});

it('stays inside of its folder and of what a file system takes, whatever people are called', () => {
  for (const person of ['../../etc/x', '..', 'C:\\x', LONG, '\u0000\n', '__proto__']) {
    const [name] = namesOf([[person, '江浙']]);
    expect(name).toMatch(/^协商-2026-12-[^/\\:\0\n]+\.xlsx$/);
    expect(Buffer.byteLength(name!)).toBeLessThan(MOST_BYTES_OF_FILE_SYSTEMS);
  }
});
