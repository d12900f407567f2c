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
  return {
    message: '这一行不像数据行，没有读入。',
    help: '如果是说明文字，不用处理；如果是数据，请补全必填的列。',
  };
};
