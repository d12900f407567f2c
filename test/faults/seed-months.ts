import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixturePath } from '../fixtures/read-folder.ts';
import { richParts } from '../workbook/support/rich-workbook.ts';
import { buildZip } from '../workbook/support/build-zip.ts';

/** A month whose inputs are sound: its files by name. */
export interface SeedMonth {
  readonly month: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

const TABLES = {
  'forecast.csv':
    '片区,销售员,专卖店,配件编号,订货数量,期望到货日期\n华东,王芳,杭州店,0012-A,8,2026-12-12\n华东,王芳,"宁波店",0012-A,8,2026-12-25\n',
  'inventory.csv':
    '库存日期：2026-12-05\n配件编号,配件名称,车系,类别,单价,包装数,现有库存,安全库存\n0012-A,刹车片,朗逸,主流,"1,000",1,10,0\n',
  'annual.tsv': '2026年度销售计划（单位：元）\n片区\t11月\t12月\n华东\t1000\t2000\n',
};

/** The months that are mutated: of fixtures, one with a workbook of all that people put into one, one in text. */
export function seedMonths(): readonly SeedMonth[] {
  const small = filesOf('small', '2026-12', 'inputs');
  return [
    { month: '2026-12', files: small },
    { month: '2027-02', files: filesOf('english', '2027-02', 'inputs') },
    { month: '2026-12', files: new Map([...small, ['rich.xlsx', buildZip(richParts())]]) },
    {
      month: '2026-12',
      files: new Map(Object.entries(TABLES).map(([name, text]) => [name, Buffer.from(text)])),
    },
  ];
}

function filesOf(...path: readonly string[]): ReadonlyMap<string, Buffer> {
  const folder = fixturePath(...path);
  return new Map(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}
