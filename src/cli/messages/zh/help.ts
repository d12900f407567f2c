import type { HelpWords } from '../catalogue.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { BATCH_HELP, BATCH_OPTIONS } from './batch-help.ts';
import { MONTH_HELP } from './month-help.ts';
import { COMPLETION_HELP } from './completion-help.ts';
import { FOLDER_HELP, FOLDER_OPTIONS } from './folder-help.ts';

const INPUTS = [
  '输入：<dir>/<月份>/inputs 中的全部 .xlsx、.xlsm、.csv 和 .tsv；没有这个文件夹时，读 <dir>/inputs。不读 Excel 的锁文件（~$ 开头）、以点开头的文件和本程序写出的计划。各表按列名识别，与文件名和工作表名无关。',
  '写了 --forecast、--inventory、--annual 或 --history 时，只读这些选项列出的工作簿（或文件夹中的全部工作簿），不再读 inputs 文件夹。四个选项的内容同样按列名识别。',
];
const POLICY = '策略：<dir>/plan.config.json 中的值，再由 --set 逐项覆盖，例如 {"capRatio": 0.3}。';

/** What `-h` says, in Chinese. */
export const HELP: HelpWords = {
  program: {
    summary: '',
    description: '根据专卖店的订货预测、库存清单和年度计划，制定汽车配件的月度销售计划。',
    rules: [
      '结果写到标准输出，进度和问题写到标准错误。语言取自 --lang，其次 LC_ALL、LC_MESSAGES、LANG，都没有时用中文。',
      EXIT_CODES,
    ],
    examples: [
      ['plan validate -m 2026-12', '检查 12 月的输入'],
      ['plan build -m 2026-12', '制定 12 月的计划'],
      ['plan build -h', '查看一个命令的说明'],
    ],
  },
  build: {
    summary: '制定一个月的销售计划',
    description:
      '检查输入，制定该月的销售计划，写出 sales-plan-<月份>.xlsx（给人看）和 sales-plan-<月份>.json（给程序用）。数据有错误时列出全部错误，不写任何文件。',
    rules: [
      ...INPUTS,
      '--strict 时警告也算错误，有警告就不写任何文件；--ignore 列出的警告除外。错误总是全部列出。',
      '输出：写在 inputs 旁边；用选项列出工作簿时写在 <dir>。-o 可以指定另一个文件夹，或 .xlsx 文件名。不是本程序写的文件不会被覆盖，除非用 --force。',
      POLICY,
      EXIT_CODES,
    ],
    examples: [
      ['plan build -m 2026-12', '读 2026-12/inputs，写到 2026-12'],
      ['plan build -m 2026-12 --dir 公司 -o 计划.xlsx', '另一个文件夹，另一个文件名'],
      ['plan build -m 2026-12 --set capRatio=0.3 -n', '试算：换一个策略，不写文件'],
      [
        'plan build -m 2026-12 --forecast 预测 --inventory 库存.xlsx --annual 年度.xlsx',
        '只读列出的文件；“预测”是一个文件夹',
      ],
    ],
  },
  validate: {
    summary: '检查输入，不做计划',
    description:
      '读取并检查一个月的输入，列出全部错误和警告，不做计划。不写文件，除非用 --report 或 --annotate。',
    rules: [
      ...INPUTS,
      '只检查一个工作簿：用选项列出文件时，只要求其中有选项所说的表。计划还需要的其他表不在其中时只说明一次，需要对照它们的检查（例如配件编号是否存在）不做；文件本身没有错误，退出码就是 0。',
      '代码：--select 和 --ignore 后面写完整的代码（E203）或开头（W2），可用逗号隔开。不显示的警告不计数；不显示的错误仍算错误，会说明有几个。plan explain E203 详细解释一个代码。',
      '格式：text 给人看，最多 20 组，写到标准错误；concise 每个问题一行，json 是一份文档，github 是工作流批注，三者都写到标准输出，列出全部问题。--report 写的文件与 json 相同；不是本程序写的文件不会被覆盖，除非用 --force。',
      '批注副本：--annotate 为每个有问题的工作簿写一个同名副本，放在 inputs 旁边的 annotated 或指定的文件夹；错误标红，警告标黄，批注里写着怎么改，第一页列出全部问题，其余内容不变。改好后的副本可以直接作为输入。输入文件不会被覆盖；有人改过的副本也不会，除非用 --force。',
      EXIT_CODES,
    ],
    examples: [
      ['plan validate -m 2026-12', '检查 2026-12/inputs'],
      ['plan validate -m 2026-12 --forecast 华东.xlsx', '只检查一个销售员的预测'],
      ['plan validate -m 2026-12 --strict --ignore W227,W229', '警告也算错误，两种除外'],
      ['plan validate -m 2026-12 --report 问题.json', '全部问题另存一份'],
      ['plan validate -m 2026-12 --annotate', '在副本中标出问题'],
    ],
  },
  ...MONTH_HELP,
  batch: BATCH_HELP,
  inspect: {
    summary: '显示程序在一个工作簿里看到了什么',
    description: '显示工作簿的工作表、识别出的表的种类、表头行、每列的含义和前几行数据。',
    rules: [
      '--cells 把每个单元格写成一行 JSON：[工作表, 行, 列, 类型, 值]。类型：n 数字，s 文字，b 逻辑值，e 错误值，d 日期（1900 日期系统的序号）。合并区域只写左上角。',
      EXIT_CODES,
    ],
    examples: [
      ['plan inspect 华东.xlsx', '列名怎样识别'],
      ['plan inspect 华东.xlsx --cells', '全部单元格'],
    ],
  },
  explain: {
    summary: '说明计划中一个数字的来历，或一个问题代码',
    description:
      '在内存中制定该月的计划，不写文件，说明一个配件的来龙去脉：有多少货、何时到，谁要货，怎样分、为什么没有更多，补增和推销给了谁、为了什么，数量来自哪里，还剩多少。写“goal”和目标名称时，说明该目标的结果、是否还能更好、受什么限制。写问题代码（如 E203）时，详细解释这个问题，不读任何文件。',
    rules: [
      '目标依次为：commitment 承诺、target 销售目标、excess 积压、mix 结构、free 余量。',
      '输入和策略的读法与 plan build 相同；选项相同，计划就相同。',
      EXIT_CODES,
    ],
    examples: [
      ['plan explain -m 2026-12 -p 0012-A', '一个配件的来龙去脉'],
      ['plan explain -m 2026-12 -p 0012-A --store 杭州店', '只看一个专卖店'],
      ['plan explain E203', '解释一个问题代码'],
      ['plan explain --list', '全部问题代码'],
      ['plan explain goal target -m 2026-12', '销售目标为什么是这个结果'],
    ],
  },
  compare: {
    summary: '并排对比几种策略的结果',
    description:
      '输入只读一次，按现行策略和每个 --set 的策略各制定一次计划，不写文件，并排列出各计划的指标。',
    rules: [
      '每个 --set 是现行策略（默认值和 plan.config.json）之外的一种策略；同一策略的几个值用逗号隔开。',
      EXIT_CODES,
    ],
    examples: [
      ['plan compare -m 2026-12 --set capRatio=0.3 --set capRatio=0.7', '另外两种推销上限'],
      ['plan compare -m 2026-12 --set safetyStock=reserve,capRatio=0.7', '另外一种策略'],
    ],
  },
  show: {
    summary: '在终端查看一个月的计划',
    description:
      '读取该月最近一次写出的计划，按片区、销售员、专卖店、配件或车系汇总，或逐行列出：意向、意向内、意向外、短缺、计划、金额、目标完成率和满足率，以及计划员的锁定和备注。只读计划的 JSON，不读输入，不写文件。',
    rules: [
      '--by：territory、salesperson、store、part、series 或 line（逐行）。不写时：指定了专卖店或配件就逐行列出，只指定了销售员或片区就按专卖店，否则按片区。',
      '--sort：amount、plan、intent、pull、push、short 大的在前；attainment、fillRate 低的在前；name 按名称。合计总是全部行的，不受 --top 影响。',
      '只看一部分时，有自己目标的整个片区、销售员和车系才有目标完成率。屏幕宽度不够时省去次要的列并说明；--json 总是有全部。',
      EXIT_CODES,
    ],
    examples: [
      ['plan show -m 2026-12', '各片区'],
      ['plan show -m 2026-12 --store 杭州店', '一家专卖店拿到什么'],
      ['plan show -m 2026-12 --by part --sort short --top 10', '最缺的十个配件'],
      ['plan show -m 2026-12 --by salesperson --sort attainment', '完成率低的销售员在前'],
    ],
  },
  diff: {
    summary: '对比两个计划：哪里变了，为什么',
    description:
      '对比两个计划：各片区的金额，变动的指标，各种原因和金额，以及每一条新增、取消或改动的计划行，金额变动大的在前。只读计划的 JSON。终端列出 20 行；--json 和 -o 写出的工作簿有全部，工作簿在批注里写着原值。',
    rules: [
      '计划可以写：.json 文件，或旁边有 .json 的 .xlsx 文件；月份（2026-11）；用 -m 时还可以写该月的第几版（r2）。用 -m 并只写一个计划时，与该月现在的计划对比；只写 -m 时，用 history 文件夹中的前一版与现在的对比。',
      '原因：行本身的变化（锁定、意向、单价、包装数、归属），配件或片区的变化（库存、承诺、目标），整个计划的变化（历史、库存日期、策略）；都没有的行，是随同一配件、同一片区或计划其他行的变化而变。按原因汇总时，每行只计入最重要的原因。',
      '两个计划不是同一个月时，日期和货源不参加对比。输入文件不同而计划相同，不算有差别。',
      `${EXIT_CODES}用 --detailed-exitcode 时，计划有差别为 5。`,
    ],
    examples: [
      ['plan diff -m 2026-12', '最近一次重做改变了什么'],
      ['plan diff -m 2026-12 r1', '与该月第一版相比'],
      ['plan diff 2026-11 2026-12', '上月与本月'],
      ['plan diff 旧.json 新.json -o 对比.xlsx', '两个文件，并写出工作簿'],
    ],
  },
  completion: COMPLETION_HELP,
  schema: {
    summary: '写出输入和输出的 JSON Schema',
    description:
      '写出一种输入表、计划 JSON、达成情况 JSON、策略文件或批量结果的 JSON Schema（2020-12）。输入表描述一行数据：每列的中英文列名（x-titles）、认识的其他列名（x-aliases）、其他列合适时才认的列名（x-hints）和规则。',
    rules: [
      '名称：forecast 订货预测、inventory 库存清单、inTransit 在途库存、commitments 承销承诺、annual 年度计划、history 销售历史、stores 专卖店清单、parts 配件清单、storeStock 专卖店库存、actuals 实际销售、plan 计划 JSON、achievement 达成情况 JSON、policy 策略文件、batch 批量结果。',
      EXIT_CODES,
    ],
    examples: [
      ['plan schema forecast', '订货预测的列和规则'],
      ['plan schema plan', '计划 JSON 的结构'],
      ['plan schema achievement', 'plan track 的 JSON 的结构'],
    ],
  },
  ...FOLDER_HELP,
  options: {
    ...FOLDER_OPTIONS,
    ...BATCH_OPTIONS,
    month: '计划月份，例如 2026-12',
    dir: '公司文件夹（默认：当前文件夹）',
    forecast: '订货预测工作簿或文件夹，可以写多个',
    inventory: '库存清单工作簿或文件夹',
    annual: '年度计划工作簿或文件夹',
    history: '销售历史工作簿或文件夹',
    from: '从这个计划工作簿读取锁定和备注（默认：上一版计划）',
    askAgain: '即使协商单里有还没有读回、会因此作废的答复，也重做计划',
    fresh: '不带上一版的锁定和备注，重新做计划',
    output: '输出文件夹或 .xlsx 文件名',
    asOf: '库存日期（默认：库存清单上的日期，否则为该月 5 日）',
    config: '策略文件（默认：<dir>/plan.config.json）',
    set: '覆盖策略的一项，例如 capRatio=0.3，可以写多次',
    strict: '警告也算错误',
    select: '只显示这些代码，例如 E3,W226',
    ignore: '不显示这些代码，例如 W2',
    maxErrors: '到第 n 个错误为止',
    failFast: '到第一个错误为止',
    format: 'text、concise、json 或 github（默认：text）',
    annotate: '写出标注了问题的副本（默认文件夹：annotated）',
    report: '把全部问题写成 JSON 文件',
    dryRun: '只计算，不写文件',
    force: '覆盖不是本程序写的文件',
    json: '在标准输出写 JSON',
    quiet: '只写问题',
    cells: '每个单元格一行 JSON',
    file: '.xlsx、.xlsm、.csv 或 .tsv 文件',
    topic: '不说明配件，而说明：问题代码，或 goal（目标）',
    schemaName: '输入表、plan、achievement、policy 或 batch',
    shell: 'bash、zsh、fish 或 powershell',
    list: '列出全部问题代码',
    topicName: '目标名称',
    part: '配件编号',
    store: '只列这个专卖店',
    scenario: '另一种策略，例如 capRatio=0.3 或 capRatio=0.3,excessMonths=2；可重复',
    planMonth: '哪个月的计划，例如 2026-12',
    by: '按什么汇总，或 line 逐行列出',
    onlyTerritory: '只看这个片区',
    onlySalesperson: '只看这个销售员',
    onlyStore: '只看这个专卖店',
    onlyPart: '只看这个配件编号',
    sort: '按哪一列排序（默认：amount）',
    top: '只列前 n 行',
    oldPlan: '原计划：.json、.xlsx、月份或 r 版号',
    newPlan: '新计划',
    diffMonth: '对比哪个月的计划，例如 2026-12',
    diffOutput: '把差别也写成 .xlsx 文件',
    detailedExitcode: '计划有差别时退出码为 5',
    approvedBy: '批准人',
    at: '批准时间，例如 2026-12-09T17:00:00+08:00（默认：现在）',
    forceApproval: '取代他人的批准',
    answerFiles: '填好的协商单或其文件夹（默认：计划旁边的 dispatch）',
    statusDay: '看哪一天的进度；默认今天',
    partial: '没有答复的行按计划执行',
    dispatchOutput: '写到这个文件夹（默认：计划旁边的 dispatch）',
    forceDispatch: '未批准也试发；已填写的协商单也重写',
    actuals: '实际销售文件，或放这些文件的文件夹（默认：计划旁边的 actuals）',
    today: '统计到哪一天（默认：今天）',
    trackBy: '显示哪张表：salesperson、territory、store、series、part 或 source',
    lang: '程序的语言',
    help: '显示说明',
    helpCommand: '显示一个命令的说明',
    version: '显示版本号',
  },
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  },
  usageOptions: '[选项]',
  usageCommand: '[命令]',
  examples: '示例：',
};
