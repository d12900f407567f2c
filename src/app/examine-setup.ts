import { PlanFailure } from '../domain/failure.ts';
import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { parseMonth } from '../domain/month.ts';
import type {
  CompletionFacts,
  Finding,
  FolderFacts,
  Leftover,
  SetupFacts,
  TerminalFacts,
} from '../domain/setup.ts';
import { findStaleInputs } from './find-stale-inputs.ts';
import { isInputName } from './collect-inputs.ts';
import type { InputIo } from './io.ts';
import { judgeEnding } from './judge-ending.ts';
import { judgeSetup } from './judge-setup.ts';
import { listNames } from './list-names.ts';
import { openPlan } from './open-plan.ts';
import type { ReportProgress } from './progress.ts';
import { readCalendarOf, readLimitsOf, readPolicyFile } from './read-policy-file.ts';

/** Whose set-up to look at. */
export interface SetupRequest {
  /** The company's folder. */
  readonly folder: string;
  readonly terminal: Pick<TerminalFacts, 'isTerminal' | 'columns'>;
}

/** What looking at a set-up needs of the machine; nothing is written. */
export type SetupIo = InputIo & {
  readonly node: SetupFacts['node'];
  /** The present date and time, ISO 8601. */
  readonly now: string;
  readonly locale: string | null;
  findCompletion(): Promise<CompletionFacts | null>;
  inspectFolder(path: string): Promise<FolderFacts>;
  findLeftovers(folder: string): Promise<readonly Leftover[]>;
};

/** What is wrong with a set-up, and the policy values that differ from the defaults of the program. */
export interface SetupResult {
  readonly findings: readonly Finding[];
  readonly facts: SetupFacts;
}

/** Looks at the machine and at a company's folder, and says what is wrong with them; never throws for what it finds. */
export async function examineSetup(
  { folder, terminal }: SetupRequest,
  io: SetupIo,
  report: ReportProgress,
): Promise<SetupResult> {
  const found = await io.inspectFolder(folder);
  const isOpen = found.isFolder && found.isReadable;
  const folders = isOpen ? await listFolders(folder, io) : [];
  const months = folders.filter((name) => parseMonth(name) !== null).map((name) => io.joinPath(folder, name));
  const years = folders.filter((name) => /^20\d\d$/.test(name)).map((name) => io.joinPath(folder, name));
  const policyFailures = isOpen ? await checkPolicy(folder, io) : [];
  const leftovers: Leftover[] = [];
  for (const place of isOpen ? [folder, ...months] : []) leftovers.push(...(await io.findLeftovers(place)));
  const facts: SetupFacts = {
    ...{ node: io.node, now: io.now, terminal: { ...terminal, locale: io.locale } },
    completion: await io.findCompletion(),
    ...{ folder: { ...found, path: folder }, policyFailures, folders, leftovers },
    closed: await listClosed([...months, ...years], io),
    skipped: isOpen ? await listSkipped(folder, folders, io) : [],
    // Without its limits no workbook can be read.
    plans: isOpen && policyFailures.length === 0 ? await checkPlans(folder, io, report) : [],
  };
  return { findings: judgeSetup(facts), facts };
}

async function listFolders(folder: string, io: SetupIo): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of (await io.listFolder(folder)) ?? []) {
    if (name.startsWith('.')) continue;
    if ((await io.inspectFolder(io.joinPath(folder, name))).isFolder) found.push(name);
  }
  return found.toSorted();
}

/** Each part of the policy file by itself: all that is wrong is told at once. */
async function checkPolicy(folder: string, io: SetupIo): Promise<readonly PlanFailure[]> {
  const place = { folder, policyFile: null };
  const whole = { ...place, month: '2000-01' as Month, files: [], asOf: null, settings: [] };
  const failures = new Map<string, PlanFailure>();
  for (const read of [
    () => readPolicyFile(whole, io),
    () => readLimitsOf(place, io),
    () => readCalendarOf(place, io),
  ]) {
    const failure = await failureOf(read());
    // A file that is no JSON is the same fault for each.
    if (failure !== null) failures.set(`${failure.code} ${JSON.stringify(failure.params)}`, failure);
  }
  return [...failures.values()];
}

/** Where the program writes in the folder of a month. */
const RESULTS = ['history', 'dispatch', 'templates'];

async function listClosed(places: readonly string[], io: SetupIo): Promise<readonly string[]> {
  const closed: string[] = [];
  for (const place of places) {
    for (const path of [place, ...RESULTS.map((name) => io.joinPath(place, name))]) {
      const { isFolder, isWritable } = await io.inspectFolder(path);
      if (isFolder && !isWritable) closed.push(path);
    }
  }
  return closed;
}

async function listSkipped(
  folder: string,
  folders: readonly string[],
  io: SetupIo,
): Promise<SetupFacts['skipped']> {
  const skipped: SetupFacts['skipped'][number][] = [];
  for (const place of [folder, ...folders.map((name) => io.joinPath(folder, name))]) {
    const inputs = io.joinPath(place, 'inputs');
    for (const name of (await io.listFolder(inputs)) ?? []) {
      // A spreadsheet of another format stops a build: to be told before.
      if (isInputName(name) && judgeEnding(name) !== 'otherFormat') continue;
      const path = io.joinPath(inputs, name);
      skipped.push({ path, name, isFolder: (await io.inspectFolder(path)).isFolder });
    }
  }
  return skipped;
}

async function checkPlans(folder: string, io: SetupIo, report: ReportProgress): Promise<SetupFacts['plans']> {
  const plans: SetupFacts['plans'][number][] = [];
  for (const month of (await listNames({ kind: 'month', folder, month: null }, io)).map(parseMonth)) {
    if (month === null) continue;
    report({ step: 'read', file: month, rows: 0 });
    let stale: readonly string[] = [];
    const failure = await failureOf(
      staleInputsOf(month, folder, io).then((names) => {
        stale = names;
      }),
    );
    // A month without a plan, or without inputs by now, is no fault.
    const isFault = failure !== null && failure.code !== 'F210' && failure.code !== 'F102';
    if (isFault || stale.length > 0) plans.push({ month, stale, failure: isFault ? failure : null });
  }
  return plans;
}

async function staleInputsOf(month: Month, folder: string, io: SetupIo): Promise<readonly string[]> {
  const { document } = await openPlan({ month, folder }, io);
  const { inputs, policy } = document;
  // The document's schema leaves codes open; ours wrote them.
  const diagnostics = document.diagnostics as readonly Issue[];
  return findStaleInputs({ inputs, diagnostics, policy }, { month, folder, files: [] }, io);
}

async function failureOf(work: Promise<unknown>): Promise<PlanFailure | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof PlanFailure) return error;
    throw error;
  }
}
