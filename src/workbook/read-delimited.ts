import { PlanFailure } from '../domain/failure.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { RawCell, RawRow } from '../sheets/raw-sheet.ts';
import { formatAddress } from './read-address.ts';
import { KeptTexts } from './kept-texts.ts';
import { grantForRow, WorkbookBudget, type PartBudget } from './part-budget.ts';

/*
 * A reader of our own: of the kept libraries one (csv-parse 7.0.3) took 14 s for a million rows, 85 s with a bound on
 * their columns, and cannot be strict and know `="00123"` at once; the other (papaparse 5.7.1) takes quotes in the
 * middle of a cell as they come, so that cells shift silently. This one takes 2 s.
 */

/** What a place for a cell costs, where an element of XML costs 2. */
const PLACE = 4;
/** A line feed may follow a carriage return that stands at the end of a piece. */
const LINE_END = String.raw`\r\n|\r(?=[^\n])|\n`;
const QUOTED = '"([^"]*(?:""[^"]*)*)"';
const [LF, CR, QUOTE, EQUALS] = [10, 13, 34, 61];
/** No mark that means something has a code above this one, but the delimiter. */
const MARKS = QUOTE;

interface Field {
  readonly value: string;
  readonly quoted: boolean;
  /** The delimiter, or an end of line. */
  readonly parting: string;
  /** Where the next field begins. */
  readonly end: number;
}

/**
 * Hands every row of a table in delimited text to `onRow`, in order, as RFC 4180 has it, with any line ends, until that
 * returns false. All cells are text. Rows are numbered as a spreadsheet does: line breaks in quotes do not count. Memory is bounded by the
 * longest row, and that by the limits.
 *
 * @param pieces the text; the end of a piece may cut anything in two
 * @param file the file's name, for messages
 * @throws PlanFailure F207 a quote that is not closed or stands where none may stand, with its `line`; F307, F308,
 * F312 beyond the limits
 */
export async function readDelimited(
  pieces: AsyncIterable<string>,
  delimiter: string,
  file: string,
  limits: ReadingLimits,
  onRow: (row: RawRow) => unknown,
): Promise<void> {
  const reader = new DelimitedReader(delimiter, file, limits, onRow);
  for await (const piece of pieces) {
    reader.write(piece);
    if (reader.isDone) return;
  }
  reader.end();
}

class DelimitedReader {
  readonly #quoted: RegExp;
  readonly #delimiter: string;
  readonly #file: string;
  readonly #limits: ReadingLimits;
  readonly #onRow: (row: RawRow) => unknown;
  readonly #texts = new KeptTexts();
  /** Whether no more rows are wanted. */
  isDone = false;
  /** What was written since the last row that is whole. */
  #rest = '';
  /** Length of the rest from which on it is worth looking for a row again: a long row is not to be read for every piece. */
  #enough = 0;
  #row = 0;
  #line = 1;
  readonly #budget: PartBudget;

  constructor(delimiter: string, file: string, limits: ReadingLimits, onRow: (row: RawRow) => unknown) {
    const parting = `\\u{${delimiter.codePointAt(0)!.toString(16)}}`;
    this.#quoted = new RegExp(`=?${QUOTED}(${parting}|${LINE_END})`, 'uy');
    this.#delimiter = delimiter;
    this.#file = file;
    this.#limits = limits;
    this.#onRow = onRow;
    this.#budget = new WorkbookBudget(limits).of({ file, part: '' });
  }

  write(piece: string): void {
    const text = this.#rest + piece;
    if (text.length < this.#enough && text.length <= longestRow(this.#limits)) {
      this.#rest = text;
      return;
    }
    let start = 0;
    for (let end = this.#takeRow(text, start); end !== null; end = this.#takeRow(text, start)) {
      start = end;
      if (this.isDone) return;
    }
    this.#rest = text.slice(start);
    this.#enough = 2 * this.#rest.length;
    if (this.#rest.length <= longestRow(this.#limits)) return;
    if (this.#rest.includes('"')) throw this.#brokenQuote();
    throw this.#tooLong();
  }

  end(): void {
    this.#enough = 0;
    this.write('\n');
    if (this.#rest !== '') throw this.#brokenQuote();
  }

  /** Takes the row that begins at `start`, and returns where the next begins; null when this one is not whole. */
  #takeRow(text: string, start: number): number | null {
    const cells: RawCell[] = [];
    let lines = 1;
    let from = start;
    for (let column = 1; ; column++) {
      if (column > this.#limits.columns) throw this.#beyond(formatAddress({ row: this.#row + 1, column }));
      const field = this.#readField(text, from);
      if (field === null) return null;
      const { value, quoted, parting } = field;
      if (value !== '') cells.push(this.#cell(column, value));
      if (quoted) lines += countLines(value);
      from = field.end;
      if (parting === this.#delimiter) continue;
      this.#budget.spend(PLACE * column - grantForRow(cells.length));
      this.#closeRow(cells, column);
      this.#line += lines;
      return from;
    }
  }

  /** The field that begins at `from`; null when it is not whole, or no field. */
  #readField(text: string, from: number): Field | null {
    const first = text.charCodeAt(from);
    if (first === QUOTE || (first === EQUALS && text.charCodeAt(from + 1) === QUOTE)) {
      this.#quoted.lastIndex = from;
      const match = this.#quoted.exec(text);
      if (!match) return null;
      return { value: unquote(match[1]!), quoted: true, parting: match[2]!, end: this.#quoted.lastIndex };
    }
    // By hand: asked for by a pattern, sixteen million cells take three seconds.
    const parting = this.#delimiter.charCodeAt(0);
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > MARKS && code !== parting) continue;
      if (code === QUOTE) return null;
      if (code !== parting && code !== CR && code !== LF) continue;
      const isPair = code === CR && text.charCodeAt(at + 1) === LF;
      if (code === CR && at + 1 === text.length) return null;
      const end = at + (isPair ? 2 : 1);
      return {
        value: text.slice(from, at),
        quoted: false,
        parting: code === parting ? this.#delimiter : '\n',
        end,
      };
    }
    return null;
  }

  #cell(column: number, value: string): RawCell {
    if (value.length > this.#limits.textLength) throw this.#tooLong();
    return { column, type: 'text', value: this.#texts.keep(value) };
  }

  #closeRow(cells: readonly RawCell[], width: number): void {
    this.#row++;
    if (this.#row > this.#limits.rows) throw this.#beyond(formatAddress({ row: this.#row, column: 1 }));
    if (cells.length === 0) return;
    this.isDone = this.#onRow({ row: this.#row, hidden: false, cells, width }) === false;
  }

  #brokenQuote(): PlanFailure {
    const place = { file: this.#file, part: '', reason: 'quote', detail: '' };
    return new PlanFailure('file', 'F207', { ...place, line: this.#line });
  }

  #beyond(cell: string): PlanFailure {
    return new PlanFailure('file', 'F307', { file: this.#file, part: '', cell });
  }

  #tooLong(): PlanFailure {
    return new PlanFailure('file', 'F308', { file: this.#file, part: '', limit: this.#limits.textLength });
  }
}

/** Characters that a row may take: far more than honest ones have, far less than memory holds. */
function longestRow({ textLength }: ReadingLimits): number {
  return 2 ** 20 + 2 * textLength;
}

/** The text in quotes, where `=""00123""` is Excel's form of text, too. */
function unquote(quoted: string): string {
  if (!quoted.includes('"')) return quoted;
  const text = quoted.replaceAll('""', '"');
  return text.startsWith('="') && text.indexOf('"', 2) === text.length - 1 ? text.slice(2, -1) : text;
}

/** How many lines end in a text. */
function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines++;
  }
  return lines;
}
