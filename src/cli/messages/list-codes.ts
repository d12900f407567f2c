import { compareText } from '../../domain/order.ts';
import type { Catalogue } from './catalogue.ts';
import type { CodeStories } from './code-stories.ts';

/** All codes: problems of the data by their number, errors before warnings, then reasons to stop. */
export function listCodes({ codes }: Catalogue): readonly (keyof CodeStories)[] {
  const order = (code: string): string => (code.startsWith('F') ? code : code.slice(1) + code[0]!);
  return (Object.keys(codes) as (keyof CodeStories)[]).toSorted((a, b) => compareText(order(a), order(b)));
}
