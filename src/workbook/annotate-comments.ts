import { escapeXml } from './escape-xml.ts';
import { plainXmlText } from './plain-xml-text.ts';
import { cellText } from './write-cell-text.ts';
import type { Edit } from './xml-edits.ts';
import { insertAt } from './xml-edits.ts';
import type { Element } from './xml-tags.ts';
import { appendTo, attributeOf, elementsOf, prefixTags } from './xml-tags.ts';

/** What comments are to say, or said, by A1 address. */
export type CommentTexts = ReadonlyMap<string, string>;

/** What becomes of the comments of a sheet. */
export interface CommentEdits {
  readonly edits: readonly Edit[];
  /** Cells that have a comment now and had none. */
  readonly fresh: readonly string[];
  /** Cells that had a comment and have none now. */
  readonly gone: readonly string[];
  /** Cells with a thread of comments: Excel shows the thread, and never what a comment beside it says. */
  readonly threaded: readonly string[];
}

const FONT = '<rPr><sz val="10"/><color indexed="81"/><rFont val="Calibri"/><family val="2"/></rPr>';
/** The author of what older programs see in place of a thread. */
const THREAD = /^tc=\{/i;

interface Comment {
  readonly element: Element;
  /** What is in its text: plain text or runs. */
  readonly body: Element | undefined;
  readonly parts: readonly { readonly element: Element; readonly said: string }[];
  readonly author: string;
  /** All that it says. */
  readonly said: string;
}

/** The comments part of a sheet that has none. */
export function emptyComments(namespace: string): string {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return `${declaration}\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** What the comments of one author say, by their cells. */
export function commentsBy(author: string, part: string): CommentTexts {
  const own = [...readComments(part).byCell].filter(([, comment]) => comment.author === author);
  return new Map(own.map(([cell, { said }]) => [cell, said]));
}

/**
 * The edits that add comments to a comments part, and take away what an earlier copy said in them. What somebody else
 * says in the comment of a cell stays, and what is to be said follows behind; all other comments stay as they are.
 *
 * @param part the text of the part
 * @param earlier what an earlier copy said in its comments
 */
export function editComments(
  part: string,
  texts: CommentTexts,
  earlier: CommentTexts,
  author: string,
): CommentEdits {
  const { authors, list, byCell, prefix, nextAuthor } = readComments(part);
  const [edits, fresh, gone, threaded]: [Edit[], string[], string[], string[]] = [[], [], [], []];
  if (!authors || !list) return { edits, fresh, gone, threaded };
  let comments = '';
  for (const cell of new Set([...texts.keys(), ...earlier.keys()])) {
    const [comment, text] = [byCell.get(cell), texts.get(cell)];
    if (comment === undefined) {
      if (text === undefined) continue;
      fresh.push(cell);
      comments += `<comment ref="${cell}" authorId="${nextAuthor}"><text>${run(text)}</text></comment>`;
    } else if (THREAD.test(comment.author)) {
      if (text !== undefined) threaded.push(cell);
    } else {
      const left = leftOf(comment.said, earlier.get(cell));
      if (left === '' && text === undefined) gone.push(cell);
      edits.push(...rewrite(comment, { left, before: earlier.get(cell), text }, prefix));
    }
  }
  if (fresh.length > 0) {
    edits.push(appendTo(authors, prefixTags(`<author>${escapeXml(author)}</author>`, prefix)));
    edits.push(appendTo(list, prefixTags(comments, prefix)));
  }
  return { edits, fresh, gone, threaded };
}

function readComments(part: string) {
  const elements = elementsOf(part);
  const find = (name: string) => elements.find(({ open }) => open.depth === 2 && open.name === name);
  const names = elements
    .filter(({ open }) => open.depth === 3 && open.name === 'author')
    .map(({ open, close }) => plainXmlText(part.slice(open.end, close.start)));
  return {
    authors: find('authors'),
    list: find('commentList'),
    byCell: commentsByCell(part, elements, names),
    prefix: elements[0]?.open.prefix ?? '',
    nextAuthor: names.length,
  };
}

/** The comments by their cells, each with what is inside it. */
function commentsByCell(
  part: string,
  elements: readonly Element[],
  authors: readonly string[],
): ReadonlyMap<string, Comment> {
  const comments = new Map<string, Comment>();
  for (const [i, element] of elements.entries()) {
    const { open, close } = element;
    if (open.depth !== 3 || open.name !== 'comment') continue;
    let end = i + 1;
    while (end < elements.length && elements[end]!.open.start < close.start) end++;
    const inside = elements.slice(i + 1, end);
    const body = inside.find((one) => one.open.depth === 4 && one.open.name === 'text');
    const saidIn = ({ open: from, close: to }: Element): string => {
      const texts = inside.filter(
        (one) => one.open.name === 't' && one.open.start >= from.start && one.close.end <= to.end,
      );
      return plainXmlText(texts.map((one) => part.slice(one.open.end, one.close.start)).join(''));
    };
    comments.set((attributeOf(open, 'ref') ?? '').replaceAll('$', '').toUpperCase(), {
      element,
      body,
      parts: inside.filter((one) => one.open.depth === 5).map((one) => ({ element: one, said: saidIn(one) })),
      author: authors[Number(attributeOf(open, 'authorId') ?? 0)] ?? '',
      said: saidIn(element),
    });
  }
  return comments;
}

/** What a comment says without what an earlier copy said in it; null where that is nothing, and it stays as it is. */
function leftOf(said: string, before: string | undefined): string | null {
  if (before === undefined) return null;
  const text = cellText(before);
  const at = said.lastIndexOf(text);
  if (at < 0) return null;
  return (said.slice(0, at).trimEnd() + said.slice(at + text.length)).trim();
}

/** The edits of a comment of which `left` stays without what was said `before`, and behind which `text` is to be said. */
function rewrite(
  comment: Comment,
  {
    left,
    before,
    text,
  }: { readonly left: string | null; readonly before: string | undefined; readonly text: string | undefined },
  prefix: string,
): readonly Edit[] {
  if (left === null) return text === undefined ? [] : extend(comment, text, prefix);
  const { element, body, parts } = comment;
  const own = left === '' ? undefined : parts.find(({ said }) => said.trim() === cellText(before ?? ''));
  if (own !== undefined) {
    const next = text === undefined ? '' : prefixTags(run(`\n\n${text}`), prefix);
    return [{ from: own.element.open.start, to: own.element.close.end, text: next }];
  }
  const all = [left, text].filter((one) => one !== undefined && one !== '').join('\n\n');
  const [from, to] = [element.open.start, element.close.end];
  if (all === '') return [{ from, to, text: '' }];
  return body
    ? [{ from: body.open.start, to: body.close.end, text: prefixTags(`<text>${run(all)}</text>`, prefix) }]
    : [];
}

/** Puts a text behind that of a comment. Plain text becomes a run of its own: runs do not mix with it. */
function extend({ element, body, parts }: Comment, text: string, prefix: string): readonly Edit[] {
  if (!body) return [appendTo(element, prefixTags(`<text>${run(text)}</text>`, prefix))];
  const named = (...names: readonly string[]): Element | undefined =>
    parts.find(({ element: { open } }) => names.includes(open.name))?.element;
  const [plain, phonetic] = [named('t'), named('rPh', 'phoneticPr')];
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
