import { yuanFromFen } from '../domain/money.ts';
import { formatDay } from '../domain/month.ts';
import { lineItem } from '../sheets/plan-document.ts';
import type { PlanView } from './plan-view.ts';
import type { PlanTally } from './tally-plan.ts';

/** A view for programs: names and units as in the JSON of the plan; the number of its contract comes first. */
export function describePlanView(view: PlanView): object {
  const { month, asOf, status, revision, approval, isApproved, filter, table, count, total, edits } = view;
  return {
    schemaVersion: 1,
    ...{ month, asOf: formatDay(asOf), status, revision, approval, isApproved },
    ...{ by: table.by, filter, count },
    rows:
      table.by === 'line'
        ? table.rows.map(({ partName, locked, remark, ...line }) => {
            return { ...lineItem(line), partName, locked, remark };
          })
        : table.rows.map(tallyItem),
    total: tallyItem(total),
    edits: edits.map((edit) => ({ ...edit, due: edit.due === null ? null : formatDay(edit.due) })),
  };
}

function tallyItem({
  pullAmount,
  pushAmount,
  amount,
  target,
  attainment,
  fillRate,
  ...units
}: PlanTally): object {
  return {
    ...units,
    pullAmount: yuanFromFen(pullAmount),
    pushAmount: yuanFromFen(pushAmount),
    amount: yuanFromFen(amount),
    target: target === null ? null : yuanFromFen(target),
    ...{ attainment, fillRate },
  };
}
