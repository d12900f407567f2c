import type { Issue } from '../domain/issue.ts';
import { territoryKey } from './gather-stores.ts';
import { annual } from './kinds/annual.ts';
import type { TableRows } from './sheet-reading.ts';
import { NamesWithin } from './names-within.ts';
import { issueAt, type Table } from './table.ts';
import { textsAround, type TextAround } from './texts-around.ts';

/** What makes a name that of a territory: 华东片区, North region; a company may be called 华东汽配. */
export const TERRITORY_WORD = '(?:销售)?(?:片区|大区|区域|地区|区)|REGION|AREA|TERRITORY';

/** `东北片区销售目标`, `North region 2026`, behind the year. */
const TITLE =
  /^(\p{L}{1,10}?)(?:销售)?(?:片区|大区|区域|地区)|^([\p{L} ]{1,20}) (?:region|area|territory)\b/iu;
const YEAR = /^\s*20\d{2} ?(?:年度?)?\s*/;
/** Words before 片区 that speak of all of them. */
const ALL = /各|全|所有|分|按|本/;
/** Names of sheets that say nothing, or speak of the whole. */
const NAMELESS =
  /^(?:sheet|工作表|表|目标|年度|销售|计划|汇总|合计|总|全|公司|annual|target|plan|total|all|\d)/i;

/** The territory of a table, and what names it. */
interface Titled extends TextAround {
  readonly table: Table;
  readonly territory: string;
  /** Whether what names it can mean nothing else. */
  readonly isSure: boolean;
}

/**
 * The territories of annual plans that have a sheet for each, and name it in the sheet's title or name alone. A name
 * within another, such as the company's, counts where plans of several territories stand side by side; beside these, also
 * a name that no store has.
 *
 * @param known the territories that have stores
 * @returns by table, with the warnings that say what was taken
 */
export function titledTerritories(
  tables: readonly TableRows[],
  known: readonly string[],
): { readonly territories: ReadonlyMap<Table, string>; readonly issues: readonly Issue[] } {
  const untitled = tables
    .map(({ table }) => table)
    .filter(({ kind, columns, facts }) => {
      return kind.name === annual.name && !columns.has('territory') && !facts.has('territory');
    });
  const names = new NamesWithin(known, territoryKey, TERRITORY_WORD);
  const found = untitled.flatMap((table) => knownTerritory(table, names) ?? []);
  const areSeveral = new Set(found.map(({ territory }) => territory)).size > 1;
  const sure = found.filter(({ isSure }) => isSure || areSeveral);
  const named = new Set(sure.map(({ table }) => table));
  const others = untitled.filter((table) => !named.has(table));
  const taken = [...sure, ...(sure.length === 0 ? [] : others.flatMap((table) => newTerritory(table) ?? []))];
  return {
    territories: new Map(taken.map(({ table, territory }) => [table, territory])),
    issues: taken.map(({ place, text, territory }) => {
      return issueAt(place, text, { code: 'W228', params: { field: 'territory', taken: territory } });
    }),
  };
}

/** The one known territory that the nearest text around a table names; null where none does, or it names several. */
function knownTerritory(table: Table, known: NamesWithin): Titled | null {
  const found = known.nearest(table);
  return (
    found && { table, territory: found.name, place: found.place, text: found.text, isSure: found.isSure }
  );
}

/** The territory that a title calls one, else the name of the sheet, where that says anything; null where nothing does. */
function newTerritory(table: Table): Titled | null {
  const texts = textsAround(table);
  for (const { text, place } of texts) {
    const found = TITLE.exec(text.replace(YEAR, ''));
    const name = found?.[1] ?? found?.[2];
    if (name !== undefined && !ALL.test(name)) return { table, territory: name, place, text, isSure: true };
  }
  const [ofSheet] = texts.slice(-2);
  const { text } = ofSheet!;
  return NAMELESS.test(text) ? null : { table, territory: text, ...ofSheet!, isSure: true };
}
