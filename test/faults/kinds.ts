import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { run } from '../../src/cli/run.ts';
import { useCases } from '../../src/main.ts';
import { LineSheet } from '../app/support/line-sheet.ts';

/** The month of all companies here. */
export const MONTH = '2026-12';

/** A command that changes the folder of a company, and what must have been done there before. */
export interface Kind {
  readonly name: string;
  /** Brings a folder that holds the inputs of a month to where the command comes next. */
  readonly prepare: (company: string) => Promise<void>;
  readonly args: (company: string) => readonly string[];
  /** The months that the command changes, each as a whole, in the folder. */
  readonly months: readonly string[];
  /** Whether the command is refused where it is done already. */
  readonly isOnce?: true;
  /** A command that does in one process what each of several does; its calls are counted. */
  readonly alike?: (company: string) => readonly string[];
}

const build = (company: string): readonly string[] => ['build', '-m', MONTH, '--dir', company, '--quiet'];
const approve = (company: string): readonly string[] => [
  ...['approve', '-m', MONTH, '--dir', company],
  ...['--by', '陈建国', '--at', '2026-12-09T17:00:00+08:00'],
];
const dispatch = (company: string): readonly string[] => ['dispatch', '-m', MONTH, '--dir', company];
const confirm = (company: string): readonly string[] => ['confirm', '-m', MONTH, '--dir', company];

/** Another policy makes another plan, so that files are replaced and the old ones kept. */
const changePolicy = (company: string): Promise<void> =>
  writeFile(join(company, 'plan.config.json'), '{"capRatio": 0.3}\n');

/** The months of two companies, for a command over both. */
const BOTH = ['east', 'west'];

export const KINDS: readonly Kind[] = [
  { name: 'first build', months: [MONTH], args: build, prepare: async () => undefined },
  {
    name: 'build',
    ...{ months: [MONTH], args: build },
    prepare: async (company) => {
      await plan(build(company));
      await changePolicy(company);
    },
  },
  {
    name: 'approve',
    ...{ months: [MONTH], args: approve },
    prepare: (company) => plan(build(company)),
  },
  {
    name: 'dispatch',
    ...{ months: [MONTH], args: dispatch },
    prepare: async (company) => {
      await plan(build(company));
      await plan(approve(company));
    },
  },
  {
    name: 'confirm',
    isOnce: true,
    ...{ months: [MONTH], args: confirm },
    prepare: async (company) => {
      await plan(build(company));
      await plan(approve(company));
      await plan(dispatch(company));
      await agree(join(company, MONTH, 'dispatch'));
    },
  },
  {
    name: 'batch',
    months: BOTH.map((name) => join(name, MONTH)),
    // Killed by the clock it is the batch itself, before a call it is the worker that makes it.
    args: (companies) => ['batch', '-m', MONTH, companies, '--jobs', '2', '--quiet'],
    alike: (companies) => build(join(companies, BOTH[0]!)),
    prepare: async (companies) => {
      await plan(build(companies));
      for (const name of BOTH) {
        await cp(join(companies, MONTH), join(companies, name, MONTH), { recursive: true });
        await changePolicy(join(companies, name));
      }
      await rm(join(companies, MONTH), { recursive: true });
    },
  },
];

/** Runs a command line in this process, to its good end. */
async function plan(args: readonly string[]): Promise<void> {
  let told = '';
  const stream = { write: (text: string) => void (told += text), colours: false, live: false, columns: 80 };
  const terminal = { out: stream, err: stream };
  const code = await run(args, { terminal, env: {}, version: '', useCases });
  if (code !== 0) throw new Error(`plan ${args.join(' ')} ended with ${code}\n${told}`);
}

/** What salespeople do: they fill in that every store takes what is proposed, but for the first of each, which takes nothing. */
async function agree(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(folder, name));
    const lines = new LineSheet(workbook, '协商明细');
    for (const [i, key] of [...lines.rows.keys()].entries()) {
      const proposed = lines.cell(key, '计划数量').value;
      lines.cell(key, '商定数量').value = i === 0 ? 0 : proposed;
    }
    await workbook.xlsx.writeFile(join(folder, name));
  }
}
