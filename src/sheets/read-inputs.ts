import type { PlanInputs } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { dayInMonth, formatDay, lastDay, type Day, type Month } from '../domain/month.ts';
import { gatherCommitments, gatherHistory, gatherIntents, gatherLots } from './gather-demand.ts';
import { gatherParts, listedParts, PartFinder } from './gather-parts.ts';
import { gatherNames, gatherStores } from './gather-stores.ts';
import { gatherTargets } from './gather-targets.ts';
import type { RawWorkbook } from './raw-sheet.ts';
import { readDay } from './read-date.ts';
import type { TableRows } from './read-tables.ts';
import { readWorkbook, type InputSource } from './read-workbook.ts';
import type { KindName } from './sheet-kind.ts';
import { issueAt, placeOf } from './table.ts';

/** What the workbooks of a month hold together. */
export interface InputsReading {
  /** Null when an error keeps the inputs from being a whole. */
  readonly inputs: PlanInputs | null;
  /** Every problem found, in the order of workbooks, sheets and rows. */
  readonly issues: readonly Issue[];
  readonly sources: readonly InputSource[];
}

const REQUIRED: readonly KindName[] = ['forecast', 'inventory', 'annual'];
/** The planner's deadline, and the day on which stock is taken to be counted when nobody says. */
const USUAL_AS_OF = 5;

/**
 * Reads all workbooks of a month: recognises their tables, checks every row, joins them and checks them against each
 * other. All problems are collected; nothing is thrown for data.
 *
 * @param workbooks in the order in which problems are to be told
 * @param asOf the day on which the stock was counted; null: what the inventory list says, else the 5th with a warning
 * @throws PlanFailure kind `file` where a workbook is damaged
 */
export async function readInputs(
  workbooks: readonly RawWorkbook[],
  month: Month,
  asOf: Day | null,
): Promise<InputsReading> {
  const readings = [];
  for (const workbook of workbooks) readings.push(await readWorkbook(workbook, month));
  const tables = readings.flatMap((reading) => reading.tables);
  const sources = readings.flatMap((reading) => reading.sources);
  const issues = readings.flatMap((reading) => reading.issues);
  issues.push(...missingKinds(tables));
  const inputs = joinTables(tables, month, asOf, issues);
  const sound = issues.every(({ severity }) => severity !== 'error');
  return { inputs: sound ? inputs : null, issues, sources };
}

function missingKinds(tables: readonly TableRows[]): readonly Issue[] {
  return REQUIRED.flatMap((kind): Issue[] => {
    const ofKind = tables.filter(({ table }) => table.kind.name === kind);
    if (ofKind.some(({ lines, totals }) => lines + totals.length > 0)) return [];
    const [empty] = ofKind;
    const nowhere = { file: null, sheet: null, cell: null, header: null };
    const place =
      empty === undefined ? nowhere : { ...nowhere, file: empty.table.file, sheet: empty.table.sheet };
    const code = empty === undefined ? 'E101' : 'E104';
    return [{ code, severity: 'error', ...place, value: null, params: { kind } }];
  });
}

function joinTables(
  tables: readonly TableRows[],
  month: Month,
  option: Day | null,
  issues: Issue[],
): PlanInputs {
  const asOf = option ?? findAsOf(tables, month, issues);
  const names = gatherNames(tables, issues);
  const partRows = gatherParts(tables, issues);
  const parts = new PartFinder(partRows, listedParts(tables));
  const stores = gatherStores(tables, names, issues);
  return {
    month,
    asOf,
    stores,
    parts: partRows,
    lots: gatherLots(tables, parts, issues),
    intents: gatherIntents(tables, { names, parts }, { month, asOf }, issues),
    commitments: gatherCommitments(tables, parts, issues),
    targets: gatherTargets(tables, { names, parts: partRows, stores }, month, issues),
    history: gatherHistory(tables, { names, parts }, stores, issues),
    locks: [],
  };
}

/** The latest day on which an inventory list says it was counted. */
function findAsOf(tables: readonly TableRows[], month: Month, issues: Issue[]): Day {
  const days: Day[] = [];
  const known = issues.length;
  for (const { table } of tables) {
    const fact = table.facts.get('asOf');
    if (fact === undefined || (table.kind.name !== 'inventory' && table.kind.name !== 'inTransit')) continue;
    const place = placeOf(table, fact.row, 'asOf');
    const reading = readDay(fact.cell, month);
    if ('problem' in reading) issues.push(issueAt(place, fact.cell, reading.problem));
    else if (reading.value > lastDay(month)) {
      const params = { asOf: formatDay(reading.value), month };
      issues.push(issueAt(place, fact.cell, { code: 'E312', params }));
    } else days.push(reading.value);
  }
  if (days.length > 0) return days.reduce((latest, day) => (day > latest ? day : latest));
  const assumed = dayInMonth(month, USUAL_AS_OF);
  // A date that was refused is told already.
  if (issues.length > known) return assumed;
  const nowhere = { file: null, sheet: null, cell: null, header: null, value: null };
  issues.push({ code: 'W322', severity: 'warning', ...nowhere, params: { asOf: formatDay(assumed) } });
  return assumed;
}
