import type { Issue } from '../domain/issue.ts';
import { yearOf, type Month } from '../domain/month.ts';
import { entriesOf, type Entry } from './entries.ts';
import { territoryKey } from './gather-stores.ts';
import { isCompany } from './is-company.ts';
import { isNoTarget } from './is-no-target.ts';
import { annual } from './kinds/annual.ts';
import type { TableRows } from './sheet-reading.ts';
import { issueAt, placeOf, type Place, type Table } from './table.ts';
import { nameKey } from './text.ts';

type Name = string | null;
type TargetEntry = Entry<(typeof annual)['row']['_output']>;

/** Says which targets the annual plans leave open in a month: all of them, or those of single rows. */
export function missingTargets(tables: readonly TableRows[], month: Month): readonly Issue[] {
  const plans = tables.filter(({ table }) => table.kind.name === annual.name);
  const planned = plans.some(
    ({ rows, totals, refused }) =>
      refused.some(({ fields }) => fields['month'] === month) ||
      [...rows, ...totals].some(({ values }) => (values as TargetEntry['values']).month === month),
  );
  return planned ? openRows(plans, month) : plans.slice(0, 1).map(({ table }) => openMonth(table, month));
}

/** Why there is no target: a plan of another year, or none for this month. */
function openMonth(table: Table, month: Month): Issue {
  const place = monthPlace(table, table.headerRows.at(-1)!, month);
  const wanted = yearOf(month);
  return table.year !== null && table.year !== wanted
    ? issueAt(place, String(table.year), { code: 'E310', params: { year: table.year, wanted } })
    : issueAt(place, null, { code: 'E306', params: { month } });
}

/** What has a target in other months and none in this one, refused ones too; sums over all of the company need none. */
function openRows(plans: readonly TableRows[], month: Month): readonly Issue[] {
  const first = new Map<string, TargetEntry>();
  const set = new Set<string>();
  const keyOf = (territory: Name, series: Name): string =>
    JSON.stringify([territory && territoryKey(territory), series && nameKey(series)]);
  for (const { fields } of plans.flatMap(({ refused }) => refused))
    if (fields['month'] === month) set.add(keyOf(fields['territory'] as Name, fields['series'] as Name));
  for (const entry of entriesOf(plans, annual)) {
    const { territory, series } = entry.values;
    if ((isCompany(territory) && series === null) || isNoTarget(territory)) continue;
    const key = keyOf(territory, series);
    if (entry.values.month === month) set.add(key);
    else if (!first.has(key)) first.set(key, entry);
  }
  return [...first]
    .filter(([key]) => !set.has(key))
    .map(([, { table, row, values }]) => {
      const params = { territory: values.territory ?? '', series: values.series ?? '', month };
      return issueAt(monthPlace(table, row, month), null, { code: 'W326', params });
    });
}

/** Where a row holds the target of a month, or would hold it. */
function monthPlace(table: Table, row: number, month: Month): Place {
  return placeOf(table, row, 'amount', table.months.find((column) => column.month === month) ?? null);
}
