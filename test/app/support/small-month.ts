import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Io, OutputFile } from '../../../src/app/io.ts';
import type { Page } from '../../../src/sheets/page.ts';
import type { RawWorkbook } from '../../../src/sheets/raw-sheet.ts';
import { PlanFailure } from '../../../src/domain/failure.ts';
import { parseDay } from '../../../src/domain/month.ts';
import { gridWorkbook, type GridValue } from '../../sheets/support/grid.ts';

const day = (text: string): GridValue => ({ day: parseDay(text)! });

const FORECAST = [
  ['片区', '销售员', '专卖店', '配件编号', '订货数量', '期望到货日期'],
  ['华东', '王芳', '杭州店', '0012-A', 8, day('2026-12-12')],
  ['华东', '王芳', '宁波店', '0012-A', 8, day('2026-12-25')],
];
const INVENTORY = [
  ['库存日期：2026-12-05'],
  ['配件编号', '配件名称', '车系', '类别', '单价', '包装数', '现有库存', '安全库存'],
  ['0012-A', '刹车片', '朗逸', '主流', 100, 1, 10, 0],
];
const ANNUAL = [['2026年度销售计划（单位：元）'], ['片区', '11月', '12月'], ['华东', 1000, 2000]];

/** The three workbooks of a month that a person can follow by hand; `quantity` stands in the first intent. */
export function smallMonth(quantity: GridValue = 8): readonly RawWorkbook[] {
  const [header, first, ...others] = FORECAST as [GridValue[], GridValue[], ...GridValue[][]];
  const changed = [...first.slice(0, 4), quantity, ...first.slice(5)];
  return [
    gridWorkbook('annual.xlsx', { name: '年度', rows: ANNUAL }),
    gridWorkbook('forecast.xlsx', { name: '12月', rows: [header, changed, ...others] }),
    gridWorkbook('inventory.xlsx', { name: '库存', rows: INVENTORY }),
  ];
}

/** A machine in memory: its workbooks lie in `co/2026-12/inputs`, and what is written to it can be looked at. */
export interface Machine extends Io {
  readonly written: ReadonlyMap<string, readonly Page[] | string>;
  /** The files of every request to replace some, and whether it was to be forced. */
  readonly replaced: readonly { readonly paths: readonly string[]; readonly force: boolean }[];
}

export function machineOf(
  workbooks: readonly RawWorkbook[],
  texts: Readonly<Record<string, string>> = {},
): Machine {
  const inputs = 'co/2026-12/inputs';
  const written = new Map<string, readonly Page[] | string>();
  const replaced: { paths: readonly string[]; force: boolean }[] = [];
  return {
    written,
    replaced,
    openWorkbook: async (path) => {
      const found = workbooks.find(({ file }) => path === `${inputs}/${file}` || path === file);
      if (found === undefined) throw new PlanFailure('file', 'F201', { file: path });
      return found;
    },
    listFolder: async (path) => (path === inputs ? workbooks.map(({ file }) => file) : null),
    readSeal: async () => null,
    readText: async (path) => texts[path] ?? null,
    joinPath: (folder, name) => posix.join(folder, name),
    fileName: (path) => posix.basename(path),
    sha256: (pieces) =>
      createHash('sha256')
        .update([...pieces].join(''))
        .digest('hex'),
    copyFile: async (from, to) => void written.set(to, written.get(from) ?? texts[from] ?? ''),
    makeFolder: async () => undefined,
    isSameFile: async (a, b) => posix.resolve(a) === posix.resolve(b),
    writeWorkbook: async (path, pages) => void written.set(path, pages),
    writeText: async (path, pieces) => void written.set(path, [...pieces].join('')),
    lockFolder: async (folder, work) => work({ folder, interrupted: null, confirm: async () => undefined }),
    replaceFiles: async (files: readonly OutputFile[], { force }) => {
      replaced.push({ paths: files.map(({ path }) => path), force });
      for (const { path, write } of files) await write?.(path);
    },
  };
}
