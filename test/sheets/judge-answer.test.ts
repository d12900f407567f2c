import { expect, test } from 'vitest';
import type { AnswerReason } from '../../src/domain/answer.ts';
import { parseDay } from '../../src/domain/month.ts';
import { judgeAnswer } from '../../src/sheets/judge-answer.ts';

const day = parseDay('2026-12-20')!;

/** By reason: agreed quantities of a line with 4 asked and 8 proposed that contradict it, and that leave something open. */
const CASES: readonly (readonly [AnswerReason | null, readonly number[], readonly number[]])[] = [
  ['agreed', [0], [4, 6, 10]],
  ['fewer', [8, 10], []],
  ['more', [0, 4], []],
  ['price', [8, 10], []],
  ['stock', [8, 10], []],
  ['demand', [8, 10], []],
  ['later', [], [4, 6, 8, 10]],
  ['other', [], [0, 4, 6, 8, 10]],
  [null, [], [0]],
];

test.each(CASES)(
  'an answer %s is refused where the quantity cannot be true, and told where more is asked',
  (reason, contradicted, open) => {
    const line = { intent: 4, plan: 8, due: day, pegs: [] };
    const codeOf = (agreed: number): string | undefined =>
      judgeAnswer({ agreed, agreedDate: null, reason, remark: null }, line)?.code;
    for (const agreed of [0, 4, 6, 8, 10]) {
      const code = contradicted.includes(agreed) ? 'E519' : open.includes(agreed) ? 'W511' : undefined;
      expect([agreed, codeOf(agreed)]).toEqual([agreed, code]);
    }
  },
);

test('a date, a remark, or a plan that is late itself, is what was left open', () => {
  const line = { intent: 8, plan: 8, due: day, pegs: [] };
  const later = { agreed: 8, agreedDate: null, reason: 'later', remark: null } as const;
  expect(judgeAnswer(later, line)?.params).toMatchObject({ lacks: 'date' });
  expect(judgeAnswer({ ...later, agreedDate: day }, line)).toBeNull();
  const eta = parseDay('2026-12-28')!;
  expect(judgeAnswer(later, { ...line, pegs: [{ supply: 'in-transit' as const, eta, qty: 8 }] })).toBeNull();
  const other = { ...later, reason: 'other' } as const;
  expect(judgeAnswer(other, line)?.params).toMatchObject({ lacks: 'remark' });
  expect(judgeAnswer({ ...other, remark: 'by mail' }, line)).toBeNull();
});
