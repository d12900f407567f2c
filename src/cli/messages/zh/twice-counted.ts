import type { Catalogue } from '../catalogue.ts';

/** What two sheets have in common, by kind. */
const THINGS: Readonly<Record<string, string>> = {
  inventory: '个配件两边都有库存',
  inTransit: '个配件两边都有在途',
  commitments: '笔承诺两边都有',
  history: '条（同一专卖店、配件、月份）两边都有销量',
};
const WHY: Readonly<Record<string, string>> = {
  equal: '，数量大多相同',
  beside: '，而且从名称看，其中一张是旧表、初稿、摘录或汇总',
  same: '，看不出是两批不同的货',
};
const NAME_THEM = '如果是两个仓库，请在工作表名、文件名或表头上方写明仓库（如“广州仓”“上海仓”）。';

/** E317, in Chinese. */
export const twiceCounted: Catalogue['issues']['E317'] = ({ added, rows, why, other }) => ({
  message:
    why === 'sum'
      ? '这张表的数量正好是其他几张库存表之和，都读的话会算两次。'
      : `这张表和“${other}”重复：${rows} ${THINGS[added ?? ''] ?? '行两边都有'}${WHY[why ?? ''] ?? ''}，都读的话会算两次。`,
  help:
    added === 'inventory' && why !== 'sum'
      ? `请删去其中一张，或移出文件夹；${NAME_THEM}`
      : '请删去其中一张，或移出文件夹：汇总和明细只留一种。',
});

/** W363, in Chinese. */
export const maybeTwiceCounted: Catalogue['issues']['W363'] = ({ added, rows, why, other }) => ({
  message: `这张表和“${other}”可能重复：${rows} ${THINGS[added ?? ''] ?? '行两边都有'}${WHY[why ?? ''] ?? ''}。两张都已计入。`,
  help:
    added === 'inventory'
      ? `如果是同一批货，请删去其中一张；${NAME_THEM}`
      : '如果是同一批货，请删去其中一张；如果不是，不用处理。',
});
