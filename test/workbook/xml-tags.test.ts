import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, editText, insertAt } from '../../src/workbook/xml-edits.ts';
import {
  appendTo,
  attributeOf,
  createTagScanner,
  elementsOf,
  prefixTags,
  setAttribute,
  tagsNamed,
  type Tag,
} from '../../src/workbook/xml-tags.ts';

const DOCUMENT =
  '<?xml version="1.0"?><a:r x=\'1>"\'><!-- <no/> --><b y="/>" ><![CDATA[<no>]]></b >text<c\n/><d><e z = "2"/></d></a:r>';

function cut(text: string, places: readonly number[]): readonly string[] {
  const ends = [...places.map((place) => place % text.length), text.length].sort((a, b) => a - b);
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
}

function scan(pieces: readonly string[], heeded?: () => RegExp | null): readonly Tag[] {
  const tags: Tag[] = [];
  const scanner = createTagScanner((tag) => tags.push(tag), heeded);
  for (const piece of pieces) scanner.write(piece);
  return tags;
}

describe('tags', () => {
  it('are found where they stand, and none in comments, CDATA or attribute values', () => {
    const tags = scan([DOCUMENT]);
    expect(tags.map(({ kind, prefix, name, depth }) => `${depth} ${kind} ${prefix}${name}`)).toEqual([
      '1 open a:r',
      '2 open b',
      '2 close b',
      '2 empty c',
      '2 open d',
      '3 empty e',
      '2 close d',
      '1 close a:r',
    ]);
    for (const { raw, start, end } of tags) expect(DOCUMENT.slice(start, end)).toBe(raw);
  });

  it('are the same in whatever pieces the document comes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), (places) => {
        expect(scan(cut(DOCUMENT, places))).toEqual(scan([DOCUMENT]));
      }),
      { seed: 5 },
    );
  });

  it('of one name are the same where all others are passed over', () => {
    const document = '<s><x:row ><c r="1">row</c><rows/><!-- <row> --></x:row><row\n/><b:row>a</b:row></s>';
    const rows = scan([document]).filter(({ name }) => name === 'row');
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), (places) => {
        const found = scan(cut(document, places), () => tagsNamed('row'));
        expect(found).toEqual(rows.map((tag) => ({ ...tag, depth: 1 })));
      }),
      { seed: 5 },
    );
  });

  // A pattern that remembers where it was would run out of memory.
  it('are those before the one that never ends, however long that is', () => {
    for (const endless of ['x'.repeat(1e7), '"x'.repeat(5e6 + 1), '<'.repeat(1e7)])
      expect(scan([`<a><b/><c ${endless}`]).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('pair up into elements, those of documents with missing ends too', () => {
    expect(elementsOf('<a><b></b><c/></a>').map(({ open, close }) => [open.start, close.end])).toEqual([
      [0, 18],
      [3, 10],
      [10, 14],
    ]);
    expect(elementsOf('<a><br></a></x>')).toHaveLength(2);
  });
});

describe('edits', () => {
  it('set an attribute that is there and add one that is not', () => {
    const [root, , , element] = elementsOf(DOCUMENT).map(({ open }) => open) as [Tag, Tag, Tag, Tag];
    expect(attributeOf(root, 'x')).toBe('1>"');
    expect(attributeOf(root, 'y')).toBeNull();
    expect(
      editText('<s a="1" s = \'2\'/>', [setAttribute(elementsOf('<s a="1" s = \'2\'/>')[0]!.open, 's', 3)]),
    ).toBe('<s a="1" s="3"/>');
    expect(editText(DOCUMENT, [setAttribute(root, 'n', 3)])).toBe(DOCUMENT.replace('<a:r', '<a:r n="3"'));
    expect(element.name).toBe('d');
  });

  it('open up an empty element to add to it', () => {
    const [, filled, empty] = elementsOf('<x:a><b>1</b><x:c d="1" /></x:a>');
    const text = editText('<x:a><b>1</b><x:c d="1" /></x:a>', [
      appendTo(filled!, '2'),
      appendTo(empty!, '3'),
    ]);
    expect(text).toBe('<x:a><b>12</b><x:c d="1" >3</x:c></x:a>');
  });

  it('of one place keep their order, and the last place of a document is one', () => {
    expect(
      editText('ab', [insertAt(2, '!'), insertAt(1, 'x'), insertAt(1, 'y'), { from: 0, to: 1, text: '' }]),
    ).toBe('xyb!');
  });

  it('give the same document in whatever pieces it comes', async () => {
    const anyEdits = fc
      .uniqueArray(fc.nat({ max: 60 }), { maxLength: 8 })
      .map((places) => places.sort((a, b) => a - b))
      .map((places) =>
        places.flatMap((from, i) =>
          i % 2 === 0 ? [{ from, to: places[i + 1] ?? from, text: `[${i}]` }] : [],
        ),
      );
    await fc.assert(
      fc.asyncProperty(anyEdits, fc.array(fc.nat(), { maxLength: 8 }), async (edits, places) => {
        let whole = '';
        let at = 0;
        for (const { from, to, text } of edits) {
          whole += DOCUMENT.slice(at, from) + text;
          at = to;
        }
        let pieces = '';
        for await (const piece of applyEdits(cut(DOCUMENT, places), edits)) pieces += piece;
        expect(pieces).toBe(whole + DOCUMENT.slice(at));
      }),
      { seed: 6 },
    );
  });

  it('put a prefix before every name', () => {
    expect(prefixTags('<a><b/>&lt;</a>', 'x:')).toBe('<x:a><x:b/>&lt;</x:a>');
    expect(prefixTags('<a/>', '')).toBe('<a/>');
  });
});
