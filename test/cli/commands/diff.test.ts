import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../../src/app/diff-plans.ts';
import type { Page } from '../../../src/sheets/page.ts';
import { isOutput } from '../../../src/sheets/read-stamp.ts';
import { renderPlanDocument } from '../../../src/sheets/plan-document.ts';
import { machineOf, type Machine } from '../../app/support/small-month.ts';
import { makePlan, NO_ORIGIN } from '../../sheets/make-plan.ts';
import { runWith, type Outcome } from '../support/capture.ts';

const texts = Object.fromEntries(
  [1, 2].map((seed) => {
    const policy = { ...makePlan(0).policy, capRatio: seed / 4 };
    const file = { kind: 'forecast', file: '订货预测.xlsx', sha256: `0${seed}`, rows: 60 };
    const document = renderPlanDocument({ ...makePlan(60, seed), policy }, { ...NO_ORIGIN, inputs: [file] });
    return [`${seed}.json`, [...document].join('')];
  }),
);

function diff(args: readonly string[], machine: Machine = machineOf([], texts)): Promise<Outcome> {
  return runWith(['diff', ...args], { diffPlans: (request) => diffPlans(request, machine) });
}

describe('plan diff', () => {
  it.each(['zh', 'en'])('in %s fits into 80 columns', async (lang) => {
    const { code, out } = await diff(['1.json', '2.json', '--lang', lang]);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    for (const told of ['订货预测.xlsx', 'capRatio', '0.25 → 0.5', '华东']) expect(out).toContain(told);
  });

  it('lists 20 lines and says how many more there are', async () => {
    const { out } = await diff(['1.json', '2.json']);
    const { lines } = JSON.parse((await diff(['1.json', '2.json', '--json'])).out) as { lines: object[] };
    expect(lines.length).toBeGreaterThan(20);
    expect(out).toContain(`(and ${lines.length - 20} more;`);
  });

  it.each([
    [['1.json', '2.json', '--detailed-exitcode'], 5],
    [['1.json', '1.json', '--detailed-exitcode'], 0],
    [['1.json', '2.json'], 0],
  ])('%s ends with %i', async (args, code) => {
    expect((await diff(args)).code).toBe(code);
  });

  it('with --quiet says nothing but by its exit code, and writes what is asked for', async () => {
    const machine = machineOf([], texts);
    const args = ['1.json', '2.json', '--quiet', '--detailed-exitcode', '-o', 'd.xlsx'];
    expect(await diff(args, machine)).toEqual({ code: 5, out: '', err: '' });
    expect(machine.written.has('d.xlsx')).toBe(true);
    expect((await diff(['1.json', '2.json', '-q', '--json'])).out).toContain('"lines"');
  });

  it('writes the lines with the old values in comments on the cells that changed', async () => {
    const machine = machineOf([], texts);
    const { err } = await diff(['1.json', '2.json', '-o', 'd.xlsx', '--lang', 'zh'], machine);
    expect(err).toContain('d.xlsx');
    const [summary, lines, ...others] = machine.written.get('d.xlsx') as readonly Page[];
    expect([summary!.name, lines!.name]).toEqual(['对比汇总', '变动明细']);
    const stamp = new Map(
      [...others.at(-1)!.rows].map(([name, value]) => [String(name!.value), String(value!.value)]),
    );
    expect([others.at(-1)!.visibility, isOutput(stamp)]).toEqual(['hidden', true]);
    const rows = [...lines!.rows];
    const header = rows[lines!.filter!.row - 1]!.map((each) => each?.value);
    const [letter, was] = [String.fromCharCode(65 + header.indexOf('计划')), header.indexOf('原计划数')];
    const ofPlan = lines!.comments!.filter(({ cell }) => cell.startsWith(letter) && /^\w\d+$/.test(cell));
    expect(ofPlan.length).toBeGreaterThan(0);
    for (const { cell, text } of ofPlan) {
      expect(text).toBe(`原值：${String(rows[Number(cell.slice(1)) - 1]![was]!.value)}`);
    }
  });

  it.each([
    [[], 'old'],
    [['1.json'], 'new'],
    [['1.json', '2.json', '-o', 'd.json'], 'diff.xlsx'],
    [['-m', '2026-13'], '2026-13'],
  ])('refuses %s', async (args, told) => {
    const { code, err } = await diff(args);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
