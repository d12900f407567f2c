import type { Validation } from '../page.ts';
import type { Words } from '../words/zh.ts';

/** Characters of a remark at most. */
const LONGEST_REMARK = 500;

/**
 * Lets only whole packs stand in a range of quantities.
 *
 * @param cell the first cell of the range, and `pack` the one that holds its pack size, as relative addresses
 */
export function quantityCheck(range: string, cell: string, pack: string, { checks }: Words): Validation {
  const formula = `AND(ISNUMBER(${cell}),${cell}>=0,MOD(${cell},${pack})=0)`;
  return { range, allow: { kind: 'formula', formula }, prompt: checks.quantity, error: checks.quantity };
}

/** Lets only texts of a sensible length stand in a range of remarks, of which `cell` is the first. */
export function remarkCheck(range: string, cell: string, { checks }: Words): Validation {
  const formula = `LEN(${cell})<=${LONGEST_REMARK}`;
  return { range, allow: { kind: 'formula', formula }, prompt: null, error: checks.remark };
}
