import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { territoryKey } from './gather-stores.ts';
import { annual } from './kinds/annual.ts';
import type { TableRows } from './sheet-reading.ts';
import { issueAt, type Place, type Table } from './table.ts';
import { nameKey } from './text.ts';

/** What makes a name that of a territory: 华东片区, North region; a company may be called 华东汽配. */
const TERRITORY_WORD = '(?:销售)?(?:片区|大区|区域|地区|区)|REGION|AREA|TERRITORY';

/** The territory of a table, and what names it. */
interface Titled {
  readonly table: Table;
  readonly territory: string;
  /** Whether what names it can mean nothing else. */
  readonly isSure: boolean;
  readonly place: Place;
  readonly text: string;
}

/**
 * The territories of annual plans that have a sheet for each, and name it in the sheet's title or name alone. A name
 * within another, such as the company's, counts where plans of several territories stand side by side.
 *
 * @param known the territories that have stores
 * @returns by table, with the warnings that say what was taken
 */
export function titledTerritories(
  tables: readonly TableRows[],
  known: readonly string[],
): { readonly territories: ReadonlyMap<Table, string>; readonly issues: readonly Issue[] } {
  const found = tables.flatMap(({ table }) => {
    const isLeft = !table.columns.has('territory') && !table.facts.has('territory');
    return table.kind.name === annual.name && isLeft ? (titledTerritory(table, known) ?? []) : [];
  });
  const areSeveral = new Set(found.map(({ territory }) => territory)).size > 1;
  const taken = found.filter(({ isSure }) => isSure || areSeveral);
  return {
    territories: new Map(taken.map(({ table, territory }) => [table, territory])),
    issues: taken.map(({ place, text, territory }) => {
      return issueAt(place, text, { code: 'W228', params: { field: 'territory', taken: territory } });
    }),
  };
}

/** The one territory that the nearest text around a table names; null where none does, or it names several. */
function titledTerritory(table: Table, known: readonly string[]): Titled | null {
  const { file, sheet, titles } = table;
  const nowhere = { file, sheet, cell: null, header: null };
  const texts = [
    ...titles.toReversed().map(({ label, row, cell }) => {
      return { text: label, place: { ...nowhere, cell: cellAddress(row, cell.column) } };
    }),
    { text: sheet, place: nowhere },
    { text: file.replace(/\.[^.]*$/, ''), place: nowhere },
  ];
  for (const { text, place } of texts) {
    const named = known.filter((territory) => nameKey(text).includes(territoryKey(territory)));
    const [territory] = named;
    if (territory === undefined) continue;
    const isSure = new RegExp(`^${escaped(territory)}$|${escaped(territory)}(?:${TERRITORY_WORD})`);
    return named.length === 1 ? { table, territory, place, text, isSure: isSure.test(nameKey(text)) } : null;
  }
  return null;
}

function escaped(territory: string): string {
  return territoryKey(territory).replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
}
