import type { Language } from '../../domain/language.ts';
import { firstDay, lastDay, monthsBefore, shiftMonth, yearOf, type Month } from '../../domain/month.ts';
import { compareText } from '../../domain/order.ts';
import type { Known, KnownPart } from '../gather-known.ts';
import { annual } from '../kinds/annual.ts';
import { commitments } from '../kinds/commitments.ts';
import { history } from '../kinds/history.ts';
import { inTransit } from '../kinds/in-transit.ts';
import { inventory } from '../kinds/inventory.ts';
import { stores as storeList } from '../kinds/stores.ts';
import type { CellStyle, Page, PageRow, PageValue } from '../page.ts';
import type { SheetKind } from '../sheet-kind.ts';
import { templateWordsOf, type TemplateKind, type TemplateWords } from '../words/template-words.ts';
import { cell } from './cells.ts';
import { dateCheck, listCheck, moneyCheck, unitsCheck, type TemplateCheck } from './template-checks.ts';
import { templateLists, templateMeta, type TemplateLists } from './template-lists.ts';
import { templatePage } from './template-page.ts';

/** A column of a table that is wholly to be filled in. */
interface OpenColumn {
  readonly title: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly check: TemplateCheck | null;
}

/** What every one of these templates is made from. */
interface Source {
  readonly known: Known;
  readonly month: Month;
  /** The month, or the year, that the title names. */
  readonly period: string;
  readonly language: Language;
  readonly words: TemplateWords;
  readonly lists: TemplateLists;
}

type Row = readonly PageValue[];

/** Rows at the end for what nobody knows yet. */
const SPARE_ROWS = 30;
/** Months before the planned one that a history is asked for: as many as the policy looks back by default. */
const HISTORY_MONTHS = 6;

/** The pages of a template of any kind but a forecast: what is known is filled in, all of it may be changed. */
export function kindTemplate(
  kind: Exclude<TemplateKind, 'forecast'>,
  known: Known,
  { month, period }: { readonly month: Month; readonly period: string },
  language: Language,
): readonly Page[] {
  const words = templateWordsOf(language);
  const names = known.stores.map(({ store }) => store);
  const lists = templateLists(names, known.parts, words.classes);
  const source = { known, month, period, language, words, lists };
  const pages = {
    inventory: inventoryPages,
    annual: annualPages,
    history: historyPages,
    stores: storePages,
    parts: partPages,
  };
  return [...pages[kind](source), lists.page, templateMeta(kind, period)];
}

function inventoryPages(source: Source): readonly Page[] {
  const { known, month, words } = source;
  const asOf: PageRow = [cell(words.asOf, 'label'), cell(null, 'input-date')];
  const rows = known.parts.map((part) => [...partCells(part, words), null, part.safetyStock]);
  const columns = [
    ...partColumns(source),
    units(source, inventory, 'onHand'),
    units(source, inventory, 'safetyStock'),
  ];
  const partNo = code(source, inventory, 'partNo');
  const supplier = text(source, inTransit, 'supplier', 20);
  const arrival = {
    ...text(source, inTransit, 'eta', 16),
    style: 'input-date' as const,
    check: dateCheck(words, firstDay(shiftMonth(month, -1)), lastDay(shiftMonth(month, 6))),
  };
  return [
    page(source, 'inventory', words.howTo.inventory, [asOf], columns, rows),
    page(
      source,
      'inTransit',
      [],
      [],
      [partNo, arrival, units(source, inTransit, 'unreserved'), supplier],
      [],
    ),
    page(source, 'commitments', [], [], [supplier, partNo, units(source, commitments, 'quantity')], []),
  ];
}

function partPages(source: Source): readonly Page[] {
  const { known, words } = source;
  const rows = known.parts.map((part) => partCells(part, words));
  return [page(source, 'parts', words.howTo.parts, [], partColumns(source), rows)];
}

function storePages(source: Source): readonly Page[] {
  const { known, words } = source;
  const columns = [
    text(source, storeList, 'store', 26),
    text(source, storeList, 'territory', 16),
    text(source, storeList, 'salesperson', 16),
    units(source, storeList, 'priority'),
  ];
  const rows = known.stores.map(({ store, territory, salesperson, priority }) => [
    store,
    territory,
    salesperson,
    priority,
  ]);
  return [page(source, 'stores', words.howTo.stores, [], columns, rows)];
}

function annualPages(source: Source): readonly Page[] {
  const { known, month, words } = source;
  const year = yearOf(month);
  const months = Array.from({ length: 12 }, (_, i): OpenColumn => ({
    title: words.month(year, i + 1),
    width: 13,
    style: 'input-money',
    check: moneyCheck(words),
  }));
  const columns = [text(source, annual, 'territory', 16), text(source, annual, 'series', 16), ...months];
  const rows = targetRows(known).map(({ territory, series }) => [territory, series]);
  return [page(source, 'annual', [...words.howTo.annual, words.unit], [], columns, rows)];
}

/** As the last annual plan splits the targets; without any, every territory by every series. */
function targetRows({ targets, stores, parts }: Known): Known['targets'] {
  if (targets.length > 0) return targets;
  const territories = distinct(stores.map(({ territory }) => territory));
  const series = distinct(parts.flatMap((part) => part.series ?? []));
  return territories.flatMap((territory) => series.map((each) => ({ territory, series: each })));
}

function historyPages(source: Source): readonly Page[] {
  const { known, month, words } = source;
  const months = monthsBefore(month, HISTORY_MONTHS);
  const columns = [
    text(source, history, 'store', 24),
    code(source, history, 'partNo'),
    ...months.map((each) => ({ ...units(source, history, 'quantity'), title: each })),
  ];
  const rows = [...known.units].flatMap(([store, parts]) =>
    [...parts].map(([partNo, sold]) => [
      store,
      partNo,
      ...months.map((each) => (known.sold.has(each) ? (sold.get(each) ?? null) : null)),
    ]),
  );
  const sorted = rows.toSorted((a, b) => compareText(a.slice(0, 2).join('\n'), b.slice(0, 2).join('\n')));
  return [page(source, 'history', words.howTo.history, [], columns, sorted)];
}

function page(
  { month, period, words }: Source,
  kind: Exclude<keyof TemplateWords['kinds'], 'forecast'>,
  howTo: readonly string[],
  facts: readonly PageRow[],
  columns: readonly OpenColumn[],
  rows: readonly Row[],
): Page {
  const name = words.kinds[kind];
  const example = words.examples[kind].map((text) => text.replace('{month}', month));
  const empty = Array.from({ length: SPARE_ROWS }, (): Row => []);
  return templatePage({
    name,
    title: words.title(name, period),
    notes: [...howTo, words.example(example)],
    facts,
    columns: columns.map(({ style, ...column }, i) => ({
      ...column,
      cell: (row: Row) => cell(row[i] ?? null, style),
    })),
    items: [...rows, ...empty],
    freeze: 2,
  });
}

/** What a part is: its cells, in the order of `partColumns`. */
function partCells(part: KnownPart, { classes }: TemplateWords): Row {
  const { partNo, name, series, partClass, unitPrice, pack } = part;
  const shown = partClass === null ? null : classes[partClass === 'mainstream' ? 0 : 1];
  return [partNo, name, series, shown, unitPrice, pack];
}

function partColumns(source: Source): readonly OpenColumn[] {
  const { words, lists } = source;
  return [
    code(source, inventory, 'partNo'),
    text(source, inventory, 'name', 24),
    text(source, inventory, 'series', 14),
    { ...text(source, inventory, 'partClass', 16), check: listCheck(words, lists.classes, 'listed') },
    { ...text(source, inventory, 'unitPrice', 12), style: 'input-money', check: moneyCheck(words) },
    { ...units(source, inventory, 'pack'), check: unitsCheck(words, 1) },
  ];
}

function text({ language }: Source, kind: SheetKind, field: string, width: number): OpenColumn {
  return { title: kind.columns[field]![language], width, style: 'input-text', check: null };
}

function code(source: Source, kind: SheetKind, field: string): OpenColumn {
  return text(source, kind, field, 18);
}

function units(source: Source, kind: SheetKind, field: string): OpenColumn {
  return { ...text(source, kind, field, 12), style: 'input-integer', check: unitsCheck(source.words) };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compareText);
}
