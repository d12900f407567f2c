import type { CodeStories } from '../../code-stories.ts';

const LIMIT =
  'A small file can unpack to something huge and use up all memory. The program counts while it reads and stops at a limit. Split an honest large file into several workbooks, or raise the limit: "limits" in plan.config.json.';

/** Reasons to stop, in English. */
export const FAILURE_STORIES = {
  F101: {
    title: 'the value of an option cannot be understood',
    story: 'The option is known, but what stands behind it has not the form that it needs.',
    example: 'plan build -m December → plan build -m 2026-12',
  },
  F102: {
    title: 'no input workbooks',
    story:
      'Neither DIR/MONTH/inputs nor DIR/inputs holds an .xlsx, .xlsm, .csv or .tsv, or a folder named by an option is empty.',
    example: 'plan build -m 2026-12 → plan build -m 2026-12 --dir company',
  },
  F103: {
    title: 'an unknown option',
    story: 'Mostly a slip of the keyboard; the nearest option is suggested.',
    example: '--forcast → --forecast',
  },
  F104: {
    title: 'an unknown command',
    story: 'Mostly a slip of the keyboard; plan -h lists all commands.',
    example: 'plan biuld → plan build',
  },
  F105: {
    title: 'an option without its value',
    story: 'This option needs a value behind it.',
    example: 'plan build -m → plan build -m 2026-12',
  },
  F106: {
    title: 'a required option is missing',
    story: 'Without it the command cannot know what to do, such as which month to plan.',
    example: 'plan build → plan build -m 2026-12',
  },
  F107: {
    title: 'an argument is missing',
    story: 'The command needs to know what it is about, such as a file.',
    example: 'plan inspect → plan inspect east.xlsx',
  },
  F108: {
    title: 'an argument too many',
    story: 'Months and files stand behind their options; names with spaces need quotes.',
    example: 'plan build 2026-12 → plan build -m 2026-12',
  },
  F109: {
    title: 'a policy file that is no JSON object',
    story:
      'The policy file plan.config.json holds one JSON object; mostly a comma is missing or too many, or names stand without quotes.',
    example: '{capRatio: 0.3} → {"capRatio": 0.3}',
  },
  F110: {
    title: 'an unknown name in the policy',
    story:
      'If a mistyped name were passed over, the plan would follow the default without a word. plan schema policy lists all names.',
    example: 'capratio → capRatio',
  },
  F111: {
    title: 'a value that the policy does not allow',
    story: 'Every value of the policy has its bounds or words; see plan schema policy.',
    example: 'capRatio=-1 → capRatio=0.5',
  },
  F112: {
    title: 'a name that the month does not have',
    story:
      'The part or store to be explained is not among the inputs. Spell it as the workbooks do; the nearest name is suggested.',
    example: '--part 0012A → --part 0012-A',
  },
  F113: {
    title: 'no company folder',
    story:
      'A place of plan batch is the folder of a company, which holds inputs of the month or plan.config.json, or a folder whose sub-folders are such. One that is neither is more likely mistyped than empty, so that nothing is begun.',
    example: 'plan batch -m 2026-12 compnies → plan batch -m 2026-12 companies',
  },
  F114: {
    title: 'no actual sales',
    story:
      'Achievement needs what was really sold: workbooks or .csv with store, part and quantity, as the system for orders or accounts exports them.',
    example: 'plan track -m 2026-12 → plan track -m 2026-12 --actuals december.xlsx',
  },
  F201: {
    title: 'no such file',
    story: 'Its name or folder is mistyped, or it was moved.',
    example: 'east.xlxs → east.xlsx',
  },
  F202: {
    title: 'not a regular file',
    story: 'A folder, a device or a pipe. Reading a device may never end, so only regular files are read.',
    example: '/dev/stdin → save it to an .xlsx file first',
  },
  F203: {
    title: 'a file that cannot be read',
    story:
      'It may not be read, or another program holds it, as often on shared drives. Or its name is not in UTF-8, as of an archive from another system: such bytes are shown as \\xFF, and a new name helps.',
    example: 'a colleague has east.xlsx open → ask them to close it',
  },
  F204: {
    title: 'an old or foreign spreadsheet format',
    story:
      'Workbooks are read as .xlsx and .xlsm, tables in text as .csv and .tsv. .xls, .xlsb, .ods, .et and .numbers are other formats; another name does not change that, saving as .xlsx does.',
    example: 'east.xls → save as east.xlsx in Excel or WPS',
  },
  F205: {
    title: 'protected by a password',
    story: 'An encrypted workbook cannot be read without its password, and the program handles none.',
    example: 'take the password away in Excel or WPS, and save',
  },
  F206: {
    title: 'no workbook at all',
    story:
      'What counts is the content, not the name. A web page, text or PDF renamed to .xlsx is no workbook; many an "Excel export" is a web page, or text that should be called .csv.',
    example: 'export.xlsx that is a web page → open it in Excel, save as .xlsx',
  },
  F207: {
    title: 'a damaged file',
    story:
      'It is incomplete, a checksum is wrong, or it contradicts itself, as after a broken download or on a failing disk. Damaged data are never taken for numbers. In a .csv: bytes that are neither UTF-8 nor GBK, or a quotation mark without its partner; inside a cell it is written twice, and the cell stands in quotes. If Excel can repair it, check the result.',
    example: 'half a download of east.xlsx → get it again',
  },
  F208: {
    title: 'a declaration of XML entities',
    story:
      'No spreadsheet program writes any; they serve attacks, which read files of this machine or grow without bounds.',
    example: 'a file of unknown origin → open it in Excel or WPS, and save it',
  },
  F209: {
    title: "a plan's JSON that cannot be used",
    story:
      'The file sales-plan-MONTH.json is the plan itself: approval, comparison, dispatch and tracking read it. Where it is incomplete, was edited by hand or comes from a later version, it is not taken for a plan.',
    example:
      'a quantity changed in a text editor → take the file back from history, and lock the quantity in the plan workbook',
  },
  F210: {
    title: 'no plan yet',
    story: 'The command reads the plan of the month, and the folder of the month has none.',
    example: 'an approval before the plan → plan build, then plan approve',
  },
  F211: {
    title: 'no plan workbook',
    story:
      'Locks and remarks are read back only from a plan workbook of the month that this program wrote; a hidden mark tells it. Where the workbook of another month stands in the place of the plan, the build stops too, and overwrites nothing.',
    example: '--from with an inventory list → --from sales-plan-2026-12.xlsx',
  },
  F212: {
    title: 'a plan workbook without its JSON',
    story:
      'A plan is two files of one name: the workbook for people and the JSON for programs. Commands read the JSON, and it is not beside the workbook that was named.',
    example: 'the workbook came by mail alone → ask for the .json, too, or compare by month',
  },
  F213: {
    title: 'no such earlier plan',
    story:
      'Every build of a month keeps the plan before it in the folder history, under its number. The one asked for is not there: it was never made, or somebody has moved it.',
    example: 'plan diff -m 2026-12 after the first build → there is nothing yet to compare with',
  },
  F214: {
    title: "an achievement's JSON that cannot be used",
    story:
      'The file achievement-MONTH.json says what was sold of the plan of a month; the year to date and the reliability of intents read it. Where it is incomplete, was edited by hand or comes from a later version, it is not taken for an achievement.',
    example: 'a number changed in a text editor → delete it, and plan track -m 2026-11 again',
  },
  F301: {
    title: 'a file too large',
    story: LIMIT,
    example: 'one file for the whole history → one for each quarter',
  },
  F302: { title: 'too many parts', story: LIMIT, example: 'thousands of sheets → several workbooks' },
  F303: {
    title: 'a part that unpacks to too much',
    story: LIMIT,
    example: 'a sheet of millions of rows → several',
  },
  F304: {
    title: 'a file that unpacks to too much',
    story: LIMIT,
    example: 'a workbook full of pictures → delete them',
  },
  F305: {
    title: 'compressed beyond belief',
    story:
      'No honest workbook can be compressed that much; the same few bytes over and over are the mark of an attack.',
    example: 'a file of unknown origin → do not use it',
  },
  F306: {
    title: 'too many sheets',
    story: LIMIT,
    example: 'a sheet for each store and day → several workbooks',
  },
  F307: {
    title: 'a cell beyond the end of the sheet',
    story:
      'A sheet has 1,048,576 rows and 16,384 columns at most; another program than Excel wrote this file, and wrote it wrong.',
    example: 'a cell A2000000 → open in Excel or WPS, and save',
  },
  F308: {
    title: 'a text too long for a cell',
    story: 'A cell holds 32,767 characters at most; Excel would cut off the rest.',
    example: 'a whole contract in one cell → delete it',
  },
  F309: {
    title: 'XML nested too deep',
    story: LIMIT,
    example: 'a file of unknown origin → open in Excel or WPS, and save',
  },
  F310: {
    title: 'too many merged ranges',
    story: LIMIT,
    example: 'merged cells in every row → unmerge and fill in',
  },
  F311: { title: 'too much shared text', story: LIMIT, example: 'a column of long remarks → delete it' },
  F312: {
    title: 'more elements than the cells account for',
    story:
      'Reading takes as long as there are elements, and a small file may unpack to very many that say nothing: blank cells, formatting, references. Filled cells may have as many as they need; what comes on top is counted over all parts of the workbook. ' +
      LIMIT,
    example: 'ten columns with borders down to the last row of the sheet → delete the blank rows and save',
  },
} satisfies Partial<CodeStories>;
