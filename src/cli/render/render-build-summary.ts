import type { BuildResult } from '../../app/build-plan.ts';
import { formatDay } from '../../domain/month.ts';
import type { Kpis, SalesPlan, TerritoryResult } from '../../domain/plan.ts';
import type { Catalogue, ReportWords } from '../messages/catalogue.ts';
import type { Stream } from '../terminal.ts';
import { formatCount, formatPercent, formatYuan } from './format-number.ts';
import { paintFor } from './paint.ts';
import { renderTable } from './render-table.ts';
import { safeLine, safeText } from './safe-text.ts';
import { wrapReport } from './wrap-report.ts';
import { wrapText } from './wrap-text.ts';

const SHOWN_TERRITORIES = 30;
/** Lines of detail under a goal; the workbook has them all. */
const SHOWN_DETAILS = 2;

/** A plan on one screen: target, pull, plan and gap by territory; fill rates; what kept the goals; the files. */
export function renderBuildSummary(
  result: Extract<BuildResult, { status: 'planned' }>,
  { report: words }: Catalogue,
  stream: Stream,
): string {
  const { plan, goals } = result;
  const { kpis } = plan;
  const facts = [
    words.fillRates(formatPercent(kpis.fillRateOnTime), formatPercent(kpis.fillRateTotal)),
    words.negotiation(formatCount(kpis.negotiationLines), formatYuan(kpis.negotiationAmount)),
    words.stockLeft(formatYuan(kpis.remaining), kpis.coverMonths?.toFixed(1) ?? null),
    ...shortenGoals(goals),
  ];
  return [
    paintFor(stream).bold(words.planTitle(plan.month, formatDay(plan.asOf))),
    '',
    ...territoryTable(plan, words, stream),
    '',
    ...facts.map((fact) => wrapText(fact.trimStart(), stream.columns, fact.startsWith(' ') ? '    ' : '')),
    '',
    wrapReport(tellFiles(result, words), stream),
    '',
  ].join('\n');
}

/** What was taken over from the plan before, where that is kept, and what was written. */
function tellFiles(
  {
    outputs,
    isUnchanged,
    edits,
    approved,
    answered,
    kept,
    summary,
  }: Extract<BuildResult, { status: 'planned' }>,
  words: ReportWords,
): readonly string[] {
  const keptEdits = edits.locks + edits.remarks > 0 ? [words.keptEdits(edits.locks, edits.remarks)] : [];
  if (isUnchanged) return [...keptEdits, words.unchanged(summary.revision)];
  if (outputs.length === 0) return [...keptEdits, words.dryRun];
  return [
    ...keptEdits,
    ...(approved === null
      ? []
      : [
          words.noLongerApproved(
            ...([safeLine(approved.by), approved.changedLines, formatYuan(approved.amount)] as const),
          ),
        ]),
    ...(answered === null ? [] : [words.noLongerConfirmed(answered.stores, answered.lines, answered.kept)]),
    ...(kept.length === 0 ? [] : [words.kept(kept.map(safeLine))]),
    words.written(outputs.map(safeLine)),
  ];
}

function territoryTable(plan: SalesPlan, words: ReportWords, stream: Stream): readonly string[] {
  const { columns } = words;
  const shown = plan.territories.slice(0, SHOWN_TERRITORIES);
  const hidden = plan.territories.length - shown.length;
  const [header, ...rows] = renderTable(
    [
      { title: columns.territory, align: 'left' },
      { title: columns.target, align: 'right' },
      { title: columns.pull, align: 'right' },
      { title: columns.plan, align: 'right' },
      { title: columns.gap, align: 'right' },
      { title: columns.attainment, align: 'right' },
    ],
    [...shown.map((row) => amountsOf(safeText(row.territory), row)), amountsOf(words.total, plan.kpis)],
    stream.columns,
  );
  const paint = paintFor(stream);
  const more = hidden > 0 ? [words.moreTerritories(hidden)] : [];
  return [paint.dim(header), ...rows.slice(0, -1), ...more, paint.bold(rows.at(-1))];
}

type Amounts = Pick<TerritoryResult & Kpis, 'target' | 'pull' | 'plan' | 'shortfall' | 'attainment'>;

function amountsOf(name: string, { target, pull, plan, shortfall, attainment }: Amounts): readonly string[] {
  return [name, ...[target, pull, plan, shortfall].map(formatYuan), formatPercent(attainment)];
}

/** Every goal with its first lines of detail, which begin with a space. */
function shortenGoals(goals: readonly string[]): readonly string[] {
  let details = 0;
  return goals.map(safeLine).filter((line) => {
    details = line.startsWith(' ') ? details + 1 : 0;
    return details <= SHOWN_DETAILS;
  });
}
