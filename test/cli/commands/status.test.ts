import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { StatusResult } from '../../../src/app/read-status.ts';
import { PlanFailure } from '../../../src/domain/failure.ts';
import { fenFromYuan, type Fen } from '../../../src/domain/money.ts';
import { DUE_WITH, STATUS_STEPS } from '../../../src/domain/month-status.ts';
import { parseDay, type Month } from '../../../src/domain/month.ts';
import { joinReliability } from '../../../src/engine/join-reliability.ts';
import { measureReliability } from '../../../src/engine/measure-reliability.ts';
import { runWith, type Outcome } from '../support/capture.ts';

const yuan = (amount: number): Fen => fenFromYuan(amount);
const DAY = parseDay('2026-12-09')!;
const RESULT: StatusResult = {
  status: {
    ...{ month: '2026-12' as Month, today: DAY, isInOrder: false, next: 'approve' },
    steps: STATUS_STEPS.map((step) => ({
      step,
      due: DAY,
      state: DUE_WITH[step] === 'forecast' ? ('late' as const) : ('lapsed' as const),
    })),
    senders: [
      {
        ...{ salesperson: '欧阳周敏\u001b[31m', territory: '江浙沪皖片区', isExpected: true, state: 'tardy' },
        files: [{ file: '很长的名字'.repeat(9), rows: 12345, changedOn: DAY, errors: 0 }],
      },
    ],
  },
  plan: {
    ...{ revision: 2, isConfirmed: false, stale: ['库存.xlsx'], isApproved: false, isChanged: true },
    approval: { by: '陈建国', at: '2026-12-08T17:00:00+08:00' },
    ...{ waitingEdits: 2, open: 3, arrived: 0, isDispatched: true, wrongAnswers: 1 },
    answers: [{ salesperson: '周敏', territory: '江浙', lines: 7, missing: 3 }],
  },
  errors: [
    {
      ...{ code: 'E205', severity: 'error', file: '预测.xlsx', sheet: 'Sheet1', cell: 'C4', header: '日期' },
      ...{ value: '下周', params: {} },
    },
  ],
  failures: [new PlanFailure('file', 'F214', { file: 'achievement-2026-11.json' })],
  achievement: {
    ...{ today: DAY, days: { gone: 7, all: 23 }, isOfPlan: false },
    ...{ plan: yuan(98_000), actual: yuan(20_000), expected: yuan(29_826) },
    ...{ rate: 20 / 98, target: yuan(120_000), targetRate: 1 / 6, pace: 20_000 / 29_826 },
    atRisk: true,
    risks: [
      { by: 'salesperson', name: '欧阳周敏\u001b[31m', missing: yuan(9826) },
      { by: 'territory', name: null, missing: yuan(200) },
      ...Array.from({ length: 5 }, (_, i) => ({
        ...{ by: 'store' as const, name: `店${i}`, missing: yuan(i + 1) },
      })),
    ],
  },
  reliability: joinReliability([
    measureReliability('2026-11' as Month, [
      {
        ...{ store: '杭州店', territory: '江浙', salesperson: '周敏', intent: 100, withheld: 0 },
        ...{ took: 40, pushed: 0, agreed: null, sold: 0 },
      },
    ]),
  ]),
};

const status = (result: StatusResult, ...args: readonly string[]): Promise<Outcome> =>
  runWith(['status', '-m', '2026-12', ...args], { readStatus: () => Promise.resolve(result) });

describe('plan status', () => {
  it.each(['zh', 'en'])(
    'in %s fits 80 columns, says everything, and lets nothing into the terminal',
    async (language) => {
      const { out, code } = await status(RESULT, '--lang', language);
      const told = out.split('\n').filter((line) => stringWidth(line) > 80);
      expect(told).toEqual([]);
      for (const said of ['2026-12-09', '12,345', '库存.xlsx', '陈建国', '预测.xlsx'])
        expect(out).toContain(said);
      expect(out).toContain('plan approve -m 2026-12 --by NAME');
      expect(out).not.toContain('\u001b');
      expect(code).toBe(3);
    },
  );

  it.each(['zh', 'en'])(
    'in %s holds sales against plan, target and working days, and names the largest of what is at risk',
    async (language) => {
      const { out } = await status(RESULT, '--lang', language);
      for (const said of ['20,000.00', '20.4%', '16.7%', '29,826.00', '67.1%', '9,826.00', '店4', '60.0%'])
        expect(out).toContain(said);
      expect(out).not.toContain('店1');
    },
  );

  it('says of a file that cannot be read what to do', async () => {
    const { out } = await status(RESULT);
    expect(out).toContain('achievement-2026-11.json is no achievement');
    expect(out).toContain('make it again with plan track');
  });

  it('ends with 0 where all is in order, with 1 where not, and with 3 where a file cannot be read', async () => {
    const end = async (isInOrder: boolean, failures = RESULT.failures) =>
      (await status({ ...RESULT, failures, status: { ...RESULT.status, isInOrder } })).code;
    expect([await end(true, []), await end(false, []), await end(false)]).toEqual([0, 1, 3]);
  });

  it('as JSON has days as texts, and the next command in the folder that was named', async () => {
    const { out } = await status(RESULT, '--json', '-d', 'my shop');
    expect(JSON.parse(out)).toMatchObject({
      ...{ month: '2026-12', today: '2026-12-09', isInOrder: false },
      forecasts: [{ files: [{ changedOn: '2026-12-09' }] }],
      next: { step: 'approve', command: 'plan approve -m 2026-12 -d "my shop" --by NAME' },
      achievement: {
        ...{ today: '2026-12-09', plan: 98_000, actual: 20_000, target: 120_000, isOfPlan: false },
        risks: { length: 7, 1: { by: 'territory', name: null, missing: 200 } },
      },
      reliability: { months: ['2026-11'], stores: [{ store: '杭州店', bias: 0.6 }] },
      diagnostics: [{ code: 'E205', file: '预测.xlsx' }, { code: 'F214' }],
    });
  });

  it('refuses a day that is none', async () => {
    const { err, code } = await status(RESULT, '--today', '2026-13-01');
    expect(err).toContain('--today');
    expect(code).toBe(2);
  });
});
