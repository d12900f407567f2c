import { cellAddress } from './cell-text.ts';
import type { Place, Table } from './table.ts';

/** A text that may say of a table what it is, and where it stands. */
export interface TextAround {
  readonly text: string;
  readonly place: Place;
}

/** The lines above a table, the nearest first, the name of its sheet, and that of its file without the ending. */
export function textsAround({
  file,
  sheet,
  titles,
}: Pick<Table, 'file' | 'sheet' | 'titles'>): readonly TextAround[] {
  const nowhere = { file, sheet, cell: null, header: null };
  return [
    ...titles.toReversed().map(({ label, row, cell }) => {
      return { text: label, place: { ...nowhere, cell: cellAddress(row, cell.column) } };
    }),
    { text: sheet, place: nowhere },
    { text: file.replace(/\.[^.]*$/, ''), place: nowhere },
  ];
}
