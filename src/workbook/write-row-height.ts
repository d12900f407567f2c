import type { CellStyle, PageColumn, PageRow, PageValue } from '../sheets/page.ts';

/** Points of one line of text in the default font, and of the edges of a cell. */
const LINE = 16.5;
const EDGE = 3;
/** Points of a row with a cell in larger type. */
const LARGER: ReadonlyMap<CellStyle, number> = new Map([
  ['title', 28],
  ['figure-money', 34],
  ['figure-percent', 34],
  ['figure-integer', 34],
]);
/** A spreadsheet shows at most this many points in one row. */
const TALLEST = 405;

const EAST_ASIAN = /^[\u1100-\uffff]/;
const WORDS = /[\u1100-\uffff]|[^\u1100-\uffff\s]+\s*|\s+/g;

const WRAPPING: ReadonlySet<CellStyle> = new Set([
  'header',
  'header-pull',
  'header-push',
  'header-input',
  'wrapped',
  'good',
  'warning',
  'bad',
  'input-text',
]);

/**
 * The height of a row in points that shows all of its wrapped texts, or null where the usual height does. It is written
 * because programs differ in whether they fit rows when they open a file. Widths are estimates: a character of an East
 * Asian script counts two columns, as fonts have it.
 */
export function rowHeight(cells: PageRow, columns: readonly PageColumn[]): number | null {
  let lines = 1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === null || cell === undefined) continue;
    const larger = LARGER.get(cell.style);
    if (larger !== undefined) return larger;
    if (!WRAPPING.has(cell.style)) continue;
    lines = Math.max(lines, countLines(textOf(cell.value), columns[i]?.width ?? 8));
  }
  return lines === 1 ? null : Math.min(TALLEST, lines * LINE + EDGE);
}

function textOf(value: PageValue): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' && 'text' in value ? value.text : '';
}

/** Lines that a text takes in a column, broken at spaces and around East Asian characters as spreadsheets do. */
function countLines(text: string, width: number): number {
  if (text.length * 2 < width && !text.includes('\n')) return 1;
  // A cell keeps a little room at its edges.
  const room = Math.max(1, width - 2);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.match(WORDS) ?? []) {
      const [length, visible] = EAST_ASIAN.test(word) ? [2, 2] : [word.length, word.trimEnd().length];
      if (used > 0 && used + visible > room) {
        lines += 1;
        used = 0;
      }
      // A word longer than the column breaks where it must.
      lines += Math.max(0, Math.ceil(length / room) - 1);
      used += length > room ? length % room : length;
    }
  }
  return lines;
}
