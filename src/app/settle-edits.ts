import type { Intent, Lock, PlanInputs } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { formatDay } from '../domain/month.ts';
import { addressOf } from '../sheets/edit-issues.ts';
import { writeLineKey, type LineKey } from '../sheets/line-key.ts';
import type { WrittenEdit } from '../sheets/read-edits.ts';
import { Suggestions } from '../sheets/suggestions.ts';
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
 * the engine names the date as the limit. What comes to stand on one line is one edit, but for two locks: the engine
 * names both.
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
  return { edits: issues.length === 0 ? settled : joinLines(settled), issues };
}

/** Edits of which no two are of one line, unless both lock it. */
function joinLines(edits: readonly WrittenEdit[]): readonly WrittenEdit[] {
  const joined = new Map<string, WrittenEdit>();
  const rivals: WrittenEdit[] = [];
  for (const written of edits) {
    const key = writeLineKey(written.edit);
    const first = joined.get(key);
    if (first === undefined) joined.set(key, written);
    else if (first.edit.quantity !== null && written.edit.quantity !== null) rivals.push(written);
    else joined.set(key, joinEdits(first, written));
  }
  return [...joined.values(), ...rivals];
}

/** One edit with the lock of either and the remarks of both. */
function joinEdits(a: WrittenEdit, b: WrittenEdit): WrittenEdit {
  const { edit, place } = b.edit.quantity === null ? a : b;
  const remarks = new Set([a, b].flatMap(({ edit: { remark } }) => (remark === null ? [] : [remark])));
  return { edit: { ...edit, remark: remarks.size === 0 ? null : [...remarks].join('\n') }, place };
}

/** The locks among edits. */
export function locksOf(edits: readonly WrittenEdit[]): readonly Lock[] {
  return edits.flatMap(({ edit: { store, partNo, due, quantity } }) =>
    quantity === null ? [] : [{ store, partNo, due, quantity }],
  );
}

/**
 * Problems with locks, each with the cell in which the lock is written, the cell of the lock that it fights with, and the
 * known name that an unknown store or part is nearest to.
 */
export function placeLocks(
  notes: readonly Issue[],
  edits: readonly WrittenEdit[],
  { stores, parts }: PlanInputs,
): readonly Issue[] {
  const places = new Map(edits.map(({ edit, place }) => [keyText(edit), place]));
  const known = {
    store: new Suggestions(stores.map(({ store }) => store)),
    part: new Suggestions(parts.map(({ partNo }) => partNo)),
  };
  return notes.map((note) => {
    if (note.code !== 'E402' && note.code !== 'E517') return note;
    const { store, partNo, due, limit, otherStore, otherDue } = note.params;
    const other = otherStore && places.get(textOf(otherStore, partNo, otherDue));
    const nearest = limit === 'store' || limit === 'part' ? known[limit].nearest(nameOf(note)) : {};
    const otherAt = other && other.cell !== null ? { otherAt: addressOf(other) } : {};
    const params = { ...note.params, ...nearest, ...otherAt };
    return { ...note, ...places.get(textOf(store, partNo, due)), params };
  });
}

function nameOf({ params: { limit, store, partNo } }: Issue): string {
  return String(limit === 'store' ? store : partNo);
}

function keyText({ store, partNo, due }: LineKey): string {
  return textOf(store, partNo, due === null ? undefined : formatDay(due));
}

type Param = Issue['params'][string] | undefined;

function textOf(store: Param, partNo: Param, due: Param): string {
  return JSON.stringify([store, partNo, due ?? null]);
}

function pairOf({ store, partNo }: Pick<Intent, 'store' | 'partNo'>): string {
  return `${store}\n${partNo}`;
}
