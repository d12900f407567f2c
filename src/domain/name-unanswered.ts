/** The lines of a salesperson that nobody answered. */
interface Unanswered {
  readonly salesperson: string;
  /** How many. */
  readonly lines: number;
  /** The first of them at least. */
  readonly open: readonly { readonly store: string; readonly partNo: string }[];
}

/** Lines of one salesperson that are named; a workbook shows them all. */
const NAMED = 3;

/** Salespeople with the number of their lines without an answer, and the first of these: `Zhou Min 4 (Hangzhou B27, …)`. */
export function nameUnanswered(missing: readonly Unanswered[]): readonly string[] {
  return missing.map(({ salesperson, lines, open }) => {
    const named = open.slice(0, NAMED).map(({ store, partNo }) => `${store} ${partNo}`);
    return `${salesperson} ${lines} (${[...named, ...(lines > NAMED ? ['…'] : [])].join(', ')})`;
  });
}
