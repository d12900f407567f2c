import type { Language } from '../domain/language.ts';
import type { Month } from '../domain/month.ts';
import type { Portfolio } from '../sheets/pages/dispatch-pages.ts';
import { dispatchWordsOf } from '../sheets/words/dispatch-words.ts';

/**
 * Names the workbook of each salesperson; two of one name by their territories, too. One that lies there in the other
 * language keeps its name, so that nobody has two of them.
 *
 * @param there names of the files that lie where the workbooks will
 */
export function nameDispatchFiles(
  portfolios: readonly Portfolio[],
  language: Language,
  month: Month,
  there: ReadonlySet<string>,
): ReadonlyMap<Portfolio, string> {
  const names = portfolios.map(({ salesperson }) => salesperson);
  const namesakes = new Set(names.filter((name, i, all) => all.indexOf(name) !== i));
  return new Map(
    portfolios.map((portfolio) => {
      const { salesperson, territory } = portfolio;
      const person = namesakes.has(salesperson) ? `${salesperson}-${territory}` : salesperson;
      const nameIn = (spoken: Language): string =>
        `${dispatchWordsOf(spoken).fileName}-${month}-${plainName(person)}.xlsx`;
      const [own, other] = [nameIn(language), nameIn(language === 'zh' ? 'en' : 'zh')];
      return [portfolio, !there.has(own) && there.has(other) ? other : own];
    }),
  );
}

/** Bytes of a name that leave room for the rest of the file's, in any file system and beside a temporary ending. */
const MOST_NAME_BYTES = 120;

/** A name that every file system takes; of a very long one the beginning. */
function plainName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  let short = '';
  for (const letter of plain) {
    if (new TextEncoder().encode(short + letter).length > MOST_NAME_BYTES) return `${short}…`;
    short += letter;
  }
  return plain;
}
