/** A problem in the data: a value, never thrown; the words are added at the edge, in the reader's language. */
export interface Issue {
  /** Stable name of the problem, `E…` or `W…`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** File name as the user knows it; null when the problem belongs to no file. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** A1 address. */
  readonly cell: string | null;
  /** The column title over the cell. */
  readonly header: string | null;
  /** What the cell holds, as text. */
  readonly value: string | null;
  /** What the message needs to name: a nearest known name, a limit, another cell. */
  readonly params: Readonly<Record<string, string | number>>;
}
