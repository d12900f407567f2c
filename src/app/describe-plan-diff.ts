import { yuanFromFen } from '../domain/money.ts';
import { formatDay } from '../domain/month.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import type { LineChange, PlanDiff, PlanSide } from '../domain/plan-diff.ts';
import { kpisItem } from '../sheets/plan-document-kpis.ts';
import { lineItem, territoryItem } from '../sheets/plan-document.ts';

/** The differences of two plans for programs: names and units as in the JSON of a plan. */
export function describePlanDiff(
  diff: PlanDiff,
  files: { readonly before: string; readonly after: string },
): object {
  const { equal, before, after, territories, kpis, policy, inputs, edits, causes, lines } = diff;
  const [old, now] = [kpisItem(before.kpis), kpisItem(after.kpis)];
  return {
    ...{ schemaVersion: 1, equal },
    before: sideItem(before, files.before),
    after: sideItem(after, files.after),
    territories: territories.map((row) => ({
      territory: row.territory,
      before: row.before && territoryItem(row.before),
      after: row.after && territoryItem(row.after),
    })),
    kpis: kpis.map((name) => ({ name, before: old[name], after: now[name] })),
    ...{ policy, inputs },
    edits: edits.map((edit) => ({ before: editOf(edit.before), after: editOf(edit.after) })),
    causes: causes.map((row) => ({ ...row, amount: yuanFromFen(row.amount) })),
    lines: lines.map(changeItem),
  };
}

function sideItem({ month, asOf, status, revision, kpis }: PlanSide, file: string): object {
  return { file, month, asOf: formatDay(asOf), status, revision, plan: yuanFromFen(kpis.plan) };
}

function changeItem({
  store,
  partNo,
  kind,
  fields,
  units,
  amount,
  causes,
  before,
  after,
}: LineChange): object {
  return {
    ...{ store, partNo, kind, fields, units, amount: yuanFromFen(amount), causes },
    before: before && lineItem(before),
    after: after && lineItem(after),
  };
}

function editOf(edit: LineEdit | null): object | null {
  return edit && { ...edit, due: edit.due === null ? null : formatDay(edit.due) };
}
