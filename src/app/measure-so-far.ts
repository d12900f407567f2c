import { fenFromYuan, NO_FEN, type Fen } from '../domain/money.ts';
import { parseDay } from '../domain/month.ts';
import type { AchievementFacts, BehindPace } from '../domain/month-status.ts';
import type { AchievementDocument } from '../sheets/achievement-document-schema.ts';
import type { StandingPlan } from './open-standing-plan.ts';

/**
 * What an achievement says of a month, held against the plan and its target as they stand now.
 *
 * @param standing null: there is no plan any more, or none that can be read
 */
export function measureSoFar(
  { today, days, plan, company, ...rest }: AchievementDocument,
  standing: StandingPlan | null,
): AchievementFacts {
  const actual = fenFromYuan(company.actual);
  const expected = fenFromYuan(company.expected);
  const target = standing?.written.plan.kpis.target ?? null;
  return {
    ...{ today: parseDay(today)!, days, isOfPlan: plan.content === standing?.written.content },
    ...{ plan: fenFromYuan(company.plan), actual, expected, rate: company.rate },
    ...{ target, targetRate: rateOf(actual, target), pace: rateOf(actual, expected) },
    ...{ atRisk: company.atRisk, risks: listRisks(rest) },
  };
}

function rateOf(actual: Fen, whole: Fen | null): number | null {
  return whole === null || whole <= NO_FEN ? null : actual / whole;
}

type Breakdowns = Pick<AchievementDocument, 'territories' | 'salespeople' | 'stores' | 'series'>;

/** Parts are left out: there may be thousands of them, and nobody answers for one. */
function listRisks({ territories, salespeople, stores, series }: Breakdowns): readonly BehindPace[] {
  const all = [
    ...territories.map((own) => ({ ...own, by: 'territory' as const, name: own.territory })),
    ...salespeople.map((own) => ({ ...own, by: 'salesperson' as const, name: own.salesperson })),
    ...stores.map((own) => ({ ...own, by: 'store' as const, name: own.store })),
    ...series.map((own) => ({ ...own, by: 'series' as const, name: own.series })),
  ];
  return all
    .filter(({ atRisk }) => atRisk)
    .map(({ by, name, expected, actual }) => ({ by, name, missing: fenFromYuan(expected - actual) }))
    .sort((a, b) => b.missing - a.missing);
}
