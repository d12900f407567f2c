import type { Language } from '../domain/language.ts';
import type { TableRows } from './sheet-reading.ts';

/** The language of tables, by the titles of their columns: Chinese where at least half of them are. */
export function languageOfTables(tables: readonly TableRows[]): Language {
  const titles = tables.flatMap(({ table }) => table.mapped.map(({ title }) => title));
  const chinese = titles.filter((title) => /\p{Script=Han}/u.test(title));
  return chinese.length * 2 >= titles.length ? 'zh' : 'en';
}
