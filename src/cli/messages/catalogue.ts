import type { FailureCode } from '../../domain/failure.ts';
import type { IssueCode } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { BatchWords } from './batch-words.ts';
import type { CodeStories } from './code-stories.ts';
import type { ComparisonWords } from './comparison-words.ts';
import type { DoctorWords } from './doctor-words.ts';
import type { DiffWords } from './diff-words.ts';
import type { ExplanationWords } from './explanation-words.ts';
import type { FolderWords } from './folder-words.ts';
import type { MonthWords } from './month-words.ts';
import type { ReliabilityWords } from './reliability-words.ts';
import type { StatusWords } from './status-words.ts';
import type { StoryWords } from './story-words.ts';
import type { TrackWords } from './track-words.ts';
import type { ValidationWords } from './validation-words.ts';
import type { ViewWords } from './view-words.ts';

/** What a message may name, by the name of the param; texts are already safe to show. */
export type Facts = Readonly<Record<string, string>>;

/** What is wrong, and what to do about it; where it is, the renderer says. */
export interface Message {
  readonly message: string;
  readonly help: string;
}

/** The help of one command. */
export interface CommandHelp {
  /** One line, for the list of commands. */
  readonly summary: string;
  readonly description: string;
  /** Paragraphs after the options: rules, then the examples as they are typed. */
  readonly rules: readonly string[];
  readonly examples: readonly (readonly [command: string, does: string])[];
}

/** Help of the commands that take a plan through its month. */
export interface MonthHelp {
  readonly approve: CommandHelp;
  readonly dispatch: CommandHelp;
  readonly confirm: CommandHelp;
  readonly track: CommandHelp;
  readonly status: CommandHelp;
}

/** Help of the commands around a company's folder. */
export interface FolderHelp {
  readonly init: CommandHelp;
  readonly template: CommandHelp;
  readonly doctor: CommandHelp;
}

/** Everything that `-h` says. */
export interface HelpWords extends MonthHelp, FolderHelp {
  readonly program: CommandHelp;
  readonly build: CommandHelp;
  readonly batch: CommandHelp;
  readonly validate: CommandHelp;
  readonly inspect: CommandHelp;
  readonly explain: CommandHelp;
  readonly compare: CommandHelp;
  readonly show: CommandHelp;
  readonly diff: CommandHelp;
  readonly schema: CommandHelp;
  readonly completion: CommandHelp;
  readonly options: Readonly<Record<OptionName, string>>;
  /** The headings and place-holders that the command line library writes in English. */
  readonly titles: Readonly<
    Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>
  >;
  readonly usageOptions: string;
  readonly usageCommand: string;
  readonly examples: string;
}

type OptionName =
  | 'month'
  | 'dir'
  | 'forecast'
  | 'inventory'
  | 'annual'
  | 'history'
  | 'output'
  | 'from'
  | 'fresh'
  | 'askAgain'
  | 'asOf'
  | 'config'
  | 'set'
  | 'dryRun'
  | 'annotate'
  | 'force'
  | 'json'
  | 'quiet'
  | 'cells'
  | 'strict'
  | 'select'
  | 'ignore'
  | 'maxErrors'
  | 'failFast'
  | 'format'
  | 'report'
  | 'file'
  | 'topic'
  | 'topicName'
  | 'list'
  | 'schemaName'
  | 'shell'
  | 'part'
  | 'store'
  | 'scenario'
  | 'planMonth'
  | 'oldPlan'
  | 'newPlan'
  | 'diffMonth'
  | 'diffOutput'
  | 'detailedExitcode'
  | 'by'
  | 'onlyTerritory'
  | 'onlySalesperson'
  | 'onlyStore'
  | 'onlyPart'
  | 'sort'
  | 'top'
  | 'salesperson'
  | 'territory'
  | 'templateKind'
  | 'templateOutput'
  | 'replaceTemplate'
  | 'approvedBy'
  | 'at'
  | 'forceApproval'
  | 'dispatchOutput'
  | 'answerFiles'
  | 'partial'
  | 'statusDay'
  | 'forceDispatch'
  | 'actuals'
  | 'today'
  | 'trackBy'
  | 'places'
  | 'jobs'
  | 'shard'
  | 'again'
  | 'batchReport'
  | 'junit'
  | 'lang'
  | 'help'
  | 'helpCommand'
  | 'version';

/** The words of the results: titles of tables, and sentences with their numbers filled in. */
export interface ReportWords {
  readonly error: string;
  readonly warning: string;
  /** Where a problem stands: `sheet!cell（header）`, without the parts that are unknown. */
  where(place: { sheet: string | null; cell: string | null; header: string | null }): string;
  alsoIn(cells: string, more: number): string;
  moreProblems(count: number): string;
  countProblems(errors: number, warnings: number): string;
  nothingWritten: string;
  /** That the run before did not end by itself; texts are empty where nobody knows. */
  takenOver(run: { who: string; command: string; started: string }): string;
  dataGood(count: { files: number; stores: number; intents: number; parts: number }): string;
  planTitle(month: string, asOf: string): string;
  readonly columns: Readonly<Record<'territory' | 'target' | 'pull' | 'plan' | 'gap' | 'attainment', string>>;
  readonly total: string;
  moreTerritories(count: number): string;
  fillRates(onTime: string, total: string): string;
  negotiation(count: string, amount: string): string;
  /** Months of demand for which the stock lasts; null without any demand. */
  stockLeft(amount: string, months: string | null): string;
  written(paths: readonly string[]): string;
  /** Locked quantities and remarks of the plan before. */
  keptEdits(locks: number, remarks: number): string;
  /** Nothing was written, since the plan says what the one before says. */
  unchanged(revision: number): string;
  /** The plan before was approved by somebody, and this one is not. */
  /** How many lines differ from the approved plan, and by how much money all of it. */
  noLongerApproved(by: string, lines: number, amount: string): string;
  /** What became of the stores' answers to the plan before: `kept` of the `lines` that they answered stay as locks. */
  noLongerConfirmed(stores: number, lines: number, kept: number): string;
  /** Where the plan before is kept. */
  kept(paths: readonly string[]): string;
  dryRun: string;
  reading(file: string, rows: string): string;
  planning: string;
  writing: string;
  readonly bug: (reason: string) => Message;
}

/** The words of `plan inspect`. */
export interface InspectionWords {
  sheet(name: string, notes: readonly string[]): string;
  readonly hidden: string;
  readonly empty: string;
  readonly noTable: string;
  /** Of a sheet that was not read to its end. */
  readonly cut: string;
  table(kind: string, headerRows: string, rows: string): string;
  readonly title: string;
  readonly column: string;
  readonly meaning: string;
  nearly(kind: string, row: number, missing: string): string;
}

/** Code words that params hold, in the reader's language; what is not listed stays as it is. */
export interface CodeWords {
  /** Kinds of sheets, and fields of their rows. */
  readonly fields: Readonly<Record<string, string>>;
  /** Why a file cannot be read or written. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What a file is that is no workbook. */
  readonly formats: Readonly<Record<string, string>>;
  /** What keeps a locked quantity from being met. */
  readonly limits: Readonly<Record<string, string>>;
}

/** All words of the program in one language. */
export interface Catalogue {
  readonly language: Language;
  readonly issues: Readonly<Record<IssueCode, (facts: Facts) => Message>>;
  readonly failures: Readonly<Record<FailureCode, (facts: Facts) => Message>>;
  readonly help: HelpWords;
  readonly report: ReportWords;
  readonly inspection: InspectionWords;
  readonly story: StoryWords;
  readonly comparison: ComparisonWords;
  readonly view: ViewWords;
  readonly reliability: ReliabilityWords;
  readonly month: MonthWords;
  readonly track: TrackWords;
  readonly status: StatusWords;
  readonly diff: DiffWords;
  readonly doctor: DoctorWords;
  readonly validation: ValidationWords;
  readonly codes: CodeStories;
  readonly explanation: ExplanationWords;
  readonly folder: FolderWords;
  readonly batch: BatchWords;
  readonly codeWords: CodeWords;
}
