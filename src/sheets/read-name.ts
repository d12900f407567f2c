import type { RawCell } from './raw-sheet.ts';
import { assume, read, refuse, type Reading } from './reading.ts';
import { cellText } from './cell-text.ts';
import { hiddenCharacters, plainText, shownName, typedText } from './text.ts';

/** A number that the spreadsheet shows in powers of ten, its last digits lost. */
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/i;
/** Whole numbers up to here are exact in a cell. */
const EXACT = 1e15;
/** Characters of a name: a longer text is a remark, or an attack. */
const LONGEST = 1_000;

const tooLong = refuse('E219', { most: LONGEST });

/** Reads a name: store, territory, salesperson, series, supplier. */
export function readName(cell: RawCell): Reading<string> {
  return readWords(cell, LONGEST);
}

/** Reads what a part is called, however much is said of it: it is shown, and never held against another. */
export function readDescription(cell: RawCell): Reading<string> {
  return readWords(cell, Infinity);
}

function readWords(cell: RawCell, most: number): Reading<string> {
  if (cell.type === 'error') return refuse('E207');
  if (cell.type === 'formula') return refuse('E208');
  const text = shownText(cell);
  if (text === null) return refuseDressed(cell);
  return text.length > most ? tooLong : readSeen(shownName(text), text);
}

/** What a cell of words shows; null where it is a number that its format shows as something else than its digits. */
function shownText(cell: RawCell): string | null {
  if (cell.type !== 'number' || cell.dress === undefined) return cellText(cell);
  return cell.shown ?? null;
}

function refuseDressed(cell: RawCell): Reading<never> {
  const { dress } = cell as RawCell & { readonly dress: string };
  return refuse('E218', { shown: dress.replace('#', cellText(cell)) });
}

/** Tabs around a part number, which keep it from becoming a number. */
const TABS = /^\t+|\t+$/g;

/** What a text is read as, with a warning where it holds more than anybody sees. */
function readSeen(taken: string, text: string): Reading<string> {
  if (taken === text) return read(taken);
  const hidden = hiddenCharacters(text.replace(TABS, ''));
  return hidden.length === 0 ? read(taken) : assume(taken, 'W232', { taken, hidden: hidden.join(', ') });
}

/** Reads a part number as text; one typed as a number is what its format shows: `0012`, `B-0012`. */
export function readPartNo(cell: RawCell): Reading<string> {
  if (cell.type === 'error') return refuse('E207');
  if (cell.type === 'formula') return refuse('E208');
  if (cell.type === 'number' && !(Number.isInteger(cell.value) && cell.value < EXACT)) return refuse('E214');
  const written = shownText(cell);
  if (written === null) return refuseDressed(cell);
  if (written.length > LONGEST) return tooLong;
  const text = typedText(written).replace(/ /g, '');
  return cell.type !== 'number' && SCIENTIFIC.test(text) ? refuse('E214') : readSeen(text, written);
}

/** Reads what only tells one row from another, such as the number of a document: as it stands, whatever it is. */
export function readReference(cell: RawCell): Reading<string> {
  return read(plainText(cellText(cell)));
}

type Classes = Readonly<Record<'mainstream' | 'non-mainstream', readonly string[]>>;

const CLASSES: Classes = {
  mainstream: ['主流', '主流件', '主流配件', 'mainstream', 'main'],
  'non-mainstream': [
    ...['非主流', '非主流件', '非主流配件'],
    ...['non-mainstream', 'nonmainstream', 'non mainstream', 'non-main'],
  ],
};
const YES = ['是', 'yes', 'y'];
const NO = ['否', 'no', 'n'];

/** Reads 主流 or 非主流, mainstream or non-mainstream; 是 says that a part is of the mainstream. */
export function readPartClass(cell: RawCell): Reading<string> {
  return readClass(cell, {
    mainstream: [...CLASSES.mainstream, ...YES],
    'non-mainstream': [...CLASSES['non-mainstream'], ...NO],
  });
}

/** Reads what stands under a title that asks whether a part is 非主流: there 是, or a mark, says that it is. */
export function readIfNonMainstream(cell: RawCell): Reading<string> {
  return readClass(cell, {
    mainstream: [...CLASSES.mainstream, ...NO, '×', 'x', '0'],
    'non-mainstream': [...CLASSES['non-mainstream'], ...YES, '√', '✓', '1'],
  });
}

function readClass(cell: RawCell, words: Classes): Reading<string> {
  if (cell.type === 'error') return refuse('E207');
  if (cell.type === 'formula') return refuse('E208');
  const word = plainText(cellText(cell)).toLowerCase();
  if (words.mainstream.includes(word)) return read('mainstream');
  return words['non-mainstream'].includes(word)
    ? read('non-mainstream')
    : refuse('E211', { allowed: '主流, 非主流, mainstream, non-mainstream' });
}
