import type { Part } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { yuanFromFen } from '../domain/money.ts';
import { entriesOf, entryIssue } from './entries.ts';
import type { PartFinder } from './gather-parts.ts';
import { forecast } from './kinds/forecast.ts';
import type { TableRows } from './sheet-reading.ts';

/**
 * Says where a forecast that has prices has another than the lists: the plan counts by the lists'.
 *
 * @param priceJump the share of the list's price by which the two may differ
 */
export function quotedPrices(
  tables: readonly TableRows[],
  { parts, finder }: { readonly parts: readonly Part[]; readonly finder: PartFinder },
  priceJump: number,
): readonly Issue[] {
  const priced = tables.filter(
    ({ table: { kind, columns } }) => kind.name === forecast.name && columns.has('unitPrice'),
  );
  if (priced.length === 0) return [];
  const prices = new Map(parts.map(({ partNo, unitPrice }) => [partNo, unitPrice]));
  const issues: Issue[] = [];
  for (const entry of entriesOf(priced, forecast)) {
    const { unitPrice: quoted } = entry.values;
    // Gathering the intents has told already which parts are unknown.
    const partNo = finder.find(entry, []);
    const listed = partNo === null ? undefined : prices.get(partNo);
    if (quoted === null || quoted === 0 || listed === undefined) continue;
    if (Math.abs(quoted * 100 - listed) > listed * priceJump)
      issues.push(entryIssue(entry, 'unitPrice', { code: 'W339', params: { taken: yuanFromFen(listed) } }));
  }
  return issues;
}
