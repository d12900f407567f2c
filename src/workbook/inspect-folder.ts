import { access, constants, stat, statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
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
  };
}
