import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import type { Header } from './recognise-header.ts';
import { rivalColumns } from './rival-columns.ts';
import { strangeLine, strangeUnits } from './strange-units.ts';
import type { SurroundingWords } from './surrounding-words.ts';
import { issueAt, type Table } from './table.ts';

/** Titles of days that are still to come. */
const EXPECTED = /预|计划|约定|承诺|expected|estimated|planned|eta|due/i;

/** All that is wrong with a header, or was assumed of it, whatever stands below it. */
export function checkHeader(
  header: Header,
  table: Table,
  { counted, done, unit }: Pick<SurroundingWords, 'counted' | 'done' | 'unit'>,
): readonly Issue[] {
  return [
    ...strangeUnits(table, unit),
    ...strangeLine(table, counted),
    ...doneAlready(table, done),
    ...rivalColumns(header, table),
  ];
}

/** A table of what went out, came back or came in already, by the title of its sheet, where another would be read. */
function doneAlready(
  { file, sheet, kind, columns, headerRows }: Table,
  done: SurroundingWords['done'],
): readonly Issue[] {
  if (done === null) return [];
  const { counted, text } = done;
  const isReceived = counted === 'received' && !EXPECTED.test(columns.get('eta')?.title ?? '');
  const isStrange = isReceived
    ? kind.name === 'inTransit'
    : counted !== 'received' && kind.name === 'forecast';
  if (!isStrange) return [];
  const place = { file, sheet, cell: cellAddress(headerRows[0]!, 1), header: null };
  const allowed = isReceived ? '在途, in transit' : '订货, orders';
  return [issueAt(place, text, { code: 'E211', params: { counted, allowed } })];
}
