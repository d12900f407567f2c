import { dueDay, type Calendar } from '../../domain/calendar.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { Store } from '../../domain/inputs.ts';
import type { Language } from '../../domain/language.ts';
import type { Month } from '../../domain/month.ts';
import { nearestName } from '../../domain/nearest-name.ts';
import { compareText } from '../../domain/order.ts';
import { shortName } from '../../domain/short-name.ts';
import type { Known } from '../gather-known.ts';
import type { Page } from '../page.ts';
import { templateWordsOf, type TemplateKind } from '../words/template-words.ts';
import { forecastTemplate, type Portfolio } from './template-forecast.ts';
import { kindTemplate } from './template-kinds.ts';

/** A workbook to be filled in: the name of its file without its ending, its title, its pages. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly pages: readonly Page[];
}

/** Which templates are wanted; a forecast is made for every salesperson, or for those of these names. */
export interface TemplateWish {
  readonly kind: TemplateKind;
  readonly month: Month;
  readonly salesperson: string | null;
  readonly territory: string | null;
  readonly language: Language;
}

/** The month that a template is for, or its year, where such tables hardly change within one. */
export function templatePeriod(kind: TemplateKind, month: Month): string {
  return kind === 'annual' || kind === 'stores' || kind === 'parts' ? month.slice(0, 4) : month;
}

/**
 * Makes the templates of a kind from what is known of the company; the calendar says by which day they are due.
 *
 * @throws PlanFailure F112 where stores are known, and none of this salesperson or territory
 */
export function renderTemplates(known: Known, wish: TemplateWish, calendar: Calendar): readonly Template[] {
  const { kind, month, language } = wish;
  const words = templateWordsOf(language);
  const period = templatePeriod(kind, month);
  const named = (owner: readonly (string | null)[], pages: readonly Page[]): Template => ({
    name: [fileName(words.kinds[kind]), period, ...ownerName(owner)].join('-'),
    title: words.title(words.kinds[kind], period),
    pages,
  });
  if (kind !== 'forecast') return [named([], kindTemplate(kind, known, { month, period }, language))];
  const time = { month, due: dueDay(month, 'forecast', calendar) };
  return portfoliosOf(known.stores, wish).map((portfolio) =>
    named([portfolio.territory, portfolio.salesperson], forecastTemplate(known, portfolio, time, language)),
  );
}

/** The stores of each salesperson, by territory; one portfolio without stores where none are known. */
function portfoliosOf(
  stores: readonly Store[],
  { salesperson, territory }: TemplateWish,
): readonly Portfolio[] {
  if (stores.length === 0) return [{ territory, salesperson, stores }];
  refuseUnknown('territory', territory, stores);
  refuseUnknown('salesperson', salesperson, stores);
  const portfolios = new Map<string, Portfolio & { readonly stores: Store[] }>();
  for (const store of stores) {
    if (territory !== null && store.territory !== territory) continue;
    if (salesperson !== null && store.salesperson !== salesperson) continue;
    const key = JSON.stringify([store.territory, store.salesperson]);
    const { territory: where, salesperson: who } = store;
    const portfolio = portfolios.get(key) ?? { territory: where, salesperson: who, stores: [] };
    portfolios.set(key, portfolio);
    portfolio.stores.push(store);
  }
  if (portfolios.size === 0) throw unknown('salesperson', salesperson!, []);
  return [...portfolios].sort(([a], [b]) => compareText(a, b)).map(([, portfolio]) => portfolio);
}

function refuseUnknown(
  field: 'territory' | 'salesperson',
  name: string | null,
  stores: readonly Store[],
): void {
  if (name === null || stores.some((store) => store[field] === name)) return;
  throw unknown(field, name, [...new Set(stores.map((store) => store[field]))]);
}

function unknown(field: string, name: string, known: readonly string[]): PlanFailure {
  const nearest = nearestName(name, known);
  return new PlanFailure('usage', 'F112', { field, name, ...(nearest === null ? {} : { nearest }) });
}

/** Whose templates they are, short enough for a file's name: territory and salesperson together. */
function ownerName(owner: readonly (string | null)[]): readonly string[] {
  const names = owner.filter(Boolean).map((part) => fileName(part!));
  return names.length === 0 ? [] : [shortName(names.join('-'))];
}

/** A name as a part of a file's name on every system. */
function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~]+|(?<![\s.])[\s.]+$/g, '');
}
