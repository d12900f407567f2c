import { PlanFailure } from '../domain/failure.ts';
import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import type { Policy } from '../domain/policy.ts';
import type { Reliability } from '../domain/reliability.ts';
import { joinReliability } from '../engine/join-reliability.ts';
import type { AchievementDocument } from '../sheets/achievement-document-schema.ts';
import { nameKey } from '../sheets/text.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { isOver, openPastAchievements, type PastAchievement } from './open-past-achievements.ts';

/** A file that a plan is made of, beside its workbooks. */
interface PastSource {
  readonly kind: 'achievement';
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
}

/** What the months before a month teach, and the files that say so. */
export interface PastMonths {
  readonly reliability: Reliability;
  readonly sources: readonly PastSource[];
  /** Of achievements that do not count yet. */
  readonly issues: readonly Issue[];
}

/**
 * Reads what the achievements of the months before tell of intents and of pushes. One that was measured before its month
 * had ended is told and left out.
 *
 * @param onDamaged where a file that holds no achievement is to be told and left out, too
 * @throws PlanFailure F214 where such a file holds no achievement
 */
export async function readPastMonths(
  request: Pick<InputRequest, 'month' | 'folder'>,
  policy: Pick<Policy, 'intentReliability' | 'demandMonths'>,
  io: Pick<InputIo, 'readText' | 'joinPath' | 'sha256'>,
  onDamaged: ((failure: PlanFailure) => void) | null = null,
): Promise<PastMonths> {
  const months: Reliability[] = [];
  const sources: PastSource[] = [];
  const issues: Issue[] = [];
  const spell = oneSpelling();
  for await (const past of openPastAchievements(request, policy, io)) {
    const achievement = readOrTell(past, onDamaged);
    if (achievement === null) continue;
    if (isOver(achievement)) {
      const { file, sha256 } = past;
      sources.push({ kind: 'achievement', file, sha256, rows: achievement.items.length });
      months.push(spellNames(past.month, achievement.reliability, spell));
    } else issues.push(notOver(past, achievement));
  }
  return { reliability: joinReliability(months), sources, issues };
}

function readOrTell(
  past: PastAchievement,
  onDamaged: ((failure: PlanFailure) => void) | null,
): AchievementDocument | null {
  try {
    return past.read();
  } catch (error) {
    if (onDamaged === null || !(error instanceof PlanFailure)) throw error;
    onDamaged(error);
    return null;
  }
}

function notOver({ file, month }: PastAchievement, { today }: AchievementDocument): Issue {
  const nowhere = { sheet: null, cell: null, header: null, value: null };
  return { code: 'W342', severity: 'warning', file, ...nowhere, params: { month, day: today } };
}

type Spell = (name: string) => string;

/** Every plan spells names as its own month did: of those that mean the same, the first one stands for all. */
function oneSpelling(): Spell {
  const first = new Map<string, string>();
  return (name) => {
    const key = nameKey(name);
    const known = first.get(key);
    if (known === undefined) first.set(key, name);
    return known ?? name;
  };
}

function spellNames(
  month: Month,
  { stores, salespeople }: AchievementDocument['reliability'],
  spell: Spell,
): Reliability {
  return {
    months: [month],
    stores: stores.map((own) => ({ ...own, store: spell(own.store) })),
    salespeople: salespeople.map((own) => {
      return { ...own, territory: spell(own.territory), salesperson: spell(own.salesperson) };
    }),
  };
}
