import * as z from 'zod';
import { column, combine } from '../column.ts';
import { readPastMonth } from '../read-month.ts';
import { readUnits } from '../read-number.ts';
import { month, name, units } from '../row-schema.ts';
import { PART_NO, STORE, VAGUE_DATE, VAGUE_QUANTITY, YEAR } from '../shared-columns.ts';
import type { SheetKind } from '../sheet-kind.ts';

const row = z.object({
  store: name,
  partNo: name,
  year: z.number().int().meta({ rule: 'year' }).nullable(),
  month,
  quantity: units,
});

/** What the stores bought in past months: a row a store, part and month, or the months in columns. */
export const history: SheetKind<z.infer<typeof row>> = {
  name: 'history',
  columns: {
    store: STORE,
    partNo: PART_NO,
    year: YEAR,
    month: column(
      '月份',
      'Month',
      readPastMonth,
      [
        '月',
        '年月',
        '期间',
        '会计期间',
        ...['月度', '账期', '所属月份', '销售月', '销售月度'],
        ...combine('销售|出库|发货|开票|统计', '月份|年月|日期|月|期间|时间'),
        ...combine('|sales |invoice ', 'month|period'),
        'year-month',
        'yearmonth',
        'sales date',
        'sale date',
        'invoice date',
        'billing date',
      ],
      [...VAGUE_DATE, ...combine('单据|制单|开单|过账|记账', '日期|时间'), 'document date', 'posting date'],
    ),
    quantity: column(
      '销售数量',
      'Sold quantity',
      readUnits,
      [
        ...combine('|实际|历史|累计|净', '销售|销|实销|出库|发货|提货|开票|出货|实发', '数量|量|数|件数'),
        ...combine('本月|当月|月', '销售|销|出库', '数量|量'),
        ...combine('销售', '出库|发货|提货|开票', '数量|量|数'),
        ...combine('sold|sales|shipped|actual|invoiced|billed|billing|delivered', '| qty| quantity| units'),
        ...combine('qty|quantity|units', ' sold'),
      ],
      VAGUE_QUANTITY,
    ),
  },
  needs: [['store'], ['partNo'], ['month'], ['quantity']],
  telling: [],
  ofStores: true,
  ofParts: true,
  monthly: 'quantity',
  carried: ['store', 'month'],
  measured: ['quantity'],
  blankCounts: false,
  row,
};
