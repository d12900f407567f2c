import type { Io, OutputFile } from './io.ts';

const HISTORY = 'history';

/**
 * A copy of a file that is replaced, in the history of its month beside the plans that were: `NAME.2.xlsx`. Makes the
 * folder of the history.
 *
 * @param folder of the month's outputs
 */
export async function keepCopy(
  path: string,
  folder: string,
  io: Pick<Io, 'joinPath' | 'listFolder' | 'fileName' | 'copyFile' | 'makeFolder'>,
): Promise<OutputFile> {
  const history = io.joinPath(folder, HISTORY);
  await io.makeFolder(history);
  const taken = new Set(await io.listFolder(history));
  const [, stem, ending] = /^(.*)(\.[^.]*)$/.exec(io.fileName(path))!;
  let number = 1;
  while (taken.has(`${stem}.${number}${ending}`)) number += 1;
  const kept = io.joinPath(history, `${stem}.${number}${ending}`);
  return { path: kept, write: (temporary) => io.copyFile(path, temporary) };
}
