import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import { findSource } from '../../src/workbook/read-source.ts';
import { writeZip } from '../../src/workbook/write-zip.ts';
import { openArchive } from '../../src/workbook/zip-archive.ts';
import { buildZip } from './support/build-zip.ts';
import { fileOf } from './support/read-back.ts';

const archiveOf = async (path: string) =>
  openArchive(await findSource(path, DEFAULT_READING_LIMITS), DEFAULT_READING_LIMITS);

async function textOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function* inPieces(text: string): AsyncGenerator<string> {
  const characters = [...text];
  yield characters.slice(0, 3).join('');
  yield characters.slice(3).join('');
}

describe('a package', () => {
  it('is written as it is read, parts that are copied and parts that are new', async () => {
    const anyParts = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z客]{1,8}\.xml$/),
        text: fc.string({ unit: 'binary', maxLength: 300 }),
        kind: fc.constantFrom('stored', 'deflated', 'new'),
      }),
      { selector: ({ name }) => name, minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(anyParts, async (parts) => {
        const old = parts.filter(({ kind }) => kind !== 'new');
        const bytes = buildZip(
          old.map(({ name, text, kind }) => ({ name, data: text, stored: kind === 'stored' })),
        );
        const archive = await archiveOf(fileOf(bytes));
        const entries = parts.map(({ name, text }) => {
          const part = archive.parts.find((known) => known.name === name);
          return part ? { part, bytes: archive.copy(part) } : { name, text: inPieces(text) };
        });
        const path = fileOf('');
        await writeZip(path, entries);
        const copy = await archiveOf(path);
        expect(copy.parts.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
        for (const { name, text } of parts) {
          expect(await textOf(copy.read(name))).toBe(text);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('is the same bytes whenever it is written', async () => {
    const write = async () => {
      const path = fileOf('');
      await writeZip(path, [{ name: 'a.xml', text: inPieces('<a>1</a>') }]);
      return readFileSync(path);
    };
    expect(await write()).toEqual(await write());
    // The day in the header: 1980-01-01.
    expect((await write()).readUInt32LE(10)).toBe(0x210000);
  });

  it('is not finished when the text of a part fails', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'x';
      throw new RangeError('no more');
    }
    await expect(writeZip(fileOf(''), [{ name: 'a', text: broken() }])).rejects.toThrow('no more');
  });
});
