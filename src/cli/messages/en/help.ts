import type { HelpWords } from '../catalogue.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { BATCH_HELP, BATCH_OPTIONS } from './batch-help.ts';
import { MONTH_HELP } from './month-help.ts';
import { COMPLETION_HELP } from './completion-help.ts';
import { FOLDER_HELP, FOLDER_OPTIONS } from './folder-help.ts';

const INPUTS = [
  'Inputs: every .xlsx, .xlsm, .csv and .tsv in DIR/MONTH/inputs, or, where there is no such folder, in DIR/inputs. Lock files of Excel (~$…), files whose names begin with a dot, and plans written by this program are left out. Tables are recognised by their columns, not by the names of files and sheets.',
  'With --forecast, --inventory, --annual or --history only the workbooks named there (or all workbooks of a folder named there) are read, and the inputs folder is not. Their content, too, is recognised by its columns.',
];
const POLICY =
  'Policy: the values in DIR/plan.config.json, such as {"capRatio": 0.3}, then those of --set, one by one.';

/** What `-h` says, in English. */
export const HELP: HelpWords = {
  program: {
    summary: '',
    description:
      "Makes the monthly sales plan of an auto-parts distributor from the stores' order forecasts, the inventory list and the annual plan.",
    rules: [
      'Results go to standard output, progress and problems to standard error. The language is that of --lang, else of LC_ALL, LC_MESSAGES or LANG, else Chinese.',
      EXIT_CODES,
    ],
    examples: [
      ['plan validate -m 2026-12', 'check the inputs of December'],
      ['plan build -m 2026-12', 'make the plan of December'],
      ['plan build -h', 'the help of one command'],
    ],
  },
  build: {
    summary: 'make the sales plan of a month',
    description:
      'Checks the inputs, makes the sales plan of the month, and writes sales-plan-MONTH.xlsx for people and sales-plan-MONTH.json for programs. If the data hold errors, all of them are listed and nothing is written.',
    rules: [
      ...INPUTS,
      'With --strict warnings are errors, and nothing is written where there are any, but for those of --ignore. Errors are always told.',
      'Outputs: beside the inputs folder, or in DIR where the workbooks are named by options. -o names another folder, or an .xlsx file. A file that this program did not write is not overwritten without --force.',
      POLICY,
      EXIT_CODES,
    ],
    examples: [
      ['plan build -m 2026-12', 'read 2026-12/inputs, write to 2026-12'],
      ['plan build -m 2026-12 --dir company -o plan.xlsx', 'another folder, another file name'],
      ['plan build -m 2026-12 --set capRatio=0.3 -n', 'try another policy, write nothing'],
      [
        'plan build -m 2026-12 --forecast orders --inventory i.xlsx --annual a.xlsx',
        'read only these; "orders" is a folder',
      ],
    ],
  },
  validate: {
    summary: 'check the inputs without planning',
    description:
      'Reads and checks the inputs of a month and lists every error and warning; makes no plan. Writes no file but those of --report and --annotate.',
    rules: [
      ...INPUTS,
      'One workbook alone: files named by options need only hold what the option says. That other tables are missing is said once, and what only these could settle (such as whether a part number exists) is not checked; files without errors of their own end with exit code 0.',
      'Codes: --select and --ignore take whole codes (E203) or their beginnings (W2), with commas between. Warnings that are not shown do not count; errors that are not shown do, and their number is told. plan explain E203 explains a code at length.',
      'Formats: text is for people, at most 20 groups, on standard error; concise is a line for each problem, json one document, github annotations of a workflow, all three complete and on standard output. The file of --report is that of json; a file that this program did not write is not overwritten without --force.',
      'Marked-up copies: --annotate writes, for every workbook with problems, a copy of the same name into the folder annotated beside the inputs, or into another. Errors are red and warnings yellow, comments say what to do, a first sheet lists all problems, and everything else is as it was. Once mended, a copy can be read as an input. An input is never overwritten, nor, without --force, a copy that somebody has worked on.',
      EXIT_CODES,
    ],
    examples: [
      ['plan validate -m 2026-12', 'check 2026-12/inputs'],
      ['plan validate -m 2026-12 --forecast east.xlsx', "one salesperson's forecast alone"],
      ['plan validate -m 2026-12 --strict --ignore W227,W229', 'warnings are errors, but for two'],
      ['plan validate -m 2026-12 --report problems.json', 'all problems to a file as well'],
      ['plan validate -m 2026-12 --annotate', 'mark the problems in copies'],
    ],
  },
  ...MONTH_HELP,
  batch: BATCH_HELP,
  inspect: {
    summary: 'show what the program sees in a workbook',
    description:
      'Shows the sheets of a workbook, the kind each was recognised as, header rows, the meaning of each column, and the first rows.',
    rules: [
      '--cells prints every cell as a line of JSON, [sheet, row, column, type, value]; the types are n number, s text, b boolean, e error, d date (a serial number of the 1900 system). Of a merged range only the top-left cell is printed.',
      EXIT_CODES,
    ],
    examples: [
      ['plan inspect east.xlsx', 'how its columns are read'],
      ['plan inspect east.xlsx --cells', 'all its cells'],
    ],
  },
  explain: {
    summary: 'tell how a number of the plan came about, or what a code means',
    description:
      'Plans the month in memory, writes no file, and tells the story of a part: what there is and when, who asked, how it was shared and why not more, what was lifted and pushed to whom and for what, where the units come from, what is left. With "goal" and a name: what that goal has reached, whether more was possible, and what stands in the way. With the code of a problem, such as E203: what it is about, at length; no file is read.',
    rules: [
      'Goals, in their order: commitment, target, excess, mix, free.',
      'Inputs and policy are read as by plan build; with the same options it is the same plan.',
      EXIT_CODES,
    ],
    examples: [
      ['plan explain -m 2026-12 -p 0012-A', 'the story of a part'],
      ['plan explain -m 2026-12 -p 0012-A --store Hangzhou', 'of one store alone'],
      ['plan explain E203', 'what a code means'],
      ['plan explain --list', 'all codes'],
      ['plan explain goal target -m 2026-12', 'why the target stands where it stands'],
    ],
  },
  compare: {
    summary: 'set the numbers of several policies side by side',
    description:
      'Reads the inputs once, plans by the present policy and by every policy of --set, writes no file, and prints the numbers of the plans side by side.',
    rules: [
      'Every --set is a policy of its own beside the present one (defaults and plan.config.json); several values that belong to one policy are parted by commas.',
      EXIT_CODES,
    ],
    examples: [
      ['plan compare -m 2026-12 --set capRatio=0.3 --set capRatio=0.7', 'two other caps'],
      ['plan compare -m 2026-12 --set safetyStock=reserve,capRatio=0.7', 'one other policy'],
    ],
  },
  show: {
    summary: "look at a month's plan on the terminal",
    description:
      "Reads the plan of the month as it was last written, and sums it up by territory, salesperson, store, part or series, or lists its lines: intents, pull, push, shortages, plan, amount, attainment and fill rate, and the planner's locks and remarks. Reads the plan's JSON alone, no inputs, and writes no file.",
    rules: [
      '--by: territory, salesperson, store, part, series, or line for the lines themselves. Without it: the lines where a store or part is named, stores where only a salesperson or territory is, else territories.',
      '--sort: amount, plan, intent, pull, push, short, largest first; attainment, fillRate, lowest first; name. The total is of all rows, whatever --top says.',
      'Of a part of the plan, attainment is known for whole territories, salespeople and series that have a target. On a narrow screen lesser columns are left out and named; --json has them all.',
      EXIT_CODES,
    ],
    examples: [
      ['plan show -m 2026-12', 'territory by territory'],
      ['plan show -m 2026-12 --store Hangzhou', 'what a store gets'],
      ['plan show -m 2026-12 --by part --sort short --top 10', 'the ten scarcest parts'],
      ['plan show -m 2026-12 --by salesperson --sort attainment', 'who is furthest behind'],
    ],
  },
  diff: {
    summary: 'show what differs between two plans, and why',
    description:
      'Compares two plans: amounts by territory, numbers that moved, causes with their amounts, and every line that was added, dropped or changed, the largest change of money first. Reads the JSON of the plans alone. The terminal shows 20 lines; --json and the workbook of -o have them all, the workbook with the old values in comments.',
    rules: [
      'Plans: a .json, or the .xlsx beside which it lies; a month (2026-11); with -m also a revision of that month (r2). With -m and one plan, it is compared with the present one; with -m alone, the one before the present one is, from the folder history.',
      'Causes: what a line itself is made from and differs (lock, intent, price, pack, assignment), of its part or territory (stock, commitments, target), of the whole plan (history, day of the stock, policy); a line without any follows from changes of other lines of its part, its territory or the rest of the plan. Sums by cause count a line under its weightiest one.',
      'Of plans of two months dates and supply are not compared. Plans from other files that are the same plan do not differ.',
      `${EXIT_CODES} With --detailed-exitcode 5 where the plans differ.`,
    ],
    examples: [
      ['plan diff -m 2026-12', 'what the last build has changed'],
      ['plan diff -m 2026-12 r1', 'since the first plan of the month'],
      ['plan diff 2026-11 2026-12', 'last month against this one'],
      ['plan diff old.json new.json -o diff.xlsx', 'two files, and a workbook'],
    ],
  },
  completion: COMPLETION_HELP,
  schema: {
    summary: 'print the JSON Schemas of inputs and outputs',
    description:
      "Prints the JSON Schema (2020-12) of a kind of input table, of the plan's JSON, of the achievement's, of the policy file or of the report of a batch. That of a table describes one row: of each column the titles (x-titles), the other titles that are known (x-aliases), those that are known where the other columns agree (x-hints), and its rules.",
    rules: [
      'Names: forecast, inventory, inTransit, commitments, annual, history, stores, parts, storeStock, actuals, plan, achievement, policy, batch.',
      EXIT_CODES,
    ],
    examples: [
      ['plan schema forecast', 'columns and rules of order forecasts'],
      ['plan schema plan', "what the plan's JSON holds"],
      ['plan schema achievement', 'what the JSON of plan track holds'],
    ],
  },
  ...FOLDER_HELP,
  options: {
    ...FOLDER_OPTIONS,
    ...BATCH_OPTIONS,
    month: 'month to plan, such as 2026-12',
    dir: 'company folder (default: the current one)',
    forecast: 'workbooks or folders with order forecasts',
    inventory: 'workbooks or folders with the inventory list',
    annual: 'workbooks or folders with the annual plan',
    history: 'workbooks or folders with the sales history',
    from: 'plan workbook to take locks and remarks from (default: the plan before)',
    askAgain: 'plan also where answers that nobody has taken over become void by it',
    fresh: 'plan without the locks and remarks of the plan before',
    output: 'folder or .xlsx file to write to',
    asOf: 'day of the stock count (default: that of the inventory list, else the 5th of the month)',
    config: 'policy file (default: DIR/plan.config.json)',
    set: 'sets one value of the policy, such as capRatio=0.3; may be repeated',
    strict: 'warnings are errors',
    select: 'show only these codes, such as E3,W226',
    ignore: 'do not show these codes, such as W2',
    maxErrors: 'stop at the n-th error',
    failFast: 'stop at the first error',
    format: 'text, concise, json or github (default: text)',
    annotate: 'write copies with the bad cells marked (default: annotated)',
    report: 'write all problems to a JSON file',
    dryRun: 'compute, but write no file',
    force: 'overwrite files that this program did not write',
    json: 'write JSON to standard output',
    quiet: 'write problems only',
    cells: 'one line of JSON per cell',
    file: 'an .xlsx, .xlsm, .csv or .tsv file',
    topic: 'what to explain instead of a part: the code of a problem, or goal',
    schemaName: 'a kind of table, plan, achievement, policy or batch',
    shell: 'bash, zsh, fish or powershell',
    list: 'list the codes of all problems',
    topicName: 'name of the goal',
    part: 'part number',
    store: 'tell the lines of this store alone',
    scenario: 'another policy, such as capRatio=0.3 or capRatio=0.3,excessMonths=2; may be repeated',
    planMonth: 'month of the plan, such as 2026-12',
    by: 'what to sum up by, or line',
    onlyTerritory: 'only this territory',
    onlySalesperson: 'only this salesperson',
    onlyStore: 'only this store',
    onlyPart: 'only this part number',
    sort: 'column to sort by (default: amount)',
    top: 'only the first n rows',
    oldPlan: 'the plan before: .json, .xlsx, month or r-number',
    newPlan: 'the plan after',
    diffMonth: 'month whose plans are compared, such as 2026-12',
    diffOutput: 'also write the differences to an .xlsx file',
    detailedExitcode: 'exit with 5 where the plans differ',
    approvedBy: 'who approves',
    at: 'when, such as 2026-12-09T17:00:00+08:00 (default: now)',
    forceApproval: "take the place of somebody else's approval",
    answerFiles: 'filled-in workbooks or their folders (default: dispatch beside the plan)',
    statusDay: 'the day to look at the month on; default: today',
    partial: 'lines without an answer keep the plan',
    dispatchOutput: 'folder to write to (default: dispatch beside the plan)',
    forceDispatch: 'hand out a plan that is not approved, as a trial; replace filled-in workbooks',
    actuals: 'files of actual sales, or folders of them (default: the folder actuals beside the plan)',
    today: 'the last day whose sales count (default: today)',
    trackBy: 'the table to show: salesperson, territory, store, series, part or source',
    lang: 'language of the program',
    help: 'show this help',
    helpCommand: 'show the help of a command',
    version: 'show the version',
  },
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Global options:',
    'Commands:': 'Commands:',
  },
  usageOptions: '[options]',
  usageCommand: '[command]',
  examples: 'Examples:',
};
