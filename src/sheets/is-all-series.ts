/** Words for all series together where one would stand: in the row of the sum of a territory. */
const ALL_SERIES =
  /^(?:(?:全部|所有|全|各|不分|整体|全体)(?:车系|系列|车型|系)?|总额|整体|all(?: series)?|total|\/)$/i;

/** Whether what stands in the place of a series means all of them: a word for it, or nothing. */
export function isAllSeries(series: string | null): boolean {
  return series === null || ALL_SERIES.test(series.trim());
}
