import type { Month } from '../domain/month.ts';
import { cellAddress, isBlank } from './cell-text.ts';
import { checkHeader } from './check-header.ts';
import { findHeaderAlone, type HeaderAlone } from './find-header-alone.ts';
import { aboutTable, orAcross } from './find-across.ts';
import { findLeftOut } from './find-left-out.ts';
import { FollowedRows } from './followed-rows.ts';
import type { IssueSink } from './issue-list.ts';
import { isExampleRow } from './is-example-row.ts';
import { isHintRow } from './is-hint-row.ts';
import { isPlainlyData } from './is-plainly-data.ts';
import { keepPlace } from './keep-place.ts';
import { SHEET_KINDS } from './kinds/all.ts';
import { spreadMerges, type SpreadRow } from './merged-cells.ts';
import { PREVIEW_ROWS, previewRow, type PreviewRow } from './preview-row.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { readRow } from './read-row.ts';
import { OtherTables } from './other-tables.ts';
import { OutsideCells } from './outside-cells.ts';
import { isRemark } from './row-role.ts';
import type { Fields, SheetKind } from './sheet-kind.ts';
import { MonthOfSheet } from './month-of-sheet.ts';
import { LookedRows } from './looked-rows.ts';
import { openTable, withUnitBelow, type OpenTable, type SheetReading } from './sheet-reading.ts';
import { strangeLine } from './strange-units.ts';
import { refuseWide } from './refuse-wide.ts';
import { SurroundingWords } from './surrounding-words.ts';
import { issueAt, type Place, type Table } from './table.ts';
import { headingOf, keepWords } from './told-apart.ts';
import { takenFromName } from './taken-from-name.ts';
import { tableUnder } from './table-under.ts';
import { plannedMonth } from './table-year.ts';
import { wordsUnderNames } from './under-names.ts';
import { wordsUnderMonths } from './words-under-months.ts';
import { withShortTexts } from './with-short-texts.ts';
import { withoutFarCells } from './without-far-cells.ts';
import { unitColumn, unitOfRow } from './unit-of-row.ts';
import { WorkbookTally } from './workbook-tally.ts';

/**
 * Reads every table of a sheet: finds the header rows by what their titles say, understands the lines around the
 * tables, leaves out totals and remarks, and checks every row.
 *
 * @param file name of the workbook, for messages
 * @param month the month planned, for dates and months without a year; null when none is planned
 * @param kinds what the tables may be about
 * @param tally what the sheets before hold that is limited, to which this one's is added
 * @throws PlanFailure kind `file` where the sheet is damaged
 */
export async function readTables(
  sheet: RawSheet,
  file: string,
  month: Month | null,
  kinds: readonly SheetKind[] = SHEET_KINDS,
  tally: WorkbookTally = new WorkbookTally(),
): Promise<SheetReading> {
  const reader = new TableReader(sheet, file, month, kinds, tally);
  const spread = spreadMerges(sheet.merges);
  let waiting: SpreadRow | null = null;
  await sheet.forEachRow((raw: RawRow) => {
    const above = waiting;
    waiting = spread(raw);
    return above === null || reader.take(above, waiting);
  });
  if (waiting !== null) reader.take(waiting, null);
  return reader.finish();
}

/** The state of reading one sheet from top to bottom. */
class TableReader {
  private readonly tables: OpenTable[] = [];
  private readonly preview: PreviewRow[] = [];
  private readonly sheet: RawSheet;
  private readonly file: string;
  private readonly month: Month | null;
  private readonly kinds: readonly SheetKind[];
  private readonly tally: WorkbookTally;
  private readonly issues: IssueSink;
  /** How many problems the sheets before have. */
  private readonly before: number;
  private isCut = false;
  private current: OpenTable | null = null;
  private last: Fields | null = null;
  /** Whether a total, or what one consists of, is the last row. */
  private belowTotal = false;
  private headerEnds = 0;
  /** Cells of the header's rows, where they say how many they have. */
  private width = 0;
  /** The rows under the current header. */
  private followed: FollowedRows | null = null;
  /** Small tables beside and below the current one. */
  private others: OtherTables | null = null;
  /** The last line outside of tables that holds one text alone. */
  private heading: string | null = null;
  private nearly: SheetReading['nearly'] = null;
  private readonly outside: OutsideCells;
  private readonly looked: LookedRows;
  private readonly words: SurroundingWords;
  private readonly ofMonth: MonthOfSheet;

  constructor(
    sheet: RawSheet,
    file: string,
    month: Month | null,
    kinds: readonly SheetKind[],
    tally: WorkbookTally,
  ) {
    this.sheet = sheet;
    this.file = file;
    this.month = month;
    this.kinds = kinds;
    this.tally = tally;
    this.issues = tally.issues;
    this.before = tally.issues.length;
    this.outside = new OutsideCells(tally);
    this.looked = new LookedRows(tally);
    this.words = new SurroundingWords(sheet.name);
    this.ofMonth = new MonthOfSheet(sheet.name, file, month);
  }

  /** Takes a row; `next` is the row below, which may belong to the same header. False: no more rows are wanted. */
  take(row: SpreadRow, next: SpreadRow | null): boolean {
    if (this.isCut || this.isGivenUp) return false;
    if (this.preview.length < PREVIEW_ROWS) this.preview.push(previewRow(withShortTexts(row).raw));
    if (row.row > this.headerEnds) this.understand(row, next);
    this.cutAt(row);
    return true;
  }

  /** Says so where the workbook is not read further. */
  private cutAt({ row }: SpreadRow): void {
    const { excess } = this.tally;
    if (excess === null) return;
    this.isCut = true;
    this.issues.push(issueAt(this.placeAt(row, 1, null), null, excess));
  }

  private understand(row: SpreadRow, next: SpreadRow | null): void {
    const header = isPlainlyData(row, this.current?.table) ? null : this.findHeader(row, next);
    if (header !== null) {
      const below = header.rows.length > 1 ? (next?.raw.width ?? 0) : 0;
      this.width = Math.max(row.raw.width ?? 0, below);
      this.begin(header);
      this.tally.asides += 1;
    } else if (this.current === null) {
      this.outside.count(row.raw);
      this.learn(row);
    } else this.takeData(row);
  }

  finish(): SheetReading {
    this.endTable();
    const { sheet, preview, isCut, isGivenUp, outside } = this;
    const tables = withUnitBelow(this.tables, this.words.unit);
    const issues = this.tally.issues.all.slice(this.before);
    const nearly = tables.length > 0 ? null : this.nearly;
    return { sheet, tables, issues, isCut, isGivenUp, preview, strange: outside.strange, nearly };
  }

  private get isGivenUp(): boolean {
    return this.current === null && this.outside.areTooMany;
  }

  private takeData(whole: SpreadRow): void {
    const own = this.others!.without(whole, this.current!);
    if (own === null) return;
    const row = withoutFarCells(own);
    this.learnUnit(row);
    const { table, rows, totals, refused, repeated } = this.current!;
    const { last, issues, belowTotal } = this;
    if ((row.raw.width ?? 0) > this.width && !isRemark(row.raw.cells)) {
      issues.push(refuseWide(this.current!, row, this.width));
      return this.followed!.refuse();
    }
    issues.push(...wordsUnderNames(row, this.current!));
    if (this.current!.lines === 0 && isHintRow(row, table)) return;
    if (isExampleRow(row, this.current!)) return this.leaveOut(row);
    const planned = plannedMonth(table, this.month);
    const reading = readRow({ table, last, belowTotal, planned, issues, refused, repeated }, row);
    this.belowTotal = reading.role === 'total' || (belowTotal && Boolean(reading.leftOut));
    if (reading.missing) this.followed!.miss(reading.missing, row, table);
    if (reading.leftOut) this.followed!.leaveOut(reading.leftOut);
    if (reading.role === 'other') this.takeOther(row);
    if (reading.role === 'total') {
      // Sums of sums stand in few rows one below the other; behind one, only what is around it is known.
      if (!table.kind.measured.some((field) => field in (this.last ?? {}))) this.tally.asides += 1;
      this.last = reading.fields ?? null;
      totals.push(...reading.rows);
      this.followed!.takeTotal(row, reading.quantities, table);
    }
    if (reading.role === 'nothing') this.last = reading.fields ?? this.last;
    if (reading.role !== 'data') return;
    if (this.words.below !== null) this.tellBelow(this.words.below);
    this.followed!.take(row, reading, table);
    keepWords(this.current!, row, this.heading);
    keepPlace(this.current!, row);
    this.current!.lines += 1;
    this.tally.countRows(reading.rows);
    for (const read of reading.rows) rows.push(read);
    this.last = reading.fields ?? this.last;
  }

  /** Says that a line between the rows of a table says of those below it that they do not count. */
  private tellBelow({ cell, row, counted, text }: NonNullable<SurroundingWords['below']>): void {
    const params = { counted, allowed: '有效, valid' };
    this.issues.push(issueAt(this.placeAt(row, cell.column, null), text, { code: 'E211', params }));
    this.words.below = null;
  }

  /** The unit of the table's amounts, where its rows name it in a column. */
  private learnUnit(row: SpreadRow): void {
    const { table } = this.current!;
    const column = table.yuan === null ? unitColumn(table) : null;
    const yuan = column && unitOfRow(row, column);
    if (yuan === null) return;
    this.current = { ...this.current!, table: { ...table, yuan } };
    this.tables[this.tables.length - 1] = this.current;
  }

  /** A row under a header that is no row of its table: it may say of which store the following ones are. */
  private takeOther(row: SpreadRow): void {
    // A column of numbers that goes on below a table says nothing of it.
    if (!row.raw.cells.some((cell) => cell.type === 'text' && !isBlank(cell))) return this.leaveOut(row);
    this.tally.asides += 1;
    this.followed!.part();
    const { facts: before, counted } = this.words;
    this.learn(row);
    const { words } = this;
    const { table, lines } = this.current!;
    words.nameStore(row, table);
    words.nameClass(row, table);
    if (lines === 0) this.issues.push(...wordsUnderMonths(row, table));
    // Below rows of the table, a line speaks of the next one.
    if (lines === 0 && words.counted !== counted) this.issues.push(...strangeLine(table, words.counted));
    if (words.facts === before) return this.leaveOut(row);
    this.last = null;
    // What the name of the sheet says of all rows goes on.
    this.open({ ...table, facts: new Map([...table.facts, ...words.facts]) });
  }

  /** Says that a row was left out, unless it is a remark as people write them. */
  private leaveOut({ row, raw }: SpreadRow): void {
    const first = findLeftOut(raw.cells, this.current!.table);
    if (first) this.issues.push(issueAt(this.placeAt(row, first.column, null), first, { code: 'W227' }));
  }

  /** The header that begins at this row; remembers the row that nearly is one. */
  private findHeader(row: SpreadRow, next: SpreadRow | null): HeaderAlone | null {
    const around = this.words.around(this.ofMonth.in(this.words) !== null, this.kinds);
    const rows = [withShortTexts(row), next && withShortTexts(next)] as const;
    if (this.looked.areTooMany(rows, this.current !== null)) return null;
    const about = (): readonly string[] => aboutTable(this.sheet.name, this.file, this.words, this.heading);
    const alone = findHeaderAlone(...rows, around, this.sheet.name);
    const found = orAcross(alone, rows, around, about);
    if (found === null || 'header' in found) return found;
    if (found.score > (this.nearly?.score ?? 0)) this.nearly = { ...found, row: row.row };
    return null;
  }

  private begin({ header: found, rows: headerRows, namedBelow, beside }: HeaderAlone): void {
    this.endTable();
    const { words, file, sheet, month } = this;
    const around = { file, sheet: sheet.name, month, titles: words.titles, facts: words.facts };
    const named = { heading: this.heading, monthOf: this.ofMonth.in(words), namedBelow };
    const { header, facts, issues } = takenFromName(found, { ...around, ...named, row: headerRows[0]! });
    this.tally.countAcross(header);
    this.issues.push(...issues);
    this.headerEnds = headerRows.at(-1)!;
    this.last = null;
    this.open(tableUnder(header, headerRows, { file, sheet: sheet.name, month, facts, words }));
    this.issues.push(...checkHeader(header, this.current!.table, words, month));
    words.below = null;
    this.followed = new FollowedRows(header, this.current!.table, { issues: this.issues, month });
    this.others = new OtherTables(beside, this.current!.table);
  }

  /** Tells what only all rows of the current table could show. */
  private endTable(): void {
    if (this.current === null) return;
    this.followed!.end(this.current.table);
    this.issues.push(...this.others!.issues);
  }

  private open(table: Table): void {
    this.current = openTable(table, this.heading);
    this.tables.push(this.current);
  }

  private placeAt(row: number, column: number, header: string | null): Place {
    return { file: this.file, sheet: this.sheet.name, cell: cellAddress(row, column), header };
  }

  /** Learns what a row outside of a table says. */
  private learn(row: SpreadRow): void {
    this.heading = headingOf(row.raw.cells) ?? this.heading;
    for (const { cell, label, doubt } of this.words.learn(row, this.current === null))
      this.issues.push(issueAt(this.placeAt(row.row, cell.column, label), cell, doubt));
  }
}
