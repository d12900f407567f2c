import type { ZodType } from 'zod';
import type { Column } from './column.ts';

/** What a sheet can be about. `inventory` lists parts with their stock, `parts` parts alone. */
export type KindName =
  | 'forecast'
  | 'inventory'
  | 'inTransit'
  | 'commitments'
  | 'annual'
  | 'history'
  | 'stores'
  | 'parts'
  | 'storeStock'
  | 'actuals';

/** A row as its cells were read, by column name; null where the cell is blank or the column is missing. */
export type Fields = Readonly<Record<string, string | number | null>>;

/**
 * A kind of sheet: its columns, and the schema of its rows. The schema's messages are issue codes; `Row` is what a
 * row that passes has.
 */
export interface SheetKind<Row = unknown> {
  readonly name: KindName;
  readonly columns: Readonly<Record<string, Column>>;
  /** Groups of columns; a sheet of the kind has at least one column of every group. */
  readonly needs: readonly (readonly string[])[];
  /** Columns beyond those needed that speak for this kind. */
  readonly telling: readonly string[];
  /** Whether a sheet about stores can be of this kind. */
  readonly ofStores: boolean;
  /** Whether a sheet about parts can be of this kind. */
  readonly ofParts: boolean;
  /** The column that month columns (`1月` … `12月`) hold, one row for each; null when a sheet has none. */
  readonly monthly: 'quantity' | 'amount' | null;
  /** Columns whose blank cells mean the same as above. */
  readonly carried: readonly string[];
  /** Quantities: merged over several rows they say nothing clear, so that only the first row has them. */
  readonly measured: readonly string[];
  /** Whether a row of a part that fills none of the quantities counts: a part without stock does, a blank intent not. */
  readonly blankCounts: boolean;
  readonly row: ZodType<Row>;
}
