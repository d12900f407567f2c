import { SELLER_MONTHS, type ActualSale } from '../domain/achievement.ts';
import type { Part, PartNo, Store } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { amountOf, fenFromYuan, NO_FEN, type Fen } from '../domain/money.ts';
import { monthFromParts, monthOf, monthsBefore, yearOf, type Day, type Month } from '../domain/month.ts';
import { entriesOf, entryIssue, type ActualsEntry } from './entries.ts';
import { PartFinder } from './gather-parts.ts';
import type { IssueSink } from './issue-list.ts';
import { actuals } from './kinds/actuals.ts';
import { LeftOutSales } from './left-out-sales.ts';
import { OtherSalespeople } from './other-salespeople.ts';
import { salesByItem, type MetSale } from './met-sale.ts';
import { overlappingSales } from './overlapping-sales.ts';
import type { TableRows } from './sheet-reading.ts';
import type { Problem } from './reading.ts';
import { Suggestions } from './suggestions.ts';
import { replacedSales } from './replaced-sales.ts';
import { nameKey } from './text.ts';
import { titledMonth } from './titled-month.ts';

/** What sales are held against. */
export interface ActualsTask {
  readonly month: Month;
  /** The last day whose sales count. */
  readonly today: Day;
  /** The units of the month that were tracked before, and up to which day; null: nobody has tracked it. */
  readonly tracked: { readonly units: number; readonly today: Day } | null;
  readonly stores: readonly Store[];
  readonly parts: readonly Pick<Part, 'partNo' | 'unitPrice'>[];
}

/** Makes sales of the rows of tables, and tells of each unknown name once. */
export class ActualsGatherer {
  readonly sales: MetSale[] = [];
  /** Rows of the month that is tracked, and of a day after that of the look. */
  late = 0;
  private readonly task: ActualsTask;
  private readonly issues: IssueSink;
  private readonly stores: ReadonlyMap<string, Store>;
  private readonly parts: PartFinder;
  private readonly prices: ReadonlyMap<PartNo, Fen>;
  private readonly suggestions: Suggestions;
  private readonly told = new Set<string>();
  private readonly salespeople = new OtherSalespeople();
  private readonly first: Month;

  /** @param issues gets what is wrong with the rows, or was assumed */
  constructor(task: ActualsTask, issues: IssueSink) {
    this.task = task;
    this.issues = issues;
    this.stores = new Map(task.stores.map((store) => [nameKey(store.store), store]));
    this.parts = new PartFinder(task.parts, new Set());
    this.prices = new Map(task.parts.map(({ partNo, unitPrice }) => [partNo, unitPrice]));
    this.suggestions = new Suggestions(task.stores.map(({ store }) => store));
    const [oldest] = monthsBefore(task.month, SELLER_MONTHS - 1);
    const january = monthFromParts(yearOf(task.month), 1)!;
    this.first = oldest! < january ? oldest! : january;
  }

  /** Takes the rows of a table. */
  take(rows: TableRows): void {
    const leftOut = new LeftOutSales(rows.table, this.task.today);
    const titled = titledMonth(rows.table, this.task.month);
    for (const entry of entriesOf([rows], actuals)) {
      const month = this.monthOf(entry, titled, leftOut);
      const partNo = this.partOf(entry);
      const place = this.placeOf(entry);
      if (month === null || partNo === null) continue;
      const { quantity, revenue } = entry.values;
      const amount = revenue === null ? null : fenFromYuan(revenue * (rows.table.yuan ?? 1));
      if (amount !== null && areOpposed(quantity, amount)) leftOut.contradictory(entry);
      const { table, row, column, values } = entry;
      const date = values.date as Day | null;
      const priced = amount ?? amountOf(this.prices.get(partNo) ?? NO_FEN, quantity);
      // Without a spread, which takes fifteen times as long: there may be millions of sales.
      this.sales.push({
        store: place.store,
        territory: place.territory,
        salesperson: place.salesperson,
        partNo,
        month,
        quantity,
        amount,
        priced,
        date,
        document: values.document,
        table,
        row,
        column,
        at: this.sales.length,
      });
    }
    for (const issue of leftOut.issues(this.task.month)) this.issues.push(issue);
  }

  /** Tells what can only be told once the rows of all tables were taken. */
  finish(): void {
    const items = salesByItem(this.sales);
    const sold = [...overlappingSales(items), ...replacedSales(items)];
    this.issues.push(...sold, ...this.salespeople.issues());
  }

  /** The month of a row; null where the row counts for nothing. */
  private monthOf(entry: ActualsEntry, titled: Month | null, leftOut: LeftOutSales): Month | null {
    const { date, month: named } = entry.values;
    if (date !== null && date > this.task.today) {
      leftOut.late(entry);
      if (monthOf(date as Day) === this.task.month) this.late += 1;
      return null;
    }
    const said = date === null ? ((named as Month | null) ?? titled) : monthOf(date as Day);
    if (said === null) leftOut.undated(entry);
    const month = said ?? this.task.month;
    if (month >= this.first && month <= this.task.month) return month;
    leftOut.outside(entry, month);
    return null;
  }

  /** The part of a row; of an unknown one, the text of the row. */
  private partOf(entry: ActualsEntry): PartNo {
    const found: Issue[] = [];
    const partNo = this.parts.find(entry, found);
    if (partNo !== null) {
      this.issues.push(...found);
      return partNo;
    }
    const unpriced = entry.values.revenue === null ? { unpriced: 1 } : {};
    for (const { params } of found)
      this.tellOnce(entry, 'partNo', { code: 'W351', params: { ...params, ...unpriced } });
    return entry.values.partNo as PartNo;
  }

  /** The store of a row as the company calls it, with where it belongs; of an unknown one, as the file says. */
  private placeOf(entry: ActualsEntry): Pick<ActualSale, 'store' | 'territory' | 'salesperson'> {
    const { store, territory, salesperson } = entry.values;
    const known = this.stores.get(nameKey(store));
    if (known !== undefined) {
      this.salespeople.meet(entry, known);
      return { store: known.store, territory: known.territory, salesperson: known.salesperson };
    }
    this.tellOnce(entry, 'store', {
      code: 'W352',
      params: { store, ...this.suggestions.nearest(store) },
    });
    return { store, territory, salesperson };
  }

  private tellOnce(entry: ActualsEntry, field: 'partNo' | 'store', problem: Problem): void {
    const key = JSON.stringify([field, nameKey(entry.values[field]), problem.params?.['unpriced'] ?? 0]);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.issues.push(entryIssue(entry, field, problem));
  }
}

/** Whether units came back for money, went out for less than none, or were none at all for some. */
function areOpposed(quantity: number, amount: Fen): boolean {
  return amount !== NO_FEN && Math.sign(quantity) !== Math.sign(amount);
}
