import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { planDocumentSchema } from '../../src/sheets/plan-document-schema.ts';
import { renderPlanDocument } from '../../src/sheets/plan-document.ts';
import { CONTEXT, makePlan } from './make-plan.ts';

const INPUT = { kind: 'forecast', file: '预测.xlsx', sha256: '', rows: 1 };
const render = (lines: number) => [...renderPlanDocument(makePlan(lines), CONTEXT)];

describe('renderPlanDocument', () => {
  it.each([0, 1, 40])('keeps the contract to the letter, with %i lines', (count) => {
    const document: unknown = JSON.parse(render(count).join(''));
    const checked = planDocumentSchema.parse(document);
    // zod drops what the contract does not know: nothing may be lost, and no key may move.
    expect(JSON.stringify(checked)).toBe(JSON.stringify(document));
    expect(checked.lines).toHaveLength(count);
  });

  it('holds no units below zero, but for a lock, and no pack below one', () => {
    const { lines } = planDocumentSchema.parse(JSON.parse(render(1).join('')));
    const accepts = (over: object) =>
      planDocumentSchema.shape.lines.safeParse([{ ...lines[0]!, ...over }]).success;
    expect([accepts({}), accepts({ lock: -3 })]).toEqual([true, true]);
    expect([accepts({ plan: -3 }), accepts({ pack: 0 }), accepts({ unitPrice: -1 })]).toEqual([
      ...[false, false, false],
    ]);
  });

  it.each([
    ['a day that no spreadsheet knows', { asOf: '0000-01-01' }],
    ['a month that none knows', { month: '0000-12' }],
    ['a policy that the policy file may not hold', { policy: { ...DEFAULT_POLICY, demandMonths: 2 ** 31 } }],
    ['a name that no cell can hold', { inputs: [{ ...INPUT, file: 'x'.repeat(32_768) }] }],
    ['a number that cannot be reckoned with', { mix: [{ territory: null, before: 1e308, after: null }] }],
    ['a revision that nobody can reach', { revision: 2 ** 53 - 1 }],
  ])('holds not %s', (_, over) => {
    const document: unknown = JSON.parse(render(1).join(''));
    expect(planDocumentSchema.safeParse({ ...(document as object), ...over }).success).toBe(false);
  });

  it('names a line as the contract does, in its order', () => {
    const { lines } = JSON.parse(render(1).join('')) as { lines: object[] };
    expect(Object.keys(lines[0]!)).toEqual([
      ...['store', 'territory', 'salesperson', 'partNo', 'series', 'unitPrice', 'pack', 'due', 'intent'],
      ...['round', 'onTime', 'late', 'short', 'trim', 'lift', 'commitment', 'excess', 'free', 'lock'],
      ...['plan', 'amount', 'negotiate', 'pegs'],
    ]);
  });

  it('tells money in yuan, days as YYYY-MM-DD, and what is not as null', () => {
    const plan = makePlan(5);
    const document = planDocumentSchema.parse(JSON.parse(render(5).join('')));
    expect(document.asOf).toBe('2026-12-05');
    expect(document.lines.map(({ unitPrice }) => unitPrice)).toEqual(
      plan.lines.map(({ unitPrice }) => Number((unitPrice / 100).toFixed(2))),
    );
    expect(document.lines[0]!.pegs[0]).toEqual({ supply: 'on-hand', eta: null, qty: expect.any(Number) });
    expect(document.mix[1]).toEqual({ territory: '华东', before: 0.2, after: null });
  });

  it('lists what was found in the data before what the engine noted', () => {
    const { diagnostics } = planDocumentSchema.parse(JSON.parse(render(2).join('')));
    expect(diagnostics.map(({ code }) => code)).toEqual(['W224', 'W224', 'W401']);
  });

  it('ignores the order in which an object holds its keys', () => {
    const plan = makePlan(3);
    const backwards = (object: object) => Object.fromEntries(Object.entries(object).reverse());
    const turned = {
      ...plan,
      policy: backwards(plan.policy) as unknown as typeof plan.policy,
      lines: plan.lines.map((line) => backwards(line) as unknown as typeof line),
    };
    expect([...renderPlanDocument(turned, CONTEXT)].join('')).toBe(render(3).join(''));
  });

  it('gives every plan line a piece and a line of text of its own', () => {
    const pieces = render(200);
    expect(pieces.length).toBeGreaterThan(200);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1500);
    const lines = pieces.join('').split('\n');
    expect(lines.filter((line) => /^{"store":.*"pegs":/.test(line))).toHaveLength(200);
  });
});
