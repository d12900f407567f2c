import type { Fen } from '../../domain/money.ts';
import type { TrackBy, TrackWords } from '../messages/track-words.ts';
import { formatYuan } from './format-number.ts';

/** Before lines that belong to the one above. */
export const INDENT = '  ';

/** Who or what has sold less than is expected by now, by a name that is safe to show. */
interface NamedRisk {
  readonly by: TrackBy;
  readonly name: string;
  readonly missing: Fen;
}

/** What is behind, the largest amount first: how many there are, and so many of them. */
export function listRisks(risks: readonly NamedRisk[], shown: number, words: TrackWords): readonly string[] {
  if (risks.length === 0) return [words.noRisks];
  const most = risks.toSorted((a, b) => b.missing - a.missing).slice(0, shown);
  return [
    words.risks(risks.length),
    ...most.map(
      ({ by, name, missing }) => `${INDENT}${words.risk(words.columns[by], name, formatYuan(missing))}`,
    ),
    ...(risks.length > shown ? [`${INDENT}${words.moreRisks(risks.length - shown)}`] : []),
  ];
}
