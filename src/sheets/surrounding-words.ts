import { cellText } from './cell-text.ts';
import { classHeading } from './class-heading.ts';
import { countedIn, countedInName, type CountedIn } from './counted-in.ts';
import { doubtfulName } from './doubtful-name.ts';
import { findFacts, isMadeOn, statedUnit, stockDay, yuanPerUnit, type Fact, type Facts } from './facts.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Problem } from './reading.ts';
import type { Header } from './header.ts';
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

/** Titles of lists of goods that went out, came back, or came in. */
const SOLD = /(?:发货|出库|销售|送货)(?:明细|记录|台账|流水|日报)|shipments|sales (?:ledger|log)/i;
const RETURNED = /退货(?:明细|记录|清单|登记|台账|统计|汇总|表)|list of returns|returns list/i;
const UNSALEABLE = /^(?:报废|不良|残次|次|待检|冻结|待处理|退货)品?(?:仓|仓库|库|库存)?(?:清单|明细|表)?$/;
const RECEIVED = /(?:到货|入库|收货)(?:明细|记录|台账|流水|日报|登记)|goods received|receipts? (?:log|list)/i;
const ORDERING = /预计|未到|在途|订货|订购|要货|需求|预测|意向|报货|forecast|order|demand/i;

function doneIn(text: string): SurroundingWords['done'] {
  if (UNSALEABLE.test(text.trim())) return { counted: 'unsaleable', text };
  if (ORDERING.test(text)) return null;
  if (RETURNED.test(text)) return { counted: 'returns', text };
  if (RECEIVED.test(text)) return { counted: 'received', text };
  return SOLD.test(text) ? { counted: 'sold', text } : null;
}

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
  done: { readonly counted: 'returns' | 'sold' | 'received' | 'unsaleable'; readonly text: string } | null;
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

  /** Yuan in one unit of amounts, as the last line that names one says, or the sheet's name; null where none does. */
  get unit(): number | null {
    return this.lineUnit ?? statedUnit(this.sheet);
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
    this.counted = countedIn(row.raw, LINE_LENGTH) ?? this.counted;
    for (const cell of row.raw.cells) {
      if (cell.type !== 'text') continue;
      const text = plainText(cell.value.slice(0, LINE_LENGTH));
      this.ofTransit ||= TRANSIT.test(text);
      this.lineUnit = statedUnit(text) ?? this.lineUnit;
      if (!isAbove) continue;
      this.done ??= doneIn(text);
      this.year = yearIn(text) ?? this.year;
      if (row.row <= TITLE_ROWS) this.titles.push({ cell, row: row.row, label: text });
    }
    const said = [...findFacts(row.raw), ...(isAbove ? stockDays(row) : [])];
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
