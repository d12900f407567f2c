import { isNameless } from './across-titles.ts';
import { cellText } from './cell-text.ts';
import type { HeaderAlone } from './find-header-alone.ts';
import type { PartialHeader } from './header.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Surroundings } from './recognise-header.ts';
import { storesAcross } from './stores-across.ts';
import type { Table } from './table.ts';
import { turnedPlan } from './turned-plan.ts';
import { warehousesAcross } from './warehouses-across.ts';

/** What a list seems to be while its warehouses are not read: of their sum alone it says too little, too. */
const POORER: ReadonlySet<string> = new Set(['parts', 'inTransit', 'inventory']);

/** What speaks of a table outside of it: what its sheet is called, the lines at the top, and the last one that stands alone. */
export function aboutTable(
  sheet: string,
  file: string,
  { titles }: Pick<Table, 'titles'>,
  heading: string | null,
): readonly string[] {
  const lines = titles.map(({ cell }) => cellText(cell));
  return [isNameless(sheet) ? file : sheet, ...lines, ...(heading === null ? [] : [heading])];
}

/**
 * The header that begins at a row whose names, or warehouses, stand across; what was found without them where they do not.
 * A list of parts may be one of orders with a column for each store, or of stock with one for each warehouse.
 */
export function orAcross(
  found: HeaderAlone | PartialHeader | null,
  [row, next]: readonly [SpreadRow, SpreadRow | null],
  surroundings: Surroundings,
  about: () => readonly string[],
): HeaderAlone | PartialHeader | null {
  const kind = found !== null && 'header' in found ? found.header.kind.name : null;
  // Beside warehouses, what is on its way may be all that a list of stock seems to hold.
  const stock = kind === null || POORER.has(kind) ? warehousesAcross(row, surroundings, about) : null;
  if (stock !== null) return { ...stock, beside: null };
  if (kind !== null && kind !== 'parts') return found;
  const turned = turnedPlan(row, next, surroundings.kinds, about);
  if (turned !== null) return { ...turned, beside: null };
  const across = storesAcross(row, next, surroundings, about);
  return across === null ? found : { ...across, beside: null };
}
