import { parseMonth, type Month } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type { InputIo } from './io.ts';
import { nameOutputs } from './name-outputs.ts';

/** What a person may name: months of a company's folder, or what the lines of a month's plan are about. */
export type NameKind = 'month' | 'store' | 'partNo' | 'territory' | 'salesperson';

/** Whose names are wanted; without a month, those of the latest plan. */
export interface NamesRequest {
  readonly kind: NameKind;
  readonly folder: string;
  readonly month: Month | null;
}

/** A plan of a million lines takes longer to look through than anybody waits for the shell. */
const MOST_BYTES = 64 * 2 ** 20;

/**
 * The names that a company's folder knows, sorted by code point; none where there is nothing to be read. The plan's
 * JSON is looked through and not checked: the shell waits for the answer.
 */
export async function listNames(
  { kind, folder, month }: NamesRequest,
  io: Pick<InputIo, 'listFolder' | 'readText' | 'joinPath'>,
): Promise<readonly string[]> {
  const months = await listMonths(folder, io);
  if (kind === 'month') return months;
  for (const each of month === null ? months.toReversed() : [month]) {
    for (const place of [io.joinPath(folder, each), folder]) {
      const text = await io.readText(
        nameOutputs({ output: null, month: each }, place, io).document,
        MOST_BYTES,
      );
      if (text !== null) return extractNames(text, kind);
    }
  }
  return [];
}

async function listMonths(folder: string, io: Pick<InputIo, 'listFolder'>): Promise<readonly Month[]> {
  const found = ((await io.listFolder(folder)) ?? []).map((name) =>
    parseMonth(/^sales-plan-(.*)\.json$/.exec(name)?.[1] ?? name),
  );
  return [...new Set(found.filter((each) => each !== null))].toSorted(compareText);
}

/** The values of one property wherever it stands; a name with control characters is none that a shell could hold. */
function extractNames(text: string, property: string): readonly string[] {
  const literals = new Set<string>();
  for (const [, literal] of text.matchAll(new RegExp(`"${property}":\\s*("(?:[^"\\\\]|\\\\.)*")`, 'g'))) {
    literals.add(literal!);
  }
  const names = [...literals].map((literal) => String(JSON.parse(literal)));
  return names.filter((name) => name !== '' && !/\p{Cc}/u.test(name)).toSorted(compareText);
}
