import type { LineAnswer } from '../domain/answer.ts';
import type { PartNo } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { fenFromYuan, type Fen } from '../domain/money.ts';
import { parseDay, type Day, type Month } from '../domain/month.ts';
import type { Kpis, PartBalance, PlanLine, SalesPlan, TerritoryResult } from '../domain/plan.ts';
import type { PlanDocument } from './plan-document-schema.ts';
import type { PlanOrigin } from './plan-document.ts';

type Item<K extends keyof PlanDocument> = PlanDocument[K] extends readonly (infer T)[] ? T : PlanDocument[K];

/**
 * The plan that a document was rendered from, and what went with it: `renderPlanDocument` of the two gives the document
 * again, letter by letter.
 */
export function restorePlan(document: PlanDocument): {
  readonly plan: SalesPlan;
  readonly origin: PlanOrigin;
} {
  const { status, revision, language, approval, inputs, policy, mix, series } = document;
  // Fixed by their codes: the engine's notes stand behind what was found in the data.
  const isNote = ({ code }: Issue): boolean => /^.4/.test(code);
  const diagnostics = document.diagnostics as readonly Issue[];
  return {
    plan: {
      month: document.month as Month,
      asOf: dayOf(document.asOf),
      policy,
      lines: document.lines.map(restoreLine),
      stores: document.stores,
      parts: document.parts.map(restorePart),
      territories: document.territories.map(restoreTerritory),
      series,
      mix,
      commitments: document.commitments.map((item) => ({ ...item, partNo: item.partNo as PartNo })),
      certificates: document.certificates.map(({ goal, reached, best, binding }) => ({
        ...{ goal, reached: fenFromYuan(reached), best: fenFromYuan(best) },
        binding: binding.map((limit) => ({ ...limit, amount: fenFromYuan(limit.amount) })),
      })),
      kpis: restoreKpis(document.kpis),
      notes: diagnostics.filter(isNote),
    },
    origin: {
      ...{ status, revision, language, approval, inputs },
      ...(document.companyPolicy === undefined ? {} : { companyPolicy: document.companyPolicy }),
      diagnostics: diagnostics.filter((issue) => !isNote(issue)),
      answers: document.answers.map(restoreAnswer),
      edits: document.edits.map((edit) => ({
        ...edit,
        partNo: edit.partNo as PartNo,
        due: edit.due === null ? null : dayOf(edit.due),
      })),
    },
  };
}

function restoreLine({ partNo, unitPrice, due, amount, pegs, ...line }: Item<'lines'>): PlanLine {
  return {
    ...line,
    partNo: partNo as PartNo,
    unitPrice: fenFromYuan(unitPrice),
    due: dayOf(due),
    amount: fenFromYuan(amount),
    pegs: pegs.map(({ supply, eta, qty }) => ({ supply, eta: eta === null ? null : dayOf(eta), qty })),
  };
}

function restoreAnswer({ partNo, due, agreedDate, ...answer }: Item<'answers'>): LineAnswer {
  return {
    ...{ ...answer, partNo: partNo as PartNo, due: due === null ? null : dayOf(due) },
    agreedDate: agreedDate === null ? null : dayOf(agreedDate),
  };
}

function restorePart({ partNo, unitPrice, ...part }: Item<'parts'>): PartBalance {
  return { ...part, partNo: partNo as PartNo, unitPrice: fenFromYuan(unitPrice) };
}

function restoreTerritory({ territory, attainment, ...amounts }: Item<'territories'>): TerritoryResult {
  const { target, pull, plan, shortfall } = amounts;
  return {
    ...{ territory, attainment, target: fenFromYuan(target), pull: fenFromYuan(pull) },
    ...{ plan: fenFromYuan(plan), shortfall: fenFromYuan(shortfall) },
  };
}

function restoreKpis(kpis: Item<'kpis'>): Kpis {
  return {
    ...kpis,
    target: fenFromYuan(kpis.target),
    pull: fenFromYuan(kpis.pull),
    plan: fenFromYuan(kpis.plan),
    shortfall: fenFromYuan(kpis.shortfall),
    negotiationAmount: fenFromYuan(kpis.negotiationAmount),
    freePushed: fenFromYuan(kpis.freePushed),
    remaining: fenFromYuan(kpis.remaining),
    series: kpis.series.map(({ target, pull, plan, shortfall, ...result }) => ({
      ...{ ...result, target: fenOrNull(target), pull: fenFromYuan(pull) },
      ...{ plan: fenFromYuan(plan), shortfall: fenOrNull(shortfall) },
    })),
    salespeople: kpis.salespeople.map(({ target, pull, plan, ...result }) => ({
      ...{ ...result, target: fenFromYuan(target), pull: fenFromYuan(pull), plan: fenFromYuan(plan) },
    })),
  };
}

function fenOrNull(yuan: number | null): Fen | null {
  return yuan === null ? null : fenFromYuan(yuan);
}

/** A day that the document's schema has checked. */
function dayOf(text: string): Day {
  return parseDay(text)!;
}
