import type { ValidationWords } from '../validation-words.ts';

/** The words of `plan validate`, in Chinese. */
export const VALIDATION: ValidationWords = {
  hiddenErrors: (count, codes) =>
    `未显示：${count} 个错误（${codes}）。不显示的错误同样算错误，有错误的数据不能制定计划。`,
  stopped: '错误数已到上限，检查提前停止；可能还有其他问题。',
  notChecked: (kinds) => `说明：所列文件中没有${kinds.join('、')}，需要对照它们的检查没有做。`,
  filesGood: (kinds) => `文件可用：${kinds.map(({ kind, rows }) => `${kind} ${rows} 行`).join('，')}。`,
  reportWritten: (path) => `检查报告：${path}`,
  copiesWritten: (paths) => `批注副本：${paths.length === 0 ? '无' : paths.join('、')}`,
  copiesOfText: (paths) => `没有写批注副本：${paths.join('、')}。文本文件不能带颜色和批注。`,
  copiesOfOneName: (paths) =>
    `没有写批注副本：${paths.join('、')}。文件同名，分不清问题属于哪一个；请给其中一个改名。`,
};
