import type { Seeded } from '../../fixtures/make/seeded.ts';
import { buildZip } from '../workbook/support/build-zip.ts';
import { unzip } from './unzip.ts';

type Change = (xml: string, random: Seeded) => string;

/** What an attribute or a value may say that nobody expects. */
const ODD = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1.5',
    '1e309',
    '-1e309',
    '1e-400',
    'NaN',
    'INF',
    '0x10',
    '1_000',
    '１２',
    '1,200',
    '1 2',
    '+5',
  ],
  ...[
    '4294967296',
    '99999999999999999999',
    'true',
    'A0',
    'XFD1048576',
    'XFE1',
    'A1048577',
    'A1:XFD1048576',
    '__proto__',
  ],
  ...[
    'constructor',
    '=1+1',
    '&lt;b&gt;',
    '&#0;',
    '&#xD800;',
    '&#x10FFFF;',
    '&a;',
    '_x0000_',
    '_x001B_',
    '\u202E',
    '\u0001',
  ],
  ...[
    '2026-13-40',
    '2026-12-01',
    's',
    'b',
    'd',
    'e',
    'str',
    'inlineStr',
    'x',
    'a'.repeat(40_000),
    '长'.repeat(300),
  ],
];

/** Values that are no number; where a number stands none of them may be taken for one. */
const DOUBTFUL = [
  '1e309',
  '-1e309',
  '1e-400',
  '1,200',
  '0x10',
  '1_000',
  '１２',
  'NaN',
  'INF',
  '1 2',
  '12abc',
  '--3',
  '٣',
];

const replaceOne = (
  xml: string,
  pattern: RegExp,
  random: Seeded,
  by: (found: RegExpExecArray) => string,
): string => {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const one = random.pick(found);
  return xml.slice(0, one.index) + by(one) + xml.slice(one.index + one[0].length);
};

const CHANGES: readonly Change[] = [
  (xml, random) => replaceOne(xml, /<[^>]*>/g, random, () => ''),
  (xml, random) => replaceOne(xml, /<[^>]*>/g, random, ([tag]) => tag + tag),
  (xml, random) => replaceOne(xml, /<(\/?)([\w:]+)/g, random, ([, slash, name]) => `<${slash}x:${name}`),
  (xml, random) => replaceOne(xml, / [\w:]+="[^"]*"/g, random, () => ''),
  (xml, random) => replaceOne(xml, /="[^"]*"/g, random, () => `="${random.pick(ODD)}"`),
  (xml, random) => replaceOne(xml, />[^<>]+</g, random, () => `>${random.pick(ODD)}<`),
  (xml, random) => replaceOne(xml, /<v>[^<]*<\/v>/g, random, () => `<v>${random.pick(ODD)}</v>`),
  (xml, random) => replaceOne(xml, /<c [^>]*>.*?<\/c>/g, random, ([cell]) => cell + cell),
  (xml, random) => replaceOne(xml, /<row [^>]*>.*?<\/row>/gs, random, ([row]) => row + row),
  (xml, random) => replaceOne(xml, /<row [^>]*>.*?<\/row>/gs, random, () => ''),
  (xml, random) =>
    replaceOne(xml, / r="[^"]*"/g, random, () => ` r="${random.pick(['A1', 'B2', 'XFD9', '7', '1048577'])}"`),
  (xml, random) => replaceOne(xml, / (t|s)="[^"]*"/g, random, ([, name]) => ` ${name}="${random.pick(ODD)}"`),
  (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY a "b">]>'),
  (xml, random) =>
    xml.replace(
      /encoding="[^"]*"/,
      `encoding="${random.pick(['UTF-16', 'GBK', 'latin1', 'none', 'UTF-7'])}"`,
    ),
  (xml) => `\uFEFF${xml}`,
  (xml, random) => xml.slice(0, random.whole(0, xml.length)),
  (xml, random) => replaceOne(xml, />/g, random, () => `>${'<a>'.repeat(random.pick([1, 63, 70, 5_000]))}`),
  (xml, random) =>
    replaceOne(
      xml,
      /></g,
      random,
      () => `>${random.pick(['<!-- x -->', '<![CDATA[7]]>', '<?a b?>', 'text'])}<`,
    ),
];

/** Changes the XML of one part or of several, in a package that is sound as a zip file. */
export function mutateXml(zip: Buffer, random: Seeded): Buffer {
  const parts = [...unzip(zip)];
  for (let count = random.whole(1, 3); count > 0; count--) {
    const at = random.pick(parts.flatMap(({ name }, i) => (/\.(xml|rels)$/.test(name) ? [i] : [])));
    const data = Buffer.from(random.pick(CHANGES)(parts[at]!.data.toString(), random));
    parts[at] = { ...parts[at]!, data };
  }
  return buildZip(parts);
}

/** Writes what is no number where a number stands; the package is sound otherwise. */
export function mutateNumber(zip: Buffer, random: Seeded): Buffer {
  const parts = [...unzip(zip)];
  const at = random.pick(parts.flatMap(({ name }, i) => (/worksheets\/[^/]*\.xml$/.test(name) ? [i] : [])));
  const numbers = /(<c (?![^>]*t="(?:s|str|inlineStr|b|e)")[^>]*><v>)[^<]*<\/v>/g;
  const xml = parts[at]!.data.toString();
  const data = replaceOne(xml, numbers, random, ([, open]) => `${open}${random.pick(DOUBTFUL)}</v>`);
  parts[at] = { ...parts[at]!, data: Buffer.from(data) };
  return buildZip(parts);
}
