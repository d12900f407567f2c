import type { Language } from '../../domain/language.ts';
import {
  ENOUGH_MONTHS,
  FAR_OFF,
  type IntentAccuracy,
  type Reliability,
  type SalespersonReliability,
} from '../../domain/reliability.ts';
import type { Page, PageRow, RangeMark } from '../page.ts';
import { reliabilityWordsOf, type ReliabilityWords } from '../words/reliability-words.ts';
import { attainmentCell, cell, headers } from './cells.ts';

const WIDTHS = [26, 9, 12, 12, 10, 10, 11, 11, 11, 11, 11, 11, 14];

/**
 * How far the intents of past months can be relied on, and what became of what was pushed: first by salesperson, then by
 * store. Biases that are far off stand out; shares are live.
 */
export function reliabilityPage({ months, salespeople, stores }: Reliability, language: Language): Page {
  const words = reliabilityWordsOf(language);
  const notes = words.notes.map((note): PageRow => [cell(note, 'note')]);
  const peopleStart = 1 + notes.length + 2;
  const people = salespersonRows(salespeople, peopleStart, words);
  const storesStart = peopleStart + people.length + 1;
  const { columns: titles } = words;
  const { store, months: counted, asked, took, bias, error } = titles;
  return {
    name: words.page,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      [cell(words.title(months), 'title')],
      ...notes,
      [],
      ...people,
      [],
      [cell(words.headings.stores, 'heading')],
      headers([store, counted, asked, took, bias, error]),
      ...stores.map((own, i): PageRow => [
        cell(own.store, 'text'),
        ...accuracyCells(own, storesStart + 2 + i),
      ]),
    ],
    freeze: { rows: 1, columns: 1 },
    filter: null,
    merges: [],
    print: { landscape: true, titleRows: null },
    locked: true,
    marks: [...farOff(peopleStart + 2, salespeople), ...farOff(storesStart + 2, stores)],
    tabColour: 'grey',
  };
}

/** Biases that are far off over months enough, as `isFarOff` has it. */
function farOff(first: number, { length }: readonly IntentAccuracy[]): readonly RangeMark[] {
  if (length === 0) return [];
  const formula = `AND(ISNUMBER(E${first}),B${first}>=${ENOUGH_MONTHS},ABS(N(E${first}))>${FAR_OFF})`;
  return [{ kind: 'formula', range: `E${first}:E${first + length - 1}`, formula, style: 'warning' }];
}

function salespersonRows(
  people: readonly SalespersonReliability[],
  start: number,
  { headings, columns: titles }: ReliabilityWords,
): readonly PageRow[] {
  const { salesperson, territory, months, asked, took, bias, error } = titles;
  const { pushed, answered, agreed, agreedShare, sold, soldShare } = titles;
  return [
    [cell(headings.salespeople, 'heading')],
    headers([
      ...[salesperson, months, asked, took, bias, error],
      ...[pushed, answered, agreed, agreedShare, sold, soldShare, territory],
    ]),
    ...people.map((own, i): PageRow => {
      const row = start + 2 + i;
      return [
        cell(own.salesperson, 'text'),
        ...accuracyCells(own, row),
        ...[own.pushed, own.answered, own.agreed].map((units) => cell(units, 'integer')),
        attainmentCell(own.agreedShare, `I${row}/H${row}`),
        cell(own.sold, 'integer'),
        attainmentCell(own.soldShare, `K${row}/G${row}`),
        cell(own.territory, 'text'),
      ];
    }),
  ];
}

/** Months, asked, taken, bias and error, from the second column on. */
function accuracyCells(own: IntentAccuracy, row: number): PageRow {
  return [
    ...[own.months, own.asked, own.took].map((units) => cell(units, 'integer')),
    attainmentCell(own.bias, `(C${row}-D${row})/C${row}`),
    cell(own.error ?? '–', own.error === null ? 'text' : 'percent'),
  ];
}
