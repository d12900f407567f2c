import { openPromise } from 'yauzl';

/** The parts of a package as text, by their names, in their order. */
export async function partsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const zip = await openPromise(path, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}
