import * as z from 'zod';
import { SOURCES } from '../domain/achievement.ts';
import { day, month, ratio, revision, text, yuan } from './document-values.ts';
import { reliabilitySchema } from './reliability-schema.ts';

const units = z.int().describe('units; below zero where returns outweigh sales');
const rate = ratio.nullable().describe('actual by plan, in amount; null where nothing was planned');
const territory = text.nullable().describe('null: of stores that the plan does not know');
const salesperson = text.nullable();
const series = text.nullable().describe('null: of parts that the plan does not know');

const achieved = { plan: yuan, actual: yuan, rate, unitsPlanned: units, unitsSold: units };
const pace = {
  ...achieved,
  expected: yuan.describe('by the working days gone'),
  atRisk: z.boolean().describe('more than 10 % below that'),
};
const toDate = {
  target: yuan.nullable().describe('of the months that somebody tells of; null without targets'),
  actual: yuan,
  rate,
  yearTarget: yuan.nullable(),
};
const sellerSchema = z.object({
  partNo: text,
  name: text,
  series,
  units,
  amount: yuan,
  onHand: units,
  planned: units,
});

/** How the plan of a month is achieved, for programs: the names in it are a contract, to which later versions may add. */
export const achievementDocumentSchema = z.object({
  schemaVersion: z.literal(1),
  month,
  today: day.describe('the day up to which sales count'),
  language: z.enum(['zh', 'en']).describe('of the workbook'),
  days: z.object({ gone: z.int(), all: z.int() }).describe('working days of the month'),
  plan: z.object({
    file: text,
    revision,
    status: z.enum(['draft', 'approved', 'confirmed']),
    content: text.describe("SHA-256 of the plan's content"),
  }),
  actuals: z.array(z.object({ file: text, sha256: text, rows: z.int() })),
  company: z.object(pace),
  salespeople: z.array(z.object({ territory, salesperson, ...pace })),
  territories: z.array(z.object({ territory, ...pace })),
  stores: z.array(z.object({ store: text, territory, salesperson, ...pace })),
  series: z.array(z.object({ series, ...pace })),
  parts: z.array(z.object({ partNo: text, name: text, series, ...pace })),
  sources: z
    .array(z.object({ source: z.enum(SOURCES), ...achieved }))
    .describe('by where the plan had the units from; unplanned: beyond it or without it'),
  yearToDate: z.object({
    months: z.array(
      z.object({
        month,
        toldBy: z.enum(['achievement', 'actuals', 'history']).nullable().describe('null: nobody'),
        actual: yuan,
      }),
    ),
    company: z.object(toDate),
    territories: z.array(z.object({ territory: text, ...toDate })),
  }),
  sellers: z.object({
    months: z.array(month),
    best: z.array(sellerSchema).describe('by amount'),
    slow: z.array(sellerSchema).describe('in stock or planned, by units'),
  }),
  reliability: reliabilitySchema.describe('what this month alone teaches of intents and of pushes'),
  items: z.array(
    z.object({
      store: text,
      territory,
      salesperson,
      partNo: text,
      series,
      unitPrice: yuan.nullable(),
      intent: units,
      plan: units,
      actual: units,
      amount: yuan.describe('of the units sold'),
      sources: z.record(z.enum(SOURCES), units).describe('adds up to actual'),
    }),
  ),
});

/** How the plan of a month is achieved, for programs, as a whole. */
export type AchievementDocument = z.infer<typeof achievementDocumentSchema>;

/** The JSON Schema of the achievement for programs. */
export function achievementJsonSchema(): object {
  return { title: 'achievement', ...z.toJSONSchema(achievementDocumentSchema) };
}
