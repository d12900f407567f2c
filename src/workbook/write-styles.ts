import type { Style } from 'exceljs';
import type { CellStyle, ChartColour, Page, RangeMark } from '../sheets/page.ts';

const INK = { argb: 'FF1F2937' };
const FAINT = { argb: 'FF6B7280' };
const LINE = { style: 'thin', color: { argb: 'FFD9DEE5' } } as const;
const STRONG_LINE = { style: 'thin', color: { argb: 'FF7A8798' } } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const INTEGER = '#,##0';
const MONEY = '#,##0.00';
/** As the terminal shows rates: the nearest tenth, but 100.0% means all. */
const PERCENT = '[<0.9995]0.0%;[<1]"99.9%";0.0%';

const font = (more: Style['font'] | object = {}) => ({
  name: 'Calibri',
  family: 2,
  scheme: 'minor' as const,
  size: 11,
  color: INK,
  ...more,
});
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
/** A value is shown whole: long text in lines where it may wrap, everything else in smaller type, never as `####`. */
const alignment = (horizontal: 'left' | 'right' | 'center', wrapText = false) => ({
  horizontal,
  vertical: 'middle' as const,
  indent: horizontal === 'left' ? 1 : 0,
  ...(wrapText ? { wrapText } : { shrinkToFit: true }),
});
const body = (numFmt: string, horizontal: 'left' | 'right' | 'center', wrapText = false) => ({
  font: font(),
  border: BOX,
  numFmt,
  alignment: alignment(horizontal, wrapText),
});
const header = (ground: string) => ({
  font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
  fill: fill(ground),
  border: BOX,
  alignment: { horizontal: 'center' as const, vertical: 'middle' as const, wrapText: true },
});
const total = (numFmt: string, horizontal: 'left' | 'right') => ({
  font: font({ bold: true }),
  fill: fill('FFEEF2F7'),
  border: { ...BOX, top: STRONG_LINE },
  numFmt,
  alignment: alignment(horizontal),
});
const subtotal = (numFmt: string, horizontal: 'left' | 'right') => ({
  ...total(numFmt, horizontal),
  fill: fill('FFF7F9FC'),
  border: BOX,
});
const mark = (ink: string, ground: string) => ({
  ...body('General', 'left', true),
  font: font({ color: { argb: ink } }),
  fill: fill(ground),
});
const input = (numFmt: string, horizontal: 'left' | 'right' | 'center', wrapText = false) => ({
  ...body(numFmt, horizontal, wrapText),
  fill: fill('FFE8F1FB'),
  protection: { locked: false },
});
const figure = (numFmt: string) => ({
  font: font({ size: 18, bold: true, color: { argb: 'FF1F4E79' } }),
  fill: fill('FFF5F8FC'),
  numFmt,
  alignment: { horizontal: 'center' as const, vertical: 'middle' as const, shrinkToFit: true },
});

/**
 * How each kind of cell looks. One frozen object per kind is set on every cell of the kind: exceljs knows a style
 * again by its object, so that a million cells cost no more than one.
 */
export const STYLES: Readonly<Record<CellStyle, Partial<Style>>> = freeze({
  title: { font: font({ size: 16, bold: true }), alignment: { vertical: 'middle' } },
  heading: { font: font({ size: 12, bold: true, color: { argb: 'FF1F4E79' } }) },
  note: { font: font({ color: FAINT }), alignment: { vertical: 'top' } },
  plain: { font: font(), alignment: { vertical: 'top' } },
  header: header('FF1F4E79'),
  'header-pull': header('FF2E7D4F'),
  'header-push': header('FFB4630A'),
  'header-input': header('FF3B82C4'),
  label: { ...body('General', 'left'), font: font({ color: FAINT }) },
  link: { ...body('General', 'left'), font: font({ underline: true, color: { argb: 'FF0B5CAD' } }) },
  text: body('General', 'left'),
  wrapped: body('General', 'left', true),
  integer: body(INTEGER, 'right'),
  ledger: body('#,##0;-#,##0;"–"', 'right'),
  money: body(MONEY, 'right'),
  percent: body(PERCENT, 'right'),
  date: body('yyyy-mm-dd', 'center'),
  'total-text': total('General', 'left'),
  'total-integer': total(INTEGER, 'right'),
  'total-money': total(MONEY, 'right'),
  'total-percent': total(PERCENT, 'right'),
  'subtotal-text': subtotal('General', 'left'),
  'subtotal-integer': subtotal(INTEGER, 'right'),
  'subtotal-money': subtotal(MONEY, 'right'),
  good: mark('FF14532D', 'FFE3F4E7'),
  warning: mark('FF7A4B00', 'FFFFF3D6'),
  bad: mark('FF8A1C1C', 'FFFCE4E4'),
  'input-integer': input(INTEGER, 'right'),
  'input-date': input('yyyy-mm-dd', 'center'),
  'input-text': input('@', 'left', true),
  'input-money': input(MONEY, 'right'),
  'figure-money': figure(MONEY),
  'figure-percent': figure(PERCENT),
  'figure-integer': figure(INTEGER),
  'figure-label': {
    font: font({ color: FAINT }),
    fill: fill('FFF5F8FC'),
    alignment: { horizontal: 'center', vertical: 'middle', shrinkToFit: true },
  },
});

/** How a mark by formula changes a cell: in a table of its own, a plain fill is named by its background. */
export const MARK_STYLES: Readonly<Record<Extract<RangeMark, { kind: 'formula' }>['style'], Partial<Style>>> =
  freeze({
    good: differential('FF14532D', 'FFE3F4E7'),
    warning: differential('FF7A4B00', 'FFFFF3D6'),
    bad: differential('FF8A1C1C', 'FFFCE4E4'),
  });

/** The colours of charts, as red, green and blue; they differ in brightness too, for print in grey. */
export const CHART_COLOURS: Readonly<Record<ChartColour, string>> = Object.freeze({
  blue: '1F4E79',
  green: '2E7D4F',
  orange: 'D98E04',
  red: 'B42318',
  grey: 'A3ADBA',
  purple: '6B4E9B',
  'light-blue': '6FA8DC',
});

/** The same for data bars: light, since a number stands over its bar. */
export const BAR_COLOURS: Readonly<Record<ChartColour, string>> = Object.freeze({
  blue: '9DB9D9',
  green: 'A3CFB4',
  orange: 'F2CE8A',
  red: 'EBAAA5',
  grey: 'CDD3DB',
  purple: 'C3B3DD',
  'light-blue': 'B9D5F0',
});

/** The colours of sheet tabs. */
export const TAB_COLOURS: Readonly<Record<Page['tabColour'], { argb: string }>> = freeze({
  blue: { argb: 'FF1F4E79' },
  green: { argb: 'FF2E7D4F' },
  orange: { argb: 'FFD98E04' },
  red: { argb: 'FFB42318' },
  grey: { argb: 'FF8A94A3' },
});

function differential(ink: string, ground: string): Partial<Style> {
  const fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: ground } } as const;
  return { font: { color: { argb: ink } }, fill };
}

function freeze<T extends object>(record: T): T {
  for (const value of Object.values(record)) Object.freeze(value);
  return Object.freeze(record);
}
