import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { StatusResult } from '../../../src/app/read-status.ts';
import { DUE_WITH, STATUS_STEPS } from '../../../src/domain/month-status.ts';
import { parseDay, type Month } from '../../../src/domain/month.ts';
import { runWith, type Outcome } from '../support/capture.ts';

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
    ...{ waitingEdits: 2, isDispatched: true, wrongAnswers: 1 },
    answers: [{ salesperson: '周敏', territory: '江浙', lines: 7, missing: 3 }],
  },
  errors: [
    {
      ...{ code: 'E205', severity: 'error', file: '预测.xlsx', sheet: 'Sheet1', cell: 'C4', header: '日期' },
      ...{ value: '下周', params: {} },
    },
  ],
  failures: [],
  achievement: { rate: 0.415, today: '2026-12-08' },
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
      for (const said of ['2026-12-09', '12,345', '库存.xlsx', '陈建国', '预测.xlsx', '41.5'])
        expect(out).toContain(said);
      expect(out).toContain('plan approve -m 2026-12 --by NAME');
      expect(out).not.toContain('\u001b');
      expect(code).toBe(1);
    },
  );

  it('ends with 0 where all is in order', async () => {
    expect((await status({ ...RESULT, status: { ...RESULT.status, isInOrder: true } })).code).toBe(0);
  });

  it('as JSON has days as texts, and the next command in the folder that was named', async () => {
    const { out } = await status(RESULT, '--json', '-d', 'my shop');
    expect(JSON.parse(out)).toMatchObject({
      ...{ month: '2026-12', today: '2026-12-09', isInOrder: false },
      forecasts: [{ files: [{ changedOn: '2026-12-09' }] }],
      next: { step: 'approve', command: 'plan approve -m 2026-12 -d "my shop" --by NAME' },
      diagnostics: [{ code: 'E205', file: '预测.xlsx' }],
    });
  });

  it('refuses a day that is none', async () => {
    const { err, code } = await status(RESULT, '--today', '2026-13-01');
    expect(err).toContain('--today');
    expect(code).toBe(2);
  });
});
