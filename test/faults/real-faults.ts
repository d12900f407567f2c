import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compareMonths, copyCompany, snapshot, startAndDisturb, type Stage } from './disturb-run.ts';

/** A fault that the system itself makes; gives what is wrong then, or null where it cannot be made here. */
interface RealFault {
  readonly name: string;
  readonly meet: (stage: Stage) => Promise<readonly string[] | null>;
}

/** Disks that are ever larger, until the command has room on one. */
const STEP = 64 * 1024;
const MOST_STEPS = 60;

export const REAL_FAULTS: readonly RealFault[] = [
  {
    name: 'a full disk',
    meet: async (stage) => {
      const used = await sizeOf(join(stage.root, 'company'));
      for (let i = 0; i < MOST_STEPS; i += 4) {
        const size = used + i * STEP;
        const faults = await onDisk(stage, size, async (disk) => {
          const found = await expectCode(stage, disk, 'F403');
          remount(disk, 'size=64m');
          return found;
        });
        if (faults === null || faults.length > 0) return faults;
      }
      return [];
    },
  },
  {
    name: 'a read-only folder',
    meet: (stage) =>
      onDisk(stage, 64 * 1024 * 1024, async (disk) => {
        remount(disk, 'ro');
        const found = await expectCode(stage, disk, 'F403');
        remount(disk, 'rw');
        return found;
      }),
  },
  {
    name: 'an output held open',
    meet: async (stage) => {
      const copy = await copyCompany(stage.root);
      const held = replacedBy(stage).map((path) => join(copy, path));
      // Nobody holds what is not there yet.
      if (held.length === 0) return [];
      // What spreadsheet programs put beside a workbook while they have it open.
      const locks = held.map((path) => join(dirname(path), `.~lock.${basename(path)}#`));
      for (const lock of locks) await writeFile(lock, ',wang,office,28.11.2026 09:00,file:///;');
      const { code, told } = await startAndDisturb(stage.kind.args(copy), null);
      for (const lock of locks) await rm(lock);
      const { isBefore } = compareMonths(stage.kind, await snapshot(copy, stage.kind), stage);
      const isTold = code === 3 && told.includes('F402') && isBefore;
      return [...(isTold ? [] : [`ended with ${code}\n${told}`]), ...(await expectEnd(stage, copy))];
    },
  },
  {
    name: 'two runs at once',
    meet: async (stage) => {
      const copy = await copyCompany(stage.root);
      const ends = await Promise.all([1, 2].map(() => startAndDisturb(stage.kind.args(copy), null)));
      const isWell = ({ code, told }: (typeof ends)[number]): boolean =>
        code === 0 || (code === 3 && told.includes('F405')) || (stage.kind.isOnce === true && code === 1);
      const faults = ends
        .filter((end) => !isWell(end))
        .map(({ code, told }) => `ended with ${code}\n${told}`);
      if (ends.every(({ code }) => code !== 0)) return [...faults, ...(await expectEnd(stage, copy))];
      return [...faults, ...(await expectAfter(stage, copy))];
    },
  },
];

/** Lays the company on a disk of its own; null where this user may not make one. */
async function onDisk(
  stage: Stage,
  bytes: number,
  meet: (disk: string) => Promise<readonly string[]>,
): Promise<readonly string[] | null> {
  const disk = join(stage.root, 'disk');
  await mkdir(disk, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', disk]);
  if (status !== 0) return null;
  try {
    await cp(join(stage.root, 'company'), disk, { recursive: true });
    return [...(await meet(disk)), ...(await expectEnd(stage, disk))];
  } finally {
    spawnSync('umount', [disk]);
  }
}

function remount(disk: string, option: string): void {
  const { status, stderr } = spawnSync('mount', ['-o', `remount,${option}`, disk], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** The command must be refused with this code and leave everything as it was, or have room and be done. */
async function expectCode(stage: Stage, company: string, failure: string): Promise<readonly string[]> {
  const { code, told } = await startAndDisturb(stage.kind.args(company), null);
  const { isDone, faults } = compareMonths(stage.kind, await snapshot(company, stage.kind), stage);
  const isTold = code === 3 && told.includes(failure);
  return isTold || (code === 0 && isDone) ? faults : [...faults, `ended with ${code}\n${told}`];
}

/** The next run must work. */
async function expectEnd(stage: Stage, company: string): Promise<readonly string[]> {
  const { isDone } = compareMonths(stage.kind, await snapshot(company, stage.kind), stage);
  if (isDone && stage.kind.isOnce) return [];
  const { code, told } = await startAndDisturb(stage.kind.args(company), null);
  return code === 0 ? expectAfter(stage, company) : [`the next run ended with ${code}\n${told}`];
}

async function expectAfter(stage: Stage, company: string): Promise<readonly string[]> {
  const { isDone } = compareMonths(stage.kind, await snapshot(company, stage.kind), stage);
  return isDone ? [] : ['the folder is not as after the command'];
}

/** The workbooks that the command replaces by others. */
function replacedBy({ before, after, kind }: Stage): readonly string[] {
  return kind.months.flatMap((month) => {
    const later = new Set(after.get(month)!.split('\n'));
    const gone = before
      .get(month)!
      .split('\n')
      .filter((line) => !later.has(line));
    return gone.map((line) => line.replace(/ [0-9a-f]{64}$/, '')).filter((path) => path.endsWith('.xlsx'));
  });
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries.map(async (entry) => {
    const { size } = await stat(join(entry.parentPath, entry.name));
    return entry.isFile() ? Math.ceil(size / 4096) * 4096 : 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
