import { inflateRawSync } from 'node:zlib';
import type { ZipPart } from '../workbook/support/build-zip.ts';

const ENTRY = 0x0201_4b50;

/** Where the directory of a sound zip package lists its parts. */
export function findEntries(zip: Buffer): readonly number[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  const entries: number[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === ENTRY) {
    entries.push(at);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The parts of a sound zip package, to be changed and zipped again. */
export function unzip(zip: Buffer): readonly (ZipPart & { readonly data: Buffer })[] {
  return findEntries(zip).map((at) => {
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    return { name, data: zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) };
  });
}
