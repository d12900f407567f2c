import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Comparison, ComparisonRequest } from '../../../src/app/compare-policies.ts';
import type { Fen } from '../../../src/domain/money.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import { kpisItem } from '../../../src/sheets/plan-document-kpis.ts';
import { makeKpis } from '../../domain/make-kpis.ts';
import { runWith } from '../support/capture.ts';

const COMPARE = ['compare', '-m', '2026-12'];

function comparison(...settings: string[][]): Extract<Comparison, { status: 'compared' }> {
  const scenarios = [[], ...settings].map((each, i) => {
    const kpis = makeKpis({ plan: (123_456_789 * (i + 1)) as Fen, fillRateTotal: 0.5, coverMonths: 1.25 });
    return { settings: each, policy: DEFAULT_POLICY, kpis, document: kpisItem(kpis) };
  });
  return { status: 'compared', month: '2026-12', asOf: '2026-12-05', locks: 0, unmet: 0, scenarios };
}

describe('plan compare', () => {
  it('takes every --set for a policy, and commas for several values of one', async () => {
    const requests: ComparisonRequest[] = [];
    await runWith([...COMPARE, '--set', 'capRatio=0.3', '--set', 'capRatio=0.7, imbalance=enforce'], {
      comparePolicies: async (request) => {
        requests.push(request);
        return comparison();
      },
    });
    expect(requests).toMatchObject([
      { settings: [], scenarios: [['capRatio=0.3'], ['capRatio=0.7', 'imbalance=enforce']] },
    ]);
  });

  it('sets the numbers side by side, the present policy first', async () => {
    const { code, out } = await runWith([...COMPARE, '--set', 'capRatio=0.3'], {
      comparePolicies: async () => comparison(['capRatio=0.3', 'excessMonths=2']),
    });
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[2]).toMatch(/^ +present +capRatio=0\.3$/);
    expect(lines[3]).toMatch(/^ +excessMonths=2$/);
    expect(lines.find((line) => line.startsWith('Plan '))).toMatch(/1,234,567\.89 +2,469,135\.78$/);
    expect(lines.find((line) => line.startsWith('Fill rate total'))).toMatch(/50\.0% +50\.0%$/);
  });

  it.each(['zh', 'en'])(
    'in %s goes on below where the screen is too narrow, and cuts no number',
    async (lang) => {
      const many = Array.from({ length: 7 }, (_, i) => [`capRatio=0.${i + 1}`]);
      const { out } = await runWith([...COMPARE, '--set', 'x', '--lang', lang], {
        comparePolicies: async () => comparison(...many),
      });
      expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
      for (const [setting] of many) expect(out).toContain(setting);
      expect(out).toContain('9,876,543.12');
      expect(out.match(/1,234,567\.89/g)!.length).toBeGreaterThan(1);
    },
  );

  it('with --json writes the numbers as the plan has them', async () => {
    const { out } = await runWith([...COMPARE, '--set', 'capRatio=0.3', '--json'], {
      comparePolicies: async () => comparison(['capRatio=0.3']),
    });
    expect(JSON.parse(out)).toEqual({
      status: 'compared',
      month: '2026-12',
      asOf: '2026-12-05',
      locks: 0,
      unmet: 0,
      scenarios: [
        { settings: [], policy: DEFAULT_POLICY, kpis: expect.objectContaining({ plan: 1234567.89 }) },
        {
          settings: ['capRatio=0.3'],
          policy: DEFAULT_POLICY,
          kpis: expect.objectContaining({ plan: 2469135.78 }),
        },
      ],
    });
  });

  it('says how many locked lines of the plan in the folder all policies keep', async () => {
    const { out } = await runWith([...COMPARE, '--set', 'x'], {
      comparePolicies: async () => ({ ...comparison(['capRatio=0.3']), locks: 2, unmet: 1 }),
    });
    expect(out).toContain('around the 2 locked lines of the plan');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('do not allow 1 of them');
  });

  it('asks for a policy to compare with', async () => {
    const { code, err } = await runWith(COMPARE);
    expect(code).toBe(2);
    expect(err).toContain('--set');
  });
});
