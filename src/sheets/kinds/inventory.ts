import * as z from 'zod';
import { column, combine } from '../column.ts';
import { readDay } from '../read-date.ts';
import { availableUnits, day, name, pack, partClass, stock, units, yuan } from '../row-schema.ts';
import { AVAILABLE, ON_HAND, PART_COLUMNS, PART_NO } from '../shared-columns.ts';
import type { SheetKind } from '../sheet-kind.ts';
import { LOT_COLUMNS } from './in-transit.ts';

const partRow = z.object({
  partNo: name,
  name: name.nullable(),
  series: name.nullable(),
  partClass: partClass.nullable(),
  unitPrice: yuan.nullable(),
  pack,
  safetyStock: units.nullable(),
});

const row = partRow.extend({
  onHand: stock.nullable(),
  available: availableUnits.nullable(),
  unreserved: units.nullable(),
  inTransit: units.nullable(),
  ordered: units.nullable(),
  reserved: units.nullable(),
  arrived: units.nullable(),
  eta: day.nullable(),
  revisedEta: day.nullable(),
  supplier: name.nullable(),
  countedOn: day.nullable(),
});

const COUNTED_ON = column('盘点日期', 'Counted on', readDay, [
  ...combine('盘点|库存|清点|结存|库存盘点|库存截止', '日期|时间|日'),
  ...combine('count|counted|stocktake|inventory|stock|as of', ' date'),
]);

/** Parts with what is in the warehouse, one row a part and warehouse; the row may also hold a lot in transit. */
export const inventory: SheetKind<z.infer<typeof row>> = {
  name: 'inventory',
  columns: {
    partNo: PART_NO,
    ...PART_COLUMNS,
    onHand: ON_HAND,
    available: AVAILABLE,
    ...LOT_COLUMNS,
    countedOn: COUNTED_ON,
  },
  needs: [['partNo'], ['onHand', 'available']],
  telling: ['safetyStock', 'unitPrice', 'unreserved', 'inTransit', 'eta'],
  ofStores: false,
  ofParts: true,
  monthly: null,
  carried: ['partNo'],
  measured: [
    'onHand',
    'available',
    'safetyStock',
    'unreserved',
    'inTransit',
    'ordered',
    'reserved',
    'arrived',
  ],
  blankCounts: true,
  row,
};

/** Parts without stock. */
export const parts: SheetKind<z.infer<typeof partRow>> = {
  name: 'parts',
  columns: { partNo: PART_NO, ...PART_COLUMNS },
  needs: [['partNo'], ['unitPrice']],
  telling: [],
  ofStores: false,
  ofParts: true,
  monthly: null,
  carried: [],
  measured: [],
  blankCounts: true,
  row: partRow,
};
