import type { Seeded } from '../../fixtures/make/seeded.ts';
import { mutateBytes } from './mutate-bytes.ts';

const ODD = [
  '"',
  '""',
  ',',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '=',
  '="1"',
  '-',
  '@',
  '\0',
  '\uFEFF',
  '\u202E',
  '__proto__',
  '１',
  '1e309',
];

/** Changes a table in text: its signs, its lines, its bytes or its encoding. */
export function mutateText(bytes: Buffer, random: Seeded): Buffer {
  const text = bytes.toString();
  const at = random.whole(0, text.length);
  const lines = text.split('\n');
  switch (random.pick(['sign', 'sign', 'long', 'lines', 'encoding', 'bytes'] as const)) {
    case 'sign':
      return Buffer.from(text.slice(0, at) + random.pick(ODD) + text.slice(at + random.whole(0, 2)));
    case 'long':
      return Buffer.from(
        text.slice(0, at) + random.pick(ODD).repeat(random.pick([3, 1_000, 100_000])) + text.slice(at),
      );
    case 'lines':
      return Buffer.from([...lines, random.pick(lines)].join(random.pick(['\n', '\r', '\r\n', '\n\n'])));
    case 'encoding':
      return Buffer.from(`\uFEFF${text}`, random.pick(['utf16le', 'latin1', 'utf8'] as const));
    case 'bytes':
      return mutateBytes(bytes, random);
  }
}
