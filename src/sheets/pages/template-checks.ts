import { formatDay, type Day } from '../../domain/month.ts';
import type { Validation } from '../page.ts';
import type { TemplateWords } from '../words/template-words.ts';

/** What may be typed into a column of a template, given the address of its first cell. */
export type TemplateCheck = (firstCell: string) => Omit<Validation, 'range'>;

/** Whole units. */
export function unitsCheck({ checks }: TemplateWords, least = 0): TemplateCheck {
  return check({ kind: 'whole', least, most: null }, checks.title, checks.units(least));
}

/** Days from `first` to `last`. */
export function dateCheck({ checks }: TemplateWords, first: Day, last: Day): TemplateCheck {
  return check({ kind: 'date', first, last }, checks.title, checks.date(formatDay(first), formatDay(last)));
}

/** A text of a list; nothing is checked where there is no list. */
export function listCheck(
  { checks }: TemplateWords,
  source: string | null,
  which: 'store' | 'part' | 'listed',
): TemplateCheck | null {
  return source === null ? null : check({ kind: 'list', source }, checks.title, checks[which]);
}

/** An amount of yuan. */
export function moneyCheck({ checks }: TemplateWords): TemplateCheck {
  const amount = (cell: string): Validation['allow'] => ({
    kind: 'formula',
    formula: `AND(ISNUMBER(${cell}),${cell}>=0)`,
  });
  return (firstCell) => check(amount(firstCell), checks.title, checks.money)(firstCell);
}

function check(allow: Validation['allow'], title: string, text: string): TemplateCheck {
  return () => ({ allow, prompt: null, error: { title, text } });
}
