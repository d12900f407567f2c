import { seededBy, type Seeded } from '../../fixtures/make/seeded.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateDirectory, mutateEntries } from './mutate-package.ts';
import { mutateText } from './mutate-text.ts';
import { mutateNumber, mutateXml } from './mutate-xml.ts';
import type { FuzzCommand, SeedMonth } from './seed-months.ts';

/** A month of which one file was mutated. */
export interface FuzzCase {
  readonly origin: SeedMonth;
  /** Its path in the company's folder. */
  readonly file: string;
  readonly bytes: Buffer;
  /** How it was mutated. */
  readonly how: string;
  /** Whether the file must be refused, or read as if nothing had happened: there is no other sound reading. */
  readonly faithful: boolean;
  readonly command: FuzzCommand;
}

interface Mutation {
  readonly how: string;
  readonly mutate: (bytes: Buffer, random: Seeded) => Buffer;
  readonly faithful: boolean;
}

const OF_PACKAGES: readonly Mutation[] = [
  { how: 'bytes', mutate: mutateBytes, faithful: true },
  { how: 'directory', mutate: mutateDirectory, faithful: true },
  { how: 'entries', mutate: mutateEntries, faithful: false },
  { how: 'xml', mutate: mutateXml, faithful: false },
  { how: 'xml', mutate: mutateXml, faithful: false },
  { how: 'number', mutate: mutateNumber, faithful: true },
];
const OF_TEXT: readonly Mutation[] = [{ how: 'text', mutate: mutateText, faithful: false }];

/** The case of a seed, the same in every run. */
export function drawCase(seed: number, months: readonly SeedMonth[]): FuzzCase {
  const random = seededBy(seed);
  // Neighbouring seeds begin alike.
  for (let i = 0; i < 5; i++) random.whole(0, 1);
  const origin = random.pick(months);
  const file = random.pick(origin.mutated);
  const { how, mutate, faithful } = random.pick(file.endsWith('.xlsx') ? OF_PACKAGES : OF_TEXT);
  const bytes = mutate(origin.files.get(file)!, random);
  const command = random.pick(origin.commands);
  // What was changed in a plan or in answers is told, and so makes another document.
  return { origin, file, bytes, how, faithful: faithful && file.includes('inputs/'), command };
}
