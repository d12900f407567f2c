import { isNameless } from './across-titles.ts';
import { cellText } from './cell-text.ts';
import type { HeaderAlone } from './find-header-alone.ts';
import type { PartialHeader } from './header.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Surroundings } from './recognise-header.ts';
import { storesAcross } from './stores-across.ts';
import type { Table } from './table.ts';
import { turnedPlan } from './turned-plan.ts';

/** What speaks of a table outside of it. */
interface Outside {
  readonly file: string;
  readonly sheet: string;
  readonly titles: Table['titles'];
}

/**
 * The header that begins at a row whose names stand across; what was found without them where they do not. A list of parts
 * may be one of orders with a column for each store.
 */
export function orAcross(
  found: HeaderAlone | PartialHeader | null,
  [row, next]: readonly [SpreadRow, SpreadRow | null],
  surroundings: Surroundings,
  { file, sheet, titles }: Outside,
): HeaderAlone | PartialHeader | null {
  if (found !== null && 'header' in found && found.header.kind.name !== 'parts') return found;
  const turned = turnedPlan(row, next, surroundings.kinds);
  if (turned !== null) return { ...turned, beside: null };
  const about = (): readonly string[] => [
    isNameless(sheet) ? file : sheet,
    ...titles.map(({ cell }) => cellText(cell)),
  ];
  const across = storesAcross(row, next, surroundings, about);
  return across === null ? found : { ...across, beside: null };
}
