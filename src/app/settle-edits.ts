import type { Intent, Lock, PlanInputs } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { formatDay } from '../domain/month.ts';
import { writeLineKey, type LineKey } from '../sheets/line-key.ts';
import type { WrittenEdit } from '../sheets/read-edits.ts';
import { issueAt } from '../sheets/table.ts';

/** The planner's edits as the inputs of the month allow them. */
export interface SettledEdits {
  readonly edits: readonly WrittenEdit[];
  /** Of edits whose line is gone. */
  readonly issues: readonly Issue[];
}

/**
 * Moves edits whose intent the inputs no longer have to the line of the store and part without an intent, where that
 * is the only one there can be, and remarks wherever they would be lost. A lock beside an intent on another date stays:
 * the engine names the date as the limit.
 */
export function settleEdits(edits: readonly WrittenEdit[], { intents }: PlanInputs): SettledEdits {
  const pairs = new Map(edits.map(({ edit }) => [pairOf(edit), new Set<string>()]));
  // Most intents have no edit: only those of edited stores and parts are looked at.
  if (edits.length > 0) for (const intent of intents) pairs.get(pairOf(intent))?.add(writeLineKey(intent));
  const issues: Issue[] = [];
  const settled = edits.map((written) => {
    const { edit, place } = written;
    const known = pairs.get(pairOf(edit))!;
    const stays =
      edit.due === null || known.has(writeLineKey(edit)) || (known.size > 0 && edit.quantity !== null);
    if (stays) return written;
    const { store, partNo, due, remark } = edit;
    const params = { store, partNo, due: formatDay(due!), ...(remark === null ? {} : { remark }) };
    issues.push(issueAt(place, remark ?? String(edit.quantity), { code: 'W507', params }));
    return { edit: { ...edit, due: null }, place };
  });
  return { edits: settled, issues };
}

/** The locks among edits. */
export function locksOf(edits: readonly WrittenEdit[]): readonly Lock[] {
  return edits.flatMap(({ edit: { store, partNo, due, quantity } }) =>
    quantity === null ? [] : [{ store, partNo, due, quantity }],
  );
}

/** Problems with locks, each with the cell in which the lock is written. */
export function placeLocks(notes: readonly Issue[], edits: readonly WrittenEdit[]): readonly Issue[] {
  const places = new Map(edits.map(({ edit, place }) => [keyText(edit.store, edit.partNo, edit.due), place]));
  return notes.map((note) => {
    const { store, partNo, due = null } = note.params;
    const place = note.code === 'E402' ? places.get(`${store}\n${partNo}\n${due}`) : undefined;
    return place === undefined ? note : { ...note, ...place };
  });
}

function keyText(store: string, partNo: string, due: LineKey['due']): string {
  return `${store}\n${partNo}\n${due === null ? null : formatDay(due)}`;
}

function pairOf({ store, partNo }: Pick<Intent, 'store' | 'partNo'>): string {
  return `${store}\n${partNo}`;
}
