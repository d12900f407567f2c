import fc from 'fast-check';
import type { PlanInputs } from '../../../src/domain/inputs.ts';
import {
  formatDay,
  monthNumber,
  monthsBefore,
  yearOf,
  type Day,
  type Month,
} from '../../../src/domain/month.ts';
import { annual } from '../../../src/sheets/kinds/annual.ts';
import { forecast } from '../../../src/sheets/kinds/forecast.ts';
import { history } from '../../../src/sheets/kinds/history.ts';
import { inTransit } from '../../../src/sheets/kinds/in-transit.ts';
import { inventory } from '../../../src/sheets/kinds/inventory.ts';
import type { MergedRange, RawWorkbook } from '../../../src/sheets/raw-sheet.ts';
import type { SheetKind } from '../../../src/sheets/sheet-kind.ts';
import { gridWorkbook, type Grid, type GridValue } from './grid.ts';

/** Draws of one layout: every choice an office makes about how its workbooks look. */
type Draw = fc.GeneratorValue;

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const thousands = (units: number): string => String(units).replace(/\B(?=(\d{3})+$)/g, ',');

function pick<T>(draw: Draw, ...choices: readonly T[]): T {
  return draw(fc.constantFrom, ...choices);
}

/** A title that means the column: its own, or any of its aliases, dressed as people dress titles. */
function title(draw: Draw, kind: SheetKind, field: string): string {
  const { zh, en, aliases } = kind.columns[field]!;
  const text = draw(fc.constantFrom, zh, en, ...aliases);
  return pick(draw, text, text, `*${text}`, ` ${text} `, `${text}：`);
}

function units(draw: Draw, value: number): GridValue {
  return pick<GridValue>(
    draw,
    value,
    value,
    String(value),
    ` ${value} `,
    fullWidth(String(value)),
    thousands(value),
  );
}

function day(draw: Draw, value: Day): GridValue {
  const [year, month, date] = formatDay(value).split('-').map(Number) as [number, number, number];
  return pick<GridValue>(
    draw,
    { day: value },
    value + 25569,
    formatDay(value),
    `${year}/${month}/${date}`,
    `${year}.${month}.${date}`,
    `${year}年${month}月${date}日`,
    `${month}月${date}日`,
    `${month}/${date}`,
    formatDay(value).replaceAll('-', ''),
    fullWidth(`${year}-${month}-${date}`),
    `${formatDay(value)} 00:00:00`,
  );
}

function part(draw: Draw, partNo: string): GridValue {
  const numeric = /^0*\d+$/.test(partNo) ? [{ zeros: partNo.length, number: Number(partNo) }] : [];
  return pick<GridValue>(draw, partNo, partNo, ` ${partNo} `, fullWidth(partNo), ...numeric);
}

function dayInWords(value: Day): string {
  const [year, month, date] = formatDay(value).split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${date}日`;
}

/** A table of fields, laid out: columns shuffled, strangers between them, lines above and below. */
interface TableDraft {
  readonly kind: SheetKind;
  readonly fields: readonly string[];
  readonly rows: readonly Readonly<Record<string, GridValue>>[];
  /** Lines that must stand above the header. */
  readonly facts: readonly (readonly GridValue[])[];
  /** Where merging is allowed: cells of equal value one below the other become one. */
  readonly mergeable: readonly string[];
  readonly total: string | null;
}

function layOut(draw: Draw, name: string, draft: TableDraft): Grid {
  const strangers = draw(fc.subarray, ['序号', '备注', '规格型号', 'Remark', '']);
  const order = draw(fc.shuffledSubarray, [...draft.fields, ...strangers], {
    minLength: draft.fields.length + strangers.length,
  });
  const titles = order.map((field) =>
    draft.fields.includes(field) ? title(draw, draft.kind, field) : field,
  );
  const rows: GridValue[][] = [];
  if (draw(fc.boolean)) rows.push(['关于本月的表格']);
  if (draw(fc.boolean)) rows.push([]);
  for (const fact of draft.facts) rows.push([...fact]);
  if (draw(fc.boolean)) rows.push([]);
  const groups = draw(fc.boolean) ? groupTitles(draw, rows, titles.length) : [];
  rows.push(titles);
  const first = rows.length;
  for (const [i, row] of draft.rows.entries()) {
    rows.push(
      order.map((field) =>
        field === '序号' ? i + 1 : field === '备注' || field === '' ? null : (row[field] ?? null),
      ),
    );
  }
  const merges = [...groups, ...(draw(fc.boolean) ? mergeEqual(rows, order, draft.mergeable, first) : [])];
  if (draft.total !== null && draw(fc.boolean)) {
    const sum = order.map((field, j): GridValue => (field === draft.total ? 999 : j === 0 ? '合计' : null));
    if (order[0] !== draft.total) rows.push(sum);
  }
  if (draw(fc.boolean)) rows.push([], ['注：以上数量单位为件。']);
  return { name, rows, merges };
}

/** Writes a row of titles that stand over several columns each, merged over them. */
function groupTitles(draw: Draw, rows: GridValue[][], columns: number): MergedRange[] {
  const at = draw(fc.integer, { min: 1, max: columns - 1 });
  const row = Array.from({ length: columns }, (_, i): GridValue =>
    i === 0 ? '基本信息' : i === at ? '明细' : null,
  );
  rows.push(row);
  const ranges = [
    { left: 1, right: at },
    { left: at + 1, right: columns },
  ];
  return ranges
    .filter(({ left, right }) => right > left)
    .map((range) => ({ ...range, top: rows.length, bottom: rows.length }));
}

/** Writes what the columns of months hold below them; the titles before them are merged over both rows. */
function titleMonths(
  draw: Draw,
  rows: GridValue[][],
  before: number,
  below: readonly string[],
): MergedRange[] {
  if (!draw(fc.boolean)) return [];
  const title = pick(draw, ...below);
  rows.push(rows.at(-1)!.map((_, i): GridValue => (i < before ? null : title)));
  if (!draw(fc.boolean)) return [];
  return Array.from({ length: before }, (_, i) => ({
    top: rows.length - 1,
    bottom: rows.length,
    left: i + 1,
    right: i + 1,
  }));
}

/** Merges runs of equal cells in the mergeable columns; only the top cell keeps its value, as spreadsheets do. */
function mergeEqual(
  rows: GridValue[][],
  order: readonly string[],
  mergeable: readonly string[],
  first: number,
): MergedRange[] {
  return order.flatMap((field, column) => {
    if (!mergeable.includes(field)) return [];
    const ranges: MergedRange[] = [];
    for (let top = first; top < rows.length;) {
      let bottom = top;
      while (bottom + 1 < rows.length && rows[bottom + 1]![column] === rows[top]![column]) bottom += 1;
      if (bottom > top) {
        for (let i = top + 1; i <= bottom; i++) rows[i]![column] = null;
        ranges.push({ top: top + 1, bottom: bottom + 1, left: column + 1, right: column + 1 });
      }
      top = bottom + 1;
    }
    return ranges;
  });
}

function forecastGrids(draw: Draw, inputs: PlanInputs): Grid[] {
  const byStore = draw(fc.boolean);
  const storeOf = new Map(inputs.stores.map((store) => [store.store, store]));
  const row = (intent: PlanInputs['intents'][number]): Record<string, GridValue> => {
    const { store, territory, salesperson } = storeOf.get(intent.store)!;
    const quantity = units(draw, intent.quantity);
    return {
      store,
      territory,
      salesperson,
      partNo: part(draw, intent.partNo),
      quantity,
      due: day(draw, intent.due),
    };
  };
  const base = {
    kind: forecast as SheetKind,
    mergeable: ['store', 'territory', 'salesperson'],
    total: 'quantity',
  };
  if (!byStore) {
    const fields = ['store', 'territory', 'salesperson', 'partNo', 'quantity', 'due'];
    const half = Math.ceil(inputs.intents.length / 2);
    const parts = draw(fc.boolean)
      ? [inputs.intents]
      : [inputs.intents.slice(0, half), inputs.intents.slice(half)];
    return parts
      .filter((intents) => intents.length > 0)
      .map((intents, i) =>
        layOut(draw, `订货${i + 1}`, { ...base, fields, rows: intents.map(row), facts: [] }),
      );
  }
  return inputs.stores.flatMap(({ store, territory, salesperson }) => {
    const intents = inputs.intents.filter((intent) => intent.store === store);
    if (intents.length === 0) return [];
    const facts = pick<GridValue[][]>(
      draw,
      [[`片区：${territory}    销售员：${salesperson}`], ['专卖店', store]],
      [
        ['专卖店：', store, '片区：', territory],
        ['销售员', salesperson],
      ],
      [[`Store: ${store}; Territory: ${territory}; Salesperson: ${salesperson}`]],
    );
    return [
      layOut(draw, `店${store}`.slice(0, 31), {
        ...base,
        fields: ['partNo', 'quantity', 'due'],
        rows: intents.map(row),
        facts,
      }),
    ];
  });
}

function inventoryGrids(draw: Draw, inputs: PlanInputs): Grid[] {
  const fields = ['partNo', 'name', 'series', 'partClass', 'unitPrice', 'pack', 'onHand', 'safetyStock'];
  const classes: string[] = [];
  const rows = inputs.parts.flatMap((item) => {
    const row = {
      ...item,
      partNo: part(draw, item.partNo),
      partClass:
        item.partClass === 'mainstream'
          ? pick(draw, '主流', 'Mainstream')
          : pick(draw, '非主流', 'non-mainstream'),
      unitPrice: pick<GridValue>(
        draw,
        item.unitPrice / 100,
        String(item.unitPrice / 100),
        `¥${item.unitPrice / 100}`,
      ),
      onHand: units(draw, item.onHand),
      safetyStock: units(draw, item.safetyStock),
    };
    classes.push(item.partClass);
    if (item.onHand < 2 || !draw(fc.boolean)) return [row];
    classes.push(item.partClass);
    return [
      { ...row, onHand: 1 },
      { ...row, onHand: item.onHand - 1, safetyStock: null },
    ];
  });
  const asOf = day(draw, inputs.asOf);
  const fact = pick<GridValue[]>(
    draw,
    ['盘点日期', asOf],
    [`库存日期：${formatDay(inputs.asOf)}`],
    ['As of:', asOf],
    [`截至${dayInWords(inputs.asOf)}库存`],
    [`库存清单（${formatDay(inputs.asOf)}）`],
  );
  const base = { kind: inventory as SheetKind, mergeable: [], total: 'onHand' };
  const lists = pick<() => Grid[]>(
    draw,
    () => [layOut(draw, '库存', { ...base, fields, rows, facts: [fact] })],
    () => {
      const dated = rows.map((row) => ({ ...row, countedOn: { day: inputs.asOf } }));
      return [layOut(draw, '库存', { ...base, fields: [...fields, 'countedOn'], rows: dated, facts: [] })];
    },
    () =>
      [...new Set(inputs.parts.map(({ partClass }) => partClass))].map((partClass) => {
        const word = partClass === 'mainstream' ? '主流' : '非主流';
        return layOut(draw, `${word}件库存`, {
          ...base,
          fields: fields.filter((field) => field !== 'partClass'),
          rows: rows.filter((_, i) => classes[i] === partClass),
          facts: [fact, [`类别：${word}`]],
        });
      }),
  )();
  return [...lists, ...(inputs.lots.length === 0 ? [] : [lotGrid(draw, inputs)])];
}

function lotGrid(draw: Draw, inputs: PlanInputs): Grid {
  const ordered = draw(fc.boolean);
  const rows = inputs.lots.map((lot) => ({
    partNo: part(draw, lot.partNo),
    eta: day(draw, lot.eta),
    unreserved: lot.quantity,
    inTransit: lot.quantity + 3,
    reserved: 3,
  }));
  const fields = ['partNo', ...(ordered ? ['inTransit', 'reserved'] : ['unreserved']), 'eta'];
  return layOut(draw, '在途', {
    kind: inTransit as SheetKind,
    fields,
    rows,
    facts: [],
    mergeable: [],
    total: null,
  });
}

/** A sheet for each territory, which its title or its name alone names. */
function territoryGrids(draw: Draw, inputs: PlanInputs): Grid[] {
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const number = monthNumber(inputs.month);
  const isTitled = draw(fc.boolean);
  const territories = [...new Set(inputs.targets.map(({ territory }) => territory!))];
  return territories.map((territory, i) => {
    const title = `${isTitled ? `${territory}片区` : ''}${yearOf(inputs.month)}年度销售目标`;
    const rows = inputs.targets
      .filter((target) => target.territory === territory)
      .map(({ series, amount }) => [series, ...months.map((n) => (n === number ? amount / 100 : 7))]);
    const header = ['车系', ...months.map((n) => `${n}月`)];
    return { name: isTitled ? `表${i}` : territory, rows: [[title], ['单位：元'], header, ...rows] };
  });
}

function annualGrids(draw: Draw, inputs: PlanInputs): Grid[] {
  const served = new Set(inputs.stores.map(({ territory }) => territory));
  const areSplit = inputs.targets.every(({ territory, series }) => territory !== null && series !== null);
  const isNamed = areSplit && inputs.targets.some(({ territory }) => served.has(territory!));
  return isNamed && draw(fc.boolean) ? territoryGrids(draw, inputs) : [annualGrid(draw, inputs)];
}

function annualGrid(draw: Draw, inputs: PlanInputs): Grid {
  const { unit, words } = pick(
    draw,
    { unit: 10_000, words: '单位：万元' },
    { unit: 1, words: '单位：元' },
    { unit: 1000, words: 'Unit: 千元' },
  );
  const year = yearOf(inputs.month);
  const facts: GridValue[][] = [[`${year}年度销售目标`], [words]];
  const amount = (fen: number): GridValue => fen / 100 / unit;
  const number = monthNumber(inputs.month);
  if (draw(fc.boolean)) {
    const month = (n: number): GridValue =>
      pick<GridValue>(draw, `${n}月`, `${year}-${String(n).padStart(2, '0')}`, `${year}年${n}月`);
    const rows = inputs.targets.flatMap((target) => [
      { ...target, month: month(number), amount: amount(target.amount) },
      { ...target, month: month((number % 12) + 1), amount: 12 },
    ]);
    const fields = ['territory', 'series', 'month', 'amount'];
    return layOut(draw, '目标', {
      kind: annual as SheetKind,
      fields,
      rows,
      facts,
      mergeable: ['territory'],
      total: null,
    });
  }
  const name = pick(
    draw,
    (n: number) => `${n}月`,
    (n: number) => `${year}年${n}月`,
    (n: number) => `${n}月目标`,
  );
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const header = [
    title(draw, annual as SheetKind, 'territory'),
    title(draw, annual as SheetKind, 'series'),
    ...months.map(name),
    '全年',
  ];
  const rows: GridValue[][] = [...facts, header];
  const inWords = unit === 1 ? ['元', '（元）', '目标', '金额（元）'] : ['目标', '计划'];
  const merges = titleMonths(draw, rows, 2, inWords);
  const first = rows.length;
  for (const target of inputs.targets) {
    const cells = months.map((n): GridValue => (n === number ? amount(target.amount) : n === 3 ? null : 7));
    rows.push([target.territory, target.series, ...cells, { formula: 'SUM(C4:N4)' }]);
  }
  if (draw(fc.boolean)) merges.push(...mergeEqual(rows, ['territory'], ['territory'], first));
  if (draw(fc.boolean))
    rows.push(['公司合计', null, ...months.map((): GridValue => ({ formula: 'SUM(C4:C9)' }))]);
  return { name: '年度计划', rows, merges };
}

function historyGrid(draw: Draw, inputs: PlanInputs): Grid {
  if (draw(fc.boolean)) {
    const rows = inputs.history.map((sale) => ({
      ...sale,
      partNo: part(draw, sale.partNo),
      month: pick<GridValue>(
        draw,
        sale.month,
        sale.month.replace('-', '年') + '月',
        sale.month.replace('-', ''),
      ),
      quantity: units(draw, sale.quantity),
    }));
    const fields = ['store', 'partNo', 'month', 'quantity'];
    return layOut(draw, '历史', {
      kind: history as SheetKind,
      fields,
      rows,
      facts: [],
      mergeable: [],
      total: 'quantity',
    });
  }
  const months = monthsBefore(inputs.month, 6);
  const pairs = new Map<string, GridValue[]>();
  for (const sale of inputs.history) {
    const key = JSON.stringify([sale.store, sale.partNo]);
    const row = pairs.get(key) ?? [sale.store, part(draw, sale.partNo), ...months.map(() => null)];
    row[2 + months.indexOf(sale.month)] = sale.quantity;
    pairs.set(key, row);
  }
  const name = pick(
    draw,
    (month: Month) => month as string,
    (month: Month) => `${Number(month.slice(5))}月`,
  );
  const header = [
    title(draw, history as SheetKind, 'store'),
    title(draw, history as SheetKind, 'partNo'),
    ...months.map(name),
  ];
  const rows: GridValue[][] = [header];
  const merges = titleMonths(draw, rows, 2, ['数量', '件', '销量', '出货数量']);
  return { name: '销售历史', rows: [...rows, ...pairs.values()], merges };
}

/** The workbooks of a month, laid out as some office would. */
export function layOutMonth(draw: Draw, inputs: PlanInputs): RawWorkbook[] {
  const grids = [
    ...forecastGrids(draw, inputs),
    ...inventoryGrids(draw, inputs),
    ...annualGrids(draw, inputs),
    ...(inputs.history.length === 0 ? [] : [historyGrid(draw, inputs)]),
    { name: '说明', rows: [['请各店于6日前填写完毕。'], [], ['示例：12月18日']] },
    { name: '空白', rows: [], visibility: 'hidden' as const },
  ];
  const order = draw(fc.shuffledSubarray, grids, { minLength: grids.length });
  if (draw(fc.boolean)) return [gridWorkbook('全部.xlsx', ...order)];
  return order.map((grid, i) => gridWorkbook(`表${i}.xlsx`, grid));
}
