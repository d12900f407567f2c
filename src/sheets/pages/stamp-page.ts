import type { Page } from '../page.ts';
import { cell } from './cells.ts';
import { HIDDEN_PAGE } from './hidden-page.ts';

/** The same in every workbook of this program, so that it is found. */
export const META_PAGE = 'plan-meta';

/**
 * The hidden page by which the program knows a workbook of its own: names in A, values in B. What was made of a month's
 * inputs says by a name that ends in `:content` of what; see `isOutput`.
 */
export function stampPage(facts: readonly (readonly [name: string, value: string])[]): Page {
  const longest = Math.max(...facts.map(([name]) => name.length));
  return {
    ...HIDDEN_PAGE,
    name: META_PAGE,
    columns: [{ width: Math.max(16, Math.ceil(longest * 1.2)) }, { width: 68 }],
    rows: facts.map((row) => row.map((text) => cell(text, 'plain'))),
  };
}
