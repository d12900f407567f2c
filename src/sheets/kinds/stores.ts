import * as z from 'zod';
import { column, combine } from '../column.ts';
import { readUnits } from '../read-number.ts';
import { readPriority } from '../read-priority.ts';
import { name, stock, units } from '../row-schema.ts';
import { AVAILABLE, ON_HAND, PART_NO, SALESPERSON, STORE, TERRITORY } from '../shared-columns.ts';
import type { SheetKind } from '../sheet-kind.ts';

const row = z.object({
  store: name,
  territory: name.nullable(),
  salesperson: name.nullable(),
  priority: units.nullable(),
});

/** The stores, with who serves them and how early. */
export const stores: SheetKind<z.infer<typeof row>> = {
  name: 'stores',
  columns: {
    store: STORE,
    territory: TERRITORY,
    salesperson: SALESPERSON,
    priority: column(
      '优先级',
      'Priority',
      readPriority,
      [
        ...combine('供货|配货|发货|分配|分货|保供', '优先级|优先级别|优先|顺序|次序'),
        ...['优先级别', '优先', '优先等级', '优先顺序', '优先次序', 'priority tier', 'tier', 'rank'],
      ],
      ['等级', '级别', 'level'],
    ),
  },
  needs: [['store'], ['territory', 'salesperson', 'priority']],
  telling: ['territory', 'salesperson', 'priority'],
  ofStores: true,
  ofParts: false,
  monthly: null,
  carried: [],
  measured: [],
  blankCounts: true,
  row,
};

const stockRow = z.object({ store: name, partNo: name, onHand: stock });

/** What the stores themselves have on their shelves. */
export const storeStock: SheetKind<z.infer<typeof stockRow>> = {
  name: 'storeStock',
  columns: {
    store: STORE,
    partNo: PART_NO,
    onHand: column('现有库存', 'On hand', readUnits, [...ON_HAND.titles, ...AVAILABLE.titles], ON_HAND.hints),
  },
  needs: [['store'], ['partNo'], ['onHand']],
  telling: [],
  ofStores: true,
  ofParts: true,
  monthly: null,
  carried: ['store'],
  measured: ['onHand'],
  blankCounts: false,
  row: stockRow,
};
