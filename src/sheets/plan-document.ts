import type { LineAnswer } from '../domain/answer.ts';
import type { Approval } from '../domain/approval.ts';
import type { Store } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import { yuanFromFen } from '../domain/money.ts';
import { formatDay } from '../domain/month.ts';
import type {
  Certificate,
  CommitmentResult,
  MixIndex,
  PartBalance,
  PlanLine,
  SalesPlan,
  SeriesMix,
  TerritoryResult,
} from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { kpisItem } from './plan-document-kpis.ts';
import type { PlanDocument } from './plan-document-schema.ts';

/** What a plan was made of and what was found on the way: the part of its outputs that the engine does not know. */
export interface PlanOrigin {
  readonly status: PlanDocument['status'];
  /** How many plans of the month came before, and this one. */
  readonly revision: number;
  /** Of the workbook. */
  readonly language: Language;
  readonly approval: Approval | null;
  /** What the planner wrote into the workbook before, and the plan was made around. */
  readonly edits: readonly LineEdit[];
  /** What the stores agreed to. */
  readonly answers: readonly LineAnswer[];
  readonly inputs: readonly Readonly<PlanDocument['inputs'][number]>[];
  /** The policy of the company where the plan was made by another: by settings, or another policy file. */
  readonly companyPolicy?: Policy;
  /** What was found while reading and checking; in the outputs the plan's own notes follow it. */
  readonly diagnostics: readonly Issue[];
}

type Item<K extends keyof PlanDocument> = PlanDocument[K] extends readonly (infer T)[] ? T : PlanDocument[K];

/**
 * The plan as JSON text in pieces, one line of text per item, so that a million plan lines need no memory. Money in
 * yuan, days as YYYY-MM-DD; keys and items in a fixed order, so that the same plan gives the same bytes.
 */
export function* renderPlanDocument(plan: SalesPlan, origin: PlanOrigin): Generator<string> {
  yield '{\n"schemaVersion": 1,\n';
  yield field('month', plan.month);
  yield field('asOf', formatDay(plan.asOf));
  yield field('status', origin.status);
  yield field('revision', origin.revision);
  yield field('language', origin.language);
  yield field('approval', approvalItem(origin.approval));
  yield field('policy', policyItem(plan.policy));
  if (origin.companyPolicy) yield field('companyPolicy', policyItem(origin.companyPolicy));
  yield* list('inputs', origin.inputs, ({ kind, file, sha256, rows }) => ({ kind, file, sha256, rows }));
  yield* renderPlanContent(plan, origin.edits);
  yield* list('answers', origin.answers, answerItem);
  yield* list('diagnostics', [...origin.diagnostics, ...plan.notes], diagnosticItem, '\n');
  yield '}\n';
}

/** What a plan says, in pieces of text: of its document what does not tell of where it comes from and what became of it. */
export function* renderPlanContent(plan: SalesPlan, edits: readonly LineEdit[]): Generator<string> {
  yield* list('lines', plan.lines, lineItem);
  yield* list('edits', edits, editItem);
  yield* list('stores', plan.stores, storeItem);
  yield* list('parts', plan.parts, partItem);
  yield* list('territories', plan.territories, territoryItem);
  yield* list('series', plan.series, seriesItem);
  yield* list('mix', plan.mix, mixItem);
  yield* list('commitments', plan.commitments, commitmentItem);
  yield* list('certificates', plan.certificates, certificateItem);
  yield field('kpis', kpisItem(plan.kpis));
}

function field<K extends keyof PlanDocument>(name: K, value: PlanDocument[K]): string {
  return `"${name}": ${JSON.stringify(value)},\n`;
}

function* list<K extends keyof PlanDocument, T>(
  name: K,
  items: Iterable<T>,
  toItem: (item: T) => Item<K>,
  end = ',\n',
): Generator<string> {
  yield `"${name}": [`;
  let separator = '\n';
  for (const item of items) {
    yield `${separator}${JSON.stringify(toItem(item))}`;
    separator = ',\n';
  }
  yield `${separator === '\n' ? '' : '\n'}]${end}`;
}

// Every item is spelled out key by key: the order of keys is the contract's, whatever object the engine built, and what
// the engine keeps beside them stays inside.

function policyItem(policy: Policy): Item<'policy'> {
  const { safetyStock, fairShareBy, demandMonths, liftMinPacks, liftMinShare } = policy;
  const { excessMonths, capRatio, flagPoints, flagShare, imbalance } = policy;
  const { staleDays, intentFactor, priceJump, intentReliability, confirmNeedsApproval } = policy;
  return {
    ...{ safetyStock, fairShareBy, demandMonths, liftMinPacks, liftMinShare },
    ...{ excessMonths, capRatio, flagPoints, flagShare, imbalance },
    ...{ staleDays, intentFactor, priceJump, intentReliability, confirmNeedsApproval },
  };
}

/** A line for programs: money in yuan, days as YYYY-MM-DD, the keys in the contract's order. */
// Key by key, since it runs a million times: an object of spread pieces takes ten times as long to write.
export function lineItem(line: PlanLine): Item<'lines'> {
  return {
    store: line.store,
    territory: line.territory,
    salesperson: line.salesperson,
    partNo: line.partNo,
    series: line.series,
    unitPrice: yuanFromFen(line.unitPrice),
    pack: line.pack,
    due: formatDay(line.due),
    intent: line.intent,
    round: line.round,
    onTime: line.onTime,
    late: line.late,
    short: line.short,
    trim: line.trim,
    lift: line.lift,
    commitment: line.commitment,
    excess: line.excess,
    free: line.free,
    lock: line.lock,
    plan: line.plan,
    amount: yuanFromFen(line.amount),
    negotiate: line.negotiate,
    pegs: line.pegs.map(({ supply, eta, qty }) => ({
      supply,
      eta: eta === null ? null : formatDay(eta),
      qty,
    })),
  };
}

function storeItem({ store, territory, salesperson, priority }: Store): Item<'stores'> {
  return { store, territory, salesperson, priority };
}

function editItem({ store, partNo, due, quantity, remark }: LineEdit): Item<'edits'> {
  return { store, partNo, due: due === null ? null : formatDay(due), quantity, remark };
}

function answerItem({ due, agreedDate, ...answer }: LineAnswer): Item<'answers'> {
  const { store, partNo, salesperson, proposed, agreed, reason, remark } = answer;
  return {
    ...{ store, partNo, due: due === null ? null : formatDay(due), salesperson, proposed, agreed },
    ...{ agreedDate: agreedDate === null ? null : formatDay(agreedDate), reason, remark },
  };
}

function approvalItem(approval: Approval | null): Item<'approval'> {
  return approval && { by: approval.by, at: approval.at, content: approval.content };
}

function partItem(part: PartBalance): Item<'parts'> {
  const { partNo, name, series, partClass, pack, suppliers, demand } = part;
  const { onHand, safetyStock, inTransit, intent, planned, remaining, short, replenish } = part;
  return {
    ...{ partNo, name, series, partClass, unitPrice: yuanFromFen(part.unitPrice), pack },
    ...{ suppliers: [...suppliers], demand },
    ...{ onHand, safetyStock, inTransit, intent, planned, remaining, short, replenish },
  };
}

/** A territory for programs: money in yuan. */
export function territoryItem({ territory, ...result }: TerritoryResult): Item<'territories'> {
  return {
    territory,
    target: yuanFromFen(result.target),
    pull: yuanFromFen(result.pull),
    plan: yuanFromFen(result.plan),
    shortfall: yuanFromFen(result.shortfall),
    attainment: result.attainment,
  };
}

function seriesItem({ territory, series, reference, before, after, flag }: SeriesMix): Item<'series'> {
  return { territory, series, reference, before, after, flag };
}

function mixItem({ territory, before, after }: MixIndex): Item<'mix'> {
  return { territory, before, after };
}

function commitmentItem({ supplier, partNo, quantity, placed }: CommitmentResult): Item<'commitments'> {
  return { supplier, partNo, quantity, placed };
}

function certificateItem({ goal, reached, best, binding }: Certificate): Item<'certificates'> {
  return {
    goal,
    reached: yuanFromFen(reached),
    best: yuanFromFen(best),
    binding: binding.map(({ limit, territory, series, amount }) => ({
      ...{ limit, territory, series },
      amount: yuanFromFen(amount),
    })),
  };
}

function diagnosticItem(issue: Issue): Item<'diagnostics'> {
  const { code, severity, file, sheet, cell, header, value, params } = issue;
  return { code, severity, file, sheet, cell, header, value, params };
}
