import type { StatusWords } from '../status-words.ts';

/** The words of `plan status`, in Chinese. */
export const STATUS: StatusWords = {
  title: (month, today) => `${month} 月度销售计划：截至 ${today} 的进度`,
  columns: { step: '步骤', due: '期限', state: '状态' },
  steps: {
    forecast: '订货预测',
    inventory: '库存清单',
    annual: '年度计划',
    plan: '制定计划',
    approval: '批准',
    agreement: '与专卖店协商',
  },
  states: {
    done: '完成',
    open: '未完成，未到期',
    late: '逾期未完成',
    invalid: '有错误',
    stale: '已过时',
    lapsed: '批准后有改动，批准失效',
  },
  senders: '销售员的预测',
  senderColumns: {
    salesperson: '销售员',
    territory: '片区',
    state: '状态',
    rows: '行数',
    changed: '保存日期',
  },
  senderStates: { in: '已交', tardy: '迟交', open: '未交', late: '逾期未交', invalid: '有错误' },
  sent: (salesperson, files) => `${salesperson}：${files.join('、')}`,
  changedNote: '保存日期是文件最后一次修改的日期；按期交来、之后又改过的表也显示为迟交。',
  nobodyExpected: '没有专卖店清单，也没有前几个月的计划，无法判断还缺谁的预测。',
  firstError: (file, message) => `${file}：${message}`,
  plan: (revision, state) =>
    `计划第 ${revision} 版：${{ draft: '尚未批准', approved: '已批准', confirmed: '已按答复确认', lapsed: '批准后有改动' }[state]}。`,
  approvedBy: (by, at) => `批准：${by}，${at}。`,
  stale: (files) => `制定计划之后有变动的输入：${files.join('、')}。`,
  changed: '计划的工作簿或 JSON 缺失，或在填写栏之外被改动。',
  waiting: (count) => `工作簿中有 ${count} 处锁定或备注等待下一次 plan build。`,
  answers: (lines, taken, waiting) =>
    `协商行共 ${lines} 行：已确认 ${taken} 行${waiting > 0 ? `，已填写、等待 plan confirm 读回 ${waiting} 行` : ''}。`,
  unanswered: (people) => `没有答复的行：${people.join('、')}。`,
  wrongAnswers: (count) => `协商单中有 ${count} 处错误，plan confirm 会逐一列出。`,
  achieved: ({ day, actual, plan, rate }) =>
    `截至 ${day} 的销售：${actual} 元，计划 ${plan} 元，达成率 ${rate}。`,
  ofTarget: (target, rate) => `当月目标 ${target} 元，已完成 ${rate}。`,
  pace: ({ gone, all, expected, pace }) =>
    `工作日已过 ${gone} 个，共 ${all} 个；应达 ${expected} 元，实际是应达的 ${pace}。`,
  companyAtRisk: '公司整体低于应达一成以上。',
  otherPlan: '统计之后计划有变动，请再运行 plan track。',
  next: (command) => `下一步：${command}`,
  nextSteps: {
    init: '建当月的文件夹和空白表',
    collect: '把缺的表收齐，放进 inputs，再检查',
    validate: '查看并改正输入中的错误',
    build: '制定计划',
    approve: '请总经理批准',
    dispatch: '写出协商单',
    confirm: '读回协商单，确认计划',
    takeOver: '先读回已填好的答复，再围绕它们重新制定计划',
    track: '对照实际销售',
  },
  inOrder: '到今天为止，各步都正常。',
  notInOrder: '有逾期、错误、过时的步骤，或者读不了的文件。',
};
