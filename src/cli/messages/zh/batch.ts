import type { BatchWords } from '../batch-words.ts';

/** The words of `plan batch`, in Chinese. */
export const BATCH: BatchWords = {
  title: (month) => `${month} 各公司月度销售计划（金额单位：元）`,
  columns: {
    company: '公司',
    result: '结果',
    plan: '计划',
    attainment: '完成率',
    errors: '错误',
    warnings: '警告',
    seconds: '秒',
  },
  results: {
    planned: '已制定',
    unchanged: '无变化',
    refused: '数据有错',
    failed: '未完成',
    crashed: '程序中断',
  },
  summary: (companies, states) =>
    `共 ${companies} 家公司：${states.map(({ result, count }) => `${result} ${count} 家`).join('，')}。`,
  replaced: ({ before, status, by, revision }) =>
    `第 ${before} 版${status === 'confirmed' ? '已按专卖店的答复确认' : '已批准'}${by === null ? '' : `（批准人 ${by}）`}，现由第 ${revision} 版代替，要重新批准；原来的保存在 history。`,
  nothingToDo: (found) => `没有要做的：共 ${found} 家公司，都不在这一份里。`,
  leftOut: (folders, month) => `没有 ${month} 的内容，未处理：${folders.join('，')}`,
  reportWritten: (path) => `报告：${path}`,
  moreProblems: (count, command) => `另有 ${count} 个问题未显示；用 ${command} 可看到全部。`,
  crashed: (cause, detail, command) => ({
    message: {
      fault: `程序出现故障：${detail}`,
      memory: '进程内存不足。',
      signal: `进程被终止（${detail}）。`,
      exit: `进程没有做完计划就结束了（${detail}）。`,
    }[cause],
    help:
      cause === 'memory'
        ? '请减小 --jobs 再运行：内存由同时运行的各份平分。'
        : `请单独运行：PLAN_DEBUG=1 ${command}；程序故障请报告给维护者。`,
  }),
  done: (done, total, company, result, seconds) => `[${done}/${total}] ${company}：${result}，${seconds} 秒`,
  working: (done, total, failed, companies) =>
    `已完成 ${done}/${total}${failed > 0 ? `，其中 ${failed} 家有问题` : ''}；正在做：${companies}`,
};
