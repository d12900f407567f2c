import type { Page, RangeMark } from '../sheets/page.ts';
import { escapeXml } from './escape-xml.ts';
import { barExtensionXml, conditionalFormatsXml, type MarkId } from './write-conditional-formats.ts';
import { columnLetters } from './write-row-xml.ts';
import { validationsXml } from './write-validations.ts';

/** A cell that leads to another cell of the workbook. */
export interface SheetLink {
  readonly cell: string;
  /** As a formula has it. */
  readonly target: string;
}

/** What stands behind the rows and is not known from the page alone. */
export interface TailFacts {
  /** Number of the sheet, from 1. */
  readonly sheet: number;
  readonly links: readonly SheetLink[];
  readonly markId: MarkId;
  /** Ids of the relationships to the sheet's drawing and to the boxes of its comments, or null without. */
  readonly drawing: string | null;
  readonly commentBoxes: string | null;
}

const NO_MARKS: readonly RangeMark[] = [];
/** Excel breaks a printed sheet at no more places. */
const MOST_BREAKS = 1_023;
const LAST_COLUMN = 16_383;

/**
 * Cells are locked, and all that arranges them stays allowed: a `0` says that something is not forbidden. Formats of
 * cells are forbidden as Excel has it, since a lock is one.
 */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" insertColumns="0" sort="0" autoFilter="0"/>';
/** Part numbers are text and no slip, so no cell needs a green corner that says so. */
const IGNORED = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>';

/** A worksheet from its last row on, in the order of ECMA-376 part 1, 18.3.1.99; Excel repairs any other. */
export function sheetTailXml(page: Page, facts: TailFacts): string {
  const marks = page.marks ?? NO_MARKS;
  return [
    '</sheetData>',
    page.locked === true ? PROTECTION : '',
    page.filter === null ? '' : `<autoFilter ref="${filterRange(page.filter)}"/>`,
    list('mergeCells', page.merges, (range) => `<mergeCell ref="${range}"/>`),
    conditionalFormatsXml(marks, facts.sheet, facts.markId),
    validationsXml(page.validations ?? []),
    linksXml(facts.links),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    pageSetupXml(page.print),
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    breaksXml(page.print.breaks ?? []),
    IGNORED,
    facts.drawing === null ? '' : `<drawing r:id="${facts.drawing}"/>`,
    facts.commentBoxes === null ? '' : `<legacyDrawing r:id="${facts.commentBoxes}"/>`,
    barExtensionXml(marks, facts.sheet),
    '</worksheet>',
  ].join('');
}

/** The cells under the filter buttons, with them, as an A1 range. */
export function filterRange({ row, columns, lastRow }: NonNullable<Page['filter']>): string {
  return `A${row}:${columnLetters(columns - 1)}${Math.max(row, lastRow)}`;
}

function list<T>(name: string, items: readonly T[], toXml: (item: T) => string): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.map(toXml).join('')}</${name}>`;
}

function linksXml(links: readonly SheetLink[]): string {
  if (links.length === 0) return '';
  const elements = links.map(
    ({ cell, target }) => `<hyperlink ref="${cell}" location="${escapeXml(target)}"/>`,
  );
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}

/** The numbers of paper sizes in the format. */
const PAPERS = { A3: 8, A4: 9 } as const;

/** All columns on one page; with 0 as their number, the rows take as many pages as they need. */
function pageSetupXml({ landscape, paper = 'A4', onePage = false }: Page['print']): string {
  const orientation = landscape ? 'landscape' : 'portrait';
  return `<pageSetup paperSize="${PAPERS[paper]}" orientation="${orientation}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>`;
}

function breaksXml(rows: readonly number[]): string {
  const kept = rows.slice(0, MOST_BREAKS);
  if (kept.length === 0) return '';
  const breaks = kept.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${kept.length}" manualBreakCount="${kept.length}">${breaks.join('')}</rowBreaks>`;
}
