import * as z from 'zod';

/*
 * What the values of a JSON document of ours may be. People send these files around and edit them: what no plan can
 * hold is refused when it is read, so that no sum, day or text of it needs to be looked at again.
 */

/** Characters that a cell can hold; of which the names in a document are. */
const LONGEST = 32_767;
/** Yuan that are exact to the fen. */
const LARGEST = Number.MAX_SAFE_INTEGER / 100;

export const text = z.string().max(LONGEST);
/** Days that a spreadsheet knows, from 1900 on. */
export const day = z.iso.date().regex(/^(19|[2-9]\d)/);
export const month = z.string().regex(/^(19|[2-9]\d)\d\d-(0[1-9]|1[0-2])$/);
export const yuan = z.number().min(-LARGEST).max(LARGEST).describe('yuan, two decimals');
/** A number that is neither money nor units: a share, or months of demand. */
export const ratio = z.number().min(-LARGEST).max(LARGEST);
/** How many plans of a month came before, and this one. */
export const revision = z.int().min(1).max(999_999_999);
