import * as z from 'zod';
import { column, combine } from '../column.ts';
import { readDay } from '../read-date.ts';
import { readUnits } from '../read-number.ts';
import { day, name, units } from '../row-schema.ts';
import { PART_NO, SUPPLIER, VAGUE_DATE, VAGUE_QUANTITY } from '../shared-columns.ts';
import type { SheetKind } from '../sheet-kind.ts';

/**
 * Columns of a lot on its way: its unreserved units, or what they are computed from (in transit, or ordered less
 * arrived; less reserved), and when it arrives: after all, where somebody has put it off.
 */
export const LOT_COLUMNS = {
  unreserved: column('未预定在途数量', 'Unreserved', readUnits, [
    ...combine('未|未被', '预定|预订|预留|占用|分配|锁定', '|在途', '|数量|量|数'),
    ...combine('可用|可分配|自由', '在途', '|数量|量|库存'),
    ...combine('可分配|未分配', '数量|量'),
    ...combine('unreserved|unallocated|free', '| in transit', '| qty| quantity| units'),
  ]),
  inTransit: column(
    '在途数量',
    'In transit',
    readUnits,
    [
      ...combine('|总|采购|供应商|厂家', '在途', '|数量|量|数|库存|总数|总量|件数'),
      ...combine(
        '未到|未到货|未交|未交货|未清|欠交|欠货|待交|待到|待到货|未完成|剩余未到|在运|发货|到货|预计到货|未入库|待入库|预计入库|在订|采购在订',
        '|数量|量',
      ).filter((title) => !/^(?:发货|到货|预计到货|未完成|未清|未入库|待入库|预计入库|在订)$/.test(title)),
      ...combine(
        'in transit|in-transit|intransit|on the way|shipped|incoming|inbound|outstanding|open|undelivered|open po|open order',
        '| qty| quantity| units| stock',
      ),
      ...combine('qty|quantity|units', ' in transit'),
      ...combine('still to be delivered|to be delivered|not delivered', '| qty| quantity'),
    ],
    VAGUE_QUANTITY,
  ),
  ordered: column('订购数量', 'Ordered', readUnits, [
    ...combine('采购|订货|订购|订单|下单|已订|已订购|已下单', '数量|量|数'),
    ...combine('on order|ordered|order|po', '| qty| quantity| units'),
    ...combine('scheduled', ' qty| quantity'),
    ...combine('qty|quantity|units', ' on order| ordered'),
  ]),
  reserved: column('已预定数量', 'Reserved', readUnits, [
    ...combine(
      '|已|已被|被|门店|专卖店|已被门店|已被专卖店|客户|其中已',
      '预定|预订|预留|占用|分配|锁定',
      '|数量|量|数',
    ),
    ...combine('已', '承诺|配货|配', '|数量|量'),
    ...combine('reserved|allocated|booked|committed', '| qty| quantity| units| by stores| by dealers'),
  ]),
  arrived: column('已到数量', 'Arrived', readUnits, [
    ...combine('已|累计|累计已', '到|到货|入库|收货|收|交|交货', '|数量|量|数'),
    ...combine('收货', '数量|量'),
    ...combine('实收|实到|实际到货|实际收货|实际入库', '数量|量|数'),
    ...combine('到货|入库|收货', '累计'),
    ...combine('已清|已核销', '|数量|量|数'),
    ...combine('received|arrived|delivered|gr', '| to date', '| qty| quantity| units'),
    ...combine('qty|quantity', ' received| delivered'),
  ]),
  eta: column(
    '预计到货日期',
    'ETA',
    readDay,
    [
      ...combine(
        '预计|预期|预估|计划|预|约定|承诺',
        '到货|到达|到库|入库|到仓|交货|到港|抵达',
        '|日期|日|期|时间',
      ),
      ...combine('原|原定|原先|首次|最初', '|预计|计划|承诺', '到货|交货', '|日期|日|期|时间'),
      ...combine('原|原定', '交期'),
      '预到日期',
      'eta',
      'eta date',
      ...combine('expected|estimated|planned|scheduled', '| arrival| delivery| receipt', '| date'),
    ],
    [
      ...VAGUE_DATE,
      ...combine('到货|到达|到库|交货', '|日期|日|期|时间'),
      ...combine('入库', '日期|日|期|时间'),
      ...combine('|预计', '最迟|最晚', '到货|到达|到库|交货|入库', '|日期|日|期|时间'),
      '交期',
      'arrival',
      'arrival date',
      'delivery date',
      'due date',
      'due in',
    ],
  ),
  revisedEta: column('最新到货日期', 'Revised ETA', readDay, [
    ...combine('延期|推迟|改期', '至|到'),
    ...combine('延期|推迟|改期', '到货|交货|后', '日期|时间|日'),
    ...combine(
      '最新|新的|新|变更后|变更后的|调整后|调整后的|修改后|修改后的|更新后|延期后|延期后的|推迟后',
      '|预计|预期',
      '到货|到达|到库|入库|交货',
      '|日期|时间|日|期',
    ),
    ...combine('最新|新|变更后|调整后|修改后|延期后', '交期'),
    ...combine('revised|updated|new|latest', ' eta| arrival date| delivery date| expected date'),
    ...combine('delayed|postponed', ' to| until'),
  ]),
  supplier: SUPPLIER,
} as const;

/** What is somebody's of a lot before it arrives; in a list of stock such titles speak of what lies there. */
const RESERVED = column(LOT_COLUMNS.reserved.zh, LOT_COLUMNS.reserved.en, readUnits, [
  ...LOT_COLUMNS.reserved.titles.slice(2),
  ...combine('客户|门店|专卖店|经销商', '已订|已定|已订购|已订货', '|数量|量|数'),
  ...combine('预售|已售|已销|已许诺|定向|专单', '|数量|量|数'),
  ...combine(
    '|已|已被|被|销售|客户|门店|专卖店',
    '订单',
    '占用|预留|锁定|预定|预订|分配|预占',
    '|数量|量|数',
  ),
  ...combine('已分配|已占用', '订单', '|数量|量|数'),
]);

const row = z.object({
  partNo: name,
  unreserved: units.nullable(),
  inTransit: units.nullable(),
  ordered: units.nullable(),
  reserved: units.nullable(),
  arrived: units.nullable(),
  eta: day,
  revisedEta: day.nullable(),
  supplier: name.nullable(),
});

/** Lots that suppliers have sent, or been ordered to send. */
export const inTransit: SheetKind<z.infer<typeof row>> = {
  name: 'inTransit',
  columns: { partNo: PART_NO, ...LOT_COLUMNS, reserved: RESERVED },
  needs: [['partNo'], ['unreserved', 'inTransit', 'ordered'], ['eta']],
  telling: [],
  ofStores: false,
  ofParts: true,
  monthly: null,
  carried: ['partNo'],
  measured: ['unreserved', 'inTransit', 'ordered', 'reserved', 'arrived'],
  blankCounts: false,
  row,
};
