import { access, constants, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FolderFacts } from '../domain/setup.ts';

/** Numbers by which Linux tells file systems of other machines: NFS, SMB, CIFS, SMB 2, 9P, AFS, Ceph. */
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400]);

/** Looks at a folder and the file system that it is on, and writes nothing. */
export async function inspectFolder(path: string): Promise<FolderFacts> {
  const isAllowed = (mode: number): Promise<boolean> =>
    access(path, mode).then(
      () => true,
      () => false,
    );
  const status = await stat(path).catch(() => null);
  const disk = await statfs(path).catch(() => null);
  return {
    isFolder: status?.isDirectory() ?? false,
    isReadable: await isAllowed(constants.R_OK | constants.X_OK),
    isWritable: await isAllowed(constants.W_OK),
    freeBytes: disk === null ? null : disk.bavail * disk.bsize,
    isNetwork:
      resolve(path).startsWith('\\\\') ||
      (process.platform === 'linux' && disk !== null && NETWORK.has(disk.type >>> 0)),
    ignoresCase: await ignoresCase(resolve(path)),
  };
}

/**
 * Whether a file system takes capital and small letters for the same: whether a folder of it is also there by its name in
 * the other letters. Nothing is written to know. Null where neither the folder nor one above it on the same file system
 * has letters of two kinds in its name.
 */
async function ignoresCase(path: string): Promise<boolean | null> {
  const own = await stat(path).catch(() => null);
  for (let place = path; own !== null && place !== dirname(place); place = dirname(place)) {
    const present = await stat(place).catch(() => null);
    const above = await stat(dirname(place)).catch(() => null);
    // A name belongs to the file system of the folder that it stands in.
    if (present?.dev !== own.dev || above?.dev !== own.dev) return null;
    const other = swapCase(basename(place));
    if (other === basename(place)) continue;
    const same = await stat(join(dirname(place), other)).catch(() => null);
    return same !== null && same.ino === present.ino && same.dev === present.dev;
  }
  return null;
}

function swapCase(name: string): string {
  return name.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
