import type { GoalStory } from '../../app/explain-goal.ts';
import { fenFromYuan } from '../../domain/money.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { StoryWords } from '../messages/story-words.ts';
import type { Stream } from '../terminal.ts';
import { formatCount, formatYuan } from './format-number.ts';
import { paintFor } from './paint.ts';
import { renderSection, type Section } from './render-section.ts';
import type { TableColumn } from './render-table.ts';
import { safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

const SHOWN_ROWS = 20;

/** The certificate of a goal in words: what it has reached, whether more was possible, and what stands in the way. */
export function renderGoalStory(story: GoalStory, { story: words }: Catalogue, stream: Stream): string {
  const { goal, reached, best, month, asOf } = story;
  const { wants, reached: reachedWords } = words.goals[goal];
  const sections = [
    ...limitSection(story, words),
    ...shortSection(story, words),
    ...stockSection(story, words),
    ...unplacedSection(story, words),
  ];
  const verdict =
    reached === 0
      ? words.inFull
      : reached === best
        ? words.proven
        : words.roundedFrom(yuan(best), yuan(Math.abs(reached - best)), reached < best);
  return [
    paintFor(stream).bold(words.goalTitle(month, asOf)),
    wrapText(wants, stream.columns),
    '',
    paintFor(stream).bold(reachedWords(yuan(reached))),
    wrapText(verdict, stream.columns),
    '',
    ...sections.map((section) => renderSection(section, stream)),
  ].join('\n');
}

function limitSection({ binding }: GoalStory, words: StoryWords): readonly Section[] {
  const { columns } = words;
  const rows = binding.map(({ limit, territory, series, amount }) => {
    const names = [territory, series].filter((name) => name !== null).map(safeText);
    return [names.length === 0 ? words.everywhere : names.join(' · '), yuan(amount), words.limits[limit]];
  });
  const titles = [
    left(`${columns.territory} · ${columns.series}`),
    right(columns.amount),
    left(columns.reason),
  ];
  return tableSection(words.limitsTitle, titles, rows, words);
}

function shortSection({ short }: GoalStory, words: StoryWords): readonly Section[] {
  const { columns } = words;
  const rows = short.map(({ territory, target, plan, shortfall }) => [
    safeText(territory),
    ...[target, plan, shortfall].map(yuan),
  ]);
  const titles = [
    left(columns.territory),
    ...[right(columns.target), right(columns.plan), right(columns.gap)],
  ];
  return tableSection(words.shortTitle, titles, rows, words);
}

/** Where a target is missed, what stock is left says whether stock is what is missing. */
function stockSection({ goal, reached, stockLeft }: GoalStory, words: StoryWords): readonly Section[] {
  if (goal !== 'target' || reached === 0) return [];
  if (stockLeft.length === 0) return [{ heading: words.stockLeft, notes: [words.noStockLeft] }];
  const rows = stockLeft.map(({ series, amount }) => [safeText(series), yuan(amount)]);
  return tableSection(
    words.stockLeft,
    [left(words.columns.series), right(words.columns.amount)],
    rows,
    words,
  );
}

function unplacedSection({ unplaced }: GoalStory, words: StoryWords): readonly Section[] {
  const { columns } = words;
  const rows = unplaced.map(({ supplier, partNo, quantity, placed }) => [
    ...[supplier, partNo].map(safeText),
    ...[quantity, placed].map(formatCount),
  ]);
  const titles = [
    ...[left(columns.supplier), left(columns.partNo)],
    ...[right(columns.promised), right(columns.placed)],
  ];
  return tableSection(words.unplaced, titles, rows, words);
}

/** A section for rows, if there are any; the first of them. */
function tableSection(
  heading: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  words: StoryWords,
): readonly Section[] {
  if (rows.length === 0) return [];
  const hidden = rows.length - SHOWN_ROWS;
  const notes = hidden > 0 ? [words.moreRows(hidden)] : [];
  return [{ heading, columns, rows: rows.slice(0, SHOWN_ROWS), notes }];
}

function yuan(amount: number): string {
  return formatYuan(fenFromYuan(amount));
}

function left(title: string): TableColumn {
  return { title, align: 'left' };
}

function right(title: string): TableColumn {
  return { title, align: 'right' };
}
