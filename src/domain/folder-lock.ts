/** Who writes into a folder, as the lock of the folder tells it; texts are empty where nobody knows. */
export interface LockOwner {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** The command line, as it was typed. */
  readonly command: string;
  /** When it began: an ISO 8601 date and time in UTC. */
  readonly started: string;
}

/** A folder that this run alone writes into. */
export interface FolderLock {
  readonly folder: string;
  /** The run that held the folder before and ended without letting it go; null: the folder was free. */
  readonly interrupted: LockOwner | null;
  /** Fails where another run has taken the folder over, thinking that this one is dead. */
  readonly confirm: () => Promise<void>;
}
