import { amountOf, yuanFromFen } from '../../domain/money.ts';
import type { PartBalance } from '../../domain/plan.ts';
import type { CellStyle } from '../page.ts';
import type { PageSource } from './page-context.ts';
import type { TableColumn } from './table.ts';

export type PartColumn = TableColumn<PartBalance>;
type At = (key: string) => string;

/** Digits behind the point that tell a whole number of units from one that floating point has missed by a hair. */
const FINE = 6;

/** Units left of a part beyond the months of demand that the policy calls excess; a mean of six months has thirds. */
export function excessLeft({ remaining, demand }: PartBalance, excessMonths: number): number {
  return Math.max(0, Math.floor(Number((remaining - excessMonths * demand).toFixed(FINE))));
}

/** The columns of a part, each once for all pages that show parts. */
export function partColumns(source: PageSource) {
  return { ...nameColumns(source), ...unitColumns(source), ...moneyColumns(source) };
}

function nameColumns({ words, partNames }: PageSource) {
  const { columns: titles } = words;
  const text = (title: string, width: number, value: (part: PartBalance) => string): PartColumn => ({
    ...{ title, width, style: 'text', value },
  });
  return {
    partNo: text(titles.partNo, 16, (part) => part.partNo),
    partName:
      partNames.size === 0 ? null : text(titles.partName, 20, ({ partNo }) => partNames.get(partNo) ?? ''),
    series: text(titles.series, 12, (part) => part.series),
    supplier: {
      ...{ title: titles.supplier, width: 22, style: 'wrapped' },
      value: ({ suppliers }) => suppliers.join(words.listSeparator),
    },
  } satisfies Record<string, PartColumn | null>;
}

function unitColumns({ plan, words }: PageSource) {
  const { columns: titles } = words;
  const { excessMonths } = plan.policy;
  const units = (
    title: string,
    value: (part: PartBalance) => number,
    formula?: (at: At) => string,
    style: CellStyle = 'integer',
  ): PartColumn => ({ ...{ title, width: 10, style, value, total: true }, ...(formula ? { formula } : {}) });
  return {
    pack: { title: titles.pack, width: 7, style: 'integer', value: ({ pack }) => pack },
    onHand: units(titles.onHand, (part) => part.onHand),
    inTransit: units(titles.inTransit, (part) => part.inTransit, undefined, 'ledger'),
    safetyStock: units(titles.safetyStock, (part) => part.safetyStock),
    intent: units(titles.intent, (part) => part.intent),
    planned: units(titles.planned, (part) => part.planned),
    remaining: units(
      titles.remaining,
      (part) => part.remaining,
      (at) => `${at('onHand')}+${at('inTransit')}-${at('planned')}`,
    ),
    short: units(titles.shortage, (part) => part.short, undefined, 'ledger'),
    replenish: units(
      titles.replenish,
      (part) => part.replenish,
      (at) => `MAX(0,${at('safetyStock')}-${at('remaining')})`,
      'ledger',
    ),
    toOrder: units(
      titles.toOrder,
      (part) => part.short + part.replenish,
      (at) => `${at('short')}+${at('replenish')}`,
    ),
    demand: { title: titles.demand, width: 10, style: 'money', value: ({ demand }) => demand },
    cover: {
      ...{ title: titles.cover, width: 9, style: 'money' },
      value: ({ remaining, demand }) => (demand > 0 ? remaining / demand : null),
      formula: (at) => `${at('remaining')}/${at('demand')}`,
    },
    excess: units(
      titles.excessLeft,
      (part) => excessLeft(part, excessMonths),
      (at) => `MAX(0,INT(ROUND(${at('remaining')}-${excessMonths}*${at('demand')},${FINE})))`,
      'ledger',
    ),
  } satisfies Record<string, PartColumn>;
}

function moneyColumns({ plan, words }: PageSource) {
  const { columns: titles } = words;
  const amount = (title: string, units: string, value: (part: PartBalance) => number): PartColumn => ({
    ...{ title, width: 14, style: 'money', total: true },
    value: (part) => yuanFromFen(amountOf(part.unitPrice, value(part))),
    formula: (at) => `${at(units)}*${at('unitPrice')}`,
  });
  return {
    unitPrice: {
      ...{ title: titles.unitPrice, width: 11, style: 'money' },
      value: (part) => yuanFromFen(part.unitPrice),
    },
    toOrderAmount: amount(titles.toOrderAmount, 'toOrder', (part) => part.short + part.replenish),
    remainingAmount: amount(titles.remainingAmount, 'remaining', (part) => part.remaining),
    excessAmount: amount(titles.excessAmount, 'excess', (part) => excessLeft(part, plan.policy.excessMonths)),
  } satisfies Record<string, PartColumn>;
}
