/** The words of what past months teach of intents and of pushes; shares and units are already written. */
export interface ReliabilityWords {
  heading(months: readonly string[]): string;
  readonly columns: Readonly<
    Record<
      'salesperson' | 'asked' | 'took' | 'bias' | 'error' | 'pushed' | 'agreed' | 'sold' | 'territory',
      string
    >
  >;
  /** What bias and error are. */
  readonly note: string;
  /** A store whose intents were far off. */
  farOff(store: { store: string; asked: string; took: string; share: string }): string;
  moreFarOff(count: number): string;
  /** All of it in one line. */
  inShort(all: { months: readonly string[]; bias: string; error: string; farOff: number }): string;
}
