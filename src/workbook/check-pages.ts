import type { Page, PageChart } from '../sheets/page.ts';
import { refuseBadRanges } from './check-ranges.ts';
import { parseRange } from './read-address.ts';
import { LONGEST_FORMULA } from './write-row-xml.ts';

const BAD_NAME = /^$|^.{32}|[[\]:*?/\\!']/su;
/** Cells as a formula names them: the quoted sheet, then the range. */
const CELLS = /^'([^']+)'!(.+)$/s;
/** Excel takes no longer list that is written out, in UTF-16 units. */
const LONGEST_LIST = 255;

/**
 * Refuses pages at which a spreadsheet program would offer to repair the workbook.
 *
 * @throws RangeError when a sheet's name is not valid or not unique; when no sheet is to be seen; when an address is none
 *   or lies beyond a sheet; when merges or validations overlap, or a cell has two comments; when a formula or a list is
 *   too long; when a limit is not a finite number; when a chart has no series, or shows cells of no sheet, or other cells
 *   than it holds values of
 */
export function refuseBadPages(pages: readonly Page[]): void {
  const names = new Set<string>();
  for (const { name } of pages) {
    const folded = name.toUpperCase();
    if (BAD_NAME.test(name) || names.has(folded)) throw new RangeError(`no sheet can be named ${name}`);
    names.add(folded);
  }
  if (!pages.some(({ visibility }) => visibility !== 'hidden')) {
    throw new RangeError('a workbook has at least one sheet that can be seen');
  }
  for (const page of pages) {
    refuseBadRanges(page);
    for (const formula of formulasOf(page)) refuseBadFormula(formula, page);
    for (const limit of limitsOf(page)) {
      if (!Number.isFinite(limit)) throw new RangeError(`${limit} on ${page.name} is no limit`);
    }
    for (const chart of page.charts ?? []) refuseBadChart(chart, names);
  }
}

/** Formulas of rules and marks; those of cells are looked at as their rows are written. */
function formulasOf({ validations = [], marks = [] }: Page): readonly string[] {
  return [
    ...validations.flatMap(({ allow }) =>
      allow.kind === 'list' ? [allow.source] : allow.kind === 'formula' ? [allow.formula] : [],
    ),
    ...marks.flatMap((mark) => (mark.kind === 'formula' ? [mark.formula] : [])),
  ];
}

function refuseBadFormula(formula: string, { name }: Page): void {
  const longest = formula.startsWith('"') ? LONGEST_LIST : LONGEST_FORMULA;
  if (formula === '' || formula.length > longest) {
    throw new RangeError(`a formula on ${name} has ${formula.length} characters`);
  }
}

function limitsOf({ validations = [], marks = [] }: Page): readonly number[] {
  return [
    ...validations.flatMap(({ allow }) => {
      if (allow.kind === 'date') return [allow.first, allow.last];
      return allow.kind === 'whole' ? [allow.least, allow.most ?? allow.least] : [];
    }),
    ...marks.flatMap((mark) => (mark.kind === 'icons' ? [mark.middle, mark.high] : [])),
  ];
}

function refuseBadChart({ title, series }: PageChart, names: ReadonlySet<string>): void {
  if (series.length === 0) throw new RangeError(`chart ${title} has no series`);
  for (const cells of series.flatMap(({ categories, values }) => [categories, values])) {
    const [, sheet = '', range = ''] = CELLS.exec(cells.range) ?? [];
    const place = names.has(sheet.toUpperCase()) ? parseRange(range) : null;
    const count = place && (place.bottom - place.top + 1) * (place.right - place.left + 1);
    if (count !== cells.cached.length) {
      throw new RangeError(`chart ${title} holds ${cells.cached.length} values of ${cells.range}`);
    }
  }
}
