import type { Fen } from '../../domain/money.ts';
import type { BindingLimit, Certificate, SalesPlan } from '../../domain/plan.ts';
import type { Words } from '../words/zh.ts';
import { formatYuan } from './format-yuan.ts';

/** Binding limits that are spelled out for one goal. */
const NAMED_LIMITS = 12;

/**
 * What every goal has reached, in plain words, one text per line: the value, whether a better one exists, and which
 * limits bind. Where nothing was pushed for the target, the gap is named with its amount.
 */
export function explainGoals({ certificates, kpis }: SalesPlan, words: Words): readonly string[] {
  const texts = certificates.flatMap((certificate) => explainGoal(certificate, words));
  const pushed = certificates.some(({ goal }) => goal === 'target');
  if (!pushed && kpis.shortfall > 0) return [words.gapOpen(formatYuan(kpis.shortfall)), ...texts];
  return texts;
}

function explainGoal({ goal, reached, best, binding }: Certificate, words: Words): readonly string[] {
  const verdict = judgeValue(reached, best, words);
  const first = `${words.goal[goal](formatYuan(reached))}${words.separator}${verdict}`;
  const limits = binding.slice(0, NAMED_LIMITS).map((limit) => explainLimit(limit, words));
  return [first, ...limits];
}

/** Whole packs mostly do worse than the best in fractions of a pack, and may happen to do better at the cost of a goal before. */
function judgeValue(reached: Fen, best: Fen, words: Words): string {
  if (reached === best) return words.proven;
  return reached > best ? words.nearBest(formatYuan(best)) : words.belowBest(formatYuan(best));
}

function explainLimit({ limit, territory, series, amount }: BindingLimit, words: Words): string {
  if (amount < 0) return words.packGain(words.yuan(formatYuan(-amount as Fen)));
  const place = [territory, series].filter((name) => name !== null).join(' · ');
  const where = place === '' ? '' : `${place} `;
  return `    ${words.bindingLead}${where}${words.limit[limit]} ${words.yuan(formatYuan(amount))}`;
}
