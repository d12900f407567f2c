import { PlanFailure } from '../domain/failure.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Policy } from '../domain/policy.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import { readCalendar } from '../sheets/calendar-schema.ts';
import { readLimits } from '../sheets/limits-schema.ts';
import type { PolicyText } from '../sheets/parse-policy-text.ts';
import { readPolicy } from '../sheets/policy-schema.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';

/** The policy of a company, in its folder. */
export const POLICY_FILE = 'plan.config.json';

/** Where a policy file is looked for. */
export type PolicyPlace = Pick<InputRequest, 'folder' | 'policyFile'>;

/**
 * The policy in force for a request: defaults, over them the policy file, over it the request's own settings.
 *
 * @throws PlanFailure F201 where a policy file is named and there is none; what `readPolicy` throws
 */
export async function readPolicyFile(
  request: PolicyPlace & Pick<InputRequest, 'settings'>,
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<Policy> {
  return readPolicy(await openPolicyFile(request, io), request.settings);
}

/**
 * The policy of a company as its policy file has it now, whatever a request says beside it.
 *
 * @throws PlanFailure what `readPolicy` throws
 */
export function readCompanyPolicy(
  folder: string,
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<Policy> {
  return readPolicyFile({ folder, policyFile: null, settings: [] }, io);
}

/**
 * How much of a workbook is read for a request: the defaults, over them what the policy file says.
 *
 * @throws PlanFailure F201 where a policy file is named and there is none; what `readLimits` throws
 */
export async function readLimitsOf(
  request: PolicyPlace,
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<ReadingLimits> {
  return readLimits(await openPolicyFile(request, io));
}

/**
 * By which days the month's work is due, and which days are worked.
 *
 * @throws PlanFailure F201 where a policy file is named and there is none; what `readCalendar` throws
 */
export async function readCalendarOf(
  request: PolicyPlace,
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<Calendar> {
  return readCalendar(await openPolicyFile(request, io));
}

async function openPolicyFile(
  request: PolicyPlace,
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<PolicyText | null> {
  const path = request.policyFile ?? io.joinPath(request.folder, POLICY_FILE);
  const text = await io.readText(path);
  if (text === null && request.policyFile !== null) throw new PlanFailure('file', 'F201', { file: path });
  return text === null ? null : { path, text };
}
