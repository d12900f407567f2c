import type { Issue } from '../domain/issue.ts';
import { parseDay, type Day } from '../domain/month.ts';
import type { SenderFacts } from '../domain/month-status.ts';
import type { InputIo } from './io.ts';
import type { MonthReading } from './read-month.ts';

/** Who serves stores: a salesperson of a territory. */
type Sender = Pick<SenderFacts, 'salesperson' | 'territory'>;

/**
 * How the forecasts of a month are in, by salesperson. Without a store list those are waited for who are known from
 * elsewhere.
 *
 * @param served who serves the stores of the plan, or of one before
 * @param errors of the inputs
 */
export async function gatherSenderFacts(
  { files: paths, senders }: MonthReading,
  served: readonly Sender[],
  errors: readonly Issue[],
  io: Pick<InputIo, 'fileName'> & { changedOn(path: string): Promise<string | null> },
): Promise<readonly SenderFacts[]> {
  const days = new Map<string, Day | null>();
  for (const path of paths) days.set(io.fileName(path), dayOrNull(await io.changedOn(path)));
  const hasList = senders.some(({ isListed }) => isListed);
  const found = senders.map(({ salesperson, territory, isListed, files }): SenderFacts => ({
    ...{ salesperson, territory, isExpected: isListed || !hasList },
    files: files.map(({ file, rows }) => ({
      ...{ file, rows, changedOn: days.get(file) ?? null },
      errors: errors.filter((error) => error.file === file).length,
    })),
  }));
  if (hasList) return found;
  const known = new Set(found.map(senderKey));
  const others = served.filter((store) => !known.has(senderKey(store)));
  const silent = new Map(others.map((store) => [senderKey(store), store]));
  return [
    ...found,
    ...[...silent.values()].map(({ salesperson, territory }) => {
      return { salesperson, territory, isExpected: true, files: [] };
    }),
  ];
}

/** The key of a salesperson; one name may stand for two people in two territories. */
export function senderKey({ salesperson, territory }: Sender): string {
  return JSON.stringify([territory, salesperson]);
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : parseDay(text);
}
