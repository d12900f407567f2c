import type { InspectionWords } from '../catalogue.ts';

/** The words of `plan inspect`, in Chinese. */
export const INSPECTION: InspectionWords = {
  sheet: (name, notes) => `工作表 ${name}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`,
  hidden: '隐藏',
  empty: '空',
  noTable: '没有识别出表',
  cut: '问题太多，没有读完，详见 plan validate',
  table: (kind, headerRows, rows) => `${kind}：表头第 ${headerRows} 行，数据 ${rows} 行`,
  title: '列名',
  column: '列',
  meaning: '含义',
  nearly: (kind, row, missing) => `第 ${row} 行像“${kind}”的表头，但缺少：${missing}`,
};
