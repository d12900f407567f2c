import type { Language } from '../../domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { EN } from './en.ts';
import { ZH } from './zh.ts';

/** The words of the program in a language. */
export function catalogueOf(language: Language): Catalogue {
  return language === 'zh' ? ZH : EN;
}
