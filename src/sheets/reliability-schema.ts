import * as z from 'zod';
import { month, ratio, text } from './document-values.ts';

const units = z.int().describe('units');
const accuracy = {
  months: z.int().describe('months in which anything was asked'),
  asked: units.describe('units asked for, as far as they were to be had'),
  took: units.describe('units taken of the parts asked for, without what was pushed'),
  missed: units.describe('units by which the two differ, part by part'),
  bias: ratio.nullable().describe('(asked - took) / asked; null where nothing was asked'),
  error: ratio.nullable().describe('missed / asked'),
};

/** What months teach of intents and of pushes, for programs: as the domain has it. */
export const reliabilitySchema = z.object({
  months: z.array(month),
  stores: z.array(z.object({ store: text, ...accuracy })),
  salespeople: z.array(
    z.object({
      ...{ territory: text, salesperson: text, ...accuracy },
      pushed: units.describe('units offered beyond the intents'),
      answered: units.describe('units of these about which somebody brought an answer'),
      agreed: units,
      agreedShare: ratio.nullable().describe('of those answered'),
      sold: units,
      soldShare: ratio.nullable().describe('of those pushed'),
    }),
  ),
});
