import type { ExplanationWords } from '../explanation-words.ts';

/** The words around the stories of codes, in Chinese. */
export const EXPLANATION: ExplanationWords = {
  example: '例子',
  groups: {
    '1': '工作表和列（E 错误，W 警告）',
    '2': '单元格',
    '3': '行与行、工作簿与工作簿之间',
    '4': '制定计划时',
    F1: '命令行和策略（F 程序无法继续）',
    F2: '读取文件',
    F3: '读取的上限',
    F4: '写出文件',
  },
};
