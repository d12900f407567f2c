import type { DiffWords } from '../diff-words.ts';

const STATUS = { draft: '草稿', approved: '已批准', confirmed: '已确认' };
const CHANGES = { added: '新增', dropped: '不再使用', changed: '内容变了' };

/** The words of `plan diff`, in Chinese. */
export const DIFF: DiffWords = {
  title: (before, after) => `计划对比：${before} → ${after}`,
  side: ({ month, revision, asOf, status }) =>
    `${month} 第 ${revision} 版，${STATUS[status]}，库存日期 ${asOf}`,
  equal: '两个计划没有差别。',
  onlyFiles: '只有输入文件变了，计划没有变。',
  otherMonth: '两个计划不是同一个月：日期和货源不参加对比。',
  changed: ({ all, added, dropped, changed }) =>
    `变动 ${all} 行：新增 ${added}，取消 ${dropped}，改动 ${changed}（金额单位：元）`,
  columns: {
    territory: '片区',
    before: '原计划',
    after: '新计划',
    change: '差额',
    targetChange: '目标差额',
    number: '指标',
    cause: '原因',
    lines: '行数',
    store: '专卖店',
    part: '配件编号',
    due: '期望到货',
    units: '数量',
  },
  total: '合计',
  byCause: '为什么变（每行只计入最重要的原因）',
  inputs: '变动的输入',
  input: (file, kind, change) => `${file}（${kind}）：${CHANGES[change]}`,
  policy: '变动的策略',
  policyChange: ({ name, before, after }) => `${name}：${before} → ${after}`,
  edits: (count) => `计划员的锁定和备注改了 ${count} 处。`,
  lines: '金额变动最大的行',
  moreLines: (count) => `（还有 ${count} 行；--json 或 -o 有全部）`,
  leftOut: (columns) => `屏幕宽度不够，未列：${columns.join('、')}。`,
  causes: {
    lock: '锁定',
    intent: '订货意向',
    price: '单价',
    pack: '包装数',
    assignment: '片区、销售员或车系',
    stock: '库存或在途',
    commitment: '承销承诺',
    target: '销售目标',
    history: '销售历史',
    reliability: '意向可靠性',
    asOf: '库存日期',
    part: '同一配件的其他行',
    territory: '同一片区的其他行',
    plan: '计划的其余变动',
    unknown: '原因不明',
  },
  policyCause: (name) => `策略 ${name}`,
  andMore: (cause, more) => `${cause} 等 ${more + 1} 项`,
  written: (path) => `已写出：${path}`,
};
