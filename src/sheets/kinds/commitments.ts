import * as z from 'zod';
import { column, combine } from '../column.ts';
import { readDay } from '../read-date.ts';
import { readMonth } from '../read-month.ts';
import { readUnits } from '../read-number.ts';
import { day, month, name, units } from '../row-schema.ts';
import { PART_NO, SUPPLIER, VAGUE_QUANTITY } from '../shared-columns.ts';
import type { SheetKind } from '../sheet-kind.ts';

const row = z.object({
  supplier: name,
  partNo: name,
  month: month.nullable(),
  quantity: units,
  done: units.nullable(),
  open: units.nullable(),
  from: day.nullable(),
  until: day.nullable(),
});

/** What the company promised its suppliers to sell. */
export const commitments: SheetKind<z.infer<typeof row>> = {
  name: 'commitments',
  columns: {
    supplier: SUPPLIER,
    partNo: PART_NO,
    month: column('月份', 'Month', readMonth, [
      '月',
      '年月',
      ...combine('承诺|执行|销售|承销|计划', '月份|月度|月|期间|周期'),
      ...combine('|sales |commitment ', 'month|period'),
    ]),
    quantity: column(
      '承诺数量',
      'Committed quantity',
      readUnits,
      [
        ...combine('承诺|承销|包销|承销承诺|代销|约定|保证|保底', '|销售|承销', '|数量|量|数|总量|总数'),
        ...combine('承诺|承销|包销|约定|保底', '销量'),
        ...combine('committed|commitment|promised|promise|pledged|agreed', '| qty| quantity| units'),
      ],
      VAGUE_QUANTITY,
    ),
    done: column('已完成数量', 'Sold already', readUnits, [
      ...combine('已完成|已销|已销售|已售|已承销|已兑现|累计完成|累计销售|完成', '|数量|量|数'),
      ...combine('已提|已提货|已执行|已履行|实际完成|实际销售', '|数量|量|数'),
      ...combine('累计', '已', '完成|销|销售|售|承销|提|提货|执行', '|数量|量|数'),
      ...combine('sold|fulfilled|delivered|done', '| so far| already| to date', '| qty| quantity| units'),
    ]),
    open: column('剩余数量', 'Still open', readUnits, [
      ...combine('剩余|尚欠|未完成|未销|待完成|待销|余|欠', '|承诺|承销', '数量|量|数'),
      ...combine('|still ', 'open|remaining|outstanding|balance|left', '| qty| quantity| units'),
    ]),
    from: column('开始日期', 'From', readDay, [
      ...combine('承诺|执行|承销', '开始|起始|起', '|日期|日|时间'),
      ...combine('开始|起始|生效', '日期|日|时间'),
      ...combine('valid from|from|start|starts', '| date'),
    ]),
    until: column('截止日期', 'Until', readDay, [
      ...combine('|承诺|执行|销售|完成|承销', '截止|到期|结束', '|日期|日|时间'),
      ...combine('完成|承诺', '期限'),
      ...combine('有效期', '|至|止'),
      ...combine('valid until|until|expiry|expires|end|deadline', '| date'),
    ]),
  },
  needs: [['supplier'], ['partNo'], ['quantity']],
  telling: [],
  ofStores: false,
  ofParts: true,
  monthly: null,
  carried: ['supplier'],
  measured: ['quantity', 'done', 'open'],
  blankCounts: true,
  row,
};
