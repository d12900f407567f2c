import type { Issue, IssueCode } from '../domain/issue.ts';
import { formatDay, type Day, type Month } from '../domain/month.ts';
import { entryIssue, type ActualsEntry } from './entries.ts';
import type { Table } from './table.ts';

/** Rows of which the same is to be told: the first of them, and how many there are. */
interface Rows {
  readonly first: ActualsEntry;
  count: number;
}

/** The rows of a table of sales that count for nothing, or otherwise than they seem; each kind is told once. */
export class LeftOutSales {
  private readonly rows = new Map<IssueCode, Rows>();
  private readonly table: Table;
  private readonly today: Day;
  private months: { readonly own: Month; first: Month; last: Month } | null = null;

  constructor(table: Table, today: Day) {
    this.table = table;
    this.today = today;
  }

  /** A row of a day after that of the look. */
  late(entry: ActualsEntry): void {
    this.count('W353', entry);
  }

  /** A row of a month that nothing counts. */
  outside(entry: ActualsEntry, month: Month): void {
    this.count('W354', entry);
    const { own, first, last } = this.months ?? { own: month, first: month, last: month };
    this.months = { own, first: month < first ? month : first, last: month > last ? month : last };
  }

  /** A row that says of no month, and was taken for one of the month that is tracked. */
  undated(entry: ActualsEntry): void {
    this.count('W355', entry);
  }

  /** A row whose quantity and amount do not fit together. */
  contradictory(entry: ActualsEntry): void {
    this.count('W360', entry);
  }

  private count(code: IssueCode, entry: ActualsEntry): void {
    const rows = this.rows.get(code);
    if (rows === undefined) this.rows.set(code, { first: entry, count: 1 });
    else rows.count += 1;
  }

  /** What is to be told, once all rows of the table were seen. */
  issues(month: Month): readonly Issue[] {
    const today = formatDay(this.today);
    const dated = this.table.columns.has('date') ? 'date' : 'month';
    const { own = null, ...months } = this.months ?? {};
    return [
      ...this.tell('W353', 'date', { today }, (first) => formatDay(first.values.date as Day)),
      ...this.tell('W354', dated, months, () => own),
      ...this.tell('W355', 'date', { month }, () => null),
      ...this.tell('W360', 'revenue', {}, ({ values }) => `${values.quantity} | ${values.revenue}`),
    ];
  }

  private tell(
    code: IssueCode,
    field: 'date' | 'month' | 'revenue',
    params: Issue['params'],
    valueOf: (first: ActualsEntry) => string | null,
  ): readonly Issue[] {
    const rows = this.rows.get(code);
    if (rows === undefined) return [];
    const issue = entryIssue(rows.first, field, { code, params: { rows: rows.count, ...params } });
    return [{ ...issue, value: valueOf(rows.first) }];
  }
}
