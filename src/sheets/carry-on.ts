import type { Month } from '../domain/month.ts';
import type { FactName } from './facts.ts';
import { tell, type IssueSink } from './issue-list.ts';
import type { Fields } from './sheet-kind.ts';
import { issueAt, placeOf, type Table } from './table.ts';

const FACT_FIELDS: readonly FactName[] = [
  'store',
  'territory',
  'salesperson',
  'supplier',
  'series',
  'partClass',
  'due',
  'month',
];
/** What a line says of rows only where the table has no column of it: a blank cell of one was forgotten. */
const ALONE: ReadonlySet<FactName> = new Set(['due', 'month']);

/** What stands around a row of a table. */
interface Surroundings {
  readonly table: Table;
  /** What the row before says; null where there is none to carry on. */
  readonly last: Fields | null;
  /** Gets the groups that the table names again in each of their rows. */
  readonly repeated: Set<string>;
  /** The month planned, for dates without a year. */
  readonly planned: Month | null;
  /** Gets what was assumed. */
  readonly issues: IssueSink;
}

/**
 * The fields of groups around those that `carried` begins with: their columns stand before its own, as in exports of
 * pivot tables.
 *
 * @param before only fields of columns before this one
 */
export function outerFields({ kind, columns }: Table, before: number): readonly string[] {
  const [lead, ...followers] = kind.carried;
  const own = columns.get(lead ?? '')?.column ?? 0;
  return followers.filter((field) => (columns.get(field)?.column ?? Infinity) < Math.min(own, before));
}

const known = new WeakMap<Table['columns'], readonly string[]>();

/** All outer fields of a table: every row asks for them. */
function allOuterFields(table: Table): readonly string[] {
  let fields = known.get(table.columns);
  if (fields === undefined) known.set(table.columns, (fields = outerFields(table, Infinity)));
  return fields;
}

/**
 * Fills, with a warning, the blank cells of a group that goes on around the next one: 华东 of the store before. Where the
 * table names it in each row, a blank one has been forgotten.
 */
function carryOuter(
  { table, last, repeated, issues }: Surroundings,
  row: number,
  read: Record<string, string | number | null>,
  refused: ReadonlySet<string>,
): void {
  for (const field of allOuterFields(table)) {
    const before = last?.[field] ?? null;
    if (read[field] !== null || before === null || refused.has(field) || repeated.has(field)) continue;
    read[field] = before;
    const params = { taken: before };
    tell(issues, 'W223', () => issueAt(placeOf(table, row, field), null, { code: 'W223', params }));
  }
}

/** Fills what the row leaves blank: from the lines above the table, else (with a warning) from the row before. */
export function carryOn(
  context: Surroundings,
  row: number,
  read: Record<string, string | number | null>,
  refused: ReadonlySet<string>,
): void {
  const { table, last, repeated, planned, issues } = context;
  for (const field of allOuterFields(table))
    if (read[field] !== null && read[field] === last?.[field]) repeated.add(field);
  const [lead] = table.kind.carried;
  const before = lead === undefined || !table.columns.has(lead) ? undefined : last?.[lead];
  const isLeft = lead !== undefined && read[lead] === null && !refused.has(lead);
  // Under another name stands another part, or the sum of several.
  const isOther = Boolean(read['name'] && last?.['name']) && read['name'] !== last!['name'];
  if (isLeft && !isOther && before !== null && before !== undefined) {
    read[lead] = before;
    for (const field of table.kind.carried.slice(1)) read[field] ??= last![field] ?? null;
    const params = { taken: before };
    tell(issues, 'W223', () => issueAt(placeOf(table, row, lead), null, { code: 'W223', params }));
  }
  carryOuter(context, row, read, refused);
  if (table.facts.size === 0) return;
  for (const field of FACT_FIELDS) {
    const fact = table.facts.get(field);
    if (!(field in read) || read[field] !== null || fact === undefined) continue;
    if (ALONE.has(field) && table.columns.has(field)) continue;
    const reading = table.kind.columns[field]!.read(fact.cell, planned);
    if ('value' in reading) read[field] = reading.value;
  }
}
