import type { Edit } from './xml-edits.ts';
import { insertAt } from './xml-edits.ts';

/** A tag as it stands in its document. The tags of an element have one depth, those of the outermost 1. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Name without its namespace prefix. */
  readonly name: string;
  /** The prefix with its colon, or ''. */
  readonly prefix: string;
  readonly depth: number;
  /** The tag itself, from `<` to `>`. */
  readonly raw: string;
  /** Where it begins and ends in the document, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** An element of a document; an empty one opens and closes with the same tag. */
export interface Element {
  readonly open: Tag;
  readonly close: Tag;
}

/** How markup begins: that which is no tag, or the slash, prefix and name of one. No name has a thousand letters. */
const START = /<(?:(!--|!\[CDATA\[|\?)|(\/?)([^\s<>/!?:]{1,999}:)?([^\s<>/!?:]{1,999}))/y;
/** Slash, prefix and name, with some room. */
const LONGEST_BEGINNING = 2_010;
/** How what is no tag ends. */
const ENDS: ReadonlyMap<string, string> = new Map([
  ['!--', '-->'],
  ['![CDATA[', ']]>'],
  ['?', '?>'],
]);
const [DOUBLE, SINGLE, END] = Array.from('"\'>', (sign) => sign.charCodeAt(0));
const EMPTY_END = /\/\s*>$/;
const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Finds the tags of a document piece by piece, and hands each to `onTag` with its place: a parser tells what a tag says
 * and not where it stands, and whoever changes a document in place needs both. It checks nothing, so documents that are
 * read for their content go through `parseXml` first. Markup that has no end ends the search.
 *
 * @param heeded asked before every tag: the next one that matters, see `tagsNamed`, or null where every one does. What is
 *   passed over must open and close whole elements
 */
export function createTagScanner(
  onTag: (tag: Tag) => void,
  heeded: () => RegExp | null = () => null,
): { readonly write: (piece: string) => void } {
  let text = '';
  let offset = 0;
  let depth = 0;
  const take = ([, , slash, prefix = '', name]: RegExpExecArray, raw: string, start: number): void => {
    if (name === undefined) return;
    const kind = slash ? 'close' : EMPTY_END.test(raw) ? 'empty' : 'open';
    if (kind !== 'close') depth++;
    onTag({ kind, name, prefix, depth, raw, start, end: start + raw.length });
    if (kind !== 'open') depth--;
  };
  const find = (from: number): number => {
    const pattern = heeded();
    if (pattern === null) return text.indexOf('<', from);
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex - 1 : -1;
  };
  const write = (piece: string): void => {
    text += piece;
    let from = 0;
    let at = find(from);
    for (; at >= 0; at = find(from)) {
      START.lastIndex = at;
      const found = START.exec(text);
      const end = found === null ? -1 : endOf(found, text);
      if (end < 0) break;
      take(found!, text.slice(at, end), offset + at);
      from = end;
    }
    const done = at < 0 ? beginningOf(text, from) : at;
    offset += done;
    text = text.slice(done);
  };
  return { write };
}

/** A pattern for the tags of one name, with any prefix, and for what is no tag and may hold their likeness. */
export function tagsNamed(name: string): RegExp {
  return new RegExp(`<(?=[!?]|/?(?:[^\\s<>/!?:]{1,999}:)?${name}[\\s/>])`, 'g');
}

/** Where a tag may begin whose name is not yet whole; the end of the text where none does. */
function beginningOf(text: string, from: number): number {
  const at = text.lastIndexOf('<');
  return at >= from && text.length - at <= LONGEST_BEGINNING ? at : text.length;
}

/**
 * Where markup ends that begins in a text; -1 where it does not. A pattern would remember every character of a tag that
 * is never closed, and such a tag may be as long as its part.
 */
function endOf({ 0: start, 1: special, index }: RegExpExecArray, text: string): number {
  const from = index + start.length;
  if (special !== undefined) {
    const end = ENDS.get(special)!;
    const at = text.indexOf(end, from);
    return at < 0 ? -1 : at + end.length;
  }
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === END) return at + 1;
    if (sign !== DOUBLE && sign !== SINGLE) continue;
    at = text.indexOf(text[at]!, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** The elements of a whole document, in the order in which they begin. */
export function elementsOf(text: string): readonly Element[] {
  const elements: { open: Tag; close: Tag }[] = [];
  const inside: { open: Tag; close: Tag }[] = [];
  const scanner = createTagScanner((tag) => {
    if (tag.kind === 'close') {
      const element = inside.pop();
      if (element) element.close = tag;
      return;
    }
    const element = { open: tag, close: tag };
    elements.push(element);
    if (tag.kind === 'open') inside.push(element);
  });
  scanner.write(text);
  return elements;
}

/** The value of an attribute as it is written, or null; `name` with its prefix, where it has one. */
export function attributeOf(tag: Tag, name: string): string | null {
  return findAttribute(tag, name)?.value ?? null;
}

/** Gives an attribute a value that needs no escapes. */
export function setAttribute(tag: Tag, name: string, value: string | number): Edit {
  const found = findAttribute(tag, name);
  if (!found) {
    return insertAt(tag.start + 1 + tag.prefix.length + tag.name.length, ` ${name}="${value}"`);
  }
  return { from: tag.start + found.from, to: tag.start + found.to, text: `${name}="${value}"` };
}

/** Puts content at the end of an element, opening it up where it is empty. */
export function appendTo({ open, close }: Element, content: string): Edit {
  if (open.kind !== 'empty') return insertAt(close.start, content);
  const slash = open.raw.search(EMPTY_END);
  return {
    from: open.start + slash,
    to: open.end,
    text: `>${content}</${open.prefix}${open.name}>`,
  };
}

/** XML whose names have no prefix, with this one (and its colon) before each; its text holds no bare `<`. */
export function prefixTags(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

interface Attribute {
  readonly value: string;
  /** Where it begins and ends in its tag. */
  readonly from: number;
  readonly to: number;
}

function findAttribute({ raw, prefix, name: element }: Tag, name: string): Attribute | null {
  // `matchAll` would make a pattern of its own for every tag, which costs more than the search.
  ATTRIBUTE.lastIndex = 1 + prefix.length + element.length;
  for (let found = ATTRIBUTE.exec(raw); found; found = ATTRIBUTE.exec(raw)) {
    if (found[1] !== name) continue;
    return { value: found[2]!.slice(1, -1), from: found.index, to: ATTRIBUTE.lastIndex };
  }
  return null;
}
