import { z } from 'zod';
import { column, combine } from '../column.ts';
import { readUnits } from '../read-number.ts';
import { name, units } from '../row-schema.ts';
import { PART_NO, SUPPLIER, VAGUE_QUANTITY } from '../shared-columns.ts';
import type { SheetKind } from '../sheet-kind.ts';

const row = z.object({ supplier: name, partNo: name, quantity: units });

/** What the company promised its suppliers to sell. */
export const commitments: SheetKind<z.infer<typeof row>> = {
  name: 'commitments',
  columns: {
    supplier: SUPPLIER,
    partNo: PART_NO,
    quantity: column(
      '承诺数量',
      'Committed quantity',
      readUnits,
      [
        ...combine('承诺|承销|包销|承销承诺|代销|约定|保证|保底', '|销售|承销', '|数量|量|数'),
        ...combine('committed|commitment|promised|promise|pledged|agreed', '| qty| quantity| units'),
      ],
      VAGUE_QUANTITY,
    ),
  },
  needs: [['supplier'], ['partNo'], ['quantity']],
  telling: [],
  ofStores: false,
  ofParts: true,
  monthly: null,
  carried: ['supplier'],
  measured: ['quantity'],
  blankCounts: true,
  row,
};
