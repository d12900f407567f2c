import type { DoctorWords } from '../doctor-words.ts';

/** The words of `plan doctor`, in English. */
export const DOCTOR: DoctorWords = {
  title: (folder) => `The set-up of this machine and of the folder ${folder}`,
  checks: {
    node: 'Node.js',
    clock: 'clock',
    terminal: 'terminal',
    completion: 'completion',
    folder: 'company folder',
    disk: 'disk space',
    policy: 'policy and calendar',
    months: 'folders of months',
    leftovers: 'locks and temporary files',
    inputs: 'inputs',
    plans: 'plans',
  },
  told: (check, verdict) => `${check}: ${verdict}`,
  good: 'good',
  note: 'note',
  hindrance: 'hinders',
  findings: {
    nodeOld: ({ version, needed }) => ({
      message: `Node.js ${version} is too old; ${needed} is needed.`,
      help: 'Install a newer Node.js (nodejs.org).',
    }),
    clockAbsurd: ({ now }) => ({
      message: `The clock of this machine says ${now}, which cannot be.`,
      help: 'Set the time: approvals and late forecasts are told by it.',
    }),
    notUtf8: ({ locale }) => ({
      message: `The locale of the terminal is ${locale}, not UTF-8: Chinese may be shown as other signs.`,
      help: 'Set LANG to a UTF-8 locale, such as en_GB.UTF-8.',
    }),
    narrow: ({ columns }) => ({
      message: `The terminal has ${columns} columns: tables are cut short.`,
      help: 'Make the window 80 columns wide, or wider.',
    }),
    noCompletion: ({ shell }) => ({
      message: `The Tab key does not complete plan in ${shell}, as far as its files say.`,
      help: 'plan completion -h says how it is installed.',
    }),
    noFolder: () => ({
      message: 'There is no such folder.',
      help: 'Check --dir, or make one with plan init.',
    }),
    unreadable: () => ({ message: 'The folder may not be read.', help: 'Ask for the right to read it.' }),
    unwritable: () => ({
      message: 'The folder may not be written into: no plan can be stored.',
      help: 'Ask for the right to write into it.',
    }),
    network: () => ({
      message: 'The folder is on a network file system.',
      help: 'That works; a lock that another machine left behind is taken over after ten minutes only.',
    }),
    ignoresCase: () => ({
      message: 'Names that differ in capital and small letters alone are one file here.',
      help: 'Nothing to do; let no two inputs differ in that alone.',
    }),
    diskFull: ({ free }) => ({
      message: `The disk has ${free} MB left.`,
      help: 'Make room: a plan may not fit.',
    }),
    oddMonth: ({ meant }) => ({
      message: 'The name is nearly that of a month; nothing in this folder is read.',
      help: `If it is that month, rename it to ${meant}.`,
    }),
    lockHeld: ({ user, host, command }) => ({
      message: `In use by ${user}@${host}: ${command}.`,
      help: 'Wait for its end before you write.',
    }),
    lockStale: ({ user, host, command }) => ({
      message: `The lock of a run that has died: ${user}@${host}, ${command}.`,
      help: 'Nothing to do: the next run that writes takes it over.',
    }),
    journal: () => ({
      message: 'A run was stopped while it wrote: workbook and JSON may not belong together.',
      help: 'Run plan build again; it completes the change first.',
    }),
    temporary: () => ({
      message: 'A temporary file of a run that has died.',
      help: 'Nothing to do: the next run that writes removes it.',
    }),
    otherFormat: () => ({
      message: 'This format cannot be read, and stops the build of a plan.',
      help: 'Save it as .xlsx.',
    }),
    openElsewhere: () => ({
      message: 'Somebody has this workbook open in Excel; what is not saved is not read.',
      help: 'Save and close it.',
    }),
    hiddenInput: () => ({
      message: 'The name begins with a dot: the file is not read.',
      help: 'Rename it if it is wanted.',
    }),
    ownPlan: () => ({
      message: 'This is a plan that the program wrote, and no input.',
      help: 'Move it out of inputs.',
    }),
    folderInInputs: () => ({
      message: 'Workbooks in a folder inside inputs are not read.',
      help: 'Move them into inputs if they are wanted.',
    }),
    planStale: ({ month, files }) => ({
      message: `Inputs that have changed since the plan was made: ${files}.`,
      help: `To bring it up to date: plan build -m ${month}.`,
    }),
  },
  summary: (hindrances, notes) =>
    hindrances + notes === 0
      ? 'Nothing was found.'
      : `Found: ${hindrances} that hinder${hindrances === 1 ? 's' : ''} the work, ${notes} to note.`,
};
