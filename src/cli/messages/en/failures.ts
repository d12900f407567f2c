import type { Catalogue } from '../catalogue.ts';

const HONEST_LARGE_FILE =
  'Make sure that the file can be trusted; split an honest large one into several workbooks, or raise "limits" in the policy file.';
const SAVE_AGAIN = 'Open it in Excel or WPS, save it as .xlsx, and try again.';

/** Reasons to stop, in English. */
export const FAILURES: Catalogue['failures'] = {
  F101: ({ option, value, expected }) => ({
    message: `The value "${value}" of ${option} cannot be understood.`,
    help: expected ? `Write it as ${expected}.` : 'See -h.',
  }),
  F102: ({ places }) => ({
    message: `There are no input workbooks; looked in: ${places}.`,
    help: "Put the month's .xlsx files into DIR/MONTH/inputs, or name the folder with --dir, or the files with --forecast, --inventory and --annual.",
  }),
  F103: ({ option, nearest }) => ({
    message: `There is no option ${option}.`,
    help: nearest ? `Did you mean ${nearest}?` : 'All options: -h.',
  }),
  F104: ({ command, nearest }) => ({
    message: `There is no command "${command}".`,
    help: nearest ? `Did you mean ${nearest}?` : 'All commands: plan -h.',
  }),
  F105: ({ option }) => ({
    message: `The option ${option} stands without its value.`,
    help: 'Put the value behind it; -h shows examples.',
  }),
  F106: ({ option, instead }) => ({
    message: `The option ${option} is missing.`,
    help: `Add it${instead ? `, or name a code or a goal instead, as in ${instead}` : ''}; -h shows examples.`,
  }),
  F107: ({ argument }) => ({
    message: `The argument "${argument}" is missing.`,
    help: 'Add it; -h shows examples.',
  }),
  F108: ({ argument }) => ({
    message: `The argument "${argument}" is one too many.`,
    help: 'The month stands behind -m, files behind --forecast, --inventory, --annual or --history; -h shows examples.',
  }),
  F109: ({ path, line }) => ({
    message: `The policy file ${path} is no JSON object${line ? ` (near line ${line})` : ''}.`,
    help: 'Write it as {"capRatio": 0.5}.',
  }),
  F110: ({ name, nearest, known }) => ({
    message: `The policy has no "${name}".`,
    help: nearest ? `Did you mean ${nearest}?` : `The names are: ${known}.`,
  }),
  F111: ({ name, value, allowed }) => ({
    message: `The policy ${name} cannot be ${value}.`,
    help: `Allowed: ${allowed}.`,
  }),
  F112: ({ field, name, nearest }) => ({
    message: `The month has no ${field} "${name}".`,
    help: nearest
      ? `Did you mean ${nearest}?`
      : 'The sheets of the plan that plan build writes list them all.',
  }),
  F113: ({ path, month }) => ({
    message: `${path} is no company folder, and holds none.`,
    help: `Name company folders (with ${month}/inputs, inputs or plan.config.json), or a folder that holds such.`,
  }),
  F114: ({ places }) => ({
    message: `There is no file of actual sales; looked in: ${places}.`,
    help: 'Name the files, or folders of them, with --actuals; or put them into the folder actuals beside the plan.',
  }),
  F201: ({ file }) => ({ message: `There is no file ${file}.`, help: 'Check its name and folder.' }),
  F202: ({ file }) => ({
    message: `${file} is not a regular file.`,
    help: 'Name a file, not a folder or a device.',
  }),
  F203: ({ file, reason, rename }) => ({
    message: `${file} cannot be read${reason ? `: ${reason}` : ''}.`,
    help: rename ? 'Rename it.' : 'Check its permissions; if it is open in Excel or WPS, close it there.',
  }),
  F204: ({ file, format }) => ({
    message: `${file} is a spreadsheet in the format ${format}; only .xlsx, .xlsm, .csv and .tsv are read.`,
    help: SAVE_AGAIN,
  }),
  F205: ({ file }) => ({
    message: `${file} is protected by a password.`,
    help: 'Take the password away in Excel or WPS, and save it again.',
  }),
  F206: ({ file, format }) => ({
    message: `${file} is no workbook, but ${format}.`,
    help: 'Check that it is the right file; open a web page or an export in Excel and save it as .xlsx; give a table in plain text the ending .csv or .tsv.',
  }),
  F207: ({ file, part, reason, detail, line }) => ({
    message: `${file} is damaged${part ? ` (${part})` : ''}: ${[line && `line ${line}`, reason, detail].filter(Boolean).join(', ')}.`,
    help: line
      ? 'A cell with a quotation mark stands in quotes itself, and the mark is written twice: "19"" wheel". Mend the line, or export the table as .xlsx.'
      : 'Get the file again; or open it in Excel or WPS and save it as .xlsx.',
  }),
  F208: ({ file }) => ({
    message: `${file} declares XML entities, which no honest workbook does; it was not read.`,
    help: SAVE_AGAIN,
  }),
  F209: ({ file, field }) => ({
    message: `${file} is no plan that this program wrote, or was changed since${field ? ` (${field})` : ''}.`,
    help: 'Take the file back from the folder history, or make the plan again with plan build.',
  }),
  F210: ({ file, month }) => ({
    message: `${month} has no plan yet: there is no ${file}.`,
    help: `Run plan build -m ${month} first, or name the company folder with --dir.`,
  }),
  F211: ({ file, month, found }) =>
    found
      ? {
          message: `${file} is the plan workbook of ${found}, not of ${month}; it was left alone.`,
          help: 'Move it away or give it its own name, and build again: the locks and remarks of the plan before are in the JSON beside it.',
        }
      : {
          message: `${file} is no plan workbook of ${month}.`,
          help: 'Name an .xlsx that plan build wrote; earlier ones are in the folder history.',
        },
  F212: ({ file, path }) => ({
    message: `Beside the workbook ${file} there is no ${path}: plans are read from their JSON.`,
    help: 'Put both files that plan build wrote into one folder under one name, or name the .json.',
  }),
  F213: ({ month, revision, known, file }) => ({
    message: revision
      ? `${month} has no plan r${revision}: looked in ${file}.`
      : `The plan of ${month} was made once (${known}): there is none before it to compare with.`,
    help: revision
      ? `There are: ${known}. Every build of a month keeps the one before.`
      : `Compare after the next plan build of the month, which keeps this one in ${file}. To compare with another plan, name both: plan diff OLD.json NEW.json, or months in place of files.`,
  }),
  F214: ({ file, field }) => ({
    message: `${file} is no achievement that this program wrote, or was changed since${field ? ` (${field})` : ''}.`,
    help: 'Delete it, and make it again with plan track of its month.',
  }),
  F301: ({ file, limit }) => ({
    message: `${file} is larger than ${megabytes(limit)}.`,
    help: HONEST_LARGE_FILE,
  }),
  F302: ({ file, limit }) => ({ message: `${file} has more than ${limit} parts.`, help: HONEST_LARGE_FILE }),
  F303: ({ file, limit }) => ({
    message: `A part of ${file} inflates to more than ${megabytes(limit)}.`,
    help: HONEST_LARGE_FILE,
  }),
  F304: ({ file, limit }) => ({
    message: `${file} inflates to more than ${megabytes(limit)} in all.`,
    help: HONEST_LARGE_FILE,
  }),
  F305: ({ file, limit }) => ({
    message: `${file} is compressed more than ${limit} times, as an attack would be.`,
    help: `Make sure that it can be trusted. ${SAVE_AGAIN}`,
  }),
  F306: ({ file, limit }) => ({
    message: `${file} has more than ${limit} sheets.`,
    help: 'Split it into several workbooks.',
  }),
  F307: ({ file, cell }) => ({
    message: `${file} has a cell beyond the last row or column of a sheet${cell ? ` (${cell})` : ''}.`,
    help: SAVE_AGAIN,
  }),
  F308: ({ file, limit }) => ({
    message: `A cell of ${file} holds more than ${limit} characters.`,
    help: 'Shorten its text.',
  }),
  F309: ({ file, limit }) => ({
    message: `The XML of ${file} is nested deeper than ${limit}.`,
    help: SAVE_AGAIN,
  }),
  F310: ({ file, limit }) => ({
    message: `A sheet of ${file} has more than ${limit} merged ranges.`,
    help: 'Unmerge the cells that need no merging.',
  }),
  F311: ({ file, limit }) => ({
    message: `The texts that the cells of ${file} share have more than ${limit} characters.`,
    help: HONEST_LARGE_FILE,
  }),
  F312: ({ file, limit }) => ({
    message: `${file} has too many elements for what it holds: more than ${limit} beyond those of filled cells.`,
    help: `Blank rows and columns that are only formatted can be deleted: select them, delete them, save. ${HONEST_LARGE_FILE}`,
  }),
  F401: ({ path, copy }) =>
    copy
      ? {
          message: `${path} exists, and is a marked copy that somebody has worked on, or no marked copy at all; it was left alone.`,
          help: 'A corrected copy is an input as it stands: move it over the original in the folder inputs and check again. Overwrite it with --force if nothing in it is needed, or name another folder with --annotate.',
        }
      : {
          message: `${path} exists and was not written by this program; it was left alone.`,
          help: 'Choose another place with -o, or overwrite it with --force.',
        },
  F402: ({ path }) => ({
    message: `${path} is open in another program and cannot be written.`,
    help: 'Close it in Excel or WPS, and try again.',
  }),
  F403: ({ path, reason }) => ({
    message: `${path} cannot be written${reason ? `: ${reason}` : ''}.`,
    help: 'Check that the folder exists, may be written to, and is not full; or choose another with -o.',
  }),
  F404: ({ path, copy }) =>
    copy
      ? {
          message: `${path} is one of the inputs; a marked-up copy does not take its place.`,
          help: 'Choose another folder for the copies: --annotate DIR.',
        }
      : {
          message: `${path} is one of the inputs; a plan does not take its place, not even with --force.`,
          help: 'Choose another place with -o.',
        },
  F405: ({ path, user, host, pid, command, started }) => ({
    message: `Another run is writing into ${path}${owner([command, [user, host].filter(Boolean).join('@'), pid && `process ${pid}`, started && `since ${started}`])}.`,
    help: 'Wait until it is done, and try again. If it surely runs no more, delete the folder .plan-lock in there.',
  }),
  F406: ({ path, reason }) => ({
    message: `A change that an interrupted run had begun cannot be completed: ${path}: ${reason}. Nothing was changed.`,
    help: 'Look at the files beside it. To go on with them as they stand, delete this file, and run the command again.',
  }),
  F501: ({ file, month }) => ({
    message: `The plan of ${month} has no workbook: there is no ${file}, or it is no plan of the month.`,
    help: `Put the workbook back, or run plan build -m ${month} again.`,
  }),
  F502: ({ file, month }) => ({
    message: `${file} and the JSON beside it no longer say the same plan: one was changed since they were written.`,
    help: `Run plan build -m ${month}; the changed files are kept in the folder history.`,
  }),
  F503: ({ file, month }) => ({
    message: `${file} holds locks or remarks that the plan was not made around.`,
    help: `Run plan build -m ${month} first.`,
  }),
  F504: ({ files, month }) => ({
    message: `Inputs were changed since the plan was made: ${files}.`,
    help: `Run plan build -m ${month} first; if the inputs lie elsewhere, name them as for the build, by --forecast, --inventory and so on.`,
  }),
  F505: ({ by, at }) => ({
    message: `This plan was approved by ${by}, ${at}.`,
    help: 'If another name is really to take its place, add --force.',
  }),
  F506: ({ month }) => ({
    message: `The plan of ${month} is not approved, or was changed since.`,
    help: `Run plan approve -m ${month} --by NAME first; --force hands it out as a trial, and the workbooks say so.`,
  }),
  F507: ({ names }) => ({
    message: `Lines without an answer (salespeople and their lines): ${names}.`,
    help: 'Ask for them, and try again; --partial takes over the answers that are there, and keeps the plan for the other lines until theirs come.',
  }),
  F508: ({ names, month }) => ({
    message: `There are answers of stores that nobody has taken over yet, and the new plan has these lines otherwise, so that the answers would be void (salespeople and their lines): ${names}.`,
    help: `Take them over first: plan confirm -m ${month} --partial, which needs no other inputs; plan build then plans by the inputs of now around what was agreed. With --ask-again the plan is made all the same, and stores are asked again about these lines; plan dispatch keeps the old workbooks in history.`,
  }),
};

function owner(facts: readonly (string | undefined)[]): string {
  const known = facts.filter(Boolean);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

/** In MB, or what is less than one in bytes, as a policy file may have it. */
function megabytes(bytes: string | undefined): string {
  const count = Number(bytes);
  return count < 2 ** 20 ? `${count} B` : `${Math.round(count / 2 ** 20)} MB`;
}
