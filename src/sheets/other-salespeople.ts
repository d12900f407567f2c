import type { Store } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { entryIssue, type ActualsEntry } from './entries.ts';
import { nameKey } from './text.ts';

/** Sales that name one salesperson, of stores that another one serves. */
interface Difference {
  readonly first: ActualsEntry;
  readonly salesperson: string;
  rows: number;
}

/**
 * Notes the sales that name another salesperson than the one who serves the store: the achievement is the latter's, since
 * the plan was, too. Each two names are told once.
 */
export class OtherSalespeople {
  private readonly differences = new Map<string, Difference>();

  /** Takes a sale of a store that is known. */
  meet(entry: ActualsEntry, { salesperson }: Store): void {
    const written = entry.values.salesperson;
    if (written === null || nameKey(written) === nameKey(salesperson)) return;
    const key = JSON.stringify([nameKey(written), salesperson]);
    const difference = this.differences.get(key);
    if (difference === undefined) this.differences.set(key, { first: entry, salesperson, rows: 1 });
    else difference.rows += 1;
  }

  /** What is to be told, once all sales were met. */
  issues(): readonly Issue[] {
    return Array.from(this.differences.values(), ({ first, salesperson, rows }) => {
      const params = { store: first.values.store, taken: salesperson, rows };
      return entryIssue(first, 'salesperson', { code: 'W359', params });
    });
  }
}
