import type { Seeded } from '../../fixtures/make/seeded.ts';
import { buildZip } from '../workbook/support/build-zip.ts';
import { findEntries, unzip } from './unzip.ts';

/** Places and lengths in bytes of what the directory of a zip package says of a part. */
const FIELDS: readonly (readonly [place: number, length: number])[] = [
  // Versions, flags, method, checksum, packed and unpacked size …
  ...([
    [4, 2],
    [6, 2],
    [8, 2],
    [10, 2],
    [16, 4],
    [20, 4],
    [24, 4],
  ] as const),
  // … lengths of name, extra field and comment, disk, place of the part.
  ...([
    [28, 2],
    [30, 2],
    [32, 2],
    [34, 2],
    [42, 4],
  ] as const),
];
const VALUES = [0, 1, 2, 8, 9, 14, 99, 0x7fff, 0xffff, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff];

/** Lets the directory of a package lie in one field. */
export function mutateDirectory(zip: Buffer, random: Seeded): Buffer {
  const changed = Buffer.from(zip);
  const [place, length] = random.pick(FIELDS);
  const at = random.pick(findEntries(zip)) + place;
  const before = changed.readUIntLE(at, length);
  const value = random.chance(0.5) ? random.pick(VALUES) : before + random.whole(-3, 3);
  changed.writeUIntLE(Math.max(0, value) % 2 ** (8 * length), at, length);
  return changed;
}

/** Doubles, drops, swaps, renames or hides parts of a package, which is sound as a zip file otherwise. */
export function mutateEntries(zip: Buffer, random: Seeded): Buffer {
  const parts = [...unzip(zip)];
  const at = random.whole(0, parts.length - 1);
  const other = random.whole(0, parts.length - 1);
  const part = parts[at]!;
  switch (random.pick(['double', 'drop', 'swap', 'rename', 'share', 'store', 'lie'] as const)) {
    case 'double':
      parts.splice(other, 0, {
        ...part,
        name: random.pick([part.name, part.name.toUpperCase(), `/${part.name}`]),
      });
      break;
    case 'drop':
      parts.splice(at, 1);
      break;
    case 'swap':
      [parts[at], parts[other]] = [
        { ...part, data: parts[other]!.data },
        { ...parts[other]!, data: part.data },
      ];
      break;
    case 'rename':
      parts[at] = {
        ...part,
        name: random.pick(['', '../../x', '/etc/passwd', '__proto__', `${part.name}/`, 'x'.repeat(60_000)]),
      };
      break;
    case 'share':
      parts.push({ name: 'shared.xml', data: part.data, at: part.name });
      break;
    case 'store':
      parts[at] = { ...part, stored: true };
      break;
    case 'lie':
      parts[at] = { ...part, size: random.pick([0, 1, part.data.length + 1, 0xffff_ffff]) };
      break;
  }
  return buildZip(parts);
}
