import type { Page } from '../page.ts';

/** What all pages have in common that people do not see: nothing is frozen, filtered or merged, everything is locked. */
export const HIDDEN_PAGE = {
  freeze: { rows: 0, columns: 0 },
  filter: null,
  merges: [],
  print: { landscape: false, titleRows: null },
  locked: true,
  visibility: 'hidden',
  tabColour: 'grey',
} as const satisfies Partial<Page>;
