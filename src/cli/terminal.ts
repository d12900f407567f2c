/** One of the two ends where the program's words go. */
export interface Stream {
  write(text: string): void;
  /** Whether escape codes for colours may be sent. */
  readonly colours: boolean;
  /** Whether a line may be overwritten, for progress. */
  readonly live: boolean;
  /** Width in columns; 80 where nobody knows. */
  readonly columns: number;
}

/** Results go to `out`, progress and problems to `err`. */
export interface Terminal {
  readonly out: Stream;
  readonly err: Stream;
}

/** The part of a Node stream that a terminal is made of. */
interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const DEFAULT_COLUMNS = 80;

/**
 * A terminal over two Node streams. Colours need a terminal that is not `dumb`, and no `NO_COLOR` (any text but the
 * empty one switches them off, https://no-color.org); progress needs a terminal that is not `dumb`.
 */
export function openTerminal(
  out: Output,
  err: Output,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const openStream = (output: Output): Stream => {
    const live = output.isTTY === true && env['TERM'] !== 'dumb';
    return {
      write: (text) => void output.write(text),
      live,
      colours: live && !env['NO_COLOR'],
      columns: output.columns || DEFAULT_COLUMNS,
    };
  };
  return { out: openStream(out), err: openStream(err) };
}
