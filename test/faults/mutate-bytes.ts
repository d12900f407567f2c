import type { Seeded } from '../../fixtures/make/seeded.ts';

/** Changes some bytes of a file, takes some out, doubles some, or cuts the file off. */
export function mutateBytes(bytes: Buffer, random: Seeded): Buffer {
  const at = random.whole(0, bytes.length - 1);
  const length = random.whole(1, 40);
  switch (random.pick(['change', 'change', 'change', 'take', 'double', 'zero', 'cut'] as const)) {
    case 'change':
      return changeBytes(bytes, random);
    case 'take':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 'double':
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    case 'zero':
      return Buffer.from(bytes).fill(0, at, Math.min(at + length, bytes.length));
    case 'cut':
      return bytes.subarray(0, at);
  }
}

function changeBytes(bytes: Buffer, random: Seeded): Buffer {
  const changed = Buffer.from(bytes);
  for (let count = random.whole(1, 4); count > 0; count--) {
    const at = random.whole(0, bytes.length - 1);
    changed[at] = random.chance(0.5) ? random.whole(0, 255) : changed[at]! ^ (1 << random.whole(0, 7));
  }
  return changed;
}
