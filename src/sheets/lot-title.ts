import { plainText } from './text.ts';

const NUMBER = '[一二三四五六七八九十\\d]{1,2}';
const LOT = `(?:第? ?${NUMBER} ?批次?|第 ?${NUMBER} ?次|[首头次末]批次?|批次? ?${NUMBER}|(?:lot|batch|shipment|delivery) ?#?\\d{1,2}|(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:lot|batch|shipment|delivery|arrival))`;
const BEFORE = new RegExp(`^${LOT}[ _:的-]*`, 'i');
const BEHIND = new RegExp(`[ _:(-]*${LOT}\\)?$`, 'i');

/**
 * A title without the lot that it names: `第一批到货日期` → `到货日期`, `Lot 2 qty` → `qty`. What names a lot alone is its
 * quantity. Null where a title names no lot.
 */
export function withoutLot(title: string): string | null {
  const plain = plainText(title);
  const bare = plain.replace(BEFORE, '').replace(BEHIND, '').trim();
  if (bare === plain) return null;
  return bare === '' ? '数量' : bare;
}
