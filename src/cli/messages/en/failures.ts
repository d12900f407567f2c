import type { Catalogue } from '../catalogue.ts';

const HONEST_LARGE_FILE =
  'Make sure that the file can be trusted; split an honest large one into several workbooks.';
const SAVE_AGAIN = 'Open it in Excel or WPS, save it as .xlsx, and try again.';

/** Reasons to stop, in English. */
export const FAILURES: Catalogue['failures'] = {
  F101: ({ option, value, expected }) => ({
    what: `The value "${value}" of ${option} cannot be understood.`,
    todo: expected ? `Write it as ${expected}.` : 'See -h.',
  }),
  F102: ({ places }) => ({
    what: `There are no input workbooks; looked in: ${places}.`,
    todo: "Put the month's .xlsx files into DIR/MONTH/inputs, or name the folder with --dir, or the files with --forecast, --inventory and --annual.",
  }),
  F103: ({ option, nearest }) => ({
    what: `There is no option ${option}.`,
    todo: nearest ? `Did you mean ${nearest}?` : 'All options: -h.',
  }),
  F104: ({ command, nearest }) => ({
    what: `There is no command "${command}".`,
    todo: nearest ? `Did you mean ${nearest}?` : 'All commands: plan -h.',
  }),
  F105: ({ option }) => ({
    what: `The option ${option} stands without its value.`,
    todo: 'Put the value behind it; -h shows examples.',
  }),
  F106: ({ option }) => ({ what: `The option ${option} is missing.`, todo: 'Add it; -h shows examples.' }),
  F107: ({ argument }) => ({
    what: `The argument "${argument}" is missing.`,
    todo: 'Add it; -h shows examples.',
  }),
  F108: ({ argument }) => ({
    what: `The argument "${argument}" is one too many.`,
    todo: 'The month stands behind -m, files behind --forecast, --inventory, --annual or --history; -h shows examples.',
  }),
  F109: ({ path, reason }) => ({
    what: `The policy file ${path} is no JSON object${reason ? `: ${reason}` : ''}.`,
    todo: 'Write it as {"capRatio": 0.5}.',
  }),
  F110: ({ name, nearest, known }) => ({
    what: `The policy has no "${name}".`,
    todo: nearest ? `Did you mean ${nearest}?` : `The names are: ${known}.`,
  }),
  F111: ({ name, value, allowed }) => ({
    what: `The policy ${name} cannot be ${value}.`,
    todo: `Allowed: ${allowed}.`,
  }),
  F201: ({ path }) => ({ what: `There is no file ${path}.`, todo: 'Check its name and folder.' }),
  F202: ({ path }) => ({ what: `${path} is not a regular file.`, todo: 'Name an .xlsx file.' }),
  F203: ({ path }) => ({
    what: `${path} cannot be read.`,
    todo: 'Check its permissions; if it is open in Excel or WPS, close it there.',
  }),
  F204: ({ path, format }) => ({
    what: `${path} is in ${format ? `the format ${format}` : 'another format'}; only .xlsx and .xlsm are read.`,
    todo: SAVE_AGAIN,
  }),
  F205: ({ path }) => ({
    what: `${path} is protected by a password.`,
    todo: 'Take the password away in Excel or WPS, and save it again.',
  }),
  F206: ({ path, format }) => ({
    what: `${path} is no workbook${format ? `, but ${format}` : ''}.`,
    todo: 'Check that it is the right file; open a web page or an export in Excel and save it as .xlsx.',
  }),
  F207: ({ path, part, reason }) => ({
    what: `${path} is damaged${part ? ` (${part})` : ''}${reason ? `: ${reason}` : ''}.`,
    todo: 'Get the file again; or open it in Excel or WPS and save it as .xlsx.',
  }),
  F208: ({ path }) => ({
    what: `${path} declares XML entities, which no honest workbook does; it was not read.`,
    todo: SAVE_AGAIN,
  }),
  F301: ({ path, limit }) => ({ what: `${path} is larger than ${limit}.`, todo: HONEST_LARGE_FILE }),
  F302: ({ path, limit }) => ({ what: `${path} has more than ${limit} parts.`, todo: HONEST_LARGE_FILE }),
  F303: ({ path, limit }) => ({
    what: `A part of ${path} inflates to more than ${limit}.`,
    todo: HONEST_LARGE_FILE,
  }),
  F304: ({ path, limit }) => ({
    what: `${path} inflates to more than ${limit} in all.`,
    todo: HONEST_LARGE_FILE,
  }),
  F305: ({ path, limit }) => ({
    what: `${path} is compressed by more than ${limit}, as an attack would be.`,
    todo: `Make sure that it can be trusted. ${SAVE_AGAIN}`,
  }),
  F306: ({ path, limit }) => ({
    what: `${path} has more than ${limit} sheets.`,
    todo: 'Split it into several workbooks.',
  }),
  F307: ({ path, limit }) => ({
    what: `A sheet of ${path} has more rows or columns than ${limit}.`,
    todo: 'Look for a cell filled in far away by mistake, or split the workbook.',
  }),
  F308: ({ path, limit }) => ({
    what: `A cell of ${path} holds more than ${limit} characters.`,
    todo: 'Shorten its text.',
  }),
  F309: ({ path, limit }) => ({
    what: `The XML of ${path} is nested deeper than ${limit}.`,
    todo: SAVE_AGAIN,
  }),
  F310: ({ path, limit }) => ({
    what: `A sheet of ${path} has more than ${limit} merged ranges.`,
    todo: 'Unmerge the cells that need no merging.',
  }),
  F401: ({ path }) => ({
    what: `${path} exists and was not written by this program; it was left alone.`,
    todo: 'Choose another place with -o, or overwrite it with --force.',
  }),
  F402: ({ path }) => ({
    what: `${path} is open in another program and cannot be written.`,
    todo: 'Close it in Excel or WPS, and try again.',
  }),
  F403: ({ path, reason }) => ({
    what: `${path} cannot be written${reason ? `: ${reason}` : ''}.`,
    todo: 'Check that the folder exists, may be written to, and is not full; or choose another with -o.',
  }),
};
