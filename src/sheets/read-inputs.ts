import { PlanFailure } from '../domain/failure.ts';
import type { PlanInputs, Store } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import { DEFAULT_POLICY, type Policy } from '../domain/policy.ts';
import { DEFAULT_READING_LIMITS, type ReadingLimits } from '../domain/reading-limits.ts';
import type { StoreReliability } from '../domain/reliability.ts';
import type { Day, Month } from '../domain/month.ts';
import { findAsOf } from './find-as-of.ts';
import { forecastSenders, type ForecastSender } from './forecast-senders.ts';
import { copiedTables } from './copied-tables.ts';
import { gatherCommitments, gatherHistory, gatherLots } from './gather-demand.ts';
import { gatherIntents } from './gather-intents.ts';
import { findParts, gatherParts } from './gather-parts.ts';
import { gatherNames, gatherStores } from './gather-stores.ts';
import { gatherTargets } from './gather-targets.ts';
import { IssueList } from './issue-list.ts';
import { parts as partList } from './kinds/inventory.ts';
import { languageOfTables } from './language-of-tables.ts';
import { leftUntold } from './left-untold.ts';
import { missingForecasts } from './missing-forecasts.ts';
import { namedBySheets } from './named-by-sheets.ts';
import { outsizedIntents } from './outsized-intents.ts';
import { quotedPrices } from './quoted-prices.ts';
import type { RawWorkbook } from './raw-sheet.ts';
import type { TableRows } from './sheet-reading.ts';
import { readWorkbook, type InputSource, type WorkbookReading } from './read-workbook.ts';
import type { KindName } from './sheet-kind.ts';
import { staleHistory } from './stale-inputs.ts';
import { nameKey } from './text.ts';
import { unreliableIntents } from './unreliable-intents.ts';
import { sheetName } from './table.ts';
import { toldElsewhere } from './told-elsewhere.ts';
import { tooManyPairs } from './too-many-pairs.ts';
import { tooMuchMoney } from './too-much-money.ts';
import { twiceCounted } from './twice-counted.ts';
import { withoutOtherPlans } from './without-other-plans.ts';

/** What the workbooks of a month hold together. */
export interface InputsReading {
  /** Null when an error, or an unreadable workbook, keeps the inputs from being a whole. */
  readonly inputs: PlanInputs | null;
  /** Every problem found, in the order of workbooks, sheets and rows. */
  readonly issues: readonly Issue[];
  readonly sources: readonly InputSource[];
  /** What the titles of the tables are written in. */
  readonly language: Language;
  /** Of the workbooks that cannot be read, in their order. */
  readonly failures: readonly PlanFailure[];
  /** Whether reading was given up before its end. */
  readonly stopped: boolean;
  /** How many warnings are not among the issues, since those hold so many; one of the issues says so. */
  readonly untold: number;
  /** Who speaks for which stores, whatever else is wrong; nobody where reading was given up. */
  readonly senders: readonly ForecastSender[];
}

/** What is asked of the workbooks, where it is not a whole month. */
export interface Expectation {
  /** The kinds of tables that must be there. */
  readonly required: readonly KindName[];
  /** Whether so much is wrong already that nothing more need be read. */
  readonly isEnough: (found: Pick<InputsReading, 'issues' | 'failures'>) => boolean;
}

/** The values of the policy that checks ask for. */
type CheckPolicy = Pick<Policy, 'staleDays' | 'intentFactor' | 'priceJump' | 'demandMonths' | 'capRatio'>;

/** The kinds of tables that no month can be planned without. */
export const REQUIRED: readonly KindName[] = ['forecast', 'inventory', 'annual'];

/**
 * Reads all workbooks of a month: recognises their tables, checks every row, joins them and checks them against each
 * other. All problems are collected; nothing is thrown for data. Where a kind of table is not required, or a workbook
 * cannot be read, what only the missing table could settle is no problem.
 *
 * @param workbooks in the order in which problems are to be told; of one that cannot be opened, its failure
 * @param asOf the day on which the stock was counted; null: what the inventory list says, else the 5th with a warning
 * @param policy what is old, far above the usual, or another price
 * @param reliability how far the stores' intents of past months were from what they took, where that counts
 */
export async function readInputs(
  workbooks: readonly (RawWorkbook | PlanFailure)[],
  month: Month,
  asOf: Day | null,
  policy: CheckPolicy = DEFAULT_POLICY,
  { required, isEnough }: Expectation = { required: REQUIRED, isEnough: () => false },
  reliability: readonly StoreReliability[] = [],
): Promise<InputsReading> {
  const readings: WorkbookReading[] = [];
  const failures: PlanFailure[] = [];
  const limits = limitsOf(workbooks);
  const issues = new IssueList(limits);
  const doubts = new IssueList(limits);
  const found = (): Omit<InputsReading, 'stopped' | 'senders'> => {
    const sources = readings.flatMap((reading) => reading.sources);
    const language = languageOfTables(readings.flatMap((reading) => reading.tables));
    const untold = readings.reduce((sum, reading) => sum + reading.untold, issues.untold + doubts.untold);
    const isTold = issues.all.some(({ code }) => code === 'E106');
    issues.push(...leftUntold(!isTold && (issues.isFull || doubts.isFull), untold, limits));
    return { inputs: null, issues: issues.all, sources, language, failures, untold };
  };
  for (const workbook of workbooks) {
    const reading = await readOrFail(workbook, month);
    if (reading instanceof PlanFailure) failures.push(reading);
    else {
      readings.push(reading);
      // One call with a million arguments would be too many.
      for (const issue of reading.issues) issues.push(issue);
    }
    const isCut = (!(reading instanceof PlanFailure) && reading.isCut) || issues.isFull;
    if (isCut || isEnough({ issues: issues.all, failures }))
      return { ...found(), stopped: true, senders: [] };
  }
  const whole = failures.length === 0 && REQUIRED.every((kind) => required.includes(kind));
  const sorted = withoutOtherPlans(
    readings.flatMap((reading) => reading.tables),
    month,
  );
  const { tables, issues: taken } = namedBySheets(sorted.tables);
  issues.push(...sorted.issues, ...taken);
  // What was refused, and may be the table that another one is held against.
  const refused = new Set(
    issues.all
      .filter(({ code }) => code === 'E102' || code === 'E109')
      .map(({ params }) => String(params['kind'])),
  );
  const missing = failures.length > 0 ? [] : missingKinds(tables, required);
  issues.push(
    ...missing.filter(({ code, params }) => code !== 'E101' || !refused.has(String(params['kind']))),
  );
  const copies = copiedTables(tables);
  issues.push(...copies);
  const { inputs, senders } = joinTables(tables, { month, asOf, policy, reliability }, doubts);
  const at = { tables: failures.length > 0 ? [] : tables.map(({ table }) => table), whole, refused };
  const elsewhere = toldElsewhere(at);
  const older = doubts.all.filter(({ code }) => code === 'W329');
  const twice = twiceCounted(tables, [...copies, ...older]);
  issues.push(...twice);
  issues.push(...tooManyPairs(inputs, limits));
  for (const doubt of doubts.all)
    if (!elsewhere.has(doubt.code) && !isOfCopy(doubt, [...copies, ...twice])) issues.push(doubt);
  const told = found();
  const sound = whole && told.issues.every(({ severity }) => severity !== 'error');
  const stopped = issues.isFull || doubts.isFull;
  return { ...told, inputs: sound ? inputs : null, stopped, senders };
}

/** Whether a safety stock is added up only because its list is there twice, which is told. */
function isOfCopy({ code, file, sheet }: Issue, copies: readonly Issue[]): boolean {
  if (code !== 'W234' && code !== 'W329') return false;
  return copies.some(
    (copy) =>
      (copy.file === file && copy.sheet === sheet) || copy.params['other'] === sheetName({ file, sheet }),
  );
}

/** All workbooks of a month are opened within the same limits. */
function limitsOf(workbooks: readonly (RawWorkbook | PlanFailure)[]): ReadingLimits {
  const opened = workbooks.find((workbook) => 'limits' in workbook);
  return opened?.limits ?? DEFAULT_READING_LIMITS;
}

/** A workbook may be damaged where nobody has looked before. */
async function readOrFail(
  workbook: RawWorkbook | PlanFailure,
  month: Month,
): Promise<WorkbookReading | PlanFailure> {
  if (workbook instanceof PlanFailure) return workbook;
  try {
    return await readWorkbook(workbook, month);
  } catch (error) {
    if (error instanceof PlanFailure && error.kind === 'file') return error;
    throw error;
  }
}

/** A stock list of which the stock has a title that nobody knows is a list of parts. */
function partsAlone(tables: readonly TableRows[]): Issue['params'] {
  const list = tables.find(({ table: { kind } }) => kind.name === partList.name)?.table;
  return list === undefined ? {} : { other: sheetName(list), field: 'onHand' };
}

function missingKinds(tables: readonly TableRows[], required: readonly KindName[]): readonly Issue[] {
  return [...new Set([...required, ...REQUIRED])].flatMap((kind): Issue[] => {
    const ofKind = tables.filter(({ table }) => table.kind.name === kind);
    if (ofKind.some(({ lines, totals }) => lines + totals.length > 0)) return [];
    const [empty] = ofKind;
    const nowhere = { file: null, sheet: null, cell: null, header: null };
    if (empty === undefined && !required.includes(kind)) return [];
    const place =
      empty === undefined ? nowhere : { ...nowhere, file: empty.table.file, sheet: empty.table.sheet };
    const code = empty === undefined ? 'E101' : 'E104';
    const params = { kind, ...(kind === 'inventory' && empty === undefined ? partsAlone(tables) : {}) };
    return [{ code, severity: 'error', ...place, value: null, params }];
  });
}

/** What is planned, and by which policy it is checked. */
interface Task {
  readonly month: Month;
  /** The day on which the stock was counted, where somebody says so. */
  readonly asOf: Day | null;
  readonly policy: CheckPolicy;
  readonly reliability: readonly StoreReliability[];
}

function joinTables(
  tables: readonly TableRows[],
  task: Task,
  issues: IssueList,
): { readonly inputs: PlanInputs; readonly senders: readonly ForecastSender[] } {
  const { month, policy } = task;
  const asOf = findAsOf(tables, { month, asOf: task.asOf, staleDays: policy.staleDays }, issues);
  const names = gatherNames(tables, issues);
  const parts = gatherParts(tables, issues);
  const finder = findParts(parts, tables);
  const known = { names, parts: finder };
  const stores = gatherStores(tables, names, issues);
  const lots = gatherLots(tables, finder, asOf, issues);
  const wanted = gatherIntents(tables, known, { month, asOf }, issues);
  const commitments = gatherCommitments(tables, finder, month, issues);
  const targets = gatherTargets(tables, { names, parts, stores }, month, issues);
  const reliability = reliabilityOf(stores, task.reliability);
  const { sales: history, newest } = gatherHistory(
    tables,
    known,
    stores,
    { month, demandMonths: policy.demandMonths },
    issues,
  );
  const found = { lots, intents: wanted.intents, commitments, targets, history };
  const checks = [
    missingForecasts(tables, names, { askers: wanted.askers, history }),
    staleHistory(newest, month),
    quotedPrices(tables, { parts, finder }, policy.priceJump),
    outsizedIntents(wanted, { history, parts }, { month, policy }),
    unreliableIntents(wanted, reliability),
    tooMuchMoney({ parts, ...found }, tables, policy.capRatio),
  ];
  // One by one: a call cannot take a million arguments.
  for (const check of checks) for (const issue of check) issues.push(issue);
  const inputs = { month, asOf, stores, parts, ...found, reliability, locks: [] };
  return { inputs, senders: forecastSenders(tables, names, stores) };
}

/** What is known of this month's stores, however their names were written in past months. */
function reliabilityOf(
  stores: readonly Store[],
  known: readonly StoreReliability[],
): readonly StoreReliability[] {
  const byKey = new Map(known.map((past) => [nameKey(past.store), past]));
  return stores.flatMap(({ store }) => {
    const past = byKey.get(nameKey(store));
    return past === undefined ? [] : [{ ...past, store }];
  });
}
