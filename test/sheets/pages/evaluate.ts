import type { Page, PageCell, PageRow } from '../../../src/sheets/page.ts';

/** The cells of pages by sheet, and what formulas over them come to: as much of a spreadsheet as the plan's pages use. */
export class Sheets {
  readonly #rows = new Map<string, readonly PageRow[]>();

  constructor(pages: readonly Page[]) {
    for (const page of pages) this.#rows.set(page.name, [...page.rows]);
  }

  rows(sheet: string): readonly PageRow[] {
    return this.#rows.get(sheet)!;
  }

  cell(sheet: string, row: number, column: number): PageCell | null {
    return this.rows(sheet)[row - 1]?.[column - 1] ?? null;
  }

  /** Every formula with the value that stands with it. */
  *formulas(): Generator<{ sheet: string; row: number; formula: string; cached: number | string }> {
    for (const [sheet, rows] of this.#rows) {
      for (const [i, cells] of rows.entries()) {
        for (const cell of cells) {
          const value = cell?.value;
          if (value !== null && typeof value === 'object' && 'formula' in value) {
            yield { sheet, row: i + 1, ...value };
          }
        }
      }
    }
  }

  /** The value of a formula on a sheet, from the values that stand in the cells that it names. */
  evaluate(formula: string, sheet: string): number | string {
    const script = formula
      .replace(/"([^"]*)"/g, (_, text: string) => JSON.stringify(text))
      .replace(
        /(?:'([^']+)'!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?(?![\w(])/g,
        (_, name: string | undefined, left: string, top: string, right?: string, bottom?: string) =>
          `at(${JSON.stringify([name ?? sheet, left, Number(top), right ?? null, Number(bottom ?? 0)])})`,
      )
      .replace(/"="&/g, '')
      .replace(/(?<![<>=])=(?!=)/g, '===');
    // The formulas are those of our own pages.
    const run = new Function('at', ...Object.keys(FUNCTIONS), `return ${script};`) as (
      at: (place: Place) => unknown,
      ...functions: unknown[]
    ) => number | string;
    return run((place) => this.#at(place), ...Object.values(FUNCTIONS));
  }

  #at([sheet, left, top, right, bottom]: Place): unknown {
    if (right === null) return valueOf(this.cell(sheet, top, columnOf(left)));
    const cells: unknown[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = columnOf(left); column <= columnOf(right); column++) {
        const cell = this.cell(sheet, row, column);
        cells.push(isSubtotal(cell) ? new Subtotal(Number(valueOf(cell))) : valueOf(cell));
      }
    }
    return cells;
  }
}

type Place = readonly [sheet: string, left: string, top: number, right: string | null, bottom: number];

/** A cell that other subtotals pass over. */
class Subtotal {
  readonly amount: number;

  constructor(amount: number) {
    this.amount = amount;
  }
}

const plain = (cells: readonly unknown[]): readonly unknown[] =>
  cells.map((cell) => (cell instanceof Subtotal ? cell.amount : cell));
const numbers = (cells: readonly unknown[]): number[] =>
  cells.map((cell) => (typeof cell === 'number' ? cell : 0));
const sum = (cells: readonly unknown[]): number => numbers(cells).reduce((total, one) => total + one, 0);
const meets = (tests: readonly unknown[], row: number): boolean =>
  tests.every((test, i) => i % 2 === 1 || (test as readonly unknown[])[row] === tests[i + 1]);

const FUNCTIONS = {
  SUM: (...all: unknown[]) => sum(plain(all.flat())),
  SUBTOTAL: (_: number, cells: readonly unknown[]) => sum(cells.filter((one) => !(one instanceof Subtotal))),
  SUMIFS: (values: readonly unknown[], ...tests: unknown[]) =>
    sum(plain(values).map((value, row) => (meets(tests, row) ? value : 0))),
  COUNTIFS: (...tests: unknown[]) =>
    (tests[0] as readonly unknown[]).filter((_, row) => meets(tests, row)).length,
  COUNTIF: (cells: readonly unknown[], text: string) => cells.filter((cell) => cell === text).length,
  SUMPRODUCT: (a: readonly unknown[], b: readonly unknown[]) => {
    const others = numbers(plain(b));
    return numbers(plain(a)).reduce((total, one, i) => total + one * others[i]!, 0);
  },
  MAX: Math.max,
  ABS: Math.abs,
  INT: Math.floor,
  ROUND: (value: number, digits: number) => Number(value.toFixed(digits)),
  IF: (test: boolean, yes: unknown, no: unknown) => (test ? yes : no),
  OR: (...tests: boolean[]) => tests.some(Boolean),
  MATCH: (value: unknown, cells: readonly unknown[]) => cells.indexOf(value) + 1,
  INDEX: (cells: readonly unknown[], place: number) => cells[place - 1],
  IFERROR: (value: unknown, other: unknown) => (value === undefined ? other : (value ?? 0)),
};

function isSubtotal(cell: PageCell | null): boolean {
  const value = cell?.value;
  return (
    value !== null && typeof value === 'object' && 'formula' in value && value.formula.startsWith('SUBTOTAL')
  );
}

/** What a cell counts as: nothing is an empty text, which adds nothing up. */
function valueOf(cell: PageCell | null): unknown {
  const value = cell?.value ?? '';
  if (typeof value !== 'object') return value;
  if ('cached' in value) return value.cached;
  return 'day' in value ? value.day : value.text;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
