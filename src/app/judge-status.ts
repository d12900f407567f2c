import { dueDay, type Calendar } from '../domain/calendar.ts';
import type { Day } from '../domain/month.ts';
import {
  DUE_WITH,
  STATUS_STEPS,
  type KindFacts,
  type MonthStatus,
  type NextStep,
  type PlanFacts,
  type SenderFacts,
  type SenderState,
  type StatusFacts,
  type StatusStep,
  type StepState,
} from '../domain/month-status.ts';

/** Where a month stands on a day, by what is found in its folder and by which days its work is due. */
export function judgeStatus(facts: StatusFacts, calendar: Calendar, today: Day): MonthStatus {
  const dueOf = (step: StatusStep): Day => dueDay(facts.month, DUE_WITH[step], calendar);
  const senders = facts.senders.map((sender) => ({
    ...sender,
    state: judgeSender(sender, dueOf('forecast'), today),
  }));
  const steps = STATUS_STEPS.map((step) => {
    const state = judgeStep(step, facts, senders);
    const due = dueOf(step);
    // A due day is still a day to work on.
    return { step, due, state: state === 'open' && today > due ? ('late' as const) : state };
  });
  return {
    ...{ month: facts.month, today, steps, senders },
    isInOrder: facts.unreadable === 0 && steps.every(({ state }) => state === 'done' || state === 'open'),
    next: nextOf(facts, senders),
  };
}

function judgeSender({ files }: SenderFacts, due: Day, today: Day): SenderState {
  if (files.length === 0) return today > due ? 'late' : 'open';
  if (files.some(({ errors }) => errors > 0)) return 'invalid';
  return files.some(({ changedOn }) => changedOn !== null && changedOn > due) ? 'tardy' : 'in';
}

type Senders = readonly Pick<MonthStatus['senders'][number], 'files' | 'state' | 'isExpected'>[];

function judgeStep(step: StatusStep, facts: StatusFacts, senders: Senders): StepState {
  const { plan } = facts;
  switch (step) {
    case 'forecast':
      if (senders.some(({ state }) => state === 'invalid')) return 'invalid';
      return isCollected(senders) ? 'done' : 'open';
    case 'inventory':
      return judgeKind(facts.inventory);
    case 'annual':
      return judgeKind(facts.annual);
    case 'plan':
      if (plan === null) return facts.isPlanUnreadable ? 'invalid' : 'open';
      return plan.stale.length > 0 || plan.waitingEdits > 0 ? 'stale' : 'done';
    case 'approval':
      if (plan === null || plan.approval === null) return 'open';
      return plan.isApproved ? 'done' : 'lapsed';
    case 'agreement':
      return judgeAgreement(plan);
  }
}

/** Whoever is waited for has sent something, and somebody has. */
function isCollected(senders: Senders): boolean {
  const isIn = ({ files }: Senders[number]): boolean => files.length > 0;
  return senders.some(isIn) && senders.every((sender) => isIn(sender) || !sender.isExpected);
}

function judgeKind({ isThere, isOld, errors }: KindFacts): StepState {
  if (errors > 0) return 'invalid';
  if (!isThere) return 'open';
  return isOld ? 'stale' : 'done';
}

function judgeAgreement(plan: PlanFacts | null): StepState {
  if (plan === null) return 'open';
  if (plan.wrongAnswers > 0) return 'invalid';
  return plan.open === 0 && (plan.isConfirmed || plan.isApproved) ? 'done' : 'open';
}

function nextOf(facts: StatusFacts, senders: Senders): NextStep | null {
  const { plan, inventory, annual } = facts;
  if (!facts.hasInputs) return facts.hasFolder ? 'collect' : 'init';
  if (facts.errors > 0) return 'validate';
  if (plan === null) {
    if (facts.isPlanUnreadable) return 'build';
    return isCollected(senders) && inventory.isThere && annual.isThere ? 'build' : 'collect';
  }
  const isOutdated = plan.stale.length > 0 || plan.waitingEdits > 0;
  if (isOutdated && plan.arrived > 0) return 'takeOver';
  if (isOutdated || plan.isChanged) return 'build';
  // Answers may go on coming in before what they have made of the plan is approved.
  if (plan.isConfirmed && plan.arrived > 0) return 'confirm';
  if (!plan.isApproved) return 'approve';
  if (plan.open === 0) return facts.isMeasured ? null : 'track';
  return plan.isDispatched ? 'confirm' : 'dispatch';
}
