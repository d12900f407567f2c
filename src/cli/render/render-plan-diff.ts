import type { DiffResult } from '../../app/diff-plans.ts';
import type { Fen } from '../../domain/money.ts';
import { formatDay } from '../../domain/month.ts';
import type { LineChange, PlanDiff, PlanSide } from '../../domain/plan-diff.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { translateWords } from '../messages/describe.ts';
import { describeCause } from '../messages/describe-cause.ts';
import type { DiffWords } from '../messages/diff-words.ts';
import type { Stream } from '../terminal.ts';
import { fitColumns, type RankedColumn } from './fit-columns.ts';
import { formatCount, formatYuan } from './format-number.ts';
import { paintFor } from './paint.ts';
import { renderSection, type Section } from './render-section.ts';
import { safeLine, safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';
import { KPI_TEXTS, SHOWN_KPIS } from './write-kpis.ts';

const SHOWN_LINES = 20;
const INDENT = 2;

/** What differs between two plans, for a terminal: the sums first, then why, then the lines that move most money. */
export function renderPlanDiff({ diff, files }: DiffResult, catalogue: Catalogue, stream: Stream): string {
  const { diff: words } = catalogue;
  const paint = paintFor(stream);
  const sections = diff.equal ? [inputSection(diff, catalogue)] : sectionsOf(diff, catalogue, stream);
  const facts = [
    sideText(diff.before, files.before, words),
    sideText(diff.after, files.after, words),
    ...(diff.before.month === diff.after.month ? [] : [words.otherMonth]),
    ...(diff.equal ? [words.equal] : [countText(diff, words)]),
    ...(diff.equal && diff.inputs.length > 0 ? [words.onlyFiles] : []),
  ];
  return [
    paint.bold(words.title(nameOf(diff.before), nameOf(diff.after))),
    ...facts.map((fact) => wrapText(fact, stream.columns)),
    '',
    ...sections.flatMap((section) => (section === null ? [] : [renderSection(section, stream)])),
  ].join('\n');
}

function nameOf({ month, revision }: PlanSide): string {
  return `${month} r${revision}`;
}

function sideText({ month, revision, asOf, status }: PlanSide, file: string, words: DiffWords): string {
  return `${safeLine(file)}: ${words.side({ month, revision, asOf: formatDay(asOf), status })}`;
}

function countText({ lines }: PlanDiff, words: DiffWords): string {
  const count = (kind: LineChange['kind']): string =>
    formatCount(lines.filter((line) => line.kind === kind).length);
  const [added, dropped, changed] = [count('added'), count('dropped'), count('changed')];
  return words.changed({ all: formatCount(lines.length), added, dropped, changed });
}

function sectionsOf(diff: PlanDiff, catalogue: Catalogue, stream: Stream): readonly (Section | null)[] {
  const { diff: words } = catalogue;
  const { policy, edits } = diff;
  const policies = policy.map(({ name, before, after }) =>
    words.policyChange({ name, before: String(before), after: String(after) }),
  );
  return [
    territorySection(diff, words),
    numberSection(diff, catalogue),
    causeSection(diff, words),
    inputSection(diff, catalogue),
    policies.length === 0 ? null : { heading: words.policy, notes: policies },
    edits.length === 0 ? null : { heading: words.edits(edits.length) },
    lineSection(diff, words, stream),
  ];
}

function territorySection({ territories, before, after }: PlanDiff, words: DiffWords): Section {
  const { columns } = words;
  const rowOf = (name: string, plans: readonly number[], targets: readonly number[]): readonly string[] => [
    name,
    ...plans.map((fen) => formatYuan(fen as Fen)),
    signedYuan(plans[1]! - plans[0]!),
    signedYuan(targets[1]! - targets[0]!),
  ];
  return {
    heading: columns.territory,
    columns: [
      { title: '', align: 'left' },
      ...[columns.before, columns.after, columns.change, columns.targetChange].map((title) => {
        return { title, align: 'right' as const };
      }),
    ],
    rows: [
      ...territories.map((row) =>
        rowOf(
          safeText(row.territory),
          [row.before?.plan ?? 0, row.after?.plan ?? 0],
          [row.before?.target ?? 0, row.after?.target ?? 0],
        ),
      ),
      rowOf(words.total, [before.kpis.plan, after.kpis.plan], [before.kpis.target, after.kpis.target]),
    ],
  };
}

function numberSection(
  { kpis, before, after }: PlanDiff,
  { diff: words, comparison }: Catalogue,
): Section | null {
  const shown = SHOWN_KPIS.filter((name) => kpis.includes(name));
  if (shown.length === 0) return null;
  const { columns } = words;
  return {
    heading: columns.number,
    columns: [
      { title: '', align: 'left' },
      { title: columns.before, align: 'right' },
      { title: columns.after, align: 'right' },
    ],
    rows: shown.map((name) => [
      comparison.numbers[name],
      ...[before.kpis, after.kpis].map((side) => KPI_TEXTS[name](side)),
    ]),
  };
}

function causeSection({ causes }: PlanDiff, words: DiffWords): Section | null {
  if (causes.length === 0) return null;
  const { columns } = words;
  return {
    heading: words.byCause,
    columns: [
      { title: columns.cause, align: 'left' },
      { title: columns.lines, align: 'right' },
      { title: columns.change, align: 'right' },
    ],
    rows: causes.map(({ cause, lines, amount }) => {
      return [describeCause(cause, words), formatCount(lines), signedYuan(amount)];
    }),
  };
}

function inputSection({ inputs }: PlanDiff, { diff: words, codeWords }: Catalogue): Section | null {
  if (inputs.length === 0) return null;
  const notes = inputs.map(({ file, kind, change }) =>
    words.input(safeText(file), translateWords(safeText(kind), codeWords.fields), change),
  );
  return { heading: words.inputs, notes };
}

function lineSection({ lines }: PlanDiff, words: DiffWords, stream: Stream): Section | null {
  if (lines.length === 0) return null;
  const { columns } = words;
  const shown = lines.slice(0, SHOWN_LINES);
  const ranked: readonly RankedColumn<LineChange>[] = [
    { title: columns.store, align: 'left', rank: 0, text: ({ store }) => safeText(store) },
    { title: columns.part, align: 'left', rank: 0, text: ({ partNo }) => safeText(partNo) },
    { title: columns.due, align: 'left', rank: 2, text: dueText },
    { title: columns.units, align: 'right', rank: 0, text: unitsText },
    { title: columns.change, align: 'right', rank: 0, text: ({ amount }) => signedYuan(amount) },
    { title: columns.cause, align: 'left', rank: 1, text: (line) => causeText(line, words) },
  ];
  const { kept, dropped } = fitColumns(ranked, shown, stream.columns - INDENT);
  return {
    heading: words.lines,
    columns: kept,
    rows: shown.map((line) => kept.map(({ text }) => text(line))),
    notes: [
      ...(lines.length > shown.length ? [words.moreLines(lines.length - shown.length)] : []),
      ...(dropped.length > 0 ? [words.leftOut(dropped.map(({ title }) => title))] : []),
    ],
  };
}

/** The day, and the one before it where a line has moved; of the year only what differs. */
function dueText({ before, after, fields }: LineChange): string {
  const now = formatDay((after ?? before)!.due);
  if (before === null || !fields.includes('due')) return now;
  return `${formatDay(before.due).slice(5)} → ${now.slice(5)}`;
}

function unitsText({ before, after, fields }: LineChange): string {
  const now = formatCount((after ?? before)!.plan);
  if (before === null) return `+${now}`;
  if (after === null) return `-${now}`;
  return fields.includes('plan') ? `${formatCount(before.plan)} → ${now}` : now;
}

function causeText({ causes: [first, ...others] }: LineChange, words: DiffWords): string {
  const text = describeCause(first, words);
  return others.length === 0 ? text : words.andMore(text, others.length);
}

/** An amount with its sign, `0.00` where nothing changed. */
function signedYuan(fen: number): string {
  return `${fen > 0 ? '+' : ''}${formatYuan(fen as Fen)}`;
}
