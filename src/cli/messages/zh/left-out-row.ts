import type { Catalogue } from '../catalogue.ts';

/** W227, in Chinese: rows that were left out, and why. */
export const leftOutRow: Catalogue['issues']['W227'] = (facts) => {
  if (facts['why'] === 'example')
    return {
      message: `按名称，这张工作表只是示例，它的 ${facts['rows']} 行没有读入。`,
      help: '如果确实是示例，不用处理；如果是数据，请给工作表改名。',
    };
  if (facts['why'] === 'blank')
    return {
      message: `有 ${facts['rows']} 行只有预先填好的日期，没有数量，按不订货处理。`,
      help: '如果确实不订，不用处理；如果忘了填，请填上数量。',
    };
  if (facts['why'] === 'noTarget')
    return {
      message: `有 ${facts['rows']} 行不是销售目标（百分比、实际完成、去年同期等），没有读入。`,
      help: '如果确实不是目标，不用处理；如果是目标，请改掉该行的名称。',
    };
  if (facts['why'] === 'computed')
    return {
      message: `有 ${facts['rows']} 行是由其他行算出来的（平均、占比、金额、其中等），没有读入。`,
      help: '如果确实不是数据，不用处理；如果是数据，请填上配件编号。',
    };
  if (facts['why'] === 'otherTable')
    return {
      message: `空行或空列之外的这张小表（${facts['rows']} 行）不是旁边那张表的数据，没有读入。`,
      help: '如果是汇总、说明或通讯录，不用处理；如果是数据，请另建工作表，并写全列标题。',
    };
  if (facts['why'] === 'otherMonth')
    return {
      message: `按名称和日期，这张工作表是 ${facts['found']} 的，它的 ${facts['rows']} 行没有读入。`,
      help: '如果是以前月份的表，不用处理；如果要用，请改正日期和工作表名称。',
    };
  if (facts['why'] === 'otherPlan')
    return {
      message: `按名称，这张表不是销售额目标，它的 ${facts['rows']} 行没有读入。`,
      help: '如果是回款、费用、销量或实际完成等，不用处理；如果是销售额目标，请在标题里写明。',
    };
  if (facts['why'] === 'unused')
    return {
      message: `这张表有 ${facts['rows']} 个配件没有单价或车系（第一个是 ${facts['partNo']}）。它们没有库存和在途，没有人订货，也没有销量和承诺，没有读入。`,
      help: '没有人订货就不用处理；要订货的，请先补上单价和车系。',
    };
  return {
    message: '这一行不像数据行，没有读入。',
    help: '如果是说明文字，不用处理；如果是数据，请补全必填的列。',
  };
};
