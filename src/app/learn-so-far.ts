import type { Achievement } from '../domain/achievement.ts';
import type { PlanFailure } from '../domain/failure.ts';
import { lastDay } from '../domain/month.ts';
import type { Reliability } from '../domain/reliability.ts';
import { joinReliability } from '../engine/join-reliability.ts';
import type { InputIo } from './io.ts';
import { readPastMonths } from './read-past-months.ts';
import { readPolicyFile } from './read-policy-file.ts';

/**
 * What a tracked month teaches together with those before it, as far as the policy wants to know these. A month that is
 * not over teaches nothing yet: nobody can say what the stores did not take.
 *
 * @param onDamaged as of `readPastMonths`
 * @throws PlanFailure of the policy; F214 where the achievement of an earlier month cannot be read
 */
export async function learnSoFar(
  { month, today, reliability }: Pick<Achievement, 'month' | 'today' | 'reliability'>,
  folder: string,
  io: Pick<InputIo, 'readText' | 'joinPath' | 'sha256'>,
  onDamaged: ((failure: PlanFailure) => void) | null = null,
): Promise<Reliability> {
  const policy = await readPolicyFile({ folder, policyFile: null, settings: [] }, io);
  const past = await readPastMonths({ month, folder }, policy, io, onDamaged);
  return joinReliability([past.reliability, ...(today < lastDay(month) ? [] : [reliability])]);
}
