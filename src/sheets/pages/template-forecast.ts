import type { Store } from '../../domain/inputs.ts';
import type { Language } from '../../domain/language.ts';
import { dayInMonth, formatDay, lastDay, monthsBefore, type Day, type Month } from '../../domain/month.ts';
import { compareText } from '../../domain/order.ts';
import type { Known, KnownPart, UnitsByMonth } from '../gather-known.ts';
import { forecast } from '../kinds/forecast.ts';
import type { Page, PageCell } from '../page.ts';
import { PART_COLUMNS } from '../shared-columns.ts';
import { templateWordsOf, type TemplateWords } from '../words/template-words.ts';
import { cell } from './cells.ts';
import { dateCheck, listCheck, unitsCheck } from './template-checks.ts';
import { templateLists, templateMeta, type PartDetail, type TemplateLists } from './template-lists.ts';
import { templatePage, type TemplateColumn } from './template-page.ts';

/** Whose forecast a template is for: its stores, all of one territory and salesperson; null where nobody is known. */
export interface Portfolio {
  readonly territory: string | null;
  readonly salesperson: string | null;
  readonly stores: readonly Store[];
}

/** One row of the table: a usual part of a store, or an empty row of a store, or an empty row. */
interface ForecastRow {
  readonly store: string | null;
  readonly part: KnownPart | null;
  readonly units: UnitsByMonth;
  /** Share that the store took of what it asked for in past months; null where nobody knows. */
  readonly taken: number | null;
}

/** Months whose quantities stand beside the empty cells. */
const PAST_MONTHS = 3;
/** Empty rows under every store, and at the end. */
const SPARE_ROWS = 3;
const LAST_ROWS = 10;
/** The day of the month from when on goods can arrive. */
const USUAL_AS_OF = 5;

/**
 * The pages of a forecast to be filled in by a salesperson: for every store its usual parts (bought or ordered in the
 * last months) with what was bought then, and empty rows for others.
 *
 * @param due the day by which it is to be filled in
 */
export function forecastTemplate(
  known: Known,
  { territory, salesperson, stores }: Portfolio,
  { month, due }: { readonly month: Month; readonly due: Day },
  language: Language,
): readonly Page[] {
  const words = templateWordsOf(language);
  const rows = [
    ...stores.flatMap(({ store }) => storeRows(store, known, month)),
    ...emptyRows(null, LAST_ROWS),
  ];
  const isTakenKnown = rows.some(({ taken }) => taken !== null);
  const lists = templateLists(
    stores.map(({ store }) => store),
    known.parts,
    [],
  );
  const [first, last] = [dayInMonth(month, USUAL_AS_OF), lastDay(month)];
  const deadline = words.deadline(formatDay(due), formatDay(first), formatDay(last));
  const whose = (value: string | null): PageCell => cell(value, value === null ? 'input-text' : 'text');
  const page = templatePage({
    name: words.kinds.forecast,
    title: words.title(words.kinds.forecast, month),
    notes: [...words.howTo.forecast, deadline, ...(isTakenKnown ? [words.takenNote] : [])],
    facts: [
      [
        cell(words.territory, 'label'),
        whose(territory),
        cell(words.salesperson, 'label'),
        whose(salesperson),
      ],
    ],
    columns: forecastColumns(known, month, { language, isTakenKnown }, lists),
    items: rows,
    freeze: 3,
  });
  return [page, lists.page, templateMeta('forecast', month)];
}

function storeRows(
  store: string,
  { parts, units, reliability }: Known,
  month: Month,
): readonly ForecastRow[] {
  const lastMonths = new Set(monthsBefore(month, PAST_MONTHS));
  const described = new Map(parts.map((part) => [part.partNo, part]));
  const usual = [...(units.get(store) ?? [])]
    .filter(
      ([partNo, months]) => described.has(partNo) && [...months.keys()].some((each) => lastMonths.has(each)),
    )
    .sort(([a], [b]) => compareText(a, b));
  const past = reliability.find((each) => each.store === store);
  const taken = past === undefined || past.asked === 0 ? null : past.took / past.asked;
  return [
    ...usual.map(([partNo, units]) => ({ store, part: described.get(partNo)!, units, taken })),
    ...emptyRows(store, SPARE_ROWS),
  ];
}

/** Rows without any number: one with a number and no part would be read as a row that says nothing. */
function emptyRows(store: string | null, count: number): readonly ForecastRow[] {
  return Array.from({ length: count }, () => ({ store, part: null, units: new Map(), taken: null }));
}

function forecastColumns(
  known: Known,
  month: Month,
  { language, isTakenKnown }: { readonly language: Language; readonly isTakenKnown: boolean },
  lists: TemplateLists,
): readonly TemplateColumn<ForecastRow>[] {
  const words = templateWordsOf(language);
  const { store, partNo, quantity, due } = forecast.columns as Readonly<
    Record<string, { zh: string; en: string }>
  >;
  const title = (column: { readonly zh: string; readonly en: string } | undefined): string =>
    column![language];
  const detail = (
    field: PartDetail,
    width: number,
    style: PageCell['style'],
  ): TemplateColumn<ForecastRow> => ({
    title: title(PART_COLUMNS[field]),
    width,
    cell: ({ part }, at) => {
      if (part !== null) return cell(part[field], style);
      const formula = lists.lookUp(at(1), field);
      return cell(formula === null ? null : { formula, cached: '' }, 'text');
    },
  });
  const open = (style: PageCell['style']) => (): PageCell => cell(null, style);
  return [
    {
      title: title(store),
      width: 24,
      cell: (row) => cell(row.store, row.store === null ? 'input-text' : 'text'),
      check: listCheck(words, lists.stores, 'store'),
    },
    {
      title: title(partNo),
      width: 18,
      cell: ({ part }) => (part === null ? cell(null, 'input-text') : cell(part.partNo, 'text')),
      check: listCheck(words, lists.parts, 'part'),
      freeRows: LAST_ROWS,
    },
    detail('name', 24, 'text'),
    detail('series', 12, 'text'),
    detail('unitPrice', 11, 'money'),
    detail('pack', 8, 'integer'),
    ...monthsBefore(month, PAST_MONTHS).map((past): TemplateColumn<ForecastRow> => ({
      title: known.sold.has(past) ? words.bought(past) : words.intended(past),
      width: 11,
      cell: ({ part, units }) => cell(part === null ? null : (units.get(past) ?? 0), 'ledger'),
    })),
    ...(isTakenKnown ? [takenColumn(words)] : []),
    { title: title(quantity), width: 11, cell: open('input-integer'), check: unitsCheck(words) },
    {
      title: title(due),
      width: 16,
      cell: open('input-date'),
      check: dateCheck(words, dayInMonth(month, USUAL_AS_OF), lastDay(month)),
    },
    { title: words.remark, width: 20, cell: open('input-text') },
  ];
}

/** How a store's past intents compared with what it took of them, for the salesperson to keep in mind. */
function takenColumn({ taken: title }: TemplateWords): TemplateColumn<ForecastRow> {
  return { title, width: 11, cell: ({ taken }) => cell(taken, taken === null ? 'ledger' : 'percent') };
}
