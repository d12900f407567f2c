import type { Language } from '../domain/language.ts';
import type { Month } from '../domain/month.ts';
import { shortName } from '../domain/short-name.ts';
import type { Portfolio } from '../sheets/pages/dispatch-pages.ts';
import { dispatchWordsOf } from '../sheets/words/dispatch-words.ts';

/**
 * Names the workbook of each salesperson; two of one name by their territories, too, and what no file can tell apart by a
 * number. One that lies there in the other language keeps its name, so that nobody has two of them.
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
  const taken = new Set<string>();
  return new Map(
    portfolios.map((portfolio) => {
      const { salesperson, territory } = portfolio;
      const whole = plainName(namesakes.has(salesperson) ? `${salesperson}-${territory}` : salesperson);
      let person = whole;
      // Many file systems take upper and lower case for one.
      for (let i = 2; taken.has(person.toUpperCase()); i++) person = `${whole} (${i})`;
      taken.add(person.toUpperCase());
      const nameIn = (spoken: Language): string =>
        `${dispatchWordsOf(spoken).fileName}-${month}-${person}.xlsx`;
      const [own, other] = [nameIn(language), nameIn(language === 'zh' ? 'en' : 'zh')];
      return [portfolio, !there.has(own) && there.has(other) ? other : own];
    }),
  );
}

/** A name that every file system takes; of a very long one the beginning. */
function plainName(name: string): string {
  return shortName(name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_'));
}
