import type { AchievementFacts } from '../../domain/month-status.ts';
import { formatDay } from '../../domain/month.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { formatPercent, formatYuan } from './format-number.ts';
import { listRisks } from './list-risks.ts';
import { safeText } from './safe-text.ts';

/** Who and what is named that is at risk; `plan track` names more. */
const SHOWN_RISKS = 5;

/** What was sold so far, line by line: against plan, target and pace, and what is at risk. */
export function listAchievementNotes(
  achievement: AchievementFacts,
  { status: words, track }: Catalogue,
): readonly string[] {
  const { today, days, plan, actual, expected, rate, target, targetRate, pace, atRisk } = achievement;
  const unknown = { series: track.unknownParts, store: track.unknownStores };
  const risks = achievement.risks.map(({ by, name, missing }) => {
    const shown = name === null ? (by === 'series' ? unknown.series : unknown.store) : safeText(name);
    return { by, name: shown, missing };
  });
  const [day, sold] = [formatDay(today), formatYuan(actual)];
  return [
    words.achieved({ day, actual: sold, plan: formatYuan(plan), rate: formatPercent(rate) }),
    ...(target === null || targetRate === null
      ? []
      : [words.ofTarget(formatYuan(target), formatPercent(targetRate))]),
    words.pace({ ...days, expected: formatYuan(expected), pace: formatPercent(pace) }),
    ...(atRisk ? [words.companyAtRisk] : []),
    ...listRisks(risks, SHOWN_RISKS, track),
    ...(achievement.isOfPlan ? [] : [words.otherPlan]),
  ];
}
