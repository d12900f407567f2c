import type { Language } from '../../domain/language.ts';
import { en } from './en.ts';
import { zh, type Words } from './zh.ts';

/** The words of the plan workbook in a language. */
export function wordsOf(language: Language): Words {
  return language === 'zh' ? zh : en;
}
