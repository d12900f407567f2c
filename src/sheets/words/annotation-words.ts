import type { Language } from '../../domain/language.ts';

/** The words that a marked-up copy of somebody's workbook gets. */
export interface AnnotationWords {
  /** Name of the sheet that lists the problems. */
  readonly sheet: string;
  title(file: string): string;
  readonly note: string;
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
  note: '红色是错误，黄色是警告；点“位置”跳到单元格，批注里写着怎么改。改好后这个文件可以直接作为输入，本页不会被读取，也可以删除。',
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
  note: 'Red is an error, yellow a warning; the place leads to the cell, whose comment says what to do. Mended, this file can be read as it is: this sheet is not read, and may be deleted.',
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

/** The words of marked-up copies in a language. */
export function annotationWordsOf(language: Language): AnnotationWords {
  return language === 'zh' ? zh : en;
}
