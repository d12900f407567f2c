import type { BuildResult } from '../../app/build-plan.ts';
import { yuanFromFen } from '../../domain/money.ts';
import { formatDay } from '../../domain/month.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { describeDiagnostics } from './describe-diagnostics.ts';

/** The result of a build for programs, short: amounts in yuan; the plan itself stands in the files it names. */
export function summariseBuild(result: BuildResult, catalogue: Catalogue): object {
  const diagnostics = describeDiagnostics(result.issues, catalogue);
  if (result.status === 'refused') return { status: 'refused', outputs: [], diagnostics };
  const { month, asOf, kpis, territories, certificates } = result.plan;
  return {
    status: 'planned',
    month,
    asOf: formatDay(asOf),
    outputs: result.outputs,
    kpis: {
      ...kpis,
      target: yuanFromFen(kpis.target),
      pull: yuanFromFen(kpis.pull),
      plan: yuanFromFen(kpis.plan),
      shortfall: yuanFromFen(kpis.shortfall),
      freePushed: yuanFromFen(kpis.freePushed),
    },
    territories: territories.map((row) => ({
      ...row,
      target: yuanFromFen(row.target),
      pull: yuanFromFen(row.pull),
      plan: yuanFromFen(row.plan),
      shortfall: yuanFromFen(row.shortfall),
    })),
    certificates: certificates.map(({ goal, reached, best, binding }) => ({
      goal,
      reached: yuanFromFen(reached),
      best: yuanFromFen(best),
      binding: binding.map((limit) => ({ ...limit, amount: yuanFromFen(limit.amount) })),
    })),
    diagnostics,
  };
}
