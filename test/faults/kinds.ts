import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

const track = (company: string, today: string): readonly string[] => {
  return ['track', '-m', MONTH, '--dir', company, '--today', today];
};
const diff = (company: string): readonly string[] => {
  return ['diff', '-m', MONTH, '--dir', company, '-o', join(company, MONTH, 'differences.xlsx')];
};
const template = (company: string): readonly string[] => {
  return ['template', 'forecast', '-m', MONTH, '--dir', company, '--force'];
};

/** Another policy makes another plan, so that files are replaced and the old ones kept. */
const changePolicy = (company: string, capRatio = 0.3): Promise<void> =>
  writeFile(join(company, 'plan.config.json'), `${JSON.stringify({ capRatio })}\n`);

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
    name: 'track',
    ...{ months: [MONTH], args: (company) => track(company, '2026-12-31') },
    prepare: async (company) => {
      await plan(build(company));
      await plan(approve(company));
      await sell(join(company, MONTH));
      await plan(track(company, '2026-12-10'));
    },
  },
  {
    name: 'diff',
    ...{ months: [MONTH], args: diff },
    prepare: async (company) => {
      await plan(build(company));
      for (const capRatio of [0.3, 0.1]) {
        await changePolicy(company, capRatio);
        await plan(build(company));
        if (capRatio === 0.3) await plan(diff(company));
      }
    },
  },
  {
    name: 'template',
    ...{ months: [MONTH], args: template },
    prepare: async (company) => {
      const inputs = join(company, MONTH.slice(0, 4), 'inputs');
      await mkdir(inputs, { recursive: true });
      const owners = ['华东,王芳,杭州店', '华东,李雷,上海店', '两湖,陈星,武汉店'];
      await writeFile(join(inputs, '专卖店.csv'), ['片区,销售员,专卖店', ...owners].join('\n'));
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

/** What the bookkeeping exports: all that is planned, sold on one of two days. */
async function sell(month: string): Promise<void> {
  const { lines } = JSON.parse(await readFile(join(month, `sales-plan-${MONTH}.json`), 'utf8')) as {
    readonly lines: readonly { readonly store: string; readonly partNo: string; readonly plan: number }[];
  };
  const rows = lines.map(({ store, partNo, plan: units }, i) => [
    store,
    partNo,
    `${MONTH}-${i % 2 === 0 ? '08' : '20'}`,
    units,
  ]);
  await mkdir(join(month, 'actuals'));
  const text = [['专卖店', '配件编号', '销售日期', '数量'], ...rows].map((row) => `${row.join(',')}\n`);
  await writeFile(join(month, 'actuals', '销售.csv'), text.join(''));
}
