import type { Issue } from '../domain/issue.ts';
import type { Header } from './recognise-header.ts';
import { rivalColumns } from './rival-columns.ts';
import { strangeLine, strangeUnits } from './strange-units.ts';
import type { SurroundingWords } from './surrounding-words.ts';
import type { Table } from './table.ts';

/** All that is wrong with a header, or was assumed of it, whatever stands below it. */
export function checkHeader(
  header: Header,
  table: Table,
  { counted, unit }: Pick<SurroundingWords, 'counted' | 'unit'>,
): readonly Issue[] {
  return [...strangeUnits(table, unit), ...strangeLine(table, counted), ...rivalColumns(header, table)];
}
