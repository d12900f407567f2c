import type { SalesPlan } from '../domain/plan.ts';
import { isSamePlanning } from '../domain/policy.ts';
import type { PlanOrigin } from '../sheets/plan-document.ts';
import type { InputIo } from './io.ts';
import { POLICY_FILE, readCompanyPolicy } from './read-policy-file.ts';

/**
 * The name of the company's policy file, where it was changed since a plan was made so that a build would plan otherwise;
 * else none. A policy that a build was given beside the file stays as good as the file does.
 *
 * @throws PlanFailure what `readPolicy` throws
 */
export async function findStalePolicy(
  { plan, origin }: { readonly plan: SalesPlan; readonly origin: PlanOrigin },
  folder: string,
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<readonly string[]> {
  const now = await readCompanyPolicy(folder, io);
  const asBefore = [origin.companyPolicy ?? plan.policy, plan.policy];
  return asBefore.some((policy) => isSamePlanning(now, policy)) ? [] : [POLICY_FILE];
}
