import { z } from 'zod';

const units = z.int().describe('units');
const accuracy = {
  months: z.int().describe('months in which anything was asked'),
  asked: units.describe('units asked for, as far as they were to be had'),
  took: units.describe('units taken of the parts asked for, without what was pushed'),
  missed: units.describe('units by which the two differ, part by part'),
  bias: z.number().nullable().describe('(asked - took) / asked; null where nothing was asked'),
  error: z.number().nullable().describe('missed / asked'),
};

/** What months teach of intents and of pushes, for programs: as the domain has it. */
export const reliabilitySchema = z.object({
  months: z.array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  stores: z.array(z.object({ store: z.string(), ...accuracy })),
  salespeople: z.array(
    z.object({
      ...{ territory: z.string(), salesperson: z.string(), ...accuracy },
      pushed: units.describe('units offered beyond the intents'),
      answered: units.describe('units of these about which somebody brought an answer'),
      agreed: units,
      agreedShare: z.number().nullable().describe('of those answered'),
      sold: units,
      soldShare: z.number().nullable().describe('of those pushed'),
    }),
  ),
});
