import type { SheetKind } from '../sheet-kind.ts';
import { actuals } from './actuals.ts';
import { annual } from './annual.ts';
import { commitments } from './commitments.ts';
import { forecast } from './forecast.ts';
import { history } from './history.ts';
import { inTransit } from './in-transit.ts';
import { inventory, parts } from './inventory.ts';
import { stores, storeStock } from './stores.ts';

/** Every kind of sheet that a plan is made of; where columns speak for two equally, the earlier one is meant. */
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

/** Those, and the kinds of sheets that only other commands take. */
export const ALL_KINDS: readonly SheetKind[] = [...SHEET_KINDS, actuals];
