import { territoryKey } from './gather-stores.ts';

/** Words for the whole company where a territory would stand. */
const COMPANY = new Set(
  [
    '公司',
    '全公司',
    '总公司',
    '全国',
    '总部',
    '整体',
    '全部',
    '集团',
    '总目标',
    '总计划',
    'COMPANY',
    'ALL',
    'WHOLECOMPANY',
    'OVERALL',
    'NATIONAL',
  ].map(territoryKey),
);

/** Whether what stands in the place of a territory means the whole company: a word for it, or nothing. */
export function isCompany(territory: string | null): boolean {
  return territory === null || COMPANY.has(territoryKey(territory));
}

/** Words for all series together where one would stand: in the row of the sum of a territory. */
const ALL_SERIES =
  /^(?:(?:全部|所有|全|各|不分|整体|全体)(?:车系|系列|车型|系)?|总额|整体|all(?: series)?|total|\/)$/i;

/** Whether what stands in the place of a series means all of them: a word for it, or nothing. */
export function isAllSeries(series: string | null): boolean {
  return series === null || ALL_SERIES.test(series.trim());
}

/** What rows of an annual plan say beside targets: last year, what was reached, shares. */
const OTHER_ROW =
  /去年|上年|前年|同期|同比|环比|占比|完成|达成|增长|增幅|实际|实绩|预留|last year|actual|growth|share/i;

/** Whether the name in the place of a territory says that its row holds no targets. */
export function isNoTarget(territory: string | null): boolean {
  return territory !== null && OTHER_ROW.test(territory);
}
