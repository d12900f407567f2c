import { groupBy } from '../domain/group-by.ts';
import type { Part, Store, Target } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import type { Fen } from '../domain/money.ts';
import type { Month } from '../domain/month.ts';
import { entriesOf, entryIssue, placeText, type Entry } from './entries.ts';
import { territoryKey, type Names } from './gather-stores.ts';
import { isAllSeries } from './is-all-series.ts';
import { isCompany } from './is-company.ts';
import { isNoTarget } from './is-no-target.ts';
import type { IssueSink } from './issue-list.ts';
import { annual } from './kinds/annual.ts';
import { SuffixedSeries } from './suffixed-series.ts';
import { missingTargets } from './missing-targets.ts';
import type { TableRows } from './sheet-reading.ts';
import { refusedNames } from './refused-names.ts';
import { Suggestions } from './suggestions.ts';
import { issueAt, placeOf } from './table.ts';
import { nameKey } from './text.ts';
import { toldApart } from './told-apart.ts';
import { titledTerritories } from './titled-territory.ts';
import { seriesWithoutTarget, unknownSeries } from './unplanned-series.ts';

type TargetEntry = Entry<(typeof annual)['row']['_output']>;
type Named = Target & { readonly entry: TargetEntry };

/**
 * The targets of a month from all annual plans, each territory and series once. A sum that stands beside its parts is
 * no target of its own; where it differs from them, that is a warning.
 */
export function gatherTargets(
  tables: readonly TableRows[],
  {
    names,
    parts,
    stores,
  }: { readonly names: Names; readonly parts: readonly Part[]; readonly stores: readonly Store[] },
  month: Month,
  issues: IssueSink,
): readonly Target[] {
  const titled = titledTerritories(tables, [...new Set(stores.map(({ territory }) => territory))]);
  for (const issue of titled.issues) issues.push(issue);
  const seriesNames = new Map(parts.map(({ series }) => [nameKey(series), series]));
  const served = new Set(stores.map(({ territory }) => territory));
  // That it stands in the wrong column is told (E315).
  const isSeries = (name: string): boolean => !served.has(name) && seriesNames.has(nameKey(name));
  const wordsOf = new Map(tables.map(({ table, words }) => [table, words]));
  const wordsAt = ({ table, row }: TargetEntry): Parameters<typeof toldApart>[0] => {
    return { table, words: wordsOf.get(table)?.get(row) };
  };
  const ofSeries = seriesAcross(tables, isSeries);
  const suffixed = new SuffixedSeries(seriesNames.values(), annualSeries(tables));
  const seriesOf = (entry: TargetEntry, written: string): string => {
    const known = suffixed.of(written);
    if (known !== null) issues.push(entryIssue(entry, 'series', { code: 'W225', params: { taken: known } }));
    return known ?? seriesNames.get(nameKey(written)) ?? written;
  };
  const found = new Map<string, Named>();
  for (const entry of targetEntries(tables, month)) {
    const values = ofSeries.has(entry.table)
      ? { ...entry.values, territory: null, series: entry.values.territory }
      : entry.values;
    if (isNoTarget(values.territory)) {
      issues.push(entryIssue(entry, 'territory', { code: 'W227' }));
      continue;
    }
    const territory = isCompany(values.territory)
      ? (titled.territories.get(entry.table) ?? null)
      : (names.territories.resolve(values.territory!) ?? values.territory);
    const series = isAllSeries(values.series) ? null : seriesOf(entry, values.series!);
    const amount = Math.round(values.amount * (entry.table.yuan ?? 1) * 100) as Fen;
    const key = JSON.stringify([territory, series]);
    const first = found.get(key);
    if (first === undefined) found.set(key, { territory, series, amount, entry });
    else if (territory === null || !isSeries(territory)) {
      const params = {
        territory: territory ?? '',
        series: series ?? '',
        otherAt: placeText(first.entry, 'amount'),
        ...toldApart(wordsAt(first.entry), wordsAt(entry)),
      };
      issues.push(entryIssue(entry, 'amount', { code: 'E309', params }));
    }
  }
  const missing = [...missingTargets(tables, month), ...missingUnits([...found.values()])];
  for (const issue of missing) issues.push(issue);
  const targets = withoutSums([...found.values()], issues);
  checkTerritories(targets, { stores, seriesNames }, refusedNames(tables, 'territory', territoryKey), issues);
  const planned = new Set(seriesNames.values());
  for (const issue of unknownSeries(targets, planned, refusedNames(tables, 'series', nameKey)))
    issues.push(issue);
  for (const issue of seriesWithoutTarget([...found.values()], planned)) issues.push(issue);
  return targets.map(({ territory, series, amount }) => ({ territory, series, amount }));
}

/** The annual plans with months down and names across of which all are series: nothing else in them says what they name. */
function seriesAcross(
  tables: readonly TableRows[],
  isSeries: (name: string) => boolean,
): ReadonlySet<TableRows['table']> {
  const plans = tables.flatMap(({ table }) => (table.across?.field === 'territory' ? [table] : []));
  return new Set(plans.filter(({ across }) => across!.columns.every(({ name }) => isSeries(name))));
}

/** The series that annual plans name. */
function* annualSeries(tables: readonly TableRows[]): Generator<string> {
  for (const { values } of entriesOf(tables, annual)) if (values.series !== null) yield values.series;
}

/** The month's rows; where a plan has nothing but sums, those of territories, else the last one: the company's. */
function targetEntries(tables: readonly TableRows[], month: Month): readonly TargetEntry[] {
  const ofMonth = (entry: TargetEntry): boolean => entry.values.month === month;
  const rows = [...entriesOf(tables, annual)].filter(ofMonth);
  if (rows.length > 0) return rows;
  const sums = tables.map((one) => ({ ...one, rows: one.totals }));
  const written = [...entriesOf(sums, annual)].filter(ofMonth);
  const ofTerritories = written.filter(({ values }) => !isCompany(values.territory));
  return ofTerritories.length > 0 ? ofTerritories : written.slice(-1);
}

/** A plan in 万元 that does not say so is read as one ten-thousandth of what it means. */
function missingUnits(targets: readonly Named[]): readonly Issue[] {
  const first = new Map(targets.toReversed().map(({ entry }) => [entry.table, entry]));
  return [...first.values()]
    .filter(({ table }) => table.yuan === null)
    .map((entry) => entryIssue(entry, 'amount', { code: 'W327' }));
}

/** Leaves out what is the sum of finer targets: of a territory's series, of all territories, of all series. */
function withoutSums(targets: readonly Named[], issues: IssueSink): readonly Named[] {
  const split = targets.filter((target) => target.territory !== null && target.series !== null);
  const byTerritory = groupBy(split, ({ territory }) => territory!);
  const splitSeries = new Set(split.map(({ series }) => series));
  const leaves = targets.filter(
    ({ territory, series }) => territory !== null && (series !== null || !byTerritory.has(territory)),
  );
  return targets.filter((sum) => {
    if (sum.territory !== null && sum.series !== null) return true;
    if (sum.territory !== null) return !isSum(sum, byTerritory.get(sum.territory) ?? [], issues);
    if (sum.series !== null) return !splitSeries.has(sum.series);
    const parts = leaves.length > 0 ? leaves : targets.filter(({ series }) => series !== null);
    return !isSum(sum, parts, issues);
  });
}

/** Whether a target only adds up others; where the written sum differs from them by more than rounding, that is said. */
function isSum(sum: Named, parts: readonly Named[], issues: IssueSink): boolean {
  if (parts.length === 0) return false;
  const added = parts.reduce((total, { amount }) => total + amount, 0);
  // Every written number may be rounded in its second decimal, the sum's too.
  const rounding = 0.005 * (parts.length + 1) * (sum.entry.table.yuan ?? 1) * 100;
  if (Math.abs(added - sum.amount) > rounding + 1) {
    const params = { written: sum.amount / 100, sum: added / 100 };
    issues.push(entryIssue(sum.entry, 'amount', { code: 'W324', params }));
  }
  return true;
}

/**
 * A territory of the plan without stores cannot sell; one with stores and without a target is not in the plan. What is
 * called as a series, or as who serves stores, stands in the wrong column: its target would count beside that of its
 * territory, or for none.
 *
 * @param refused keys of territories of which rows with stores were refused
 */
function checkTerritories(
  targets: readonly Named[],
  {
    stores,
    seriesNames,
  }: { readonly stores: readonly Store[]; readonly seriesNames: ReadonlyMap<string, string> },
  refused: ReadonlySet<string>,
  issues: IssueSink,
): void {
  const planned = new Map(
    targets.flatMap((target) => (target.territory === null ? [] : [[target.territory, target]])),
  );
  const served = new Set(stores.map(({ territory }) => territory));
  const serving = new Set(stores.map(({ salesperson }) => salesperson));
  // A name that is a target's itself is nobody's slip of the keyboard.
  const suggestions = new Suggestions([...served].filter((territory) => !planned.has(territory)));
  for (const [territory, { entry }] of planned) {
    if (served.has(territory) || refused.has(territoryKey(territory))) continue;
    const series = seriesNames.get(nameKey(territory));
    if (series !== undefined || serving.has(territory)) {
      const params = series === undefined ? { name: territory, serves: 1 } : { name: series };
      issues.push(entryIssue(entry, 'territory', { code: 'E315', params }));
      continue;
    }
    const params = { territory, ...suggestions.nearest(territory) };
    issues.push(entryIssue(entry, 'territory', { code: 'W323', params }));
  }
  const [first] = targets;
  if (planned.size === 0 || first === undefined) return;
  for (const territory of served) {
    if (planned.has(territory)) continue;
    const place = { ...placeOf(first.entry.table, first.entry.table.headerRows[0]!, 'territory') };
    issues.push(issueAt(place, territory, { code: 'W325', params: { territory } }));
  }
}
