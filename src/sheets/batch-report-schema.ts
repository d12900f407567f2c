import * as z from 'zod';
import { diagnosticSchema } from './plan-document-schema.ts';

const yuan = z.number().describe('yuan, two decimals');

const companySchema = z.object({
  company: z.string().describe("the name of the company's folder"),
  folder: z.string(),
  status: z
    .enum(['planned', 'unchanged', 'refused', 'failed', 'crashed'])
    .describe(
      'unchanged: the plan that stands is the one; refused: errors in the data; failed: see diagnostics',
    ),
  exitCode: z.int().describe('that plan build would have ended with'),
  seconds: z.number(),
  revision: z.int().nullable(),
  target: yuan.nullable(),
  plan: yuan.nullable(),
  attainment: z.number().nullable().describe('0 to 1 and above'),
  outputs: z.array(z.string()).describe('files that were written'),
  takenOver: z
    .object({ user: z.string(), host: z.string(), pid: z.int(), command: z.string(), started: z.string() })
    .nullable()
    .describe('the run before, which had ended in the midst of its work'),
  replaced: z
    .object({
      revision: z.int(),
      status: z.enum(['approved', 'confirmed']),
      approvedBy: z.string().nullable(),
    })
    .nullable()
    .describe('the approved or confirmed plan that the new one has taken the place of'),
  errors: z.int().nullable().describe('null: crashed'),
  warnings: z.int().nullable(),
  crash: z
    .object({
      cause: z.enum(['fault', 'memory', 'signal', 'exit']),
      detail: z.string(),
      message: z.string(),
      help: z.string(),
    })
    .nullable(),
  diagnostics: z
    .array(diagnosticSchema.extend({ message: z.string(), help: z.string() }))
    .describe('the first hundred problems, errors before warnings'),
});

/** The result of a batch for programs: the names in it are a contract, to which later versions may add. */
export const batchReportSchema = z.object({
  schemaVersion: z.literal(1),
  good: z.boolean().describe('whether every company has its plan'),
  exitCode: z.int(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  shard: z.object({ index: z.int(), of: z.int() }).nullable(),
  found: z.int().describe('companies of all shards'),
  leftOut: z.array(z.string()).describe('folders that hold months, but nothing of this one'),
  companies: z.array(companySchema),
});

/** The JSON Schema of the result of a batch. */
export function batchReportJsonSchema(): object {
  return { title: 'batch', ...z.toJSONSchema(batchReportSchema) };
}
