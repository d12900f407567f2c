import * as z from 'zod';
import { column, combine } from '../column.ts';
import { readMonth } from '../read-month.ts';
import { readAmount } from '../read-number.ts';
import { readOfWhich } from '../read-of-which.ts';
import { month, name, yuan } from '../row-schema.ts';
import { SERIES, TERRITORY, VAGUE_DATE, YEAR } from '../shared-columns.ts';
import type { SheetKind } from '../sheet-kind.ts';

const row = z.object({
  territory: name.nullable(),
  series: name.nullable(),
  year: z.number().int().meta({ rule: 'year' }).nullable(),
  month,
  amount: yuan,
});

/** Targets of which a plan may have several beside one another: nobody may choose between them. */
const TIERS = '保底|基本|基础|挑战|冲刺|力争|奋斗|必达|确保';

/** The annual plan: what every month must bring, by territory and series as far as the sheet splits it. */
export const annual: SheetKind<z.infer<typeof row>> = {
  name: 'annual',
  columns: {
    territory: { ...TERRITORY, read: readOfWhich },
    series: { ...SERIES, read: readOfWhich },
    year: YEAR,
    month: column(
      '月份',
      'Month',
      readMonth,
      ['月', '年月', '期间', 'period', 'year-month', 'yearmonth'],
      VAGUE_DATE,
    ),
    amount: column(
      '目标金额',
      'Target',
      readAmount,
      [
        ...combine('|年度|月度|本月|当月', '|销售', '目标|任务|指标|计划|预算', '|额|金额|值'),
        ...combine('计划', '销售额|销售金额'),
        ...combine(TIERS, '目标|任务|指标|计划', '|额|金额'),
        ...combine('|sales |monthly ', 'target|budget|goal|quota', '| amount| value'),
        'plan amount',
      ],
      [
        ...['金额', '销售额', 'amount', 'plan', 'value'],
        // Beside 原目标 these are what counts; beside 目标 nobody knows whether they are filled in where nothing changed.
        ...combine('调整|修订|修改|变更', '后|后的', '|销售', '目标|任务|指标|计划|预算', '|额|金额|值'),
        ...combine('新|最终|修订', '|销售', '目标|任务|指标|计划', '|额|金额|值'),
      ],
    ),
  },
  needs: [['amount'], ['month']],
  telling: ['territory', 'series'],
  ofStores: false,
  ofParts: false,
  monthly: 'amount',
  carried: ['territory', 'year'],
  measured: ['amount'],
  blankCounts: false,
  row,
};
