import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixturePath } from '../fixtures/read-folder.ts';
import { richParts } from '../workbook/support/rich-workbook.ts';
import { buildZip } from '../workbook/support/build-zip.ts';

/** What is done with a mutated month. */
export type FuzzCommand = 'build' | 'validate' | 'inspect' | 'approve' | 'show' | 'confirm';

/** A month that is sound: its files by their paths in the company's folder. */
export interface SeedMonth {
  readonly month: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** The files of which one is mutated. */
  readonly mutated: readonly string[];
  /** What may be done with it. */
  readonly commands: readonly FuzzCommand[];
}

const READING: readonly FuzzCommand[] = ['build', 'build', 'build', 'build', 'validate', 'inspect'];

const TABLES = {
  'forecast.csv':
    '片区,销售员,专卖店,配件编号,订货数量,期望到货日期\n华东,王芳,杭州店,0012-A,8,2026-12-12\n华东,王芳,"宁波店",0012-A,8,2026-12-25\n',
  'inventory.csv':
    '库存日期：2026-12-05\n配件编号,配件名称,车系,类别,单价,包装数,现有库存,安全库存\n0012-A,刹车片,朗逸,主流,"1,000",1,10,0\n',
  'annual.tsv': '2026年度销售计划（单位：元）\n片区\t11月\t12月\n华东\t1000\t2000\n',
};

/** The months that are mutated: of fixtures, one with a workbook of all that people put into one, one in text. */
export function seedMonths(): readonly SeedMonth[] {
  const small = filesOf('small');
  return [
    monthOf('2026-12', small, READING),
    monthOf('2027-02', filesOf('english'), READING),
    monthOf('2026-12', new Map([...small, ['2026-12/inputs/rich.xlsx', buildZip(richParts())]]), READING),
    monthOf(
      '2026-12',
      new Map(Object.entries(TABLES).map(([name, text]) => [`inputs/${name}`, Buffer.from(text)])),
      READING,
    ),
    monthOf('2026-12', filesOf('plans', 'F503'), ['build', 'build', 'approve', 'show']),
    monthOf('2026-12', filesOf('answers', 'E513'), ['confirm']),
  ];
}

/** Of a month that was planned already, the inputs stay whole. */
function monthOf(
  month: string,
  files: ReadonlyMap<string, Buffer>,
  commands: readonly FuzzCommand[],
): SeedMonth {
  const paths = [...files.keys()];
  const outputs = paths.filter((path) => !/^(.*\/)?inputs\//.test(path));
  return { month, files, mutated: outputs.length > 0 ? outputs : paths, commands };
}

function filesOf(...path: readonly string[]): ReadonlyMap<string, Buffer> {
  const folder = fixturePath(...path);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(^|\/)(inputs|dispatch)\/.+|^sales-plan-.*\.(json|xlsx)$/.test(name));
  return new Map(files.toSorted().map((name) => [name, readFileSync(join(folder, name))]));
}
