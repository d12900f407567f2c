import type { Catalogue } from '../catalogue.ts';

/** What two sheets have in common, by kind. */
const THINGS: Readonly<Record<string, string>> = {
  inventory: 'of its parts are in stock there',
  inTransit: 'of its parts are in transit there',
  commitments: 'of its commitments are there',
  history: 'of its months of a store and part are there',
};
const WHY: Readonly<Record<string, string>> = {
  equal: ', mostly with the same quantities',
  beside: ', and by its name one of the two is old, a draft, an extract or a sum',
  same: ', and nothing says that these are other goods',
};
const NAME_THEM =
  'if they are two warehouses, name each in the name of its sheet or file, or in a line above its table (广州仓, 上海仓).';

/** E317, in English. */
export const twiceCounted: Catalogue['issues']['E317'] = ({ added, rows, why, other }) => ({
  message:
    why === 'sum'
      ? 'The quantities of this sheet are the sums of those in the other sheets of stock; everything would count twice.'
      : `What "${other}" holds stands in this sheet, too: ${rows} ${THINGS[added ?? ''] ?? 'rows'}${WHY[why ?? ''] ?? ''}. They would count twice.`,
  help:
    added === 'inventory' && why !== 'sum'
      ? `Delete one of the two, or move it out of the folder; ${NAME_THEM}`
      : 'Delete one of the two, or move it out of the folder: keep the sums, or what they are made of.',
});

/** W363, in English. */
export const maybeTwiceCounted: Catalogue['issues']['W363'] = ({ added, rows, why, other }) => ({
  message: `What "${other}" holds may stand in this sheet, too: ${rows} ${THINGS[added ?? ''] ?? 'rows'}${WHY[why ?? ''] ?? ''}. Both were counted.`,
  help:
    added === 'inventory'
      ? `If they are the same goods, delete one of the two; ${NAME_THEM}`
      : 'If they are the same goods, delete one of the two; if they are others, there is nothing to do.',
});
