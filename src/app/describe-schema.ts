import { PlanFailure } from '../domain/failure.ts';
import { achievementJsonSchema } from '../sheets/achievement-document-schema.ts';
import { batchReportJsonSchema } from '../sheets/batch-report-schema.ts';
import { kindJsonSchema } from '../sheets/kind-json-schema.ts';
import { ALL_KINDS } from '../sheets/kinds/all.ts';
import { planJsonSchema } from '../sheets/plan-document-schema.ts';
import { policyJsonSchema } from '../sheets/policy-schema.ts';

/**
 * The JSON Schema of a kind of input table (a row of it), of the plan's JSON (`plan`), of the
 * achievement's (`achievement`), of the policy file (`policy`) or of the report of a batch (`batch`).
 *
 * @throws PlanFailure F101 where there is no such schema
 */
export function describeSchema(name: string): object {
  const schemas = new Map<string, () => object>([
    ...ALL_KINDS.map((kind) => [kind.name, () => kindJsonSchema(kind)] as const),
    ['plan', planJsonSchema],
    ['achievement', achievementJsonSchema],
    ['policy', policyJsonSchema],
    ['batch', batchReportJsonSchema],
  ]);
  const describe = schemas.get(name);
  if (describe !== undefined) return describe();
  const expected = [...schemas.keys()].join(', ');
  throw new PlanFailure('usage', 'F101', { option: 'schema', value: name, expected });
}
