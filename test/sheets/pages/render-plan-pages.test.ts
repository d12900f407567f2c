import { describe, expect, it } from 'vitest';
import { readLineKey, lineKeyOf, LINE_KEY_TITLE, writeLineKey } from '../../../src/sheets/line-key.ts';
import type { Page, PageCell, PageRow } from '../../../src/sheets/page.ts';
import type { LineEdit } from '../../../src/domain/line-edit.ts';
import { REASON_CODES } from '../../../src/sheets/pages/reason-codes.ts';
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

/** The rows of a table by the titles of its columns: what is under its header and is no heading of a group. */
function tableOf(page: Page): readonly Readonly<Record<string, PageCell | null | undefined>>[] {
  const rows = rowsOf(page);
  const header = page.print.titleRows!.last;
  const titles = rows[header - 1]!.map((cell) => String(cell!.value));
  return rows
    .slice(header)
    .filter((row) => row[0]?.style === 'text')
    .map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i]])));
}

describe('renderPlanPages', () => {
  it('puts the summary first and hands every salesperson a sheet', () => {
    expect(pages.slice(0, 10).map(({ name }) => name)).toEqual([
      ...['汇总', '目标达成', '计划明细', '补充行', '短缺与补货', '库存', '承销承诺', '车系结构'],
      ...['问题', '输入与策略'],
    ]);
    const portfolios = new Set(plan.lines.map(({ salesperson, territory }) => `${salesperson} ${territory}`));
    expect(people).toHaveLength(portfolios.size);
  });

  it('takes one name in two territories for two persons', () => {
    const names = people.map(({ name }) => name);
    expect(names).toContain('张伟 华东');
    expect(names).toContain('张伟 华南');
  });

  it('lists every plan line once for everybody, with its key, and once for its salesperson', () => {
    const keys = tableOf(named('计划明细')).map((row) => row[LINE_KEY_TITLE]!.value as string);
    const wanted = plan.lines.map((line) => writeLineKey(lineKeyOf(line)));
    expect(keys.toSorted()).toEqual(wanted.toSorted());
    expect(keys.every((key) => readLineKey(key) !== null)).toBe(true);
    expect(people.reduce((sum, page) => sum + tableOf(page).length, 0)).toBe(plan.lines.length);
  });

  it('keeps the keys out of sight, and every other row without one', () => {
    const page = named('计划明细');
    const rows = rowsOf(page);
    expect(page.columns.map(({ hidden }) => hidden === true)).toEqual(
      page.columns.map((_, i) => i === page.columns.length - 1),
    );
    const keyed = rows.filter((row) => readLineKey(String(row[page.columns.length - 1]?.value)) !== null);
    expect(keyed).toHaveLength(plan.lines.length);
  });

  it('puts lines under their salesperson and store, and begins a printed page with each salesperson', () => {
    const { groups, print } = named('计划明细');
    const stores = new Set(plan.lines.map(({ store, salesperson }) => `${salesperson} ${store}`));
    expect(groups).toHaveLength(stores.size);
    expect(groups!.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(plan.lines.length);
    expect(print.breaks).toHaveLength(people.length - 1);
    const rows = rowsOf(named('计划明细'));
    for (const row of print.breaks!) expect(rows[row]![0]!.value).toMatch(/（.+）$/);
  });

  it('marks a line to negotiate and says why, in codes and in words, and no other', () => {
    const marked = new Map(plan.lines.map((line) => [writeLineKey(lineKeyOf(line)), line.negotiate]));
    for (const row of tableOf(named('计划明细'))) {
      const negotiate = marked.get(row[LINE_KEY_TITLE]!.value as string)!;
      expect(row['协商']!.value).toBe(negotiate ? '协商' : null);
      expect(row['协商内容']!.value !== '').toBe(negotiate);
      const codes = String(row['原因代码']!.value).split(' ').filter(Boolean);
      expect(codes.length > 0).toBe(negotiate);
      for (const code of codes) expect(REASON_CODES).toContain(code);
    }
  });

  it('offers something else for every line to negotiate on the sheets that are handed over', () => {
    for (const row of people.flatMap(tableOf)) {
      expect(row['不同意时可以']!.value !== '').toBe(row['协商内容']!.value !== '');
    }
  });

  it('shows what the planner wrote beside its line, and elsewhere what has no line', () => {
    const line = plan.lines[7]!;
    const edits: readonly LineEdit[] = [
      { ...lineKeyOf(line), quantity: 30, remark: '已电话确认' },
      { store: '新店', partNo: line.partNo, due: null, quantity: 5, remark: null },
    ];
    const edited = renderPlanPages(plan, { ...CONTEXT, edits }, 'zh');
    const written = tableOf(edited.find(({ name }) => name === '计划明细')!).filter(
      (row) => row['锁定数量']!.value !== null || row['备注']!.value !== null,
    );
    expect(
      written.map((row) => [row[LINE_KEY_TITLE]!.value, row['锁定数量']!.value, row['备注']!.value]),
    ).toEqual([[writeLineKey(lineKeyOf(line)), 30, '已电话确认']]);
    const added = rowsOf(edited.find(({ name }) => name === '补充行')!)[3]!;
    expect(added.slice(0, 4).map((cell) => cell!.value)).toEqual(['新店', line.partNo, 5, null]);
  });

  it('opens only the cells that the planner fills in', () => {
    const open = pages.filter((page) =>
      rowsOf(page).some((row) => row.some((cell) => cell?.style.startsWith('input') === true)),
    );
    expect(open.map(({ name, locked }) => [name, locked])).toEqual([
      ['计划明细', true],
      ['补充行', true],
    ]);
  });

  it('says on a hidden page which plan it is', () => {
    const { rows, visibility } = named('plan-meta');
    expect(visibility).toBe('hidden');
    expect([...rows].map((row) => row.map((cell) => cell!.value))).toEqual([
      ['plan:month', '2026-12'],
      ['plan:revision', '1'],
      ['plan:language', 'zh'],
      ['plan:content', CONTEXT.content],
    ]);
  });

  it('leads from the summary and the targets to every other sheet', () => {
    const linked = new Set(
      [named('汇总'), named('目标达成')].flatMap((page) =>
        rowsOf(page).flatMap((row) =>
          row.flatMap((cell) => {
            const value = cell?.value;
            return value !== null && typeof value === 'object' && 'sheet' in value ? [value.sheet] : [];
          }),
        ),
      ),
    );
    const listed = new Set(plan.kpis.salespeople.map(({ salesperson }) => salesperson));
    for (const { name, visibility, tabColour } of pages.slice(1)) {
      if (visibility === 'hidden' || (tabColour === 'green' && !listed.has(name.split(' ')[0]!))) continue;
      expect(linked, name).toContain(name);
    }
  });

  it('lists as short only parts that are, with the stores that miss them, the dearest first', () => {
    const rows = tableOf(named('短缺与补货'));
    const parts = new Map(plan.parts.map((part) => [part.partNo as string, part]));
    const wanting = plan.parts.filter(({ short, replenish }) => short > 0 || replenish > 0);
    expect(rows.map((row) => row['配件编号']!.value).toSorted()).toEqual(
      wanting.map(({ partNo }) => partNo).toSorted(),
    );
    for (const row of rows) {
      const part = parts.get(row['配件编号']!.value as string)!;
      expect(row['短缺的专卖店']!.value !== '').toBe(part.short > 0);
      const due = plan.lines
        .filter(({ partNo, short }) => partNo === part.partNo && short > 0)
        .map((line) => line.due);
      if (due.length > 0) expect(row['最晚到货']!.value).toEqual({ day: Math.min(...due) });
    }
    const amounts = rows.map((row) => number(row['补货金额']));
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  });

  it('has the same sheets, rows and numbers in both languages', () => {
    const shape = (page: Page) =>
      rowsOf(page).map((row) =>
        row.map((cell) => [cell?.style, Number.isNaN(number(cell)) ? null : number(cell)]),
      );
    const english = renderPlanPages(plan, CONTEXT, 'en');
    expect(english.map(shape)).toEqual(pages.map(shape));
    expect(english.slice(0, 10).map(({ name }) => name)).toEqual([
      ...['Summary', 'Targets', 'Plan lines', 'Added lines', 'Shortages', 'Stock', 'Commitments', 'Mix'],
      ...['Problems', 'Inputs and policy'],
    ]);
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
