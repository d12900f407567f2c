import type { PartBudget } from './part-budget.ts';
import { damaged } from './read-damage.ts';
import type { NumberFormat } from './read-number-format.ts';
import { builtInFormat, GENERAL, parseNumberFormat } from './read-number-format.ts';
import { localName, parseXml } from './xml-parse.ts';

/** Twice what Excel itself can hold. */
const MOST_STYLES = 2 ** 17;

/** The lists of styles that are read, and what each holds. */
const ITEMS: ReadonlyMap<string, string> = new Map([
  ['numFmts', 'numFmt'],
  ['fonts', 'font'],
  ['cellXfs', 'xf'],
]);

/** What of a cell's style says something about its value. */
export interface CellStyle extends NumberFormat {
  /** Whether its font strikes the value through. */
  readonly struck?: true;
}

/**
 * The number format of every cell style, and whether it strikes through, by the number that cells refer to it with.
 *
 * @param text the styles part of a workbook
 */
export async function readStyles(
  text: AsyncIterable<string>,
  part: PartBudget,
): Promise<readonly CellStyle[]> {
  const codes = new Map<string, string>();
  let written = 0;
  const styles: { readonly format: string; readonly font: string }[] = [];
  const struck = new Set<string>();
  let fonts = 0;
  let list = '';
  const seen = new Set<string>();
  const openList = (name: string): string => {
    if (seen.has(name)) throw damaged(part.place, 'repeated', name);
    if (ITEMS.has(name)) seen.add(name);
    else if (ITEMS.has(localName(name))) throw damaged(part.place, 'structure', name);
    return name;
  };
  await parseXml(text, part, {
    open(name, depth, attributes) {
      if (depth === 1 && name !== 'styleSheet') throw damaged(part.place, 'root', name);
      if (depth === 2) list = openList(name);
      // What is no style moves the numbers of those behind it, and so does a second list.
      const item = ITEMS.get(list);
      if (item !== undefined && depth === 3 && name !== item) throw damaged(part.place, 'structure', name);
      if (list === 'fonts' && depth === 3 && name === 'font') fonts += 1;
      if (
        list === 'fonts' &&
        depth === 4 &&
        name === 'strike' &&
        !/^(?:0|false)$/.test(attributes['val'] ?? '')
      )
        struck.add(String(fonts - 1));
      if (depth !== 3) return;
      if (list === 'numFmts' && name === 'numFmt') {
        const code = attributes['formatCode'] ?? '';
        // A text that the parser put together from pieces takes ten times its size until a character of it is asked for.
        code.charCodeAt(0);
        const id = numberOf(attributes['numFmtId']);
        // Of two codes under one number, one may show another number.
        if ((codes.get(id) ?? code) !== code) throw damaged(part.place, 'repeated', `numFmt ${id}`);
        codes.set(id, code);
        written += 1;
      }
      if (list === 'cellXfs' && name === 'xf')
        styles.push({ format: numberOf(attributes['numFmtId']), font: numberOf(attributes['fontId']) });
      if (styles.length > MOST_STYLES || written > MOST_STYLES) throw damaged(part.place, 'style');
    },
  });
  // Cells that name no style have the first, also where there is none.
  if (styles.length === 0) return [GENERAL];
  const formats = new Map<string, NumberFormat>();
  // The codes may stand behind the styles that use them, and most are used by none or by many.
  return styles.map(({ format: id, font }) => {
    const code = codes.get(id);
    const format =
      formats.get(id) ?? (code === undefined ? builtInFormat(Number(id)) : parseNumberFormat(code));
    formats.set(id, format);
    return struck.has(font) ? { ...format, struck: true } : format;
  });
}

/** A number by which one list refers to another, written in one way; without one, the first is meant. */
function numberOf(written = '0'): string {
  return String(Number(written));
}
