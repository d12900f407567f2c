import type { ReportWords } from '../catalogue.ts';

const GOALS = {
  commitment: '承销承诺',
  target: '销售目标',
  excess: '超量库存',
  mix: '车系结构',
  free: '意向外铺货',
};

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
  dataGood: ({ files, stores, intents, parts }) =>
    `输入可用：${files} 个工作簿，${stores} 个专卖店，${intents} 条订货意向，${parts} 个配件。`,
  planTitle: (month, asOf) => `${month} 月度销售计划（库存日期 ${asOf}，金额单位：元）`,
  columns: {
    territory: '片区',
    target: '销售目标',
    pull: '意向内',
    plan: '计划',
    gap: '缺口',
    attainment: '达成率',
  },
  total: '合计',
  moreTerritories: (count) => `（还有 ${count} 个片区，见工作簿）`,
  fillRates: (onTime, total) => `满足率：按期 ${onTime}，全月 ${total}（按件数）`,
  negotiation: (count) => `需与专卖店协商：${count} 行`,
  goalReached: (goal) => `${GOALS[goal]}：已做到最好。`,
  goalMissed: (goal, reached, best) => missed(goal, reached, best),
  binding: (limit, place, amount) => binding(limit, place, amount),
  place: (territory, series) => [territory, series].filter(Boolean).join(' '),
  written: (paths) => `已写出：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  dryRun: '试算：没有写任何文件。',
  reading: (file, rows) => `读取 ${file}：${rows} 行`,
  planning: '制定计划…',
  writing: '写出文件…',
  bug: (reason) => ({
    what: `程序出现故障：${reason}`,
    todo: '请把这行信息和所用的命令报告给维护者；设置环境变量 PLAN_DEBUG=1 再运行可得到详细信息。',
  }),
  interrupted: '已中断，没有写任何文件。',
};

function missed(goal: keyof typeof GOALS, reached: string, best: string): string {
  const proof = reached === best ? '这已是最好的结果' : `最好可达 ${best} 元，差额来自整包取整`;
  switch (goal) {
    case 'target':
      return `销售目标还差 ${reached} 元；${proof}。`;
    case 'commitment':
      return `承销承诺还有 ${reached} 元未落实；${proof}。`;
    case 'excess':
      return `超量库存还有 ${reached} 元未安排；${proof}。`;
    case 'mix':
      return `车系结构与参照相差 ${reached} 元；${proof}。`;
    case 'free':
      return `意向外另铺货 ${reached} 元；${proof}。`;
  }
}

function binding(limit: string, place: string, amount: string): string {
  const where = place ? `${place}：` : '';
  switch (limit) {
    case 'stock':
      return `${where}可用库存不足，影响 ${amount} 元`;
    case 'cap':
      return `${where}专卖店已到上限，影响 ${amount} 元`;
    case 'eligibility':
      return `${where}没有专卖店经营过该车系，影响 ${amount} 元`;
    case 'goal':
      return `${where}让位于更优先的目标，影响 ${amount} 元`;
    default:
      return `${where}不足一整包，影响 ${amount} 元`;
  }
}
