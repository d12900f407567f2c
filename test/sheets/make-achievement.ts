import type { Achievement, ActualSale } from '../../src/domain/achievement.ts';
import type { PartNo } from '../../src/domain/inputs.ts';
import { NO_FEN, type Fen } from '../../src/domain/money.ts';
import { parseDay, type Month } from '../../src/domain/month.ts';
import { listOutcomes } from '../../src/app/list-outcomes.ts';
import { measureAchievement } from '../../src/engine/measure-achievement.ts';
import { measureReliability } from '../../src/engine/measure-reliability.ts';
import type { AchievementOrigin } from '../../src/sheets/achievement-document.ts';
import { makePlan } from './make-plan.ts';

export const ACHIEVEMENT_ORIGIN: AchievementOrigin = {
  language: 'zh',
  plan: { file: 'sales-plan-2026-12.json', revision: 2, status: 'approved', content: 'c0ffee' },
  actuals: [{ file: '销售.xlsx', sha256: 'abc', rows: 12 }],
};

/** The achievement of a drawn plan in mid-month: some lines are sold, some oversold, and one part nobody knows. */
export function makeAchievement(): Achievement {
  const plan = makePlan(30);
  const days = { gone: 11, all: 23 };
  const sales = plan.lines.flatMap(({ store, partNo, plan: units }, i): ActualSale[] => {
    const sale = { territory: null, salesperson: null, month: plan.month, amount: null };
    return i % 3 === 0 ? [] : [{ ...sale, store, partNo, quantity: Math.floor(units * (i % 4) * 0.5) }];
  });
  const foreign: ActualSale = {
    ...{ store: '路过的店', territory: null, salesperson: null, partNo: 'X-1' as PartNo },
    ...{ month: plan.month, quantity: 3, amount: 29_850 as Fen },
  };
  const month = measureAchievement(plan, [...sales, foreign], days);
  const seller = {
    name: '机油滤清器',
    series: '朗逸',
    units: 40,
    amount: 88_000 as Fen,
    onHand: 4,
    planned: 9,
  };
  const toDate = {
    target: 900_000 as Fen,
    actual: 880_000 as Fen,
    rate: 880 / 900,
    yearTarget: 990_000 as Fen,
  };
  return {
    ...month,
    ...{ month: plan.month, today: parseDay('2026-12-15')!, days },
    yearToDate: {
      months: [
        { month: '2026-10' as Month, toldBy: 'history', actual: 880_000 as Fen },
        { month: '2026-11' as Month, toldBy: null, actual: NO_FEN },
      ],
      company: toDate,
      territories: [{ territory: '华东', ...toDate, target: null, rate: null, yearTarget: null }],
    },
    sellers: {
      months: ['2026-10' as Month, '2026-12' as Month],
      best: [{ partNo: 'A-1' as PartNo, ...seller }],
      slow: [{ partNo: 'A-2' as PartNo, ...seller, units: 0, amount: NO_FEN }],
    },
    reliability: measureReliability(plan.month, listOutcomes(plan, [], month.items)),
  };
}
