import type { CodeStories } from '../../code-stories.ts';

/** Workbooks with more of something than is looked at, in Chinese. */
export const EXCESS_STORIES = {
  E105: {
    title: '工作表里尽是表头和说明行',
    story:
      '一张工作表可以放几个表，表外的文字行可以写明专卖店或片区，程序会逐行看懂。正常的工作簿不会有上万行这样的文字；每条数据上面都重复一遍表头的导出文件会有，恶意文件也会有。上限是策略文件里的 asides。',
    example: '导出的 3 万条订单每条都带表头 → 请按一个表重新导出',
  },
  E106: {
    title: '错误太多，没有全部列出',
    story:
      '五万个错误没有人会一个一个改，原因往往只有一个，例如把日期填到了数量列。到了上限就停，检查才快，清单才看得完；后面的工作表和工作簿没有再看。上限是策略文件里的 errors。',
    example: '20 万行预测，数量都写成“约8件” → 改好这一列，再检查一遍',
  },
  E107: {
    title: '一个工作簿的数量太多',
    story:
      '每读一个数量都要占用内存和时间。几万行、几十个月横排的销售历史，或复制了多遍的表，会有几百万个；只读了一半的工作簿不能拿来做计划，所以不再往下读。上限是策略文件里的 quantities。',
    example: '8 万行、200 个月的销售历史 → 只留最近 24 个月',
  },
  W107: {
    title: '警告太多，没有全部列出',
    story: '警告不妨碍做计划。全部警告最多保留策略文件里 warnings 所定的个数，其余的只报个数。数据全部读过。',
    example: '12 万行的配件编号都丢了前面的 0 → 只列前 10 万个',
  },
  W108: {
    title: '子文件夹里的文件没有读',
    story:
      '只读 inputs 或 actuals 文件夹本身。子文件夹里可能是旧版本、备份，也可能是第二周的销售：都读会把旧的也算进去，不声不响地漏掉又少了数据，所以说一声，由人来定。只有一个文件夹时，也可以用 --actuals 或 --forecast 等直接指定它。',
    example: 'actuals/第2周/销售.xlsx → 移到 actuals/，或者用 --actuals 把两个文件夹都写上',
  },
  W109: {
    title: '不是表格的文件',
    story:
      '程序读 .xlsx、.xlsm、.csv 和 .tsv。图片、PDF、Word、压缩包和 .txt 里的数据读不到；如果有人把预测发成了 PDF 或压缩包，计划里就没有他的。',
    example: 'inputs/王芳预测.zip → 解压后把 .xlsx 放进 inputs',
  },
  E108: {
    title: '月份列太多',
    story:
      '年度计划和销售历史可以一个月一列横着排，这样的一行里每个格子都算一行数据。十年的计划加实际是 240 列；上限是策略文件里的 months。',
    example: '400 个月份列 → 只留最近两年的',
  },
} satisfies Partial<CodeStories>;
