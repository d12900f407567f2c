import type { Language } from '../../domain/language.ts';
import type { EarlierMarks } from '../page.ts';

/** The words that a marked-up copy of somebody's workbook gets. */
export interface AnnotationWords {
  /** Name of the sheet that lists the problems. */
  readonly sheet: string;
  title(file: string): string;
  readonly note: string;
  /** Behind what to do, where the cell shows a thread and no comment of ours. */
  readonly threaded: string;
  readonly columns: Readonly<Record<'severity' | 'place' | 'value' | 'message' | 'help', string>>;
  severity(severity: 'error' | 'warning', code: string): string;
  /** Where a problem stands, as far as that is known; the column's title never stands alone, or it would be one. */
  place(sheet: string | null, cell: string | null, header: string | null): string;
  value(value: string): string;
  comment(label: string, message: string, help: string): string;
}

const zh: AnnotationWords = {
  sheet: '待处理问题',
  title: (file) => `待处理问题：${file}`,
  note: '红色是错误，黄色是警告；点“位置”跳到单元格，批注里写着怎么改。改好后这个文件可以直接作为输入，本页不会被读取；再次检查时，已改好的标记会自动去掉。',
  threaded: '（该单元格已有会话式批注，表格软件不显示其他批注，做法只写在这里。）',
  columns: { severity: '级别', place: '位置', value: '现在的内容', message: '问题', help: '怎么办' },
  severity: (severity, code) => `${severity === 'error' ? '错误' : '警告'} ${code}`,
  place: (sheet, cell, header) =>
    `${[sheet, cell].filter(Boolean).join('!')}${header ? `（${header}）` : ''}`,
  value: (value) => `“${value}”`,
  comment: (label, message, help) => `${label}：${message}\n${help}`,
};

const en: AnnotationWords = {
  sheet: 'To be mended',
  title: (file) => `To be mended: ${file}`,
  note: 'Red is an error, yellow a warning; the place leads to the cell, whose comment says what to do. Mended, this file can be read as it is: this sheet is not read, and the next check takes away the marks of what is mended.',
  threaded: ' (The cell has a thread of comments, which hides any other: this is told here only.)',
  columns: {
    severity: 'Severity',
    place: 'Place',
    value: 'What it holds',
    message: 'Problem',
    help: 'What to do',
  },
  severity: (severity, code) => `${severity} ${code}`,
  place: (sheet, cell, header) => `${[sheet, cell].filter(Boolean).join('!')}${header ? ` (${header})` : ''}`,
  value: (value) => `"${value}"`,
  comment: (label, message, help) => `${label}: ${message}\n${help}`,
};

const LABEL = /^(?:(?:错误|警告)|(?:error|warning)) [EW]\d{3}/;

/** By what the marks of earlier copies are known, whatever the language of the program was then. */
export const EARLIER_MARKS: EarlierMarks = {
  isListing: (name) => [zh, en].some(({ sheet }) => name === sheet || name.startsWith(`${sheet} (`)),
  isOwn: (comment) => LABEL.test(comment),
  commentOf(texts) {
    const [label = ''] = texts;
    const [message, help] = texts.slice(-2);
    if (!LABEL.test(label) || message === undefined || help === undefined) return null;
    return (/^[a-z]/.test(label) ? en : zh).comment(label, message, help);
  },
};

/** The words of marked-up copies in a language. */
export function annotationWordsOf(language: Language): AnnotationWords {
  return language === 'zh' ? zh : en;
}
