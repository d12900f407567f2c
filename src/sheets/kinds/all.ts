import type { SheetKind } from '../sheet-kind.ts';
import { annual } from './annual.ts';
import { commitments } from './commitments.ts';
import { forecast } from './forecast.ts';
import { history } from './history.ts';
import { inTransit } from './in-transit.ts';
import { inventory, parts } from './inventory.ts';
import { stores, storeStock } from './stores.ts';

/** Every kind of sheet; where columns speak for two equally, the earlier one is meant. */
export const SHEET_KINDS: readonly SheetKind[] = [
  forecast,
  history,
  inTransit,
  commitments,
  storeStock,
  inventory,
  annual,
  stores,
  parts,
];
