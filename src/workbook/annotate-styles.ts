import type { CellMark } from '../sheets/page.ts';
import type { LookName } from './annotate-looks.ts';
import { GROUNDS, LOOKS } from './annotate-looks.ts';
import type { Edit } from './xml-edits.ts';
import { editText, insertAt } from './xml-edits.ts';
import type { Element } from './xml-tags.ts';
import { appendTo, attributeOf, elementsOf, prefixTags, setAttribute } from './xml-tags.ts';

/** What the lists that get additions must begin with where they are empty or missing. */
const FIRST_ITEMS = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  // Spreadsheet programs take the first two for these patterns whatever they say.
  fills: ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`),
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
} as const;
type ListName = keyof typeof FIRST_ITEMS;
/** The order of the lists that the format demands. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];

const EDGES = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFD9DEE5"/></${side}>`)
  .join('');

/** A list of the style sheet: its element, if it has one, its items as they were, and those to be added. */
interface StyleList {
  readonly element: Element | undefined;
  readonly items: readonly string[];
  readonly added: string[];
}

/** A style sheet that gets further styles at the end of its lists, so that those it has keep their numbers. */
export class StyleAdditions {
  readonly #elements: readonly Element[];
  readonly #prefix: string;
  readonly #lists: ReadonlyMap<ListName, StyleList>;
  /** Numbers of what was added, by what it is. */
  readonly #known = new Map<string, number>();

  /** @param text the styles part of a workbook */
  constructor(text: string) {
    this.#elements = elementsOf(text);
    this.#prefix = this.#elements[0]?.open.prefix ?? '';
    const names = Object.keys(FIRST_ITEMS) as ListName[];
    this.#lists = new Map(names.map((name) => [name, this.#findList(name, text)]));
  }

  /** The style of a marked cell: that with the number `base`, on the ground of the mark. */
  mark(base: number, severity: CellMark['severity']): number {
    return this.#once(`mark ${base} ${severity}`, () => {
      const { items, added } = this.#lists.get('cellXfs')!;
      const style = items[base] ?? added[base - items.length] ?? items[0] ?? added[0]!;
      return this.#add('cellXfs', withFill(style, this.#ground(GROUNDS[severity])));
    });
  }

  /**
   * The style of a cell that was marked before, on the ground that it had. Where the ground is none of ours, somebody has
   * chosen another, and the style stays.
   *
   * @param original the style that the cell had before it was marked, in which all else may have changed since; null
   *   where nobody knows
   */
  unmark(marked: number, original: number | null): number {
    return this.#once(`unmark ${marked} ${original}`, () => {
      const { items } = this.#lists.get('cellXfs')!;
      const style = items[marked];
      if (style === undefined || !this.#isOurGround(style)) return marked;
      const before = original === null ? undefined : items[original];
      const ground = before === undefined ? '0' : (fillOf(before) ?? '0');
      const isBefore = (one: string): boolean =>
        (fillOf(one) ?? '0') === ground && withoutFill(one) === withoutFill(style);
      if (before !== undefined && isBefore(before)) return original!;
      const known = items.findIndex(isBefore);
      return known >= 0 ? known : this.#add('cellXfs', withFill(style, Number(ground)));
    });
  }

  #isOurGround(style: string): boolean {
    const fill = this.#lists.get('fills')!.items[Number(fillOf(style) ?? 0)] ?? '';
    return Object.values(GROUNDS).some((colour) => fill.toUpperCase().includes(colour.slice(2)));
  }

  /** The styles of the listing. */
  looks(): Readonly<Record<LookName, number>> {
    const names = Object.keys(LOOKS) as LookName[];
    return Object.fromEntries(names.map((name) => [name, this.#look(name)])) as Record<LookName, number>;
  }

  /** The edits that make the additions. */
  edits(): readonly Edit[] {
    return [...this.#lists].flatMap(([name, list]) =>
      list.added.length > 0 ? this.#extend(name, list) : [],
    );
  }

  #findList(name: ListName, text: string): StyleList {
    const at = this.#elements.findIndex(({ open }) => open.depth === 2 && open.name === name);
    const element = this.#elements[at];
    const inside = this.#elements.filter(
      ({ open }) =>
        element && open.depth === 3 && open.start > element.open.start && open.end < element.close.end,
    );
    const items = inside.map(({ open, close }) => text.slice(open.start, close.end));
    const first = FIRST_ITEMS[name].map((item) => prefixTags(item, this.#prefix));
    return { element, items, added: items.length === 0 ? first : [] };
  }

  #look(name: LookName): number {
    const { font, ground, boxed, alignment } = LOOKS[name];
    const fontId = this.#addPlain('fonts', `<font>${font}<name val="Calibri"/><family val="2"/></font>`);
    const fillId = ground === undefined ? 0 : this.#ground(ground);
    const borderId = boxed ? this.#addPlain('borders', `<border>${EDGES}<diagonal/></border>`) : 0;
    const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const numbers = `numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"`;
    return this.#addPlain('cellXfs', `<xf ${numbers} ${applied}><alignment ${alignment}/></xf>`);
  }

  #ground(colour: string): number {
    return this.#addPlain(
      'fills',
      `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  }

  #addPlain(list: ListName, item: string): number {
    return this.#once(item, () => this.#add(list, prefixTags(item, this.#prefix)));
  }

  #add(name: ListName, item: string): number {
    const { items, added } = this.#lists.get(name)!;
    added.push(item);
    return items.length + added.length - 1;
  }

  #once(what: string, make: () => number): number {
    const number = this.#known.get(what) ?? make();
    this.#known.set(what, number);
    return number;
  }

  #extend(name: ListName, { element, items, added }: StyleList): readonly Edit[] {
    const count = items.length + added.length;
    if (!element) {
      const tag = `${this.#prefix}${name}`;
      return [insertAt(this.#placeOf(name), `<${tag} count="${count}">${added.join('')}</${tag}>`)];
    }
    const counts =
      attributeOf(element.open, 'count') === null ? [] : [setAttribute(element.open, 'count', count)];
    return [...counts, appendTo(element, added.join(''))];
  }

  /** Where a missing list belongs: behind the last of those that go before it. */
  #placeOf(name: ListName): number {
    const before = ORDER.slice(0, ORDER.indexOf(name));
    const last = this.#elements.findLast(({ open }) => open.depth === 2 && before.includes(open.name));
    return last?.close.end ?? this.#elements[0]!.open.end;
  }
}

/** The number of the fill that a style names. */
function fillOf(style: string): string | null {
  return attributeOf(elementsOf(style)[0]!.open, 'fillId');
}

/** A style without what it says of its fill, to be compared. */
function withoutFill(style: string): string {
  return style.replace(/ (?:fillId|applyFill)="\d+"/g, '');
}

/** A style that differs from another in its fill alone. */
function withFill(style: string, fill: number): string {
  const { open } = elementsOf(style)[0]!;
  return editText(style, [setAttribute(open, 'fillId', fill), setAttribute(open, 'applyFill', 1)]);
}
