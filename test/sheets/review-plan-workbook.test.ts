import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import type { LineEdit } from '../../src/domain/line-edit.ts';
import { lineKeyOf } from '../../src/sheets/line-key.ts';
import { makePlan } from './make-plan.ts';
import { reviewPlanWorkbook } from '../../src/sheets/review-plan-workbook.ts';
import { gridWorkbook } from './support/grid.ts';
import { WorkedPlan } from './support/worked-plan.ts';

const LOCK = '锁定数量';
const REMARK = '备注';
const PLAN = makePlan(12);
const codesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code);

function editOf(index: number, quantity: number | null, remark: string | null = null): LineEdit {
  return { ...lineKeyOf(PLAN.lines[index]!), quantity, remark };
}

describe('a lock beside a line', () => {
  it('comes back with its line, wherever the row stands, and nothing else is told', async () => {
    for (const isKnown of [true, false]) {
      const plan = new WorkedPlan(PLAN);
      plan.write(2, LOCK, 7);
      plan.write(5, REMARK, '先谈');
      plan.sheet().rows.splice(plan.header + 1, Infinity, ...plan.lines.toReversed());
      const { edits, faults, changes } = await plan.review(isKnown);
      expect(edits.map(({ edit }) => [edit.quantity, edit.remark])).toEqual([
        [null, '先谈'],
        [7, null],
      ]);
      expect([...faults, ...changes]).toEqual([]);
    }
  });

  it.each([
    ['store', '专卖店', '另一家专卖店', false],
    ['part number', '配件编号', '9999-X', false],
    ['date', '期望到货日', { day: 20_900 }, false],
    ['store, made empty,', '专卖店', null, false],
    ['territory', '片区', '另一片区', true],
  ])(
    'is refused where the %s of its row was overtyped, naming both cells',
    async (_, title, value, needsPages) => {
      for (const isKnown of needsPages ? [true] : [true, false]) {
        const plan = new WorkedPlan(PLAN);
        plan.write(3, LOCK, 7);
        plan.write(3, title, value);
        const { edits, faults } = await plan.review(isKnown);
        expect(edits).toEqual([]);
        expect(faults).toMatchObject([{ code: 'E505', header: LOCK, value: '7', params: { title } }]);
        expect(faults[0]!.params['otherAt']).toMatch(/^plan\.xlsx › 计划明细![A-Z]+\d+$/);
      }
    },
  );

  it('is refused where a sort left the hidden keys behind', async () => {
    const plan = new WorkedPlan(PLAN);
    plan.write(3, LOCK, 7);
    const key = plan.column('plan:key');
    const keys = plan.lines.map((row) => row[key]!);
    plan.sheet().rows.splice(plan.header + 1, Infinity, ...plan.lines.toReversed());
    plan.lines.forEach((row, i) => (row[key] = keys[i]!));
    const { edits, faults } = await plan.review();
    expect(edits).toEqual([]);
    expect(codesOf(faults)).toEqual(['E505']);
  });

  it('stays where a part number became a number, which names the same part', async () => {
    const digits = { ...PLAN.lines[0]!, partNo: '00812301' as (typeof PLAN.lines)[0]['partNo'] };
    const plan = new WorkedPlan({ ...PLAN, lines: [digits] });
    plan.write(0, LOCK, 7);
    plan.write(0, '配件编号', 812_301);
    const { edits, faults } = await plan.review();
    expect(edits).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('warns of a unit behind its number, as inputs do', async () => {
    const plan = new WorkedPlan(PLAN);
    plan.write(3, LOCK, '5个');
    const { edits, faults } = await plan.review();
    expect(edits.map(({ edit }) => edit.quantity)).toEqual([5]);
    expect(faults).toMatchObject([{ code: 'W224', severity: 'warning', header: LOCK }]);
  });

  it('warns of a number that is struck through, as inputs do', async () => {
    const plan = new WorkedPlan(PLAN);
    plan.write(3, LOCK, { struck: 5 });
    const { edits, faults } = await plan.review();
    expect(edits.map(({ edit }) => edit.quantity)).toEqual([5]);
    expect(faults).toMatchObject([{ code: 'W235', severity: 'warning', header: LOCK }]);
  });

  it('is refused where a second column has its title', async () => {
    const plan = new WorkedPlan(PLAN);
    const { rows } = plan.sheet();
    plan.write(3, LOCK, 5);
    rows[plan.header] = [...rows[plan.header]!, LOCK];
    for (const isKnown of [true, false])
      expect((await plan.review(isKnown)).faults).toMatchObject([
        { code: 'E103', header: LOCK, params: { field: LOCK } },
      ]);
  });
});

it('a sheet of macros is told as a strange one', async () => {
  const plan = new WorkedPlan(PLAN);
  const book = { ...gridWorkbook('plan.xlsx', ...plan.sheets), unread: [{ sheet: '宏1', rows: 1 }] };
  const { changes } = await reviewPlanWorkbook(book, plan.pages);
  expect(changes).toMatchObject([{ code: 'W505', sheet: '宏1' }]);
});

describe('a row that was copied', () => {
  it.each([
    ['the row holds a lock', 7, null, 7, null],
    ['the copy alone holds a lock', null, null, 7, null],
    ['the row alone holds a lock', 7, null, null, null],
    ['their remarks differ', null, '甲', null, '乙'],
  ])('is refused where %s', async (_, quantity, remark, copiedQuantity, copiedRemark) => {
    const plan = new WorkedPlan(PLAN);
    const { rows } = plan.sheet();
    const copy = [...plan.lines[3]!];
    plan.write(3, LOCK, quantity);
    plan.write(3, REMARK, remark);
    copy[plan.column(LOCK)] = copiedQuantity;
    copy[plan.column(REMARK)] = copiedRemark;
    rows.push(copy);
    const { faults } = await plan.review();
    expect(faults).toMatchObject([{ code: 'E503' }]);
    expect(faults[0]!.params['otherAt']).toMatch(/^plan\.xlsx › 计划明细![A-Z]+\d+$/);
  });

  it('is refused on another sheet too', async () => {
    const plan = new WorkedPlan(PLAN);
    plan.write(3, LOCK, 7);
    plan.sheets.push({ name: '计划明细 (2)', rows: plan.sheet().rows.map((row) => [...row]) });
    expect(codesOf((await plan.review()).faults)).toEqual(['E503']);
  });

  it('does no harm where neither holds a lock and both say the same', async () => {
    const plan = new WorkedPlan(PLAN);
    plan.write(3, REMARK, '先谈');
    plan.sheet().rows.push([...plan.lines[3]!]);
    const { edits, faults } = await plan.review();
    expect(edits).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});

describe('what planners wrote into a plan', () => {
  it('is told by name where its row was deleted', async () => {
    const plan = new WorkedPlan(PLAN, [editOf(3, 7, '先谈')]);
    const { rows } = plan.sheet();
    rows.splice(
      rows.findIndex((row) => row[plan.column(LOCK)] === 7),
      1,
    );
    const { edits, changes } = await plan.review();
    const { store, partNo } = PLAN.lines[3]!;
    expect(edits).toEqual([]);
    expect(changes).toMatchObject([
      { code: 'W509', params: { store, partNo, quantity: '7', remark: '先谈' } },
    ]);
  });

  it('is told by name where the sheet of added lines was deleted', async () => {
    const edit = { ...editOf(3, 7), due: null, store: '新店' };
    const plan = new WorkedPlan(PLAN, [edit]);
    plan.sheets = plan.sheets.filter(({ name }) => name !== '补充行');
    const { changes } = await plan.review();
    expect(changes).toMatchObject([
      { code: 'W504', params: { lost: 'sheet', was: '补充行' } },
      { code: 'W509', params: { store: '新店', quantity: '7' } },
    ]);
  });

  it('is not thought to be gone where people cleared it, or moved its row to another sheet', async () => {
    const plan = new WorkedPlan(PLAN, [editOf(3, 7), editOf(5, 8)]);
    const { rows } = plan.sheet();
    const [cleared, moved] = [7, 8].map((lock) => rows.find((row) => row[plan.column(LOCK)] === lock)!);
    cleared![plan.column(LOCK)] = null;
    plan.sheets.push({ name: '待定', rows: [rows[plan.header]!, moved!] });
    rows.splice(rows.indexOf(moved!), 1);
    const { edits, faults, changes } = await plan.review();
    expect(edits.map(({ edit }) => edit.quantity)).toEqual([8]);
    expect([...faults, ...changes].map(({ code }) => code)).toEqual(['W505']);
  });

  it.each([true, false])(
    'is missed where the sheet of lines was deleted (pages known: %s)',
    async (isKnown) => {
      const plan = new WorkedPlan(PLAN, [editOf(3, 7)]);
      plan.sheets = plan.sheets.filter(({ name }) => name !== '计划明细');
      const { faults } = await plan.review(isKnown);
      expect(faults).toMatchObject([{ code: 'E504' }]);
      expect(faults[0]!.params['table']).toContain('计划明细');
    },
  );

  it.each([
    ['the header row of lines', '计划明细'],
    ['the header row of added lines', '补充行'],
  ])('is missed where %s was deleted', async (_, name) => {
    const plan = new WorkedPlan(PLAN);
    const { rows } = plan.sheet(name);
    rows.splice(
      rows.findIndex((row) => row.includes(LOCK)),
      1,
    );
    expect((await plan.review()).faults).toMatchObject([
      { code: 'E504', sheet: name, params: { table: name } },
    ]);
  });

  it('is missed where lines without keys could pass for added ones', async () => {
    for (const isKnown of [true, false]) {
      const plan = new WorkedPlan(PLAN);
      plan.write(3, LOCK, 7);
      const gone = [plan.column('plan:key'), plan.column('计划')];
      for (const row of plan.sheet().rows) for (const column of gone) row[column] = null;
      const { edits, faults } = await plan.review(isKnown);
      expect(edits).toEqual([]);
      expect(new Set(codesOf(faults))).toEqual(new Set(['E504']));
    }
  });

  it('comes back from a sheet under another name', async () => {
    const plan = new WorkedPlan(PLAN);
    plan.write(3, LOCK, 7);
    plan.sheet().name = '我的计划';
    const { edits, faults, changes } = await plan.review();
    expect(edits.map(({ edit }) => edit.quantity)).toEqual([7]);
    expect(faults).toEqual([]);
    expect(changes).toMatchObject([
      { code: 'W504', sheet: '我的计划', params: { lost: 'name', was: '计划明细' } },
    ]);
  });

  it('comes back from below the rows that are laid out for added lines', async () => {
    const plan = new WorkedPlan(PLAN);
    plan.sheet('补充行').rows.push(['新店', '9999-X', 4, '急']);
    const { edits, faults, changes } = await plan.review();
    expect(edits.map(({ edit }) => [edit.store, edit.quantity])).toEqual([['新店', 4]]);
    expect([...faults, ...changes]).toEqual([]);
  });

  it('is told where it stands above the table, in which no line is meant', async () => {
    const plan = new WorkedPlan(PLAN);
    plan.sheet().rows[1]![plan.column(LOCK)] = 20;
    const { changes } = await plan.review();
    expect(changes).toMatchObject([{ code: 'W504', value: '20', params: { was: '' } }]);
  });
});
