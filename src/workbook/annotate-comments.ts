import { escapeXml } from './escape-xml.ts';
import { cellText } from './write-cell-text.ts';
import type { Edit } from './xml-edits.ts';
import { insertAt } from './xml-edits.ts';
import type { Element } from './xml-tags.ts';
import { appendTo, attributeOf, elementsOf, prefixTags } from './xml-tags.ts';

/** What comments are to say, by A1 address. */
export type CommentTexts = ReadonlyMap<string, string>;

const FONT = '<rPr><sz val="10"/><color indexed="81"/><rFont val="Calibri"/><family val="2"/></rPr>';

interface Comment {
  readonly element: Element;
  readonly inside: readonly Element[];
}

/** The comments part of a sheet that has none. */
export function emptyComments(namespace: string): string {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return `${declaration}\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/**
 * The edits that add comments to a comments part. A cell that has a comment keeps it, and what is to be said follows
 * behind; all other comments stay as they are.
 *
 * @param part the text of the part
 * @returns the edits, and the addresses of the cells that had no comment
 */
export function addComments(
  part: string,
  texts: CommentTexts,
  author: string,
): { readonly edits: readonly Edit[]; readonly fresh: readonly string[] } {
  const elements = elementsOf(part);
  const prefix = elements[0]?.open.prefix ?? '';
  const find = (name: string) => elements.find(({ open }) => open.depth === 2 && open.name === name);
  const authors = find('authors');
  const list = find('commentList');
  if (!authors || !list) return { edits: [], fresh: [] };
  const known = commentsByCell(elements);
  const fresh: string[] = [];
  const edits: Edit[] = [];
  const authorId = elements.filter(({ open }) => open.depth === 3 && open.name === 'author').length;
  let comments = '';
  for (const [cell, text] of texts) {
    const comment = known.get(cell);
    if (comment) edits.push(...extend(comment, text, prefix));
    else {
      fresh.push(cell);
      comments += `<comment ref="${cell}" authorId="${authorId}"><text>${run(text)}</text></comment>`;
    }
  }
  if (fresh.length > 0) {
    edits.push(appendTo(authors, prefixTags(`<author>${escapeXml(author)}</author>`, prefix)));
    edits.push(appendTo(list, prefixTags(comments, prefix)));
  }
  return { edits, fresh };
}

/** The comments by their cells, each with what is inside it. */
function commentsByCell(elements: readonly Element[]): ReadonlyMap<string, Comment> {
  const comments = new Map<string, Comment>();
  for (const [i, element] of elements.entries()) {
    const { open, close } = element;
    if (open.depth !== 3 || open.name !== 'comment') continue;
    let end = i + 1;
    while (end < elements.length && elements[end]!.open.start < close.start) end++;
    const cell = (attributeOf(open, 'ref') ?? '').replaceAll('$', '').toUpperCase();
    comments.set(cell, { element, inside: elements.slice(i + 1, end) });
  }
  return comments;
}

/** Puts a text behind that of a comment. Plain text becomes a run of its own: runs do not mix with it. */
function extend({ element, inside }: Comment, text: string, prefix: string): readonly Edit[] {
  const body = inside.find(({ open }) => open.depth === 4 && open.name === 'text');
  if (!body) return [appendTo(element, prefixTags(`<text>${run(text)}</text>`, prefix))];
  const parts = inside.filter(({ open }) => open.depth === 5);
  const plain = parts.find(({ open }) => open.name === 't');
  const phonetic = parts.find(({ open }) => open.name === 'rPh' || open.name === 'phoneticPr');
  const xml = prefixTags(run(`\n\n${text}`), prefix);
  return [
    ...(plain
      ? [insertAt(plain.open.start, `<${prefix}r>`), insertAt(plain.close.end, `</${prefix}r>`)]
      : []),
    phonetic ? insertAt(phonetic.open.start, xml) : appendTo(body, xml),
  ];
}

function run(text: string): string {
  return `<r>${FONT}<t xml:space="preserve">${escapeXml(cellText(text))}</t></r>`;
}
