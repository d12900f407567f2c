import { PlanFailure } from '../domain/failure.ts';

/** The part of a workbook that is being read: the file as messages name it, the part as the package names it. */
export interface Place {
  readonly file: string;
  readonly part: string;
}

/** What is wrong with a damaged workbook (F207), as its message names it. */
export type DamageReason =
  | 'truncated' // the package has no end
  | 'directory' // the list of parts contradicts itself
  | 'directory-size' // the list of parts is longer than any list of so many parts
  | 'duplicate' // two parts have one name
  | 'overlap' // two parts share bytes
  | 'method' // compressed in a way that no spreadsheet program uses
  | 'inflate' // the compressed data breaks off or makes no sense
  | 'size' // a part is not as long as the list of parts says
  | 'checksum' // a part is not the one that was written
  | 'changed' // the file was replaced while it was read
  | 'missing' // a part that others refer to is not there
  | 'encoding' // bytes that are no text
  | 'text-encoding' // a text table that is not in an encoding we know
  | 'quote' // a quotation mark of a text table that is not closed or stands where none may stand
  | 'xml' // markup that is not well-formed
  | 'root' // another kind of part than the one referred to
  | 'position' // a row or cell that does not say where it stands, or says two things
  | 'order' // rows that do not follow one another
  | 'repeated' // a cell, row or sheet that is there twice, or a list of which there is but one
  | 'structure' // an element where none of its kind may stand
  | 'shared-text' // a cell refers to a text that is not there
  | 'style' // a cell refers to a format that is not there
  | 'cell-type' // a cell of an unknown type
  | 'merge'; // a merged range that cannot be understood

/** The failure of a damaged part; `detail` is the cell, name or remark that helps to find the damage. */
export function damaged(place: Place, reason: DamageReason, detail = ''): PlanFailure {
  return new PlanFailure('file', 'F207', { ...place, reason, detail });
}
