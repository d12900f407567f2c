import { SELLER_MONTHS, type ActualSale } from '../domain/achievement.ts';
import type { PartNo, Store } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { fenFromYuan } from '../domain/money.ts';
import {
  formatDay,
  monthFromParts,
  monthOf,
  monthsBefore,
  yearOf,
  type Day,
  type Month,
} from '../domain/month.ts';
import { entriesOf, entryIssue, type Entry } from './entries.ts';
import { PartFinder } from './gather-parts.ts';
import { actuals } from './kinds/actuals.ts';
import type { TableRows } from './sheet-reading.ts';
import type { Problem } from './reading.ts';
import { Suggestions } from './suggestions.ts';
import type { Table } from './table.ts';
import { nameKey } from './text.ts';
import { titledMonth } from './titled-month.ts';

/** What sales are held against. */
export interface ActualsTask {
  readonly month: Month;
  /** The last day whose sales count. */
  readonly today: Day;
  readonly stores: readonly Store[];
  readonly parts: readonly { readonly partNo: PartNo }[];
}

type ActualsEntry = Entry<(typeof actuals)['row']['_output']>;

/** What becomes of rows that count for nothing, or for a month that they do not name. */
interface LeftOut {
  readonly late: ActualsEntry[];
  readonly outside: { readonly entry: ActualsEntry; readonly month: Month }[];
  readonly undated: ActualsEntry[];
}

/** Makes sales of the rows of tables, and tells of each unknown name once. */
export class ActualsGatherer {
  readonly sales: ActualSale[] = [];
  private readonly task: ActualsTask;
  private readonly issues: Issue[];
  private readonly stores: ReadonlyMap<string, Store>;
  private readonly parts: PartFinder;
  private readonly suggestions: Suggestions;
  private readonly told = new Set<string>();
  private readonly first: Month;

  constructor(task: ActualsTask, issues: Issue[]) {
    this.task = task;
    this.issues = issues;
    this.stores = new Map(task.stores.map((store) => [nameKey(store.store), store]));
    this.parts = new PartFinder(task.parts, new Set());
    this.suggestions = new Suggestions(task.stores.map(({ store }) => store));
    const [oldest] = monthsBefore(task.month, SELLER_MONTHS - 1);
    const january = monthFromParts(yearOf(task.month), 1)!;
    this.first = oldest! < january ? oldest! : january;
  }

  /** Takes the rows of a table. */
  take(rows: TableRows): void {
    const leftOut: LeftOut = { late: [], outside: [], undated: [] };
    const titled = titledMonth(rows.table, this.task.month);
    for (const entry of entriesOf([rows], actuals)) {
      const month = this.monthOf(entry, titled, leftOut);
      const partNo = this.partOf(entry);
      const place = this.placeOf(entry);
      if (month === null || partNo === null) continue;
      const { quantity, revenue } = entry.values;
      const amount = revenue === null ? null : fenFromYuan(revenue * (rows.table.yuan ?? 1));
      this.sales.push({ ...place, partNo, month, quantity, amount });
    }
    this.tell(rows.table, leftOut);
  }

  /** The month of a row; null where the row counts for nothing. */
  private monthOf(entry: ActualsEntry, titled: Month | null, leftOut: LeftOut): Month | null {
    const { date, month: named } = entry.values;
    if (date !== null && date > this.task.today) {
      leftOut.late.push(entry);
      return null;
    }
    const said = date === null ? ((named as Month | null) ?? titled) : monthOf(date as Day);
    if (said === null) leftOut.undated.push(entry);
    const month = said ?? this.task.month;
    if (month >= this.first && month <= this.task.month) return month;
    leftOut.outside.push({ entry, month });
    return null;
  }

  /** The part of a row; an unknown one counts where the row says what it brought. */
  private partOf(entry: ActualsEntry): PartNo | null {
    const found: Issue[] = [];
    const partNo = this.parts.find(entry, found);
    const isCounted = partNo === null && entry.values.revenue !== null;
    for (const issue of found) {
      if (!isCounted) this.issues.push(issue);
      else this.tellOnce(entry, 'partNo', { code: 'W351', params: issue.params });
    }
    return isCounted ? (entry.values.partNo as PartNo) : partNo;
  }

  /** The store of a row as the company calls it, with where it belongs; of an unknown one, as the file says. */
  private placeOf(entry: ActualsEntry): Pick<ActualSale, 'store' | 'territory' | 'salesperson'> {
    const { store, territory, salesperson } = entry.values;
    const known = this.stores.get(nameKey(store));
    if (known !== undefined) {
      return { store: known.store, territory: known.territory, salesperson: known.salesperson };
    }
    this.tellOnce(entry, 'store', {
      code: 'W352',
      params: { store, ...this.suggestions.nearest(store) },
    });
    return { store, territory, salesperson };
  }

  private tellOnce(entry: ActualsEntry, field: 'partNo' | 'store', problem: Problem): void {
    const key = `${field} ${nameKey(entry.values[field])}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.issues.push(entryIssue(entry, field, problem));
  }

  private tell({ columns }: Table, { late, outside, undated }: LeftOut): void {
    const [lateFirst, undatedFirst, outsideFirst] = [late[0], undated[0], outside[0]];
    if (lateFirst !== undefined) {
      const params = { rows: late.length, today: formatDay(this.task.today) };
      const issue = entryIssue(lateFirst, 'date', { code: 'W353', params });
      this.issues.push({ ...issue, value: formatDay(lateFirst.values.date as Day) });
    }
    if (outsideFirst !== undefined) {
      const months = outside.map(({ month }) => month).sort();
      const params = { rows: outside.length, first: months[0]!, last: months.at(-1)! };
      const field = columns.has('date') ? 'date' : 'month';
      const issue = entryIssue(outsideFirst.entry, field, { code: 'W354', params });
      this.issues.push({ ...issue, value: outsideFirst.month });
    }
    if (undatedFirst !== undefined) {
      const params = { rows: undated.length, month: this.task.month };
      const issue = entryIssue(undatedFirst, 'date', { code: 'W355', params });
      this.issues.push({ ...issue, value: null });
    }
  }
}
