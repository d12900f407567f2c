import { plainText } from './text.ts';

/** What the name of a sheet of promises says beside its supplier. */
const WORDS =
  /(?:的|承销|承诺|包销|代销|销售|协议|合同|清单|明细|一览|计划|任务|数量|配件|供应商|厂家|厂商|20\d\d年?度?|\d{1,2}月份?|年度|[表单]$)/g;
/** Names that say nothing of a supplier. */
const NAMELESS =
  /^(?:sheet|工作表|表|汇总|合计|数据|全部|总|本月|当月|data|all|total|list|commitments?|promises?|suppliers?)|^[^\p{L}]*$/iu;

/** The supplier that a sheet of promises is called after: 博世, 博世承销承诺; null where its name says none. */
export function supplierInName(sheet: string): string | null {
  const name = plainText(sheet)
    .replace(WORDS, '')
    .replace(/^[\s_-]+|[\s_-]+$/g, '');
  return name.length < 2 || NAMELESS.test(name) ? null : name;
}
