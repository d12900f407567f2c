import type { BatchResult, CompanyResult } from '../../app/batch-plans.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { Stream } from '../terminal.ts';
import { countsOf, describeCrash, describeReplaced, describeRest } from './describe-batch.ts';
import { fitColumns, type RankedColumn } from './fit-columns.ts';
import { formatCount, formatPercent, formatYuan } from './format-number.ts';
import { paintFor } from './paint.ts';
import { renderFailure } from './render-failure.ts';
import { renderIssues } from './render-issues.ts';
import { renderMessage } from './render-message.ts';
import { renderTable } from './render-table.ts';
import { safeLine, safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

/** Problems of one company that are told; the rest is for its own `plan validate`. */
const SHOWN = 3;

/** The companies of a batch as a table, and under it how many ended how. */
export function renderBatch(result: BatchResult, catalogue: Catalogue, stream: Stream): string {
  const { batch: words } = catalogue;
  const { companies, found, month } = result;
  if (companies.length === 0) return `${words.nothingToDo(found)}\n`;
  const { kept } = fitColumns(columnsOf(companies, catalogue), companies, stream.columns);
  const rows = companies.map((company) => kept.map(({ text }) => text(company)));
  const [titles, ...lines] = renderTable(kept, rows, stream.columns);
  const paint = paintFor(stream);
  const nameOf = nameCompanies(companies);
  return [
    paint.bold(words.title(month)),
    '',
    paint.dim(titles),
    ...lines.map((line, i) => (isWell(companies[i]!) ? line : paint.red(line))),
    '',
    ...companies.flatMap((company) => {
      const told = describeReplaced(company, catalogue);
      return told === null ? [] : [wrapText(`${nameOf(company)} · ${told}`, stream.columns)];
    }),
    words.summary(companies.length, countStates(companies, catalogue)),
    '',
  ].join('\n');
}

/** What went wrong with the companies that failed: of each the first problems. */
export function renderBatchProblems(result: BatchResult, catalogue: Catalogue, stream: Stream): string {
  const nameOf = nameCompanies(result.companies);
  const paint = paintFor(stream);
  return result.companies
    .filter((company) => !isWell(company))
    .map((company) => {
      const told = renderProblems(company, result.month, catalogue, stream);
      return `${paint.bold(nameOf(company))} · ${catalogue.batch.results[company.status]}\n${told}\n`;
    })
    .join('');
}

/** A company as a person calls it: by its folder's name, or, where that is not one's own, by where it is. */
export function nameCompanies(
  companies: readonly Pick<CompanyResult, 'company' | 'folder'>[],
): (company: Pick<CompanyResult, 'company' | 'folder'>) => string {
  const counts = new Map<string, number>();
  for (const { company } of companies) counts.set(company, (counts.get(company) ?? 0) + 1);
  return ({ company, folder }) => (counts.get(company) === 1 ? safeText(company) : safeLine(folder));
}

/** Whether a company has the plan that it should. */
export function isWell({ status }: Pick<CompanyResult, 'status'>): boolean {
  return status === 'planned' || status === 'unchanged';
}

/** How many companies ended how, in words; states that none has are left out. */
function countStates(
  companies: readonly CompanyResult[],
  { batch }: Catalogue,
): readonly { readonly result: string; readonly count: number }[] {
  return Object.entries(batch.results).flatMap(([status, result]) => {
    const count = companies.filter((each) => each.status === status).length;
    return count === 0 ? [] : [{ result, count }];
  });
}

function columnsOf(
  companies: readonly CompanyResult[],
  { batch: { columns, results } }: Catalogue,
): readonly RankedColumn<CompanyResult>[] {
  const nameOf = nameCompanies(companies);
  const count = (number: number | undefined): string => (number === undefined ? '–' : formatCount(number));
  const right = { align: 'right', rank: 0 } as const;
  return [
    { title: columns.company, align: 'left', rank: 0, text: nameOf },
    { title: columns.result, align: 'left', rank: 0, text: ({ status }) => results[status] },
    {
      ...{ ...right, title: columns.plan, rank: 1 },
      text: (each) => ('plan' in each ? formatYuan(each.plan) : '–'),
    },
    {
      ...{ ...right, title: columns.attainment, rank: 2 },
      text: (each) => ('plan' in each ? formatPercent(each.attainment) : '–'),
    },
    { ...right, title: columns.errors, text: (each) => count(countsOf(each)?.errors) },
    { ...right, title: columns.warnings, rank: 4, text: (each) => count(countsOf(each)?.warnings) },
    { ...right, title: columns.seconds, rank: 3, text: ({ seconds }) => seconds.toFixed(1) },
  ];
}

function renderProblems(result: CompanyResult, month: string, catalogue: Catalogue, stream: Stream): string {
  const paint = paintFor(stream);
  const crash = describeCrash(result, month, catalogue);
  if (crash !== null) return renderMessage(paint.red.bold(catalogue.report.error), crash, stream, paint);
  if (result.status === 'failed') {
    return result.failures.map((failure) => renderFailure(failure, catalogue, stream)).join('');
  }
  if (result.status !== 'refused') return '';
  const shown = result.problems.first.slice(0, SHOWN);
  const rest = describeRest(result, shown.length, month, catalogue);
  const more = rest === '' ? '' : `${wrapText(`… ${rest}`, stream.columns)}\n`;
  return renderIssues(shown, catalogue, stream) + more;
}
