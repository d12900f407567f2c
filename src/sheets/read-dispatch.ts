import { cellText, isBlank } from './cell-text.ts';
import { LINE_KEY_TITLE } from './line-key.ts';
import { META_PAGE } from './pages/stamp-page.ts';
import type { RawWorkbook } from './raw-sheet.ts';
import { readStamp } from './read-stamp.ts';
import { dispatchWordsOf } from './words/dispatch-words.ts';

/** Titles of the columns that salespeople fill in, in both languages. */
const INPUTS = new Set(
  (['zh', 'en'] as const).flatMap((language) => {
    const { agreed, agreedDate, answer, remark } = dispatchWordsOf(language).columns;
    return [agreed, agreedDate, answer, remark];
  }),
);

/** Whether a workbook is one in which answers are written down, and whether anybody has. */
export type DispatchState = 'foreign' | 'blank' | 'filled';

/** The plan that a workbook for answers was made from. */
export interface DispatchStamp {
  readonly month: string;
  readonly revision: number;
  /** SHA-256 of the plan's content. */
  readonly content: string;
}

/** The plan that a workbook says it asks about; null for a workbook that is not for answers. */
export async function readDispatchStamp(workbook: RawWorkbook): Promise<DispatchStamp | null> {
  const facts = await readStamp(workbook);
  const content = facts?.get('dispatch:content');
  const month = facts?.get('dispatch:month');
  const revision = Number(facts?.get('dispatch:revision'));
  if (content === undefined || month === undefined || !Number.isInteger(revision)) return null;
  return { month, revision, content };
}

/** Looks into a workbook that lies where one for answers will. */
export async function readDispatchState({ sheets }: RawWorkbook): Promise<DispatchState> {
  let [isOurs, isFilled] = [false, false];
  for (const sheet of sheets) {
    let inputs: readonly number[] | null = null;
    await sheet.forEachRow(({ cells }) => {
      const texts = cells.map((each) => ({ column: each.column, text: cellText(each) }));
      if (sheet.name === META_PAGE) isOurs ||= texts[0]?.text === 'dispatch:month';
      else if (inputs !== null) {
        isFilled ||= cells.some((each) => inputs!.includes(each.column) && !isBlank(each));
      } else if (texts.some(({ text }) => text === LINE_KEY_TITLE)) {
        inputs = texts.filter(({ text }) => INPUTS.has(text)).map(({ column }) => column);
      }
    });
  }
  if (!isOurs) return 'foreign';
  return isFilled ? 'filled' : 'blank';
}
