import type { IssueCode } from '../domain/issue.ts';
import type { KindName } from './sheet-kind.ts';
import type { Table } from './table.ts';

/** The tables at hand, and whether they are all that there is. */
interface Surroundings {
  readonly tables: readonly Table[];
  readonly whole: boolean;
  /** Kinds of tables of which some sheet was refused. */
  readonly refused: ReadonlySet<string>;
}

/** Problems of which only another table can say whether they are any, and whether that table is at hand. */
const DECIDED_BY: ReadonlyMap<IssueCode, (at: Surroundings) => boolean> = new Map([
  ['E213', says('unitPrice', 'inventory', 'parts')],
  ['E215', says('series', 'inventory', 'parts')],
  ['E301', has('inventory', 'parts')],
  ['E304', says('territory', 'forecast', 'stores')],
  ['E305', says('salesperson', 'forecast', 'stores')],
  ['W321', has('forecast', 'stores')],
  ['W323', has('forecast', 'stores')],
  ['W332', says('series', 'inventory', 'parts')],
  ['W333', isWhole],
  ['W334', isWhole],
]);

/**
 * The codes of what looks like a problem and may be none, because the table that would settle it is not at hand: an unknown
 * part without any list of parts, a store without a territory when no sheet speaks of territories. That such a table is
 * missing, or was refused, is said once; a month that is whole must say everything itself.
 */
export function toldElsewhere(at: Surroundings): ReadonlySet<IssueCode> {
  return new Set([...DECIDED_BY].flatMap(([code, isDecided]) => (isDecided(at) ? [] : [code])));
}

/** Whose forecast is missing, only all forecasts together can say. */
function isWhole({ whole }: Surroundings): boolean {
  return whole;
}

function has(...kinds: readonly KindName[]): (at: Surroundings) => boolean {
  return ({ tables, refused }) =>
    !kinds.some((kind) => refused.has(kind)) && tables.some(({ kind }) => kinds.includes(kind.name));
}

/** Whether one of these kinds of tables has the field, as a column or in the lines above it. */
function says(field: 'territory' | 'salesperson' | 'unitPrice' | 'series', ...kinds: readonly KindName[]) {
  return ({ tables, whole, refused }: Surroundings): boolean =>
    !kinds.some((kind) => refused.has(kind)) &&
    (whole ||
      tables.some(
        ({ kind, columns, facts }) =>
          kinds.includes(kind.name) &&
          (columns.has(field) || [...facts.keys()].some((fact) => fact === field)),
      ));
}
