import * as z from 'zod';
import { ANSWER_REASONS } from '../domain/answer.ts';
import { day, month, ratio, revision, text, yuan } from './document-values.ts';
import { POLICY_VALUES } from './policy-schema.ts';

const units = z.int().min(0).describe('units');
const pack = z.int().min(1).describe('units');
const share = ratio.describe('0 to 1');

const policySchema = z.object({
  ...POLICY_VALUES,
  // Plans of earlier months may not have these yet.
  intentReliability: POLICY_VALUES.intentReliability.default('warn'),
  confirmNeedsApproval: POLICY_VALUES.confirmNeedsApproval.default('yes'),
});

const lineSchema = z.object({
  store: text,
  territory: text,
  salesperson: text,
  partNo: text,
  series: text,
  unitPrice: yuan.min(0),
  pack,
  due: day,
  intent: units,
  round: units,
  onTime: units,
  late: units,
  short: units,
  trim: units,
  lift: units,
  commitment: units,
  excess: units,
  free: units,
  lock: z.int().describe('units; below zero where the planner fixed fewer'),
  plan: units,
  amount: yuan,
  negotiate: z.boolean(),
  pegs: z.array(z.object({ supply: z.enum(['on-hand', 'in-transit']), eta: day.nullable(), qty: units })),
});

const kpisSchema = z.object({
  target: yuan,
  pull: yuan,
  plan: yuan,
  shortfall: yuan,
  attainment: share.nullable(),
  fillRateOnTime: share.nullable().describe('of the units asked'),
  fillRateTotal: share.nullable().describe('of the units asked'),
  fillRateLinesOnTime: share.nullable().describe('intents served in full, of all intents'),
  fillRateLinesTotal: share.nullable().describe('intents served in full, of all intents'),
  fillRateWorst: share.nullable().describe('of the units that the least served store asked'),
  fillRateWorstStore: text.nullable(),
  fillFairness: share.nullable().describe("Jain's index of the stores' fill rates"),
  negotiationLines: z.int(),
  negotiationAmount: yuan.describe('units more, fewer or later than asked'),
  commitmentsPlaced: share.nullable().describe('of the amount promised'),
  mixBefore: share.nullable(),
  mixAfter: share.nullable(),
  freePushed: yuan,
  remaining: yuan.describe('stock left at month end'),
  coverMonths: ratio.nullable().describe('months of demand'),
  series: z.array(
    z.object({
      series: text,
      target: yuan.nullable(),
      pull: yuan,
      plan: yuan,
      shortfall: yuan.nullable(),
      attainment: share.nullable(),
    }),
  ),
  salespeople: z.array(
    z.object({
      salesperson: text,
      territory: text,
      target: yuan,
      targetDerived: z.boolean().describe("true: a derived part of the territory's target"),
      pull: yuan,
      plan: yuan,
      attainment: share.nullable(),
    }),
  ),
});

/** A problem as data, without words. */
export const diagnosticSchema = z.object({
  code: text,
  severity: z.enum(['error', 'warning']),
  file: text.nullable(),
  sheet: text.nullable(),
  cell: text.nullable().describe('A1 address'),
  header: text.nullable(),
  value: text.nullable(),
  params: z.record(z.string(), z.union([text, ratio])),
});

/** The plan for programs: the names in it are a contract, to which later versions may add. */
export const planDocumentSchema = z.object({
  schemaVersion: z.literal(1),
  month,
  asOf: day,
  status: z.enum(['draft', 'approved', 'confirmed']),
  revision: revision.describe('how many plans of the month came before, and this one'),
  language: z.enum(['zh', 'en']).describe('of the workbook'),
  approval: z
    .object({
      by: text,
      at: z.iso.datetime({ offset: true }),
      content: text.describe("SHA-256 of the plan's content"),
    })
    .nullable(),
  policy: policySchema,
  companyPolicy: policySchema
    .optional()
    .describe('that of plan.config.json, where the plan was made by another'),
  inputs: z.array(z.object({ kind: text, file: text, sha256: text, rows: z.int() })),
  lines: z.array(lineSchema),
  edits: z
    .array(
      z.object({
        store: text,
        partNo: text,
        due: day.nullable().describe('null: the line without an intent'),
        quantity: units.nullable().describe('the planned units that the planner fixed'),
        remark: text.nullable(),
      }),
    )
    .describe('what the planner wrote into the workbook'),
  stores: z
    .array(
      z.object({
        store: text,
        territory: text,
        salesperson: text,
        priority: z.int().nullable().describe('1 is served first; null: last'),
      }),
    )
    .describe('every store that the inputs know, also those without a line'),
  parts: z.array(
    z.object({
      partNo: text,
      name: text,
      series: text,
      partClass: z.enum(['mainstream', 'non-mainstream']),
      unitPrice: yuan.min(0),
      pack,
      suppliers: z.array(text),
      demand: ratio.describe('units a month'),
      onHand: units,
      safetyStock: units,
      inTransit: units,
      intent: units,
      planned: units,
      remaining: units,
      short: units,
      replenish: units,
    }),
  ),
  territories: z.array(
    z.object({
      territory: text,
      target: yuan,
      pull: yuan,
      plan: yuan,
      shortfall: yuan,
      attainment: share.nullable().describe('null at a zero target; may be above 1'),
    }),
  ),
  series: z.array(
    z.object({
      territory: text.nullable().describe('null: the company'),
      series: text,
      reference: share.nullable(),
      before: share,
      after: share,
      flag: z.enum(['over', 'under']).nullable(),
    }),
  ),
  mix: z.array(z.object({ territory: text.nullable(), before: share.nullable(), after: share.nullable() })),
  commitments: z.array(z.object({ supplier: text, partNo: text, quantity: units, placed: units })),
  certificates: z.array(
    z.object({
      goal: z.enum(['commitment', 'target', 'excess', 'mix', 'free']),
      reached: yuan,
      best: yuan,
      binding: z.array(
        z.object({
          limit: z.enum(['stock', 'cap', 'eligibility', 'goal', 'pack', 'agreed']),
          territory: text.nullable(),
          series: text.nullable(),
          amount: yuan,
        }),
      ),
    }),
  ),
  kpis: kpisSchema,
  answers: z
    .array(
      z.object({
        store: text,
        partNo: text,
        due: day.nullable().describe('null: the line without an intent'),
        salesperson: text,
        proposed: units,
        agreed: units,
        agreedDate: day.nullable().describe("null: the plan's"),
        reason: z.enum(ANSWER_REASONS).nullable(),
        remark: text.nullable(),
      }),
    )
    .default([])
    .describe('what the stores agreed to; empty before'),
  diagnostics: z.array(diagnosticSchema),
});

/** The plan for programs, as a whole. */
export type PlanDocument = z.infer<typeof planDocumentSchema>;

/** The JSON Schema of the plan for programs. */
export function planJsonSchema(): object {
  return { title: 'plan', ...z.toJSONSchema(planDocumentSchema) };
}
