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
    '公司总目标',
    '公司目标',
    '全公司目标',
    '全年目标',
    '年度目标',
    '年度总目标',
    '总体目标',
    '整体目标',
    '总体',
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
