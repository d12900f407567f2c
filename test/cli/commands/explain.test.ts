import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { tellGoalStory, type GoalRequest } from '../../../src/app/explain-goal.ts';
import type { PartRequest } from '../../../src/app/explain-part.ts';
import { tellPartStory } from '../../../src/app/tell-part-story.ts';
import type { PartNo, PlanInputs } from '../../../src/domain/inputs.ts';
import type { Issue } from '../../../src/domain/issue.ts';
import type { Fen } from '../../../src/domain/money.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import { buildPlan } from '../../../src/engine/build-plan.ts';
import { inputsOf, intentOf, lotOf, partOf, storeOf } from '../../engine/example-inputs.ts';
import { runWith } from '../support/capture.ts';

const PART = ['explain', '-m', '2026-12', '-p', 'P'];
const GOAL = ['explain', 'goal', 'target', '-m', '2026-12'];
const LANGUAGES = ['zh', 'en'] as const;

const INPUTS: PlanInputs = inputsOf({
  stores: [storeOf('杭州城北汽车配件专卖店'), storeOf('B', { priority: 1 }), storeOf('C\u001b[31m')],
  parts: [partOf('P', { name: '刹车片', onHand: 30, pack: 2, safetyStock: 2 })],
  lots: [lotOf(4, '12-28'), lotOf(7, '2027-01-08')],
  intents: [
    intentOf('杭州城北汽车配件专卖店', 25, '12-10'),
    intentOf('B', 8, '12-10'),
    intentOf('C\u001b[31m', 2, '12-20'),
  ],
  commitments: [{ supplier: '北方', partNo: 'P' as PartNo, quantity: 50 }],
  targets: [{ territory: 'East', series: null, amount: 1_000_000 as Fen }],
});
const PLAN = buildPlan(INPUTS, DEFAULT_POLICY);
const story = tellPartStory(INPUTS, PLAN, INPUTS.parts[0]!, null);
const told = {
  explainPart: async () => ({ status: 'told' as const, locks: 0, unmet: 0, story }),
  explainGoal: async ({ goal }: GoalRequest) => ({
    status: 'told' as const,
    locks: 0,
    unmet: 0,
    story: tellGoalStory(INPUTS, PLAN, goal),
  }),
};
const issue: Issue = {
  code: 'E201',
  severity: 'error',
  ...{ file: null, sheet: null, cell: null, header: null, value: null, params: {} },
};

describe('plan explain', () => {
  it('asks for the part and, where one is named, the store', async () => {
    const requests: PartRequest[] = [];
    await runWith([...PART, '--store', 'B', '--set', 'capRatio=1'], {
      explainPart: async (request) => {
        requests.push(request);
        return { status: 'told', locks: 0, unmet: 0, story };
      },
    });
    expect(requests).toMatchObject([{ partNo: 'P', store: 'B', month: '2026-12', settings: ['capRatio=1'] }]);
  });

  it('tells supply, reasons and what is left in words', async () => {
    const { code, out } = await runWith(PART, told);
    expect(code).toBe(0);
    expect(out).toContain(
      'Up to 2026-12-20 there are 30 units for intents, and 36 are wanted by then:\n  all of them are given out.',
    );
    expect(out).toMatch(/arrives 2027-01-08, too late +7 +6 +0 +7/);
    expect(out).toContain('Tier 1 is served before tier 2');
    expect(out).toContain('supply 34 − pull 34 − lift 0 − push 0 − locks 0 = left 0');
    expect(out).toContain('Promised to 北方: 50; placed, intents included: 34');
  });

  it('says how many locked lines of the plan in the folder it is told around, to programs, too', async () => {
    const around = { explainPart: async () => ({ status: 'told' as const, locks: 3, unmet: 1, story }) };
    expect((await runWith(PART, around)).out).toContain('around the 3 locked lines of the plan');
    expect((await runWith([...PART, '--lang', 'zh'], around)).out).toMatch(/锁定 3 行.*其中 1 处/s);
    expect(JSON.parse((await runWith([...PART, '--json'], around)).out)).toMatchObject({
      locks: 3,
      unmet: 1,
    });
    expect((await runWith(PART, told)).out).not.toContain('locked line');
  });

  it.each(LANGUAGES)('in %s is no wider than 80 columns, its columns aligned', async (language) => {
    for (const args of [PART, GOAL]) {
      const { out } = await runWith([...args, '--lang', language], told);
      expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    }
    const { out } = await runWith([...PART, '--lang', language], told);
    const rows = out
      .split('\n')
      .filter((line) => / 2026-12-\d\d +\S+ +\d+ +\d+ +\d+ +\d+ +\d+ +\d+$/.test(line));
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((line) => stringWidth(line))).size).toBe(1);
  });

  it('in Chinese keeps no English sentence', async () => {
    for (const args of [PART, GOAL]) {
      const { out } = await runWith([...args, '--lang', 'zh'], told);
      expect(out).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
    }
  });

  it('neutralises names', async () => {
    expect((await runWith(PART, told)).out).not.toContain('\u001b');
  });

  it('tells of a goal what binds, with amounts, and what is left', async () => {
    const { code, out } = await runWith(GOAL, told);
    expect(code).toBe(0);
    expect(out).toContain('Missing to the targets: 9,966.00');
    expect(out).toContain('This is the best there is');
    expect(out).toMatch(/East +9,966\.00 +no more stock above safety stock/);
    expect(out).toContain('No stock above safety stock is left.');
    const commitment = await runWith(['explain', 'goal', 'commitment', '-m', '2026-12'], told);
    expect(commitment.out).toMatch(/北方 +P +50 +34/);
  });

  it('with --json writes the story itself, and how many locks it keeps', async () => {
    expect(JSON.parse((await runWith([...PART, '--json'], told)).out)).toEqual({
      ...story,
      locks: 0,
      unmet: 0,
    });
    expect(JSON.parse((await runWith([...GOAL, '--json'], told)).out)).toEqual({
      ...tellGoalStory(INPUTS, PLAN, 'target'),
      locks: 0,
      unmet: 0,
    });
  });

  it.each([
    [['explain', '-m', '2026-12'], 'F106', '--part'],
    [['explain'], 'F106', 'plan explain E203'],
    [['explain', 'goal', '-m', '2026-12'], 'F107', 'name'],
    [['explain', 'goal', 'tarket', '-m', '2026-12'], 'F101', 'commitment, target, excess, mix, free'],
    [['explain', 'gaol', 'target', '-m', '2026-12'], 'F101', 'gaol'],
  ])('%j is a mistake, told by its code', async (args, code, named) => {
    const outcome = await runWith(args, told);
    expect(outcome.code).toBe(2);
    expect(outcome.err).toContain(code);
    expect(outcome.err).toContain(named);
  });

  it('ends with 1 and the problems where the data hold errors', async () => {
    const refused = { explainPart: async () => ({ status: 'refused' as const, issues: [issue] }) };
    expect(await runWith(PART, refused)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('E201'),
    });
    const { out } = await runWith([...PART, '--json'], refused);
    expect(JSON.parse(out)).toMatchObject({ status: 'refused', diagnostics: [{ code: 'E201' }] });
  });
});
