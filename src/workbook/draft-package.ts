import { PlanFailure } from '../domain/failure.ts';
import { escapeXml } from './escape-xml.ts';
import { relationshipsPart } from './read-relationships.ts';
import type { ZipEntry } from './write-zip.ts';
import { writeZip } from './write-zip.ts';
import type { Edit } from './xml-edits.ts';
import { applyEdits } from './xml-edits.ts';
import { appendTo, attributeOf, elementsOf } from './xml-tags.ts';
import { decodeXml } from './xml-text.ts';
import type { Archive } from './zip-archive.ts';
import { keyOf } from './zip-archive.ts';

type Pieces = AsyncIterable<string> | Iterable<string>;

const TYPES_PART = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
/**
 * Characters and tags of a part that are held at once: more than the styles of any workbook have, or comments on ten
 * thousands of cells.
 */
const MOST_CHARACTERS = 2 ** 26;
const MOST_TAGS = 600_000;

/**
 * A changed copy of a package in the making: edits of parts and new parts are gathered, and nothing is written before
 * `save`. Parts without edits are copied as they lie in the package, byte for byte.
 */
export class PackageDraft {
  readonly #archive: Archive;
  readonly #file: string;
  /** New parts, by the key of their name. */
  readonly #created = new Map<string, { readonly name: string; readonly pieces: Iterable<string> }>();
  readonly #edits = new Map<string, Edit[]>();
  /** Names and attributes of the elements that lists of the package get at their end, by the list's part. */
  readonly #listed = new Map<string, string[]>();
  /** The number that the last new part got, by the name that it was wanted under. */
  readonly #numbers = new Map<string, number>();
  /** Keys of old parts that the copy does without. */
  readonly #dropped = new Set<string>();
  #relationships = 0;
  /** Whether the package says what parts of relationships are; null before anybody asked. */
  #knowsRelationships: boolean | null = null;

  constructor(archive: Archive, file: string) {
    this.#archive = archive;
    this.#file = file;
  }

  has(part: string): boolean {
    const key = keyOf(part);
    return this.#created.has(key) || (this.#archive.has(part) && !this.#dropped.has(key));
  }

  /** The text of a part without its edits. */
  pieces(part: string): Pieces {
    const created = this.#created.get(keyOf(part));
    return created?.pieces ?? decodeXml(this.#archive.read(part), { file: this.#file, part });
  }

  /**
   * The whole text of a part without its edits.
   *
   * @throws PlanFailure F303, F312 more than is held at once
   */
  async text(part: string): Promise<string> {
    const pieces: string[] = [];
    let [characters, tags] = [0, 0];
    for await (const piece of this.pieces(part)) {
      pieces.push(piece);
      characters += piece.length;
      for (let at = piece.indexOf('<'); at >= 0; at = piece.indexOf('<', at + 1)) tags++;
      const excess = characters > MOST_CHARACTERS ? 'F303' : tags > MOST_TAGS ? 'F312' : null;
      if (excess === null) continue;
      const limit = excess === 'F303' ? MOST_CHARACTERS : MOST_TAGS;
      throw new PlanFailure('file', excess, { file: this.#file, part, limit });
    }
    return pieces.join('');
  }

  /** Changes a part, old or new; places count in its text without edits. */
  edit(part: string, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const known = this.#edits.get(keyOf(part)) ?? [];
    for (const edit of edits) known.push(edit);
    this.#edits.set(keyOf(part), known);
  }

  /** Adds a part under a name that is free: `name` with a number before its ending. Returns the name. */
  create(name: string, contentType: string, pieces: Iterable<string>): string {
    for (let i = (this.#numbers.get(name) ?? 0) + 1; ; i++) {
      const free = name.replace(/\.\w+$/, (ending) => `${i}${ending}`);
      if (this.has(free)) continue;
      this.#numbers.set(name, i);
      this.#created.set(keyOf(free), { name: free, pieces });
      this.#list(TYPES_PART, `Override PartName="/${escapeXml(free)}" ContentType="${contentType}"`);
      return free;
    }
  }

  /** Leaves a part out, with its relationships, and what `from` and the package say of it. */
  async drop(part: string, from: string): Promise<void> {
    const lists = [
      { list: TYPES_PART, attribute: 'PartName' },
      { list: relationshipsPart(from), attribute: 'Target' },
    ];
    const name = part.slice(part.lastIndexOf('/') + 1);
    for (const { list, attribute } of lists) {
      if (!this.has(list)) continue;
      const named = elementsOf(await this.text(list)).filter(({ open }) => {
        const target = attributeOf(open, attribute);
        return target === name || target?.endsWith(`/${name}`) === true;
      });
      this.edit(
        list,
        named.map(({ open, close }) => ({ from: open.start, to: close.end, text: '' })),
      );
    }
    for (const gone of [part, relationshipsPart(part)]) this.#dropped.add(keyOf(gone));
  }

  /** Lets one part point to another; returns the id of the relationship. */
  async relate(from: string, type: string, to: string): Promise<string> {
    const part = relationshipsPart(from);
    if (!this.has(part)) {
      const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
      const pieces = [`${declaration}\n<Relationships xmlns="${RELATIONSHIPS}"/>`];
      this.#created.set(keyOf(part), { name: part, pieces });
      // Some programs declare every part of relationships by its name: then nothing speaks for one more.
      this.#knowsRelationships ??= await this.#knowsEnding('rels');
      if (!this.#knowsRelationships)
        this.#list(TYPES_PART, `Override PartName="/${escapeXml(part)}" ContentType="${RELATIONSHIPS_TYPE}"`);
    }
    const taken = new Set(elementsOf(await this.text(part)).map(({ open }) => attributeOf(open, 'Id')));
    do this.#relationships++;
    while (taken.has(`rId${this.#relationships}`));
    const id = `rId${this.#relationships}`;
    this.#list(part, `Relationship Id="${id}" Type="${type}" Target="/${escapeXml(to)}"`);
    return id;
  }

  /** Whether the package says what parts with this ending are. */
  async #knowsEnding(ending: string): Promise<boolean> {
    if (!this.has(TYPES_PART)) return false;
    return elementsOf(await this.text(TYPES_PART)).some(
      ({ open }) => open.name === 'Default' && attributeOf(open, 'Extension')?.toLowerCase() === ending,
    );
  }

  /** Writes the package to `path`: the old parts in their order, then the new ones. */
  async save(path: string): Promise<void> {
    for (const [part, items] of this.#listed) {
      // A package that declares no types is read by our reader, and so is its copy.
      if (!this.has(part)) continue;
      const [root] = elementsOf(await this.text(part));
      if (root)
        this.edit(part, [appendTo(root, items.map((item) => `<${root.open.prefix}${item}/>`).join(''))]);
    }
    await writeZip(path, this.#entries());
  }

  #list(part: string, item: string): void {
    this.#listed.set(part, [...(this.#listed.get(part) ?? []), item]);
  }

  *#entries(): Generator<ZipEntry> {
    for (const part of this.#archive.parts) {
      if (this.#dropped.has(keyOf(part.name))) continue;
      const edits = this.#edits.get(keyOf(part.name));
      if (!edits) yield { part, bytes: this.#archive.copy(part) };
      else yield { name: part.name, text: declareUtf8(applyEdits(this.pieces(part.name), edits)) };
    }
    for (const { name, pieces } of this.#created.values()) {
      yield { name, text: applyEdits(pieces, this.#edits.get(keyOf(name)) ?? []) };
    }
  }
}

/** The same document, whose declaration names the encoding that it is written in from now on. */
async function* declareUtf8(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  for await (const piece of pieces) {
    yield first
      ? piece.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])(?!utf-8\2)[^"']*\2/i, '$1$2UTF-8$2')
      : piece;
    first &&= piece === '';
  }
}
