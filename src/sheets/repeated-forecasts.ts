import type { PartNo } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { formatDay, type Day } from '../domain/month.ts';
import { entriesOf, entryIssue, placeText, type ForecastEntry } from './entries.ts';
import { forecast } from './kinds/forecast.ts';
import type { TableRows } from './sheet-reading.ts';
import { sheetName, type Table } from './table.ts';

/** A row whose store wants its part in another row, too. */
export interface Repeat {
  readonly store: string;
  readonly partNo: PartNo;
  readonly due: Day;
  /** The row that came first. */
  readonly other: ForecastEntry;
  readonly entry: ForecastEntry;
  /** Whether both rows are of the same day; else they are in different files, or in sheets of which one is a draft. */
  readonly sameDay: boolean;
}

/** Repeats between two files, or between two sheets of one file, in the order in which they were found. */
interface Pair {
  readonly repeats: Repeat[];
  /** How messages name the file or sheet that came first. */
  readonly other: string;
  /** Rows of the smaller of the two. */
  readonly all: number;
}

/** Names of what was not decided yet, or is over. */
const DRAFT = /初稿|草稿|草案|未定稿|旧|老版|作废|废弃|备份|副本|draft|\bold\b|backup|\bcopy\b/i;

/** Whether of two tables, by the names of their sheets or files, one is a draft or an old version, and the other is not. */
export function areVersions(one: Table, other: Table): boolean {
  const isDraft = ({ file, sheet }: Table): boolean =>
    DRAFT.test(one.file === other.file ? sheet : file.replace(/\.[a-z]+$/i, ''));
  return one !== other && isDraft(one) !== isDraft(other);
}

/** Fewer rows in common may be chance. */
const LEAST_ROWS = 3;

/**
 * Says which rows stand twice. Where at least half of the rows of a file or sheet stand in another, too, it is the
 * whole that was handed in twice, and the single rows are not told; where files share stores and parts, but not
 * days, one may be a new version of the other, and is where by their names one is a draft.
 */
export function repeatedForecasts(
  tables: readonly TableRows[],
  repeats: readonly Repeat[],
): readonly Issue[] {
  if (repeats.length === 0) return [];
  const whole = new Set<Repeat>();
  const issues = [...pairsOf(tables, repeats)].flatMap((pair): Issue[] => {
    const sameDay = pair.repeats.filter((repeat) => repeat.sameDay);
    if (isMost(sameDay, pair)) {
      for (const repeat of sameDay) whole.add(repeat);
      return [handedInTwice(sameDay, pair)];
    }
    if (sameDay.length === pair.repeats.length || !isMost(pair.repeats, pair)) return [];
    const [{ entry, other }] = pair.repeats as [Repeat, ...Repeat[]];
    if (!areVersions(entry.table, other.table)) return [otherVersion(pair)];
    for (const repeat of sameDay) whole.add(repeat);
    return [handedInTwice(pair.repeats, pair)];
  });
  const single = repeats.filter((repeat) => repeat.sameDay && !whole.has(repeat));
  return [...single.map(repeatedRow), ...issues];
}

function isMost({ length }: readonly Repeat[], { all }: Pair): boolean {
  return length >= LEAST_ROWS && length * 2 >= all;
}

function repeatedRow({ store, partNo, due, other, entry }: Repeat): Issue {
  const params = { store, partNo, due: formatDay(due), otherAt: placeText(other, 'quantity') };
  return entryIssue(entry, 'quantity', { code: 'E303', params });
}

function handedInTwice(repeats: readonly Repeat[], { other, all }: Pair): Issue {
  const same = repeats.filter((one) => one.entry.values.quantity === one.other.values.quantity).length;
  const params = { rows: repeats.length, all, same, other };
  return { ...entryIssue(repeats[0]!.entry, 'quantity', { code: 'E313', params }), value: null };
}

function otherVersion({ repeats, other, all }: Pair): Issue {
  const first = repeats.find(({ sameDay }) => !sameDay)!;
  const params = { rows: repeats.length, all, other };
  return { ...entryIssue(first.entry, 'due', { code: 'W335', params }), value: formatDay(first.due) };
}

/** The repeats by the two files, or the two sheets of one file, in which they stand. */
function pairsOf(tables: readonly TableRows[], repeats: readonly Repeat[]): Iterable<Pair> {
  const rows = countRows(tables);
  const pairs = new Map<string, Pair>();
  for (const repeat of repeats) {
    const [here, there] = [repeat.entry.table, repeat.other.table];
    if (here.file === there.file && here.sheet === there.sheet) continue;
    const nameOf = here.file === there.file ? sheetName : ({ file }: Table) => file;
    const [name, other] = [nameOf(here), nameOf(there)];
    const key = JSON.stringify([name, other]);
    const pair = pairs.get(key);
    if (pair !== undefined) pair.repeats.push(repeat);
    else pairs.set(key, { repeats: [repeat], other, all: Math.min(rows.get(name)!, rows.get(other)!) });
  }
  return pairs.values();
}

/** How many rows want something, by file and by sheet. */
function countRows(tables: readonly TableRows[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { table, values } of entriesOf(tables, forecast)) {
    if (values.quantity === 0) continue;
    for (const name of [table.file, sheetName(table)]) rows.set(name, (rows.get(name) ?? 0) + 1);
  }
  return rows;
}
