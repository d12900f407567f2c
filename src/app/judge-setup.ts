import type { Finding, FindingName, SetupCheck, SetupFacts } from '../domain/setup.ts';
import { judgeEnding } from './judge-ending.ts';

/** Bytes without which a large plan may find no room. */
const LEAST_FREE = 100 * 2 ** 20;
const LEAST_COLUMNS = 80;
/** Before this year nobody can have had the program. */
const FIRST_YEAR = 2020;

type Found = Omit<Finding, 'check'>;

/** What is looked at, and what is found wrong with it. */
const CHECKS: Readonly<Record<SetupCheck, (facts: SetupFacts) => readonly Found[]>> = {
  node: ({ node }) => (isOlder(node.version, node.needed) ? [hindrance('nodeOld', null, { ...node })] : []),
  clock: ({ now }) => (Number(now.slice(0, 4)) < FIRST_YEAR ? [hindrance('clockAbsurd', null, { now })] : []),
  terminal: ({ terminal: { isTerminal, columns, locale } }) => [
    ...(isTerminal && locale !== null && !/utf-?8/i.test(locale) ? [note('notUtf8', null, { locale })] : []),
    ...(isTerminal && columns < LEAST_COLUMNS ? [note('narrow', null, { columns })] : []),
  ],
  completion: ({ terminal: { isTerminal }, completion }) =>
    isTerminal && completion !== null && !completion.isInstalled
      ? [note('noCompletion', null, { shell: completion.shell })]
      : [],
  folder: ({ folder: { path, isFolder, isReadable, isWritable, isNetwork, ignoresCase }, closed }) => {
    if (!isFolder) return [hindrance('noFolder', path)];
    return [
      ...(isReadable ? [] : [hindrance('unreadable', path)]),
      ...(isWritable ? [] : [hindrance('unwritable', path)]),
      ...closed.map((each) => hindrance('unwritable', each)),
      ...(isNetwork ? [note('network', path)] : []),
      ...(ignoresCase === true ? [note('ignoresCase', path)] : []),
    ];
  },
  disk: ({ folder: { path, freeBytes } }) =>
    freeBytes !== null && freeBytes < LEAST_FREE
      ? [hindrance('diskFull', path, { free: Math.floor(freeBytes / 2 ** 20) })]
      : [],
  policy: ({ policyFailures }) =>
    policyFailures.map((failure) => ({ ...hindrance('policyWrong', null), failure })),
  months: ({ folders }) =>
    folders.flatMap((name) => {
      const meant = monthMeant(name);
      return meant === null ? [] : [note('oddMonth', name, { meant })];
    }),
  leftovers: ({ leftovers }) =>
    leftovers.map(({ path, kind, owner }) => {
      const { user = '', host = '', command = '' } = owner ?? {};
      if (kind === 'lock') return note('lockHeld', path, { user, host, command });
      if (kind === 'staleLock') return note('lockStale', path, { user, host, command });
      return kind === 'journal' ? hindrance('journal', path) : note('temporary', path);
    }),
  inputs: ({ skipped }) =>
    skipped.flatMap(({ path, name, isFolder }) => {
      if (name.startsWith('~$')) return [note('openElsewhere', path)];
      if (/^sales-plan-.*\.xlsx$/i.test(name)) return [note('ownPlan', path)];
      // Other hidden files are the system's own.
      if (name.startsWith('.')) return judgeEnding(name) === null ? [] : [note('hiddenInput', path)];
      if (isFolder) return [note('folderInInputs', path)];
      return judgeEnding(name) === 'otherFormat' ? [hindrance('otherFormat', path)] : [];
    }),
  plans: ({ plans }) =>
    plans.flatMap(({ month, stale, failure }) => [
      ...(failure === null ? [] : [{ ...hindrance('planUnreadable', month), failure }]),
      ...(stale.length === 0 ? [] : [note('planStale', month, { month, files: stale.join(', ') })]),
    ]),
};

/** What is wrong with a set-up, check by check. */
export function judgeSetup(facts: SetupFacts): readonly Finding[] {
  return (Object.keys(CHECKS) as SetupCheck[]).flatMap((check) =>
    CHECKS[check](facts).map((found) => ({ check, ...found })),
  );
}

function hindrance(name: FindingName, place: string | null, params: Finding['params'] = {}): Found {
  return { name, hinders: true, place, params, failure: null };
}

function note(name: FindingName, place: string | null, params: Finding['params'] = {}): Found {
  return { ...hindrance(name, place, params), hinders: false };
}

function isOlder(version: string, needed: string): boolean {
  const numbers = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);
  const [own, least] = [numbers(version), numbers(needed)];
  const i = least.findIndex((number, at) => number !== (own[at] ?? 0));
  return i !== -1 && (own[i] ?? 0) < least[i]!;
}

/** The month that the name of a folder seems to mean without being one: `2026-7`, `202612`, `2026年12月`. */
function monthMeant(name: string): string | null {
  const [, year, month] = /^(20\d\d)[-_. /年]*(\d{1,2})月?(份|[\s_-].*)?$/.exec(name) ?? [];
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return null;
  const meant = `${year}-${month.padStart(2, '0')}`;
  return meant === name ? null : meant;
}
