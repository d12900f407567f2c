import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, PageRow } from '../../src/sheets/page.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';

/** Seconds, and MB of memory and file. */
export interface WritingTimes {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly file: number;
}

const COLUMNS = 25;
const MEGABYTE = 2 ** 20;
const lines = Number(process.argv[2]);

/** Lines as those of a plan: texts of which many are alike, quantities of which most are zero, a formula, a reason. */
function* lineRows(): Generator<PageRow> {
  for (let i = 1; i <= lines; i++) {
    yield [
      { value: `专卖店 ${i % 600}`, style: 'text' },
      { value: `0${1000 + (i % 50_000)}-A`, style: 'text' },
      { value: `机油滤清器 ${i % 300}`, style: 'text' },
      { value: { day: 20_790 + (i % 27) }, style: 'date' },
      { value: (i % 9_000) / 100, style: 'money' },
      ...Array.from({ length: COLUMNS - 8 }, (_, c) => ({
        value: (i + c) % 5 === 0 ? (i * c) % 97 : 0,
        style: 'ledger' as const,
      })),
      { value: { formula: `F${i}+G${i}-H${i}`, cached: i % 97 }, style: 'integer' },
      {
        value: i % 3 === 0 ? `缺 ${i % 50} 件；${i % 12} 件要到 12-2${i % 10} 才到` : null,
        style: 'wrapped',
      },
      { value: `["专卖店 ${i % 600}","0${i}",null]`, style: 'text' },
    ];
  }
}

const page: Page = {
  name: '计划明细',
  columns: Array.from({ length: COLUMNS }, () => ({ width: 12 })),
  rows: { [Symbol.iterator]: lineRows },
  freeze: { rows: 0, columns: 0 },
  filter: null,
  merges: [],
  print: { landscape: true, titleRows: null },
  tabColour: 'blue',
};

const folder = await mkdtemp(join(tmpdir(), 'plan-bench-'));
const path = join(folder, 'lines.xlsx');
const start = performance.now();
const before = process.cpuUsage();
await writeWorkbook(path, [page], { title: 'bench' });
const { user, system } = process.cpuUsage(before);
const times: WritingTimes = {
  wall: (performance.now() - start) / 1000,
  cpu: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS / 1024,
  file: (await stat(path)).size / MEGABYTE,
};
await rm(folder, { recursive: true });
process.send!(times);
