import { isFarOff, type Reliability, type StoreReliability } from '../../domain/reliability.ts';
import type { ReliabilityWords } from '../messages/reliability-words.ts';
import type { Stream } from '../terminal.ts';
import { formatCount, formatPercent } from './format-number.ts';
import { renderSection } from './render-section.ts';
import type { TableColumn } from './render-table.ts';
import { safeText } from './safe-text.ts';

/** Stores that are named; the workbook has all. */
const NAMED = 5;

/** What past months teach, by salesperson, with the stores whose intents were farthest off; '' where no month is known. */
export function renderReliability(
  { months, salespeople, stores }: Reliability,
  words: ReliabilityWords,
  stream: Stream,
): string {
  if (months.length === 0) return '';
  const { columns } = words;
  const text = (title: string): TableColumn => ({ title, align: 'left' });
  const number = (title: string): TableColumn => ({ title, align: 'right' });
  const { asked, took, bias, error, pushed, agreed, sold } = columns;
  return renderSection(
    {
      heading: words.heading(months),
      columns: [
        ...[text(columns.salesperson), text(columns.territory)],
        ...[asked, took, bias, error, pushed, agreed, sold].map(number),
      ],
      rows: salespeople.map((own) => [
        ...[safeText(own.salesperson), safeText(own.territory)],
        ...[own.asked, own.took].map(formatCount),
        ...[own.bias, own.error].map(formatPercent),
        formatCount(own.pushed),
        ...[own.agreedShare, own.soldShare].map(formatPercent),
      ]),
      notes: [words.note, ...nameFarOff(stores, words)],
    },
    stream,
  );
}

/** The same in one line; null where no month is known, or nothing was asked. */
export function summariseReliability(
  { months, stores }: Reliability,
  words: ReliabilityWords,
): string | null {
  const sum = (of: (store: StoreReliability) => number): number =>
    stores.reduce((total, store) => total + of(store), 0);
  const asked = sum((store) => store.asked);
  if (months.length === 0 || asked === 0) return null;
  return words.inShort({
    months,
    bias: formatPercent((asked - sum(({ took }) => took)) / asked),
    error: formatPercent(sum(({ missed }) => missed) / asked),
    farOff: stores.filter(isFarOff).length,
  });
}

/** The stores whose intents were farthest from what they took, by units. */
function nameFarOff(stores: readonly StoreReliability[], words: ReliabilityWords): readonly string[] {
  const apart = ({ asked, took }: StoreReliability): number => Math.abs(asked - took);
  const found = stores.filter(isFarOff).toSorted((a, b) => apart(b) - apart(a));
  const named = found.slice(0, NAMED).map(({ store, asked, took }) => {
    const share = formatPercent(took / asked);
    return words.farOff({
      store: safeText(store),
      asked: formatCount(asked),
      took: formatCount(took),
      share,
    });
  });
  return found.length > NAMED ? [...named, words.moreFarOff(found.length - NAMED)] : named;
}
