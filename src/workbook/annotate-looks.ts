import type { CellMark, CellStyle } from '../sheets/page.ts';

/** The kinds of cells in the listing. */
export type LookName = Extract<
  CellStyle,
  'title' | 'note' | 'header' | 'wrapped' | 'link' | 'bad' | 'warning'
>;

/** How a kind of cell looks, in the elements of a style sheet. */
interface Look {
  /** Content of the font element, without its name. */
  readonly font: string;
  /** Colour behind the text. */
  readonly ground?: string;
  readonly boxed?: true;
  /** Attributes of the alignment. */
  readonly alignment: string;
}

/** The grounds of marked cells. */
export const GROUNDS: Readonly<Record<CellMark['severity'], string>> = {
  error: 'FFFF9C94',
  warning: 'FFFFE680',
};

const font = (colour: string, more = '') => `${more}<sz val="11"/><color rgb="${colour}"/>`;
const INK = 'FF1F2937';
const cell = {
  font: font(INK),
  boxed: true,
  alignment: 'horizontal="left" vertical="center" wrapText="1"',
} as const;

/** The looks of the listing, in the colours of the workbooks that we write. */
export const LOOKS: Readonly<Record<LookName, Look>> = {
  title: { font: `<b/><sz val="16"/><color rgb="${INK}"/>`, alignment: 'vertical="center"' },
  note: { font: font('FF6B7280'), alignment: 'vertical="top"' },
  header: { ...cell, font: font('FFFFFFFF', '<b/>'), ground: 'FF1F4E79' },
  wrapped: cell,
  link: { ...cell, font: font('FF0B5CAD', '<u/>') },
  bad: { ...cell, ground: GROUNDS.error },
  warning: { ...cell, ground: GROUNDS.warning },
};
