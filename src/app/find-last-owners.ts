import { PlanFailure } from '../domain/failure.ts';
import type { Store } from '../domain/inputs.ts';
import { monthsBefore, type Month } from '../domain/month.ts';
import type { InputIo } from './io.ts';
import { openPlan } from './open-plan.ts';

/** Months before, in the plans of which one looks for who serves stores. */
const LOOK_BACK = 6;

/**
 * Who served the stores in the last plan before a month; none where there is none. A plan that cannot be read is no
 * matter of this month: the one before it is taken.
 */
export async function findLastOwners(
  { month, folder }: { readonly month: Month; readonly folder: string },
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<readonly Pick<Store, 'salesperson' | 'territory'>[]> {
  for (const past of monthsBefore(month, LOOK_BACK).toReversed()) {
    try {
      return (await openPlan({ month: past, folder }, io)).document.stores;
    } catch (error) {
      if (!(error instanceof PlanFailure)) throw error;
    }
  }
  return [];
}
