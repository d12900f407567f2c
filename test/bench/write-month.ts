import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Intent, PlanInputs, Store } from '../../src/domain/inputs.ts';
import { yuanFromFen } from '../../src/domain/money.ts';
import { monthsBefore } from '../../src/domain/month.ts';
import type { PageCell, PageRow } from '../../src/sheets/page.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';

type Value = string | number | { readonly day: number };

/**
 * Writes inputs as the workbooks of a month into `<folder>/<month>/inputs`: a forecast for each territory, the inventory
 * list, the annual plan and the sales history.
 *
 * @returns how many rows below a header the workbooks have
 */
export async function writeMonth(folder: string, inputs: PlanInputs): Promise<number> {
  const place = join(folder, inputs.month, 'inputs');
  await mkdir(place, { recursive: true });
  const storeOf = new Map(inputs.stores.map((store) => [store.store, store]));
  const byTerritory = groupBy(inputs.intents, ({ store }) => storeOf.get(store)!.territory);
  let rows = 0;
  const write = async (name: string, tables: readonly Table[]): Promise<void> => {
    for (const table of tables) rows += table.rows.length;
    await writeWorkbook(join(place, `${name}.xlsx`), tables.map(layOut), { title: name });
  };
  for (const [territory, intents] of byTerritory) await write(territory, [forecastTable(intents, storeOf)]);
  await write('库存', [partTable(inputs), lotTable(inputs)]);
  await write('年度计划', [targetTable(inputs)]);
  await write('销售历史', [historyTable(inputs)]);
  return rows;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

interface Table {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

function forecastTable(intents: readonly Intent[], storeOf: ReadonlyMap<string, Store>): Table {
  return {
    name: '订货意向',
    titles: ['片区', '销售员', '专卖店', '配件编号', '订货数量', '期望到货日期'],
    rows: intents.map(({ store, partNo, quantity, due }) => {
      const { territory, salesperson } = storeOf.get(store)!;
      return [territory, salesperson, store, partNo, quantity, { day: due }];
    }),
  };
}

function partTable({ parts }: PlanInputs): Table {
  return {
    name: '库存',
    titles: ['配件编号', '配件名称', '车系', '类别', '单价', '包装数', '现有库存', '安全库存'],
    rows: parts.map((part) => [
      part.partNo,
      part.name,
      part.series,
      part.partClass,
      yuanFromFen(part.unitPrice),
      part.pack,
      part.onHand,
      part.safetyStock,
    ]),
  };
}

function lotTable({ lots }: PlanInputs): Table {
  return {
    name: '在途',
    titles: ['配件编号', '在途数量', '预计到货日期'],
    rows: lots.map(({ partNo, quantity, eta }) => [partNo, quantity, { day: eta }]),
  };
}

function targetTable({ month, targets }: PlanInputs): Table {
  return {
    name: '年度计划',
    titles: ['片区', '车系', '月份', '目标金额（元）'],
    rows: targets.map(({ territory, series, amount }) => [territory!, series!, month, yuanFromFen(amount)]),
  };
}

/** The months side by side, as sales systems export them. */
function historyTable({ month, history }: PlanInputs): Table {
  const months = monthsBefore(month, 6);
  const pairs = groupBy(history, ({ store, partNo }) => `${store} ${partNo}`);
  return {
    name: '销售历史',
    titles: ['专卖店', '配件编号', ...months],
    rows: [...pairs.values()].map((sales) => [
      sales[0]!.store,
      sales[0]!.partNo,
      ...months.map((one) => sales.find((sale) => sale.month === one)?.quantity ?? 0),
    ]),
  };
}

function layOut({ name, titles, rows }: Table): Parameters<typeof writeWorkbook>[1][number] {
  return {
    name,
    columns: titles.map(() => ({ width: 12 })),
    rows: pageRows(titles, rows),
    freeze: { rows: 1, columns: 0 },
    filter: null,
    merges: [],
    print: { landscape: false, titleRows: null },
    tabColour: 'grey',
  };
}

function* pageRows(titles: readonly string[], rows: Table['rows']): Generator<PageRow> {
  yield titles.map((value): PageCell => ({ value, style: 'header' }));
  for (const row of rows) yield row.map(cellOf);
}

function cellOf(value: Value): PageCell {
  if (typeof value === 'string') return { value, style: 'text' };
  return typeof value === 'number' ? { value, style: 'integer' } : { value, style: 'date' };
}
