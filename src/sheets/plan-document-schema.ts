import { z } from 'zod';
import { ANSWER_REASONS } from '../domain/answer.ts';

const units = z.int().min(0).describe('units');
const pack = z.int().min(1).describe('units');
const yuan = z.number().describe('yuan, two decimals');
const share = z.number().describe('0 to 1');
const day = z.iso.date();

const policySchema = z.object({
  safetyStock: z.enum(['use', 'reserve']),
  fairShareBy: z.enum(['intent', 'history']),
  demandMonths: z.int(),
  liftMinPacks: z.number(),
  liftMinShare: z.number(),
  excessMonths: z.number(),
  capRatio: z.number(),
  flagPoints: z.number(),
  flagShare: z.number(),
  imbalance: z.enum(['advise', 'enforce']),
  staleDays: z.int(),
  intentFactor: z.number(),
  priceJump: z.number(),
  // Plans of earlier months may not have these yet.
  intentReliability: z.enum(['off', 'warn', 'discount']).default('warn'),
  confirmNeedsApproval: z.enum(['yes', 'no']).default('yes'),
});

const lineSchema = z.object({
  store: z.string(),
  territory: z.string(),
  salesperson: z.string(),
  partNo: z.string(),
  series: z.string(),
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
  fillRateWorstStore: z.string().nullable(),
  fillFairness: share.nullable().describe("Jain's index of the stores' fill rates"),
  negotiationLines: z.int(),
  negotiationAmount: yuan.describe('units more, fewer or later than asked'),
  commitmentsPlaced: share.nullable().describe('of the amount promised'),
  mixBefore: share.nullable(),
  mixAfter: share.nullable(),
  freePushed: yuan,
  remaining: yuan.describe('stock left at month end'),
  coverMonths: z.number().nullable().describe('months of demand'),
  series: z.array(
    z.object({
      series: z.string(),
      target: yuan.nullable(),
      pull: yuan,
      plan: yuan,
      shortfall: yuan.nullable(),
      attainment: share.nullable(),
    }),
  ),
  salespeople: z.array(
    z.object({
      salesperson: z.string(),
      territory: z.string(),
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
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable().describe('A1 address'),
  header: z.string().nullable(),
  value: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The plan for programs: the names in it are a contract, to which later versions may add. */
export const planDocumentSchema = z.object({
  schemaVersion: z.literal(1),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  asOf: day,
  status: z.enum(['draft', 'approved', 'confirmed']),
  revision: z.int().min(1).describe('how many plans of the month came before, and this one'),
  language: z.enum(['zh', 'en']).describe('of the workbook'),
  approval: z
    .object({
      by: z.string(),
      at: z.iso.datetime({ offset: true }),
      content: z.string().describe("SHA-256 of the plan's content"),
    })
    .nullable(),
  policy: policySchema,
  companyPolicy: policySchema
    .optional()
    .describe('that of plan.config.json, where the plan was made by another'),
  inputs: z.array(z.object({ kind: z.string(), file: z.string(), sha256: z.string(), rows: z.int() })),
  lines: z.array(lineSchema),
  edits: z
    .array(
      z.object({
        store: z.string(),
        partNo: z.string(),
        due: day.nullable().describe('null: the line without an intent'),
        quantity: units.nullable().describe('the planned units that the planner fixed'),
        remark: z.string().nullable(),
      }),
    )
    .describe('what the planner wrote into the workbook'),
  stores: z
    .array(
      z.object({
        store: z.string(),
        territory: z.string(),
        salesperson: z.string(),
        priority: z.int().nullable().describe('1 is served first; null: last'),
      }),
    )
    .describe('every store that the inputs know, also those without a line'),
  parts: z.array(
    z.object({
      partNo: z.string(),
      name: z.string(),
      series: z.string(),
      partClass: z.enum(['mainstream', 'non-mainstream']),
      unitPrice: yuan.min(0),
      pack,
      suppliers: z.array(z.string()),
      demand: z.number().describe('units a month'),
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
      territory: z.string(),
      target: yuan,
      pull: yuan,
      plan: yuan,
      shortfall: yuan,
      attainment: share.nullable().describe('null at a zero target; may be above 1'),
    }),
  ),
  series: z.array(
    z.object({
      territory: z.string().nullable().describe('null: the company'),
      series: z.string(),
      reference: share.nullable(),
      before: share,
      after: share,
      flag: z.enum(['over', 'under']).nullable(),
    }),
  ),
  mix: z.array(
    z.object({ territory: z.string().nullable(), before: share.nullable(), after: share.nullable() }),
  ),
  commitments: z.array(
    z.object({ supplier: z.string(), partNo: z.string(), quantity: units, placed: units }),
  ),
  certificates: z.array(
    z.object({
      goal: z.enum(['commitment', 'target', 'excess', 'mix', 'free']),
      reached: yuan,
      best: yuan,
      binding: z.array(
        z.object({
          limit: z.enum(['stock', 'cap', 'eligibility', 'goal', 'pack', 'agreed']),
          territory: z.string().nullable(),
          series: z.string().nullable(),
          amount: yuan,
        }),
      ),
    }),
  ),
  kpis: kpisSchema,
  answers: z
    .array(
      z.object({
        store: z.string(),
        partNo: z.string(),
        due: day.nullable().describe('null: the line without an intent'),
        salesperson: z.string(),
        proposed: units,
        agreed: units,
        agreedDate: day.nullable().describe("null: the plan's"),
        reason: z.enum(ANSWER_REASONS).nullable(),
        remark: z.string().nullable(),
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
