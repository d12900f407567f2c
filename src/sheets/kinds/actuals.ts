import * as z from 'zod';
import { column, combine } from '../column.ts';
import { readDay } from '../read-date.ts';
import { readReference } from '../read-name.ts';
import { readSoldMonth } from '../read-month.ts';
import { readAmount } from '../read-number.ts';
import { day, month, name, netUnits, netYuan } from '../row-schema.ts';
import { PART_NO, SALESPERSON, STORE, TERRITORY, VAGUE_DATE, YEAR } from '../shared-columns.ts';
import type { SheetKind } from '../sheet-kind.ts';
import { history } from './history.ts';

const row = z.object({
  store: name,
  territory: name.nullable(),
  salesperson: name.nullable(),
  partNo: name,
  date: day.nullable(),
  year: z.number().int().meta({ rule: 'year' }).nullable(),
  month: month.nullable(),
  quantity: netUnits,
  revenue: netYuan.nullable(),
  document: z.string().meta({ rule: 'text' }).nullable(),
});

const isOfDays = (title: string): boolean => /日期|时间|date/.test(title);
const { month: past, quantity } = history.columns;
const [days, months] = [past!.titles.filter(isOfDays), past!.titles.filter((title) => !isOfDays(title))];

/**
 * What was really sold in the month that is tracked and before, returns below zero: a row a sale, a store and part, or
 * a month. Only where sales are tracked sheets are taken for it: to a plan the same sheet would be a history.
 */
export const actuals: SheetKind<z.infer<typeof row>> = {
  name: 'actuals',
  columns: {
    store: STORE,
    territory: TERRITORY,
    salesperson: SALESPERSON,
    partNo: PART_NO,
    date: column(
      '销售日期',
      'Sales date',
      readDay,
      [
        ...days,
        ...combine('单据|订单|发运|送货|提货|退货|业务|过账|记账', '日期|时间'),
        ...combine('shipping|shipment|ship|delivery|order|posting|document|transaction', ' date'),
      ],
      VAGUE_DATE,
    ),
    year: YEAR,
    month: column('月份', 'Month', readSoldMonth, months.slice(2)),
    quantity: column(
      '销售数量',
      'Sold quantity',
      quantity!.read,
      [
        ...quantity!.titles.slice(2).filter((title) => title !== 'sales'),
        ...combine('实发|实收|成交|开票', '数量|数|件数'),
        'net qty',
      ],
      quantity!.hints,
    ),
    revenue: column(
      '销售金额',
      'Sales amount',
      readAmount,
      [
        ...combine('|实际|含税|净', '销售|实销|出库|发货|开票|成交|结算', '金额|额|收入'),
        ...combine('价税|金额', '合计'),
        ...combine('总|含税', '金额|额'),
        ...combine('|net |sales |invoice |invoiced |total ', 'amount|revenue|turnover'),
        ...combine('sales|net|invoice', ' value'),
      ],
      ['金额', 'value', 'total'],
    ),
    document: column('单据号', 'Document no.', readReference, [
      ...combine('单据|销售单|销售订单|订单|出库单|发货单|发运单|交货单|发票|小票|凭证|流水', '编号|号码|号'),
      ...combine('|销售|出库|发货|退货|交货', '单号'),
      ...combine(
        'document|invoice|order|sales order|delivery|receipt|voucher|transaction',
        ' no| number| id',
      ),
    ]),
  },
  needs: [['store'], ['partNo'], ['quantity']],
  telling: ['date', 'month', 'revenue'],
  ofStores: true,
  ofParts: true,
  monthly: 'quantity',
  carried: ['store', 'date', 'month'],
  measured: ['quantity', 'revenue'],
  blankCounts: false,
  row,
};
