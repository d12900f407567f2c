import type { ReportWords } from '../catalogue.ts';

/** The words of results, in Chinese. */
export const REPORT: ReportWords = {
  error: '错误',
  warning: '警告',
  where: ({ sheet, cell, header }) =>
    [[sheet, cell].filter(Boolean).join('!'), header ? `（${header}）` : ''].join(''),
  alsoIn: (cells, more) => `同样的问题还在：${cells}${more > 0 ? `，以及另外 ${more} 处` : ''}`,
  moreProblems: (count) => `另有 ${count} 个问题未显示；用 --json 可看到全部。`,
  countProblems: (errors, warnings) =>
    [errors > 0 ? `${errors} 个错误` : '', warnings > 0 ? `${warnings} 个警告` : '']
      .filter(Boolean)
      .join('，'),
  nothingWritten: '数据有错误，没有制定计划，没有写任何文件。',
  takenOver: ({ who, command, started }) =>
    `提示：上一次运行中途中断${
      command || who || started
        ? `（${[command, who, started && `开始于 ${started}`].filter(Boolean).join('，')}）`
        : ''
    }，文件夹已由本次运行接管，遗留的临时文件已清理。`,
  dataGood: ({ files, stores, intents, parts }) =>
    `输入可用：${files} 个工作簿，${stores} 个专卖店，${intents} 条订货意向，${parts} 个配件。`,
  planTitle: (month, asOf) => `${month} 月度销售计划（库存日期 ${asOf}，金额单位：元）`,
  columns: {
    territory: '片区',
    target: '销售目标',
    pull: '意向内',
    plan: '计划',
    gap: '缺口',
    attainment: '完成率',
  },
  total: '合计',
  moreTerritories: (count) => `（还有 ${count} 个片区，见工作簿）`,
  fillRates: (onTime, total) => `满足率：按期 ${onTime}，全月 ${total}（按件数）`,
  negotiation: (count, amount) => `需与专卖店协商：${count} 行，涉及 ${amount} 元`,
  stockLeft: (amount, months) =>
    `月末剩余库存：${amount} 元${months === null ? '' : `，可供 ${months} 个月`}`,
  written: (paths) => `已写出：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  keptEdits: (locks, remarks) => `沿用上一版的锁定 ${locks} 行，备注 ${remarks} 行。`,
  unchanged: (revision) => `计划与第 ${revision} 版相同，没有写任何文件。`,
  noLongerApproved: (by, lines, amount) =>
    lines === 0
      ? `上一版经 ${by} 批准；新的一版计划行没有变化，但依据有变，需要重新批准。`
      : `上一版经 ${by} 批准；新的一版有 ${lines} 行不同，计划金额相差 ${amount} 元，需要重新批准（plan diff 列出差别）。`,
  noLongerConfirmed: (stores, lines, kept) =>
    `上一版已按 ${stores} 家专卖店对 ${lines} 行的答复确认：${kept === lines ? '商定的数量全部作为锁定保留' : `其中 ${kept} 行仍按商定的数量和日期（作为锁定）保留，其余的行数量已变或到货更晚，原来的答复不再有效`}。新的一版是草案，需要重新批准、下发，再运行 plan confirm；原来的答复随上一版留在 history 里。`,
  kept: (paths) => `上一版保存在：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  dryRun: '试算：没有写任何文件。',
  reading: (file, rows) => `读取 ${file}：${rows} 行`,
  planning: '制定计划…',
  writing: '写出文件…',
  bug: (reason) => ({
    message: `程序出现故障：${reason}`,
    help: '请把这行信息和所用的命令报告给维护者；设置环境变量 PLAN_DEBUG=1 再运行可得到详细信息。',
  }),
};
