import { PlanFailure } from '../domain/failure.ts';
import type { Policy } from '../domain/policy.ts';
import { readPolicy } from '../sheets/policy-schema.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';

/** The policy of a company, in its folder. */
export const POLICY_FILE = 'plan.config.json';

/**
 * The policy in force for a request: defaults, over them the policy file, over it the request's own settings.
 *
 * @throws PlanFailure F201 where a policy file is named and there is none; what `readPolicy` throws
 */
export async function readPolicyFile(request: InputRequest, io: InputIo): Promise<Policy> {
  const path = request.policyFile ?? io.joinPath(request.folder, POLICY_FILE);
  const text = await io.readText(path);
  if (text === null && request.policyFile !== null) throw new PlanFailure('file', 'F201', { file: path });
  return readPolicy(text === null ? null : { path, text }, request.settings);
}
