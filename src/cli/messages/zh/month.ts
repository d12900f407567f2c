import type { MonthWords } from '../month-words.ts';

/** The words of the commands that take a plan through its month, in Chinese. */
export const MONTH: MonthWords = {
  approved: ({ month, revision, by, at, amount, lines }) =>
    `${month} 月度销售计划第 ${revision} 版已批准：${by}，${at}；${lines} 行，${amount} 元。`,
  approvedAlready: (by, at) => `${by} 已于 ${at} 批准这一版，没有写文件。`,
  notApproved: '没有批准，文件没有改动。',
  dispatched: (month, revision) => `${month} 月度销售计划第 ${revision} 版的协商单：`,
  trial: '试发：计划尚未批准，协商单上已注明。',
  dispatchColumns: {
    salesperson: '销售员',
    territory: '片区',
    stores: '专卖店',
    lines: '协商行',
    state: '状态',
  },
  new: '已写出',
  kept: '已有填写，未动',
  dispatchedTo: (paths) => `文件：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  keptFiles: (count) =>
    `有 ${count} 份协商单已经有人填写，保持原样；要重新写出请加 --force（填写的内容会丢失）。`,
  renewed: '计划已变，已重写',
  renewedFiles: (paths) =>
    `计划在填写之后变过：仍然有效的答复已填进新的协商单，原来的保存在：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  nothingToAgree: '没有要协商的行：计划与专卖店的意向一致，或者都已答复。',
  confirmed: (month, revision) => `${month} 月度销售计划已按专卖店的答复确认，为第 ${revision} 版。`,
  noted: (month, revision) =>
    `${month} 月度销售计划：计划已过时，专卖店的答复已作为锁定收下（第 ${revision} 版），数量还没有重新计划。`,
  buildAround: (month) =>
    `请接着运行 plan build -m ${month}：按变动后的输入、围绕已商定的数量重新制定计划，仍照商定执行的行不再问专卖店；新的计划需要批准。`,
  answered: (lines, refused) => `答复 ${lines} 行，其中减少或不要的 ${refused} 行。`,
  answeredBefore: (lines) => `以前各次已答复 ${lines} 行，保持不变。`,
  nothingNew: (month, revision) => `没有新的答复，${month} 月度销售计划第 ${revision} 版保持不变。`,
  amended: (lines) => `有 ${lines} 行后来补了备注或结果，已收下。`,
  unanswered: (people) => `还没有答复、暂按计划的行：${people.join('，')}；答复来了再 plan confirm。`,
  amounts: (before, now) => `计划金额：${before} 元 → ${now} 元。`,
  approveAgain: '确认后的计划还要 plan approve。',
  leftAsIs: '计划保持原样，没有写任何文件。',
  approvalStays: '协商前的批准继续有效，不必再批准（策略 confirmNeedsApproval 为 no）。',
};
