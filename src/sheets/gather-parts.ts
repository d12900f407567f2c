import { groupBy } from '../domain/group-by.ts';
import type { Part, PartNo } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { fenFromYuan, type Fen } from '../domain/money.ts';
import { compareText } from '../domain/order.ts';
import { entriesOf, entryIssue, placeText, type Entry } from './entries.ts';
import { tell, type IssueSink } from './issue-list.ts';
import { inventory, parts as partList } from './kinds/inventory.ts';
import type { TableRows } from './sheet-reading.ts';
import type { Problem } from './reading.ts';
import { Suggestions } from './suggestions.ts';
import { nameKey } from './text.ts';
import { findUnused } from './unused-parts.ts';
import { unusedStock, usableStock, type StockField } from './usable-stock.ts';

type PartRow = (typeof partList)['row']['_output'];
type PartEntry = Entry<PartRow & { readonly [field in StockField]?: number | null }>;

/** What the lists say of a part: for each detail the row that says it first, null where none does. */
interface Draft extends Record<Detail, PartEntry | null> {
  readonly first: PartEntry;
  onHand: number;
  safetyStock: number;
}

type Detail = (typeof DETAILS)[number];

const LISTS: readonly string[] = [inventory.name, partList.name];
const DETAILS = ['name', 'series', 'partClass', 'unitPrice', 'pack'] as const;
/** Details in which two rows of one part may not differ; names are spelled as people like. */
const DECISIVE: ReadonlySet<Detail> = new Set<Detail>(['series', 'partClass', 'unitPrice', 'pack']);

/**
 * Joins the rows of inventory lists and part lists to parts: usable stock and safety stock of several warehouses add up,
 * everything else must agree.
 */
export function gatherParts(tables: readonly TableRows[], issues: IssueSink): readonly Part[] {
  const drafts = new Map<string, Draft>();
  // One series is called as its first part calls it.
  const spellings = new Map<string, string>();
  const used = usableStock(tables);
  issues.push(...unusedStock(used));
  for (const entry of entriesOf(tables, partList)) addRow(drafts, entry, null, issues);
  for (const entry of entriesOf(tables, inventory))
    addRow(drafts, entry, used.get(entry.table)!.field, issues);
  if (drafts.size === 0) return [];
  const fullNumbers = numbersWithZeros(tables);
  const all = [...drafts.values()];
  const vague = all.filter((draft) => lacking(draft) !== null);
  // Where nothing is said of any part, a column is missing.
  const isUnused = vague.length < all.length ? findUnused(tables) : () => false;
  const unused = vague.filter(({ first }) => isUnused(first.values.partNo));
  for (const issue of leftOutParts(unused)) issues.push(issue);
  const left = new Set(unused);
  return all
    .filter((draft) => !left.has(draft))
    .flatMap((draft) => finishPart(draft, drafts, fullNumbers, spellings, issues))
    .sort((a, b) => compareText(a.partNo, b.partNo));
}

function hasPrice(entry: PartEntry | null): boolean {
  return fenFromYuan(entry?.values.unitPrice ?? 0) > 0;
}

/** What a plan would need to know of a part, and no row says; null where nothing is missing. */
function lacking({ unitPrice, series, pack }: Draft): 'unitPrice' | 'series' | 'pack' | null {
  if (!hasPrice(unitPrice)) return 'unitPrice';
  if (series === null) return 'series';
  return pack?.values.pack === 0 ? 'pack' : null;
}

/** Says once of each list how many of its parts no plan needs to know more of. */
function leftOutParts(unused: readonly Draft[]): readonly Issue[] {
  return [...groupBy(unused, ({ first }) => first.table).values()].map((drafts) => {
    const { first, ...said } = drafts[0]!;
    const field = lacking(drafts[0]!)!;
    const params = { rows: drafts.length, why: 'unused', partNo: first.values.partNo };
    return entryIssue(said[field] ?? first, field, { code: 'W227', params });
  });
}

/** @param stock the column that says how much of the part there is; null in a list without stock */
function addRow(
  drafts: Map<string, Draft>,
  entry: PartEntry,
  stock: StockField | null,
  issues: IssueSink,
): void {
  const { values } = entry;
  const key = nameKey(values.partNo);
  const draft = drafts.get(key) ?? beginDraft(entry);
  if (draft.first === entry) drafts.set(key, draft);
  const units = stock === null ? 0 : unitsOf(values, stock);
  if (units === null) tell(issues, 'W230', () => entryIssue(entry, stock!, { code: 'W230' }));
  else if (stock === 'available' && units < values.available!)
    tell(issues, 'W233', () => entryIssue(entry, stock, { code: 'W233', params: { taken: units } }));
  draft.onHand += units ?? 0;
  const safetyStock = values.safetyStock ?? 0;
  if (safetyStock > 0 && draft.safetyStock === safetyStock)
    tell(issues, 'W234', () => doubledStock(entry, safetyStock));
  draft.safetyStock += safetyStock;
  for (const field of DETAILS) {
    const value = values[field];
    if (value === null) continue;
    const said = draft[field];
    if (said === null) draft[field] = entry;
    else if (DECISIVE.has(field) && nameKey(String(said.values[field])) !== nameKey(String(value))) {
      const other = { other: said.values[field]!, otherAt: placeText(said, field) };
      issues.push(
        entryIssue(entry, field, { code: 'E307', params: { partNo: values.partNo, field, ...other } }),
      );
    }
  }
}

function doubledStock(entry: PartEntry, safetyStock: number): Issue {
  return entryIssue(entry, 'safetyStock', { code: 'W234', params: { taken: 2 * safetyStock } });
}

function beginDraft(first: PartEntry): Draft {
  const details = { name: null, series: null, partClass: null, unitPrice: null, pack: null };
  return { first, ...details, onHand: 0, safetyStock: 0 };
}

/** Units of a row that may be planned with: of what is available no more than lies there; null where none are named, or less than none. */
function unitsOf({ onHand, available }: PartEntry['values'], stock: StockField): number | null {
  if (stock === 'onHand') return onHand ?? null;
  const isNone = available === null || available === undefined || available < 0;
  return isNone ? null : Math.min(available, onHand ?? Infinity);
}

/**
 * The part numbers of digits that other tables than lists of parts write with leading zeros, by what is left without
 * them; null where that may be several. A list that was saved as numbers has lost its zeros. Where more tables write a
 * number as the list does than with zeros, the zeros are the slip.
 */
function numbersWithZeros(tables: readonly TableRows[]): ReadonlyMap<string, string | null> {
  const full = new Map<string, string | null>();
  const written = new Map<string, number>();
  for (const table of tables.filter(({ table: { kind } }) => !LISTS.includes(kind.name))) {
    for (const partNo of new Set(partNumbers([table]))) {
      if (!DIGITS.test(partNo)) continue;
      written.set(partNo, (written.get(partNo) ?? 0) + 1);
      if (!partNo.startsWith('0')) continue;
      const bare = withoutZeros(partNo);
      const known = full.get(bare);
      full.set(bare, known === undefined || known === partNo ? partNo : null);
    }
  }
  const times = (partNo: string | null): number => written.get(partNo ?? '') ?? 0;
  return new Map([...full].filter(([bare, partNo]) => times(partNo) >= times(bare)));
}

function finishPart(
  draft: Draft,
  drafts: ReadonlyMap<string, Draft>,
  fullNumbers: ReadonlyMap<string, string | null>,
  spellings: Map<string, string>,
  issues: IssueSink,
): Part[] {
  const { first, unitPrice: price, onHand, safetyStock } = draft;
  const full = fullNumbers.get(first.values.partNo);
  const isCut = typeof full === 'string' && !drafts.has(full);
  if (isCut)
    tell(issues, 'W221', () => entryIssue(first, 'partNo', { code: 'W221', params: { taken: full } }));
  const partNo = isCut ? full : first.values.partNo;
  const unitPrice = fenFromYuan(price?.values.unitPrice ?? 0);
  if (!hasPrice(price)) {
    issues.push(entryIssue(price ?? first, 'unitPrice', { code: 'E213', params: { partNo } }));
    return [];
  }
  const written = draft.series?.values.series ?? null;
  if (written === null) {
    issues.push(entryIssue(first, 'series', { code: 'E215', params: { partNo } }));
    return [];
  }
  if (draft.pack?.values.pack === 0) {
    issues.push(entryIssue(draft.pack, 'pack', { code: 'E212' }));
    return [];
  }
  const series = spellings.get(nameKey(written)) ?? written;
  spellings.set(nameKey(written), series);
  if (series !== written)
    issues.push(entryIssue(draft.series!, 'series', { code: 'W225', params: { taken: series } }));
  return [
    {
      partNo: partNo as PartNo,
      name: draft.name?.values.name ?? '',
      series,
      partClass: draft.partClass?.values.partClass ?? 'mainstream',
      unitPrice: roundedPrice(price!, unitPrice, issues),
      pack: draft.pack?.values.pack ?? 1,
      onHand,
      safetyStock,
    },
  ];
}

/** A price finer than a fen cannot be kept exactly. */
function roundedPrice(entry: PartEntry, fen: Fen, issues: IssueSink): Fen {
  if (Math.abs((entry.values.unitPrice ?? 0) * 100 - fen) > 1e-6) {
    const params = { taken: fen / 100 };
    tell(issues, 'W231', () => entryIssue(entry, 'unitPrice', { code: 'W231', params }));
  }
  return fen;
}

/** What finds the parts of the lists; where there is no list at all, every part number is taken for the part it names. */
export function findParts(parts: readonly Part[], tables: readonly TableRows[]): PartFinder {
  const lists = tables.filter(({ table }) => LISTS.includes(table.kind.name));
  const areListed = lists.some(({ rows, refused }) => rows.length + refused.length > 0);
  if (areListed) return new PartFinder(parts, partNumbers(lists));
  return new PartFinder(namedParts(tables), []);
}

/** The parts that rows name, each once for each of its spellings. */
function* namedParts(tables: readonly TableRows[]): Generator<Pick<Part, 'partNo'>> {
  for (const partNo of new Set(partNumbers(tables))) yield { partNo: partNo as PartNo };
}

/** The part numbers in the rows of tables, also in rows that were refused. */
function* partNumbers(tables: readonly TableRows[]): Generator<string> {
  for (const { table, rows, refused } of tables) {
    if (table.kind.ofParts) for (const { values } of rows) yield (values as PartRow).partNo;
    for (const { fields } of refused) if (typeof fields['partNo'] === 'string') yield fields['partNo'];
  }
}

const DIGITS = /^\d+$/;

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/, '');
}

/** Finds the part that a part number means, as people write part numbers. */
export class PartFinder {
  private readonly byKey = new Map<string, PartNo>();
  /** Keys of part numbers of which nothing sound is known. */
  private readonly unsound = new Set<string>();
  private withoutZeros: ReadonlyMap<string, PartNo | null> | null = null;
  private suggestions: Suggestions | null = null;

  /** @param listed part numbers that are known, though nothing sound may be said of them */
  constructor(parts: Iterable<Pick<Part, 'partNo'>>, listed: Iterable<string>) {
    for (const { partNo } of parts) this.byKey.set(nameKey(partNo), partNo);
    for (const partNo of listed) if (this.exact(partNo) === undefined) this.unsound.add(nameKey(partNo));
  }

  /** The part of an entry, or null (with an issue where the lists do not hold it); restored leading zeros are a warning. */
  find<Row extends { readonly partNo: string }>(entry: Entry<Row>, issues: IssueSink): PartNo | null {
    const { partNo } = entry.values;
    const exact = this.exact(partNo);
    if (exact !== undefined) return exact;
    const key = nameKey(partNo);
    const restored = DIGITS.test(key) ? this.restored(key) : undefined;
    // Its own row in the list says what is wrong with it.
    if (!restored && this.unsound.has(key)) return null;
    const problem: Problem = restored
      ? { code: 'W221', params: { taken: restored } }
      : { code: 'E301', params: this.unknown(partNo) };
    tell(issues, problem.code, () => entryIssue(entry, 'partNo' as keyof Row & string, problem));
    return restored ?? null;
  }

  /** Whether a part number means a part that the lists hold, sound or not. */
  knows(partNo: string): boolean {
    if (this.exact(partNo) !== undefined) return true;
    const key = nameKey(partNo);
    return this.unsound.has(key) || (DIGITS.test(key) && (this.restored(key) ?? null) !== null);
  }

  private exact(partNo: string): PartNo | undefined {
    return this.byKey.get(partNo) ?? this.byKey.get(nameKey(partNo));
  }

  /** The one part whose number differs in nothing but zeros before it; few months ask for any. */
  private restored(key: string): PartNo | null | undefined {
    if (this.withoutZeros === null) {
      const bare = new Map<string, PartNo | null>();
      for (const [full, partNo] of this.byKey) {
        const rest = withoutZeros(full);
        if (DIGITS.test(full)) bare.set(rest, bare.has(rest) ? null : partNo);
      }
      this.withoutZeros = bare;
    }
    return this.withoutZeros.get(withoutZeros(key));
  }

  private unknown(partNo: string): Readonly<Record<string, string>> {
    this.suggestions ??= new Suggestions(this.byKey.values());
    return { partNo, ...this.suggestions.nearest(partNo) };
  }
}
