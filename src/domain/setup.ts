import type { PlanFailure } from './failure.ts';
import type { LockOwner } from './folder-lock.ts';

/** What is looked at, in this order. */
export type SetupCheck =
  | 'node'
  | 'clock'
  | 'terminal'
  | 'completion'
  | 'folder'
  | 'disk'
  | 'policy'
  | 'months'
  | 'leftovers'
  | 'inputs'
  | 'plans';

/**
 * What can be found; in backquotes: the params that the messages name.
 */
export type FindingName =
  | 'nodeOld' // `version`, `needed`
  | 'clockAbsurd' // `now`
  | 'notUtf8' // `locale`
  | 'narrow' // `columns`
  | 'noCompletion' // `shell`
  | 'noFolder'
  | 'unreadable'
  | 'unwritable'
  | 'network' // the folder is on another machine
  | 'ignoresCase' // `A.xlsx` and `a.xlsx` are one file
  | 'diskFull' // `free`: megabytes
  | 'policyWrong' // the failure says what
  | 'oddMonth' // a folder whose name is nearly a month: `meant`
  | 'lockHeld' // `user`, `host`, `command`
  | 'lockStale' // `user`, `host`, `command`
  | 'journal' // a change of the folder that was not completed
  | 'temporary' // what a killed run has left
  | 'otherFormat' // an input that is not read for its format
  | 'openElsewhere' // a lock file of Excel
  | 'hiddenInput'
  | 'ownPlan' // a plan among the inputs
  | 'folderInInputs'
  | 'planStale' // `month`, `files`
  | 'planUnreadable'; // the failure says why

/** Something that was found: whether it hinders the work, where, and what the words need. */
export interface Finding {
  readonly check: SetupCheck;
  readonly name: FindingName;
  readonly hinders: boolean;
  readonly place: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly failure: Pick<PlanFailure, 'code' | 'params'> | null;
}

/** What a killed or living run has left in a folder. */
export interface Leftover {
  readonly path: string;
  readonly kind: 'lock' | 'staleLock' | 'journal' | 'temporary';
  readonly owner: LockOwner | null;
}

/** A folder as the file system has it. */
export interface FolderFacts {
  readonly isFolder: boolean;
  readonly isReadable: boolean;
  readonly isWritable: boolean;
  /** Bytes that may be written; null: nobody knows. */
  readonly freeBytes: number | null;
  readonly isNetwork: boolean;
  /** Whether names that differ in capital and small letters alone are one; null: nobody knows. */
  readonly ignoresCase: boolean | null;
}

/** A shell with completion, and whether it has the script; where that cannot be told there is no such thing. */
export interface CompletionFacts {
  readonly shell: 'bash' | 'zsh' | 'fish';
  readonly isInstalled: boolean;
}

/** What is known of the machine and of a company's folder. */
export interface SetupFacts {
  readonly node: { readonly version: string; readonly needed: string };
  /** The present date and time, ISO 8601. */
  readonly now: string;
  readonly terminal: TerminalFacts;
  /** Of the shell of whoever asks; null: it is none of those, or nobody says which. */
  readonly completion: CompletionFacts | null;
  readonly folder: FolderFacts & { readonly path: string };
  /** Folders of months and years, and those of results in them, that nobody may write into. */
  readonly closed: readonly string[];
  readonly policyFailures: readonly PlanFailure[];
  /** Names of folders in the company's folder. */
  readonly folders: readonly string[];
  readonly leftovers: readonly Leftover[];
  /** What lies in folders of inputs, and is not read. */
  readonly skipped: readonly { readonly path: string; readonly name: string; readonly isFolder: boolean }[];
  readonly plans: readonly {
    readonly month: string;
    readonly stale: readonly string[];
    readonly failure: PlanFailure | null;
  }[];
}

/** Where the program's words go. */
export interface TerminalFacts {
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Of LC_ALL, LC_CTYPE and LANG the one that counts; null: none is set, or the system knows no such thing. */
  readonly locale: string | null;
}
