import { describe, expect, it } from 'vitest';
import type { Page, PageCell, PageRow } from '../../../src/sheets/page.ts';
import { renderPlanPages } from '../../../src/sheets/pages/render-plan-pages.ts';
import { CONTEXT, makePlan } from '../make-plan.ts';

const plan = makePlan(120);
const pages = renderPlanPages(plan, CONTEXT, 'zh');
const people = pages.filter(({ tabColour }) => tabColour === 'green');
const named = (name: string): Page => pages.find((page) => page.name === name)!;
const rowsOf = (page: Page): readonly PageRow[] => [...page.rows];
const number = (cell: PageCell | null | undefined): number => {
  const value = cell?.value;
  if (typeof value === 'number') return value;
  if (value !== null && typeof value === 'object' && 'cached' in value) return Number(value.cached);
  return Number.NaN;
};

describe('renderPlanPages', () => {
  it('puts the summary first and hands every salesperson a sheet', () => {
    expect(pages.slice(0, 9).map(({ name }) => name)).toEqual([
      ...['汇总', '计划明细', '补充行', '短缺与补货', '车系结构', '库存', '承销承诺', '问题', '输入与策略'],
    ]);
    const portfolios = new Set(plan.lines.map(({ salesperson, territory }) => `${salesperson} ${territory}`));
    expect(people).toHaveLength(portfolios.size);
  });

  it('takes one name in two territories for two persons', () => {
    const names = people.map(({ name }) => name);
    expect(names).toContain('张伟 华东');
    expect(names).toContain('张伟 华南');
  });

  it('lists every plan line once for everybody and once for its salesperson', () => {
    const data = (page: Page) => rowsOf(page).filter((row) => row[0]?.style === 'text').length;
    expect(data(named('计划明细'))).toBe(plan.lines.length);
    expect(people.reduce((sum, page) => sum + data(page), 0)).toBe(plan.lines.length);
  });

  it('adds every line up by formula to the plan that the engine gave', () => {
    const rows = rowsOf(named('计划明细'));
    const first = rows.findIndex((row) => row[0]?.style === 'header') + 1;
    const titles = rows[first - 1]!.map((cell) => cell!.value);
    const at = titles.indexOf('计划');
    plan.lines.forEach((line, i) => {
      const row = rows[first + i]!;
      const { formula } = row[at]!.value as { formula: string };
      const signs: Record<string, number> = { '+': 1, '-': -1 };
      const terms = [...formula.matchAll(/([+-]?)([A-Z]+)(\d+)/g)];
      expect(terms.every((term) => Number(term[3]) === first + i + 1)).toBe(true);
      const sum = terms.reduce(
        (total, [, sign, letter]) => total + (signs[sign!] ?? 1) * number(row[letter!.charCodeAt(0) - 65]),
        0,
      );
      expect(sum).toBe(line.plan);
    });
  });

  it('marks a line to negotiate and says why, and no other', () => {
    const rows = rowsOf(named('计划明细')).filter((row) => row[0]?.style === 'text');
    rows.forEach((row, i) => {
      const { negotiate } = plan.lines[i]!;
      expect(row.at(-3)!.value).toBe(negotiate ? '协商' : null);
      expect(row.at(-2)!.value !== '').toBe(negotiate);
    });
  });

  it('leads from the summary to every other sheet', () => {
    const links = rowsOf(named('汇总')).flatMap((row) =>
      row.flatMap((cell) => {
        const value = cell?.value;
        return value !== null && typeof value === 'object' && 'sheet' in value ? [value.sheet] : [];
      }),
    );
    expect(links).toEqual(
      pages.slice(1).flatMap(({ name, visibility }) => (visibility === 'hidden' ? [] : [name])),
    );
  });

  it('lists as short only parts that are, with the stores that miss them', () => {
    const rows = rowsOf(named('短缺与补货')).filter((row) => row[0]?.style === 'text');
    const wanting = plan.parts.filter(({ short, replenish }) => short > 0 || replenish > 0);
    expect(rows.map((row) => row[0]!.value)).toEqual(wanting.map(({ partNo }) => partNo));
    rows.forEach((row, i) => {
      expect(row.at(-1)!.value !== '').toBe(wanting[i]!.short > 0);
    });
  });

  it('has the same sheets, rows and numbers in both languages', () => {
    const shape = (page: Page) =>
      rowsOf(page).map((row) =>
        row.map((cell) => [cell?.style, Number.isNaN(number(cell)) ? null : number(cell)]),
      );
    const english = renderPlanPages(plan, CONTEXT, 'en');
    expect(english.map(shape)).toEqual(pages.map(shape));
    const own = [
      'Summary',
      'Plan lines',
      'Added lines',
      'Shortages',
      'Mix',
      'Stock',
      'Commitments',
      'Problems',
    ];
    expect(english.slice(0, 8).map(({ name }) => name)).toEqual(own);
  });

  it('fills every page that is seen, even of a plan without a line', () => {
    for (const page of renderPlanPages(makePlan(0), CONTEXT, 'en')) {
      const rows = rowsOf(page);
      if (page.visibility !== 'hidden') expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(page.columns.length);
    }
  });

  it('makes its rows again each time that they are asked for', () => {
    for (const page of pages) expect(rowsOf(page)).toEqual(rowsOf(page));
  });
});
