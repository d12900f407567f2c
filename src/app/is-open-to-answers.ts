import { holdsOtherEdits } from './holds-other-edits.ts';
import { isApproved } from './is-approved.ts';
import type { StandingPlan } from './open-standing-plan.ts';

/**
 * Whether stores may be asked about a plan, and their answers taken: it is approved, or it is what the answers so far have
 * made of an approved one and nobody has changed it since. The lines that are still open were then approved as they are.
 */
export function isOpenToAnswers(standing: StandingPlan): boolean {
  if (isApproved(standing)) return true;
  const { status, approval } = standing.written.origin;
  const isFaulty = standing.issues.some(({ severity }) => severity === 'error');
  return (
    status === 'confirmed' &&
    approval === null &&
    standing.isIntact &&
    !isFaulty &&
    !holdsOtherEdits(standing)
  );
}
