import { z } from 'zod';
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
  supplier: name.nullable(),
});

/** Parts with what is in the warehouse, one row a part and warehouse; the row may also hold a lot in transit. */
export const inventory: SheetKind<z.infer<typeof row>> = {
  name: 'inventory',
  columns: { partNo: PART_NO, ...PART_COLUMNS, onHand: ON_HAND, available: AVAILABLE, ...LOT_COLUMNS },
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
