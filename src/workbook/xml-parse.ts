import { SaxesParser } from 'saxes';
import { PlanFailure } from '../domain/failure.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import { ELEMENT, REFERENCE, type PartBudget } from './part-budget.ts';
import { damaged } from './read-damage.ts';

/** Attribute values by name as written; no prototype stands behind it. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * What a part's reader wants to hear. Names come without their namespace prefix where they are of the namespace of the
 * outermost element, whose depth is 1; those of others are never one that a reader waits for.
 */
export interface XmlListener {
  open(name: string, depth: number, attributes: Attributes): void;
  close?(name: string, depth: number): void;
  /** Text between tags, perhaps in several pieces. */
  text?(text: string): void;
  /** Whether nothing more is wanted, so that the rest need not be read. */
  readonly isDone?: boolean;
  /** What the part may cost so far for what it holds. */
  readonly granted?: number;
}

/** Takes the pieces of a document one after another. */
export interface XmlParser {
  readonly write: (piece: string) => void;
  /** Ends the document, which must be whole. */
  readonly close: () => void;
}

/**
 * Hands the events of an XML document to `listener`, in bounded memory.
 *
 * @throws PlanFailure F207 not well-formed, F208 a document type declaration, F308 a text or tag without end,
 * F309 nested too deep, F312 too many elements for what the workbook holds
 */
export async function parseXml(
  pieces: AsyncIterable<string>,
  part: PartBudget,
  listener: XmlListener,
): Promise<void> {
  const parser = createXmlParser(part, listener, () => {
    throw damaged(part.place, 'xml');
  });
  for await (const piece of pieces) {
    parser.write(piece);
    if (listener.isDone) return;
  }
  parser.close();
}

/**
 * A parser for pieces that come from elsewhere.
 *
 * @param onError is told of markup that is not well-formed. Should it return, then the piece is read to its end as well
 * as can be; it is for the caller to write no more.
 */
export function createXmlParser(
  part: PartBudget,
  listener: XmlListener,
  onError: () => void,
  { fragment = false }: { readonly fragment?: boolean } = {},
): XmlParser {
  const { place, limits } = part;
  const parser = new SaxesParser({ position: false, xmlns: false, fragment });
  let depth = 0;
  let cost = 0;
  let granted = 0;
  let quiet = 0;
  // A fragment does not say what its prefixes stand for.
  const names = fragment ? null : new OwnNames();
  parser.on('error', onError);
  parser.on('doctype', () => {
    throw new PlanFailure('file', 'F208', { ...place });
  });
  parser.on('opentag', (tag) => {
    quiet = 0;
    if (++depth > limits.depth) throw new PlanFailure('file', 'F309', { ...place, limit: limits.depth });
    cost += ELEMENT;
    const name = names === null ? localName(tag.name) : names.opened(tag.name, depth, tag.attributes);
    listener.open(name, depth, tag.attributes);
  });
  parser.on('attribute', () => {
    cost += 1;
  });
  parser.on('closetag', (tag) => {
    quiet = 0;
    listener.close?.(names === null ? localName(tag.name) : names.of(tag.name), depth);
    depth--;
  });
  if (listener.text) {
    parser.on('text', (text) => listener.text?.(text));
    parser.on('cdata', (text) => listener.text?.(text));
  }
  const write = (piece: string) => {
    parser.write(piece);
    for (let at = piece.indexOf('&'); at >= 0; at = piece.indexOf('&', at + 1)) cost += REFERENCE;
    const { granted: all = 0 } = listener;
    part.spend(cost - (all - granted));
    [cost, granted] = [0, all];
    quiet += piece.length;
    if (quiet > quietAllowed(limits)) {
      throw new PlanFailure('file', 'F308', { ...place, limit: limits.textLength });
    }
  };
  return { write, close: () => parser.close() };
}

/** Characters that one tag, text or comment may take: more than any cell needs, far less than memory holds. */
function quietAllowed(limits: ReadingLimits): number {
  return 2 ** 20 + 12 * limits.textLength;
}

/**
 * The vocabularies that parts of a workbook are written in: worksheets and what belongs to them, Transitional and Strict,
 * sheets of macros, and relationships.
 */
const VOCABULARIES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.microsoft.com/office/excel/2006/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** Tells the elements of one vocabulary from those of others, by the prefixes that its outermost element declares. */
class OwnNames {
  /** Prefixes that stand for the namespace of the outermost element. */
  readonly #own = new Set<string>();
  #isPlainOwn = false;
  #namespace: string | undefined;

  /** The name of an element that opens: its own, or with what marks it as foreign. */
  opened(name: string, depth: number, attributes: Attributes): string {
    if (depth === 1) {
      this.#declare(name, attributes);
      // Some programs declare none, but who declares another does not mean what a workbook means by its elements.
      const isKnown = this.#namespace === undefined || VOCABULARIES.has(this.#namespace);
      return isKnown ? this.of(name) : `:${localName(name)}`;
    }
    // Who declares another vocabulary in the midst means that one.
    const declared = attributes[declarationOf(name)];
    if (declared !== undefined && declared !== this.#namespace) return `:${localName(name)}`;
    return this.of(name);
  }

  of(name: string): string {
    const colon = name.indexOf(':');
    if (colon < 0) return this.#isPlainOwn ? name : `:${name}`;
    return this.#own.has(name.slice(0, colon)) ? name.slice(colon + 1) : name;
  }

  #declare(name: string, attributes: Attributes): void {
    this.#namespace = attributes[declarationOf(name)];
    this.#own.add(prefixOf(name));
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== this.#namespace) continue;
      if (name === 'xmlns') this.#own.add('');
      if (name.startsWith('xmlns:')) this.#own.add(name.slice('xmlns:'.length));
    }
    this.#isPlainOwn = this.#own.has('');
  }
}

/** The attribute that says which vocabulary an element is of. */
function declarationOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`;
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')));
}

/** The name without its namespace prefix: every program may choose its own. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
