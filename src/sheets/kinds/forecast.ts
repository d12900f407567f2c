import * as z from 'zod';
import { column, combine } from '../column.ts';
import { readWantedDay } from '../read-date.ts';
import { readQuotedPrice, readUnits } from '../read-number.ts';
import { day, name, units, yuan } from '../row-schema.ts';
import {
  PART_COLUMNS,
  PART_NO,
  SALESPERSON,
  STORE,
  TERRITORY,
  VAGUE_DATE,
  VAGUE_QUANTITY,
} from '../shared-columns.ts';
import type { SheetKind } from '../sheet-kind.ts';

const row = z.object({
  store: name,
  territory: name.nullable(),
  salesperson: name.nullable(),
  partNo: name,
  quantity: units,
  due: day,
  unitPrice: yuan.nullable(),
});

/** What the stores intend to order. */
export const forecast: SheetKind<z.infer<typeof row>> = {
  name: 'forecast',
  columns: {
    store: STORE,
    territory: TERRITORY,
    salesperson: SALESPERSON,
    partNo: PART_NO,
    quantity: column(
      '订货数量',
      'Quantity',
      readUnits,
      [
        ...combine(
          '|可能|预计|实际|计划|意向|预测|申请|拟|本月|当月|本次',
          '订货|订购|要货|需求|采购|进货|订单|预订|预定|下单|报货|报单|提报',
          '|数量|量|数|件数',
        ),
        ...combine('意向|预测|计划|预计|申请|需要|提报', '数量|量|数'),
        ...combine('预测|预计', '销量'),
        ...combine('|订货|订购|要货', '意向', '|数量|量'),
        ...combine(
          'order|ordered|requested|request|intended|intent|demand|forecast|required|wanted|planned',
          '| qty| quantity| units',
        ),
        'order intent',
        ...combine('qty|quantity|units', ' requested| required| ordered| wanted| needed| to order'),
      ],
      [...VAGUE_QUANTITY, ...combine('核准|核定|批准|审批|审核|确认', '|订货', '数量|数|量')],
    ),
    due: column(
      '期望到货日期',
      'Desired arrival',
      readWantedDay,
      [
        ...combine(
          '期望|希望|要求|需求|需要|预期|客户要求|门店要求|最晚|最迟|计划',
          '到货|到店|交货|送货|收货|交付|供货|到达|发货',
          '|日期|日|期|时间|期限',
        ),
        ...combine('期望|希望|要求|需求|需要|要货|需用|到店', '日期|日|期|时间'),
        ...combine('期望|希望|要求|需求|需要|客户要求|门店要求|最晚|最迟', '交期|货期|到货期'),
        ...combine('desired|requested|required|wanted|needed', ' arrival| delivery', '| date| by'),
        ...combine('desired|requested|required|wanted|needed', ' date| by'),
        ...combine('need|due', '-by| by| by date|-by date| date'),
        'due',
        'req date',
        ...combine('requested|required|req|reqd', ' deliv date| dlv date| del date'),
        ...combine('requirement|requirements', ' date'),
        '建议交货日期',
        ...combine('date|arrival', ' required| requested| needed| wanted'),
        'delivery date',
      ],
      [
        ...VAGUE_DATE,
        ...combine('|预计', '到货|交货|收货|送货|到店', '|日期|日|期|时间'),
        ...combine('预|预计', '发货', '|日期|日|期|时间'),
        '交期',
        'arrival',
        'arrival date',
        'delivery',
      ],
    ),
    // Only held against the list: the price that counts is the list's.
    unitPrice: column('单价', 'Unit price', readQuotedPrice, PART_COLUMNS.unitPrice.titles.slice(2)),
  },
  needs: [['partNo'], ['quantity'], ['due'], ['store']],
  telling: [],
  ofStores: true,
  ofParts: true,
  monthly: null,
  carried: ['store', 'territory', 'salesperson'],
  measured: ['quantity'],
  blankCounts: false,
  row,
};
