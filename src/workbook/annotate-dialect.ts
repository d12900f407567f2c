import { elementsOf } from './xml-tags.ts';

/** The words by which Strict and Transitional workbooks name the same things. */
export interface Dialect {
  /** Namespace of sheets, styles and comments. */
  readonly main: string;
  /** Namespace of references to relationships, and the beginning of their types. */
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The dialect that a workbook's main part is written in. */
export function dialectOf(part: string): Dialect {
  return elementsOf(part)[0]?.open.raw.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
