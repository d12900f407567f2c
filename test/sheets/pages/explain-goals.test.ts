import { describe, expect, it } from 'vitest';
import type { Fen } from '../../../src/domain/money.ts';
import { explainGoals } from '../../../src/sheets/pages/explain-goals.ts';
import { en } from '../../../src/sheets/words/en.ts';
import { zh } from '../../../src/sheets/words/zh.ts';
import { makePlan } from '../make-plan.ts';

const fen = (yuan: number) => (yuan * 100) as Fen;

describe('explainGoals', () => {
  it('names the gap where nothing was pushed for the target', () => {
    const plan = makePlan(3);
    const open = { ...plan, certificates: [], kpis: { ...plan.kpis, shortfall: fen(1_234_567.5) } };
    expect(explainGoals(open, en)[0]).toContain('1,234,567.50 yuan');
    expect(explainGoals({ ...open, kpis: { ...open.kpis, shortfall: fen(0) } }, en)).toEqual([]);
  });

  it('says what was reached, whether better exists, and which limit binds where', () => {
    const plan = {
      ...makePlan(3),
      certificates: [
        {
          goal: 'target' as const,
          reached: fen(120_000),
          best: fen(120_000),
          binding: [{ limit: 'cap' as const, territory: '华东', series: '朗逸', amount: fen(80_000) }],
        },
        { goal: 'excess' as const, reached: fen(12), best: fen(10), binding: [] },
        { goal: 'mix' as const, reached: fen(9), best: fen(10), binding: [] },
      ],
    };
    expect(explainGoals(plan, zh)).toEqual([
      '距各片区销售目标共缺 120,000.00 元；已是最好结果，没有更优的安排',
      '    受限于：华东 · 朗逸 专卖店已达推销上限 80,000.00 元',
      '积压库存未消化 12.00 元；最好可到 10.00 元，差额来自整包',
      '与参考结构相差 9.00 元；取整包后碰巧比可拆包装时的最好结果 10.00 元更少',
    ]);
  });
});
