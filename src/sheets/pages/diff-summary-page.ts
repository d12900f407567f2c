import { yuanFromFen, type Fen } from '../../domain/money.ts';
import { formatDay } from '../../domain/month.ts';
import type { Cause, MovedNumber, PlanDiff } from '../../domain/plan-diff.ts';
import type { CellStyle, Page, PageCell, PageRow } from '../page.ts';
import type { DiffWords } from '../words/diff-words.ts';
import { cell, headers, live } from './cells.ts';
import { kindWord } from './kind-word.ts';

const WIDTHS = [34, 18, 18, 18, 18, 18];
const MONEY: ReadonlySet<MovedNumber> = new Set([
  ...(['target', 'pull', 'plan', 'shortfall', 'negotiationAmount', 'freePushed', 'remaining'] as const),
]);

/** What differs between two plans, on one page. */
export function diffSummaryPage(
  diff: PlanDiff,
  name: string,
  words: DiffWords,
  describeCause: (cause: Cause) => string,
): Page {
  const rows: PageRow[] = [...headRows(diff, words)];
  // Each table knows where it begins, since its formulas name its rows.
  for (const table of [territoryRows, causeRows, kpiRows, policyRows, inputRows]) {
    const next = table(diff, words, rows.length + 1, describeCause);
    if (next.length > 0) rows.push(...next, []);
  }
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    freeze: { rows: 2, columns: 0 },
    filter: null,
    merges: [],
    print: { landscape: true, titleRows: null },
    tabColour: 'blue',
  };
}

function headRows({ before, after, equal }: PlanDiff, words: DiffWords): readonly PageRow[] {
  const [old, now] = [before, after].map((side) => words.side({ ...side, asOf: formatDay(side.asOf) }));
  return [
    [cell(words.title(before.month, after.month), 'title')],
    [cell(`${old} → ${now}`, 'note')],
    ...(before.month === after.month ? [] : [[cell(words.otherMonth, 'note')]]),
    ...(equal ? [[cell(words.equal, 'note')]] : []),
    [],
  ];
}

function territoryRows(
  { territories, before, after }: PlanDiff,
  words: DiffWords,
  start: number,
): readonly PageRow[] {
  const { headings, plan } = words;
  const row = (label: PageCell, amounts: readonly (Fen | null)[], style: CellStyle, at: number): PageRow => {
    const [old, now, ...targets] = amounts.map((fen) => (fen === null ? 0 : yuanFromFen(fen)));
    return [
      ...[label, cell(old!, style), cell(now!, style)],
      live(`C${at}-B${at}`, Math.round((now! - old!) * 100) / 100, style),
      ...targets.map((target) => cell(target, style)),
    ];
  };
  const total = start + 2 + territories.length;
  const { kpis: old } = before;
  const { kpis: now } = after;
  const titles = [plan.columns.territory, words.before, words.after, words.difference];
  return [
    [cell(headings.territories, 'heading')],
    headers([...titles, words.targetBefore, words.targetAfter]),
    ...territories.map((each, i) => {
      const amounts = [each.before?.plan, each.after?.plan, each.before?.target, each.after?.target];
      return row(
        cell(each.territory, 'text'),
        amounts.map((fen) => fen ?? null),
        'money',
        start + 2 + i,
      );
    }),
    row(cell(plan.company, 'total-text'), [old.plan, now.plan, old.target, now.target], 'total-money', total),
  ];
}

function causeRows(
  { causes, before, after }: PlanDiff,
  words: DiffWords,
  start: number,
  describeCause: (cause: Cause) => string,
): readonly PageRow[] {
  if (causes.length === 0) return [];
  const [first, last] = [start + 2, start + 1 + causes.length];
  const lines = causes.reduce((sum, row) => sum + row.lines, 0);
  const amount = yuanFromFen((after.kpis.plan - before.kpis.plan) as Fen);
  return [
    [cell(words.headings.causes, 'heading')],
    headers([words.cause, words.lines, words.difference]),
    ...causes.map((row): PageRow => {
      return [
        cell(describeCause(row.cause), 'text'),
        ...[cell(row.lines, 'integer'), cell(yuanFromFen(row.amount), 'money')],
      ];
    }),
    [
      cell(words.plan.total, 'total-text'),
      live(`SUM(B${first}:B${last})`, lines, 'total-integer'),
      live(`SUM(C${first}:C${last})`, amount, 'total-money'),
    ],
  ];
}

function kpiRows({ kpis, before, after }: PlanDiff, words: DiffWords): readonly PageRow[] {
  if (kpis.length === 0) return [];
  const numberCell = (name: MovedNumber, value: number | null): PageCell => {
    if (value === null) return cell('–', 'text');
    if (MONEY.has(name)) return cell(yuanFromFen(value as Fen), 'money');
    if (name === 'negotiationLines') return cell(value, 'integer');
    return name === 'coverMonths' ? cell(Math.round(value * 100) / 100, 'money') : cell(value, 'percent');
  };
  return [
    [cell(words.headings.kpis, 'heading')],
    headers([words.number, words.before, words.after]),
    ...kpis.map((name): PageRow => {
      const values = [before.kpis[name], after.kpis[name]].map((value) => numberCell(name, value));
      return [cell(words.numbers[name], 'text'), ...values];
    }),
  ];
}

function policyRows({ policy }: PlanDiff, words: DiffWords): readonly PageRow[] {
  if (policy.length === 0) return [];
  return [
    [cell(words.headings.policy, 'heading')],
    headers([words.plan.columns.policy, words.before, words.after]),
    ...policy.map((row): PageRow =>
      [row.name, row.before, row.after].map((text) => cell(String(text), 'text')),
    ),
  ];
}

function inputRows({ inputs }: PlanDiff, words: DiffWords): readonly PageRow[] {
  if (inputs.length === 0) return [];
  return [
    [cell(words.headings.inputs, 'heading')],
    headers([words.plan.columns.file, words.plan.columns.kind, words.change]),
    ...inputs.map(({ kind, file, change }): PageRow => {
      return [file, kindWord(kind, words.plan), words.inputChanges[change]].map((text) => cell(text, 'text'));
    }),
  ];
}
