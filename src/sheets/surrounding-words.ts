import { cellText } from './cell-text.ts';
import { classHeading } from './class-heading.ts';
import { countedIn, countedInName, type CountedIn } from './counted-in.ts';
import { doneIn, soldIn, voidIn, type Done } from './done-in.ts';
import { doubtfulName } from './doubtful-name.ts';
import { findFacts, isMadeOn, statedUnit, stockDay, yuanPerUnit, type Fact, type Facts } from './facts.ts';
import { loneText } from './lone-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Problem } from './reading.ts';
import type { Header } from './header.ts';
import type { Surroundings } from './recognise-header.ts';
import type { SheetKind } from './sheet-kind.ts';
import { storeHeading } from './store-heading.ts';
import { yearIn } from './table-year.ts';
import { plainText } from './text.ts';

/** Rows at the top of a sheet in which its title may stand. */
const TITLE_ROWS = 20;
/** Characters in which a line speaks of the tables around it; a longer text is looked through so far only. */
const LINE_LENGTH = 1_000;
/** Words of a sheet about goods in transit. */
const TRANSIT = /在途|未到货|采购订?单|transit|purchase order|\bpo\b/i;

/** The days of counting that titles in a row name. */
function stockDays({ row, raw }: SpreadRow): ReturnType<typeof findFacts> {
  return raw.cells.flatMap((cell) => {
    if (cell.type !== 'text') return [];
    const label = plainText(cell.value.slice(0, LINE_LENGTH));
    const day = stockDay(label);
    return day === null ? [] : [{ name: 'asOf', cell: { ...cell, value: day }, row, label }];
  });
}

/** What the name of a sheet and the lines outside of its tables have said so far of the tables to come. */
export class SurroundingWords {
  /** Another map whenever a line says something new. */
  facts: Facts = new Map();
  /** What the sheet's name or the last line that speaks of them says that quantities are. */
  counted: CountedIn | null;
  /** The year that is spoken of; null where none is. */
  year: number | null;
  /** Whether goods in transit are spoken of. */
  ofTransit: boolean;
  /** What the sheet's name or its title says that its rows are, where they are neither orders nor on their way; with the text. */
  done: Done | null;
  /** What the last line that stands alone says of the rows below it, up to the next one or the next table, where they do not count. */
  below: (Done & Pick<Fact, 'cell' | 'row'>) | null = null;
  /** Lines above the first table, of which one may be its title. */
  readonly titles: Fact[] = [];
  private lineUnit: number | null = null;
  private readonly sheet: string;

  constructor(sheet: string) {
    this.sheet = sheet;
    this.year = yearIn(sheet);
    this.ofTransit = TRANSIT.test(sheet);
    this.counted = countedInName(sheet);
    this.done = doneIn(sheet);
  }

  /** Whether the sheet's name or its title says that its rows were sold or went out. */
  get ofSales(): boolean {
    return this.done?.counted === 'sold';
  }

  /** Yuan in one unit of amounts, as the last line that names one says, or the sheet's name; null where none does. */
  get unit(): number | null {
    return this.lineUnit ?? statedUnit(this.sheet);
  }

  /** What is known of the table to come. */
  around(monthKnown: boolean, kinds: readonly SheetKind[]): Surroundings {
    const { facts, ofTransit, ofSales } = this;
    const [storeKnown, supplierKnown, dueKnown] = [
      facts.has('store'),
      facts.has('supplier'),
      facts.has('due'),
    ];
    const ofStores = storeKnown || (facts.has('territory') && facts.has('salesperson'));
    return { storeKnown, supplierKnown, dueKnown, monthKnown, ofStores, ofTransit, ofSales, kinds };
  }

  /** Whether a fact is the day on which a list was made, of one whose day of counting is known. */
  private isLess(fact: ReturnType<typeof findFacts>[number]): boolean {
    const counted = this.facts.get('asOf');
    return fact.name === 'asOf' && isMadeOn(fact) && counted !== undefined && !isMadeOn(counted);
  }

  /** Learns from a row under a header without stores of which one the rows below are. */
  nameStore(
    row: SpreadRow,
    { kind, columns }: { readonly kind: SheetKind; readonly columns: Header['columns'] },
  ): void {
    if (columns.has('store') || !kind.needs.flat().includes('store')) return;
    const heading = storeHeading(row);
    if (heading !== null) this.facts = new Map([...this.facts, ['store', heading]]);
  }

  /** Learns from a row under a header of parts without a class of which one the rows below are. */
  nameClass(
    row: SpreadRow,
    { kind, columns }: { readonly kind: SheetKind; readonly columns: Header['columns'] },
  ): void {
    if (columns.has('partClass') || !('partClass' in kind.columns)) return;
    const heading = classHeading(row);
    if (heading !== null) this.facts = new Map([...this.facts, ['partClass', heading]]);
  }

  /**
   * Learns what a row outside of a table says.
   *
   * @param isAbove whether no table stands above it: only such a line can be the title of the sheet
   * @returns the facts of the row that may be meant otherwise
   */
  learn(row: SpreadRow, isAbove: boolean): readonly (Fact & { readonly doubt: Problem })[] {
    const facts = findFacts(row.raw);
    this.counted = countedIn(row.raw, facts, LINE_LENGTH) ?? this.counted;
    const alone = loneText(row.raw.cells);
    if (alone !== null) {
      const done = voidIn(alone.value);
      this.below = done && { ...done, cell: alone, row: row.row };
    }
    for (const cell of row.raw.cells) {
      if (cell.type !== 'text') continue;
      const text = plainText(cell.value.slice(0, LINE_LENGTH));
      this.ofTransit ||= TRANSIT.test(text);
      this.lineUnit = statedUnit(text) ?? this.lineUnit;
      if (!isAbove) continue;
      this.done ??= soldIn(text);
      this.year = yearIn(text) ?? this.year;
      if (row.row <= TITLE_ROWS) this.titles.push({ cell, row: row.row, label: text });
    }
    const said = [...facts, ...(isAbove ? stockDays(row) : [])];
    const found = said.filter((fact) => !this.isLess(fact));
    for (const { name, cell } of found)
      if (name === 'unit') this.lineUnit = yuanPerUnit(`单位：${cellText(cell)}`) ?? this.lineUnit;
    // Of two days in one row that of the count is the last.
    found.sort((a, b) => Number(isMadeOn(b)) - Number(isMadeOn(a)));
    if (found.length > 0)
      this.facts = new Map([...this.facts, ...found.map(({ name, ...fact }) => [name, fact] as const)]);
    return found.flatMap(({ name, ...fact }) => {
      const doubt = doubtfulName(name, fact.cell);
      return doubt === null ? [] : [{ ...fact, doubt }];
    });
  }
}
