import { describe, expect, it } from 'vitest';
import { placeLocks, settleEdits } from '../../src/app/settle-edits.ts';
import type { Lock, PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import type { WrittenEdit } from '../../src/sheets/read-edits.ts';
import { day, inputsOf, intentOf, partOf } from '../engine/example-inputs.ts';

const inputs = inputsOf({
  parts: [partOf('P', { onHand: 10 }), partOf('00812301', { onHand: 10 })],
  intents: [intentOf('A', 5, '12-10'), intentOf('B', 5, '12-10')],
});

/** Edits in the rows from 1 on. */
const written = (...locks: readonly Lock[]): readonly WrittenEdit[] =>
  locks.map((lock, i) => ({
    edit: { ...lock, remark: null },
    place: { file: 'plan.xlsx', sheet: '计划明细', cell: `Y${i + 1}`, header: '锁定数量' },
  }));

const lockOf = (store: string, quantity: number, due: string | null, partNo = 'P'): Lock => ({
  store,
  partNo: partNo as PartNo,
  due: due === null ? null : day(due),
  quantity,
});

function refusals(month: PlanInputs, locks: readonly Lock[]) {
  const plan = buildPlan({ ...month, locks }, DEFAULT_POLICY);
  const notes = plan.notes.filter(({ code }) => code === 'E402');
  return placeLocks(notes, written(...locks), month);
}

describe('a lock that cannot be met', () => {
  it('is told with the cell of the lock that it fights with', () => {
    const told = refusals(inputs, [lockOf('A', 8, '12-10'), lockOf('B', 4, '12-10')]);
    expect(told).toMatchObject([
      {
        cell: 'Y2',
        params: { limit: 'stock', most: 2, other: 8, otherStore: 'A', otherAt: 'plan.xlsx › 计划明细!Y1' },
      },
    ]);
  });

  it('names no other lock where there is too little without any', () => {
    const [told] = refusals(inputs, [lockOf('A', 12, '12-10')]);
    expect(told!.params).not.toHaveProperty('otherStore');
  });

  it('says which of store and part nobody knows, and the nearest that somebody does', () => {
    const told = refusals(inputs, [lockOf('A', 1, null, '0812301'), lockOf('很远的店', 1, null)]);
    expect(told.map(({ cell, params: { limit, nearest } }) => [cell, limit, nearest])).toEqual([
      ['Y1', 'part', '00812301'],
      ['Y2', 'store', undefined],
    ]);
  });
});

describe('edits whose intents are gone', () => {
  const settled = (
    ...edits: readonly (readonly [due: string | null, quantity: number | null, remark: string | null])[]
  ) =>
    settleEdits(
      edits.map(([due, quantity, remark], i) => ({
        edit: { ...lockOf('C', 0, due), quantity, remark },
        place: { file: 'plan.xlsx', sheet: '计划明细', cell: `Y${i + 1}`, header: null },
      })),
      inputs,
    );

  it('become one edit of the line that is left, with the lock and every remark', () => {
    const { edits, issues } = settled(['12-10', null, '甲'], ['12-11', 4, null], [null, null, '乙']);
    expect(edits).toMatchObject([
      { edit: { due: null, quantity: 4, remark: '甲\n乙' }, place: { cell: 'Y2' } },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['W507', 'W507']);
  });

  it('stay two where both lock it, so that the engine refuses one and names the other', () => {
    const { edits } = settled(['12-10', 4, null], ['12-11', 6, null]);
    expect(edits.map(({ edit }) => [edit.due, edit.quantity])).toEqual([
      [null, 4],
      [null, 6],
    ]);
  });
});
