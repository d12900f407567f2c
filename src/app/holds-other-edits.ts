import { orderEdits } from './order-edits.ts';
import type { PlanFiles } from './open-plan-workbook.ts';

/** Whether the planner wrote something into the workbook that its plan was not made around. */
export function holdsOtherEdits({ written, edits }: Pick<PlanFiles, 'written' | 'edits'>): boolean {
  return (
    JSON.stringify(orderEdits(edits.map(({ edit }) => edit))) !== JSON.stringify(written?.origin.edits ?? [])
  );
}
