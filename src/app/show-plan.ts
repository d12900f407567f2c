import type { LineEdit } from '../domain/line-edit.ts';
import type { Month } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { lineKeyOf, writeLineKey } from '../sheets/line-key.ts';
import { restorePlan } from '../sheets/restore-plan.ts';
import { describePlanView } from './describe-plan-view.ts';
import type { InputIo } from './io.ts';
import { isApproved } from './is-approved.ts';
import { openPlan } from './open-plan.ts';
import { openStandingPlan } from './open-standing-plan.ts';
import type { Describe } from './plan-files.ts';
import type { PlanView, ShownLine } from './plan-view.ts';
import { refuseUnknownName } from './refuse-unknown-name.ts';
import { filterLines, tallyPlan, type Grouping, type LineFilter, type PlanTally } from './tally-plan.ts';

/** By what rows can be put in order; the default is the amount. */
export type RowOrder =
  'name' | 'intent' | 'plan' | 'pull' | 'push' | 'short' | 'amount' | 'attainment' | 'fillRate';

/** Which part of a month's plan to show, and how. */
export interface ShowRequest {
  readonly month: Month;
  /** The company's folder. */
  readonly folder: string;
  /** `line`: the lines themselves; null: lines of a store or part, stores of a salesperson or territory, territories. */
  readonly by: Grouping | 'line' | null;
  readonly filter: LineFilter;
  readonly sort: RowOrder;
  /** So many rows at most; null: all. */
  readonly top: number | null;
  readonly describe: Describe;
}

/** A view, and the same for programs. */
export interface PlanShowing {
  readonly view: PlanView;
  readonly document: object;
}

/**
 * Reads the plan of a month, and sums up or lists the part of it that is asked for.
 *
 * @throws PlanFailure F210 where there is no plan, F112 where it has no such name
 */
export async function showPlan(request: ShowRequest, io: InputIo): Promise<PlanShowing> {
  const { plan, origin } = restorePlan((await openPlan(request, io)).document);
  // The workbook is of interest only where somebody has approved what it shows.
  const approved = origin.approval !== null && isApproved(await openStandingPlan(request, io));
  refuseUnknownNames(plan, request.filter);
  const { month, asOf } = plan;
  const { status, revision, approval } = origin;
  const partNames = new Map(plan.parts.flatMap(({ partNo, name }) => (name === '' ? [] : [[partNo, name]])));
  const { table, count } = tableOf(plan, origin.edits, partNames, request);
  const view = {
    ...{ month, asOf, status, revision, approval, isApproved: approved },
    ...{ filter: request.filter, table, count, partNames },
    total: tallyPlan(plan, 'territory', request.filter).total,
    edits: filterEdits(origin.edits, plan, request.filter),
  };
  return { view, document: describePlanView(view) };
}

function refuseUnknownNames(plan: SalesPlan, filter: LineFilter): void {
  const known: { readonly [Field in keyof LineFilter]: () => readonly string[] } = {
    territory: () => plan.territories.map(({ territory }) => territory),
    salesperson: () => plan.kpis.salespeople.map(({ salesperson }) => salesperson),
    store: () => [],
    partNo: () => plan.parts.map(({ partNo }) => partNo),
  };
  for (const field of ['territory', 'salesperson', 'store', 'partNo'] as const) {
    const name = filter[field];
    if (name === null) continue;
    const ofLines = plan.lines.map((line) => line[field]);
    refuseUnknownName(field, name, [...new Set([...ofLines, ...known[field]()])]);
  }
}

function tableOf(
  plan: SalesPlan,
  edits: readonly LineEdit[],
  partNames: PlanView['partNames'],
  { by, filter, sort, top }: ShowRequest,
): Pick<PlanView, 'table' | 'count'> {
  const grouping = by ?? usualGrouping(filter);
  const end = top ?? undefined;
  if (grouping !== 'line') {
    const { rows } = tallyPlan(plan, grouping, filter);
    return { table: { by: grouping, rows: rows.toSorted(inOrder(sort)).slice(0, end) }, count: rows.length };
  }
  const written = new Map(edits.map((edit) => [writeLineKey(edit), edit]));
  const lines = filterLines(plan.lines, filter).map((line): ShownLine => {
    const edit = written.get(writeLineKey(lineKeyOf(line)));
    const { quantity = null, remark = null } = edit ?? {};
    return { ...line, partName: partNames.get(line.partNo) ?? '', locked: quantity, remark };
  });
  const ordered = sort === 'name' ? lines : lines.toSorted((a, b) => measure(b, sort) - measure(a, sort));
  return { table: { by: 'line', rows: ordered.slice(0, end) }, count: lines.length };
}

/** What a planner most likely wants to see of the part of the plan that was asked for. */
function usualGrouping({ store, partNo, salesperson, territory }: LineFilter): Grouping | 'line' {
  if (store !== null || partNo !== null) return 'line';
  return salesperson !== null || territory !== null ? 'store' : 'territory';
}

/** Largest first; of rates the lowest first, which is what there is to look after; names by code point. */
function inOrder(sort: RowOrder): (a: PlanTally, b: PlanTally) => number {
  if (sort === 'name') return (a, b) => compareText(a.name, b.name);
  if (sort === 'attainment' || sort === 'fillRate') {
    return (a, b) => (a[sort] ?? Infinity) - (b[sort] ?? Infinity) || 0;
  }
  return (a, b) => b[sort] - a[sort];
}

function measure(line: ShownLine, sort: Exclude<RowOrder, 'name'>): number {
  const pull = line.onTime + line.late;
  switch (sort) {
    case 'pull':
      return pull;
    case 'push':
      return line.plan - pull;
    case 'fillRate':
      return line.intent === 0 ? -Infinity : -pull / line.intent;
    case 'attainment':
      return 0;
    default:
      return line[sort];
  }
}

/** A store that the plan has no line of belongs to nobody that could be asked for. */
function filterEdits(
  edits: readonly LineEdit[],
  { lines }: SalesPlan,
  { store, partNo, salesperson, territory }: LineFilter,
): readonly LineEdit[] {
  const stores = new Set(
    filterLines(lines, { store, salesperson, territory, partNo: null }).map((line) => line.store),
  );
  return edits.filter((edit) => stores.has(edit.store) && (partNo === null || edit.partNo === partNo));
}
