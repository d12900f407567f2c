import type { MonthHelp } from '../catalogue.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** The help of the commands that take a plan through its month, in Chinese. */
export const MONTH_HELP: MonthHelp = {
  approve: {
    summary: '批准一个月的计划',
    description:
      '把批准人、时间和计划内容的摘要记入计划的工作簿和 JSON，版次不变。计划写出后被改动、有未进入计划的锁定或备注、或者输入已有变动时，不予批准，并说明原因（退出码 1）。',
    rules: [
      '批准只对当时的内容有效：之后 JSON 或工作簿有任何改动，都视为未批准。重新 plan build 有变化时是下一版草稿，批准过的一版保存在 history。',
      '计划用 --forecast 等选项制定的，批准时请写同样的选项，用来核对输入是否变动。',
      EXIT_CODES,
    ],
    examples: [
      ['plan approve -m 2026-12 --by 陈建国', '批准 12 月的计划'],
      ['plan approve -m 2026-12 --by 陈建国 --at 2026-12-09T17:00:00+08:00', '脚本中写明时间'],
    ],
  },
  dispatch: {
    summary: '给每位销售员写出协商单',
    description:
      '把已批准计划中的协商行按销售员写成工作簿 协商-月份-销售员.xlsx：按专卖店列出要货、计划、货源、原因和退路，由销售员填写商定数量、商定到货日、结果和备注。',
    rules: [
      '只下发已批准、之后没有改动的计划；--force 可以试发，协商单上会注明。',
      '已经有人填写的协商单保持原样并说明；--force 会重写，填写的内容会丢失。',
      EXIT_CODES,
    ],
    examples: [
      ['plan dispatch -m 2026-12', '写到 2026-12/dispatch'],
      ['plan dispatch -m 2026-12 -o 协商单', '写到另一个文件夹'],
    ],
  },
  confirm: {
    summary: '读回协商单，确认计划',
    description:
      '读回销售员填好的协商单，逐格检查；同意的行锁定，减少或不要的行腾出的货补给同一配件缺货或迟到的行，其余不动，也不再另外推销。结果是下一版“已确认”的计划，上一版保存在 history。',
    rules: [
      '只对已批准、之后没有改动、输入也没有变动的计划。协商单必须是这一版计划的。',
      '没有填商定数量的行是没有答复：列出销售员，退出码 1；--partial 时按计划执行。',
      '确认后的计划要重新批准，除非策略 confirmNeedsApproval 为 no。商定到货日只作记录，不改变货源。',
      EXIT_CODES,
    ],
    examples: [
      ['plan confirm -m 2026-12', '读 2026-12/dispatch 中的协商单'],
      ['plan confirm -m 2026-12 回收 --partial', '读“回收”文件夹，没有答复的按计划'],
    ],
  },
  track: {
    summary: '实际销售与计划对比，算达成率',
    description:
      '读实际销售（工作簿或 .csv：专卖店、配件、数量；有日期或月份、金额、销售员的也读；退货为负数），在计划旁边写出 achievement-月份.xlsx 和 .json：按销售员、片区、专卖店、车系、配件和计划来源的达成率，与已过工作日比较的进度，有风险的，年度累计，六个月的畅销与滞销。',
    rules: [
      '每次给出本月到目前为止的全部销售，同一个月上次统计的结果会被取代。每天、每周、月底都是这一个命令。',
      '一家店一个配件的销售，按台账次序计入计划：先是专卖店要的，再是补增、承诺、积压、余量；超出计划或没有计划的，算计划外。没有金额时，按计划的单价算。',
      '当年以前各月的销售计入年度累计（当月统计到月底的，以当时的统计为准）；没有销售数据的月份会列出。',
      EXIT_CODES,
    ],
    examples: [
      ['plan track -m 2026-12 --actuals 12月销售.xlsx', '统计到今天'],
      ['plan track -m 2026-12 --today 2026-12-15 --by store', '读 2026-12/actuals，统计到 15 日'],
    ],
  },
};
