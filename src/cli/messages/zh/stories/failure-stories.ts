import type { CodeStories } from '../../code-stories.ts';

const LIMIT =
  '一个小文件可以展开成巨大的内容，使程序耗尽内存。程序边读边计数，超过上限就停止。正常的大文件请拆成几个工作簿，或在 plan.config.json 的 "limits" 中调高上限。';

/** Reasons to stop, in Chinese. */
export const FAILURE_STORIES = {
  F101: {
    title: '选项的值看不懂',
    story: '选项认得，后面的值不是它要的形式，例如月份要写成 2026-12。',
    example: 'plan build -m 12月 → plan build -m 2026-12',
  },
  F102: {
    title: '没有找到输入工作簿',
    story:
      '程序先看 <dir>/<月份>/inputs，再看 <dir>/inputs，里面都没有 .xlsx、.xlsm、.csv 或 .tsv；或用选项列出的文件夹是空的。',
    example: 'plan build -m 2026-12 → plan build -m 2026-12 --dir 公司',
  },
  F103: {
    title: '没有这个选项',
    story: '多半是拼写错误，程序会提示最接近的一个。',
    example: '--forcast → --forecast',
  },
  F104: {
    title: '没有这个命令',
    story: '多半是拼写错误；plan -h 列出全部命令。',
    example: 'plan biuld → plan build',
  },
  F105: {
    title: '选项后面没有值',
    story: '这个选项必须跟一个值。',
    example: 'plan build -m → plan build -m 2026-12',
  },
  F106: {
    title: '缺少必需的选项',
    story: '没有它命令无法执行，例如不知道计划哪个月。',
    example: 'plan build → plan build -m 2026-12',
  },
  F107: {
    title: '缺少参数',
    story: '命令后面要写一个对象，例如要查看的文件。',
    example: 'plan inspect → plan inspect 华东.xlsx',
  },
  F108: {
    title: '多了一个参数',
    story: '文件和月份要写在各自的选项后面；含空格的文件名要加引号。',
    example: 'plan build 2026-12 → plan build -m 2026-12',
  },
  F109: {
    title: '策略文件不是 JSON 对象',
    story: 'plan.config.json 要写成一个 JSON 对象；常见错误是少逗号、多逗号或用了中文引号。',
    example: '{capRatio: 0.3} → {"capRatio": 0.3}',
  },
  F110: {
    title: '策略没有这一项',
    story: '名称拼错的策略若被忽略，计划会悄悄按默认值做，所以拒绝。plan schema policy 列出全部名称。',
    example: 'capratio → capRatio',
  },
  F111: {
    title: '策略的值不允许',
    story: '每一项策略只接受一定的数或词，见 plan schema policy。',
    example: 'capRatio=-1 → capRatio=0.5',
  },
  F112: {
    title: '本月没有这个名称',
    story: '要说明的配件或专卖店不在本月的输入里。名称要与工作簿中一致，程序会提示最接近的一个。',
    example: '--part 0012A → --part 0012-A',
  },
  F113: {
    title: '没有公司文件夹',
    story:
      'plan batch 后面写公司文件夹（其中有当月的 inputs 或 plan.config.json），或者装着公司文件夹的文件夹。两者都不是时，多半是写错了，所以一家也不开始。',
    example: 'plan batch -m 2026-12 各公同 → plan batch -m 2026-12 各公司',
  },
  F114: {
    title: '没有实际销售',
    story: '统计达成率要有实际销售：订单或财务系统导出的工作簿或 .csv，至少有专卖店、配件和数量。',
    example: 'plan track -m 2026-12 → plan track -m 2026-12 --actuals 12月销售.xlsx',
  },
  F201: {
    title: '没有这个文件',
    story: '文件名或文件夹写错，或文件已被移走。',
    example: '华东.xlxs → 华东.xlsx',
  },
  F202: {
    title: '不是普通文件',
    story: '路径指向文件夹、设备或管道。读设备可能永远读不完，所以只读普通文件。',
    example: '/dev/stdin → 先存成 .xlsx 文件',
  },
  F203: {
    title: '文件无法读取',
    story:
      '没有权限，或被另一个程序独占。共享盘上的文件常被别人打开。或者文件名不是 UTF-8 编码（例如别的系统压缩的文件），这些字节显示为 \\xFF，改名即可。',
    example: '同事正打开 华东.xlsx → 请同事关闭后再试',
  },
  F204: {
    title: '旧的或其他表格格式',
    story:
      '只读 .xlsx、.xlsm 工作簿和 .csv、.tsv 文本。.xls、.xlsb、.ods、.et、.numbers 是不同的格式，改扩展名没有用，要另存。',
    example: '华东.xls → 在 Excel 或 WPS 中另存为 华东.xlsx',
  },
  F205: {
    title: '有密码保护',
    story: '加密的工作簿没有密码读不了，程序不处理密码。',
    example: '文件 → 信息 → 保护工作簿 → 取消密码后保存',
  },
  F206: {
    title: '不是工作簿',
    story:
      '程序看文件内容而不是扩展名。网页、文本、PDF 改名为 .xlsx 仍不是工作簿；系统导出的“Excel”常常其实是网页，或者是应该叫 .csv 的文本。',
    example: '导出.xlsx（实为网页） → 在 Excel 中打开，另存为 .xlsx',
  },
  F207: {
    title: '文件已损坏',
    story:
      '内容不完整、校验和不符或自相矛盾，常见于传输中断或磁盘故障。损坏的数据不会被当成数字。.csv 的损坏是：既不是 UTF-8 也不是 GBK 编码，或引号不成对（单元格里的引号要写两个，整个单元格再加引号）。Excel 有时能修复，修复后请核对。',
    example: '下载了一半的 华东.xlsx → 重新获取',
  },
  F208: {
    title: '声明了 XML 实体',
    story: '表格软件从不写实体声明，它只在攻击中出现：读取本机文件，或展开成巨大的文字。',
    example: '来历不明的文件 → 在 Excel 或 WPS 中打开再保存',
  },
  F209: {
    title: '计划的 JSON 无法使用',
    story:
      'sales-plan-月份.json 是计划的原本：批准、对比、下发、跟踪都读它。内容残缺、被手工改过或由更新的版本写出时，不拿它当计划。',
    example: '用记事本改了数量 → 从 history 取回，要改的数量在计划工作簿里锁定',
  },
  F210: {
    title: '还没有计划',
    story: '这个命令要读本月已做好的计划，月份文件夹里却没有。',
    example: '先批准后做计划 → 先 plan build，再 plan approve',
  },
  F211: {
    title: '不是计划工作簿',
    story:
      '锁定和备注只能从本程序写出的本月计划工作簿读回；它里面有隐藏的标记。在本月计划的位置上放着别的月份的计划工作簿时，也停下来，以免覆盖。',
    example: '--from 指到了库存清单 → 指定 sales-plan-2026-12.xlsx',
  },
  F212: {
    title: '计划工作簿缺少 JSON',
    story: '一份计划是两个同名文件：工作簿给人看，JSON 给程序用。程序读的是 JSON，而所写的工作簿旁边没有。',
    example: '邮件里只收到工作簿 → 把 .json 也要来，或按月份对比',
  },
  F213: {
    title: '没有这一版计划',
    story:
      '每次重做一个月的计划，前一版都按编号保存在 history 文件夹。要找的那一版不在：没有做过，或被人移走了。',
    example: '第一次做完计划就 plan diff -m 2026-12 → 还没有可以对比的',
  },
  F214: {
    title: '达成情况的 JSON 不能用',
    story:
      'achievement-月份.json 是一个月的达成情况，统计年度累计和评估意向可靠性时要读取。文件不完整、被手工改动或由以后的版本写出时，不当作达成情况。',
    example: '在文本编辑器里改过数字 → 删除，用 plan track -m 2026-11 重新统计',
  },
  F301: { title: '文件太大', story: LIMIT, example: '全年历史一个文件 → 按季度拆开' },
  F302: { title: '部件太多', story: LIMIT, example: '几千张工作表 → 拆成几个工作簿' },
  F303: { title: '一个部件展开后太大', story: LIMIT, example: '一张几百万行的表 → 拆开' },
  F304: { title: '全部展开后太大', story: LIMIT, example: '图片很多的工作簿 → 删除图片后保存' },
  F305: {
    title: '压缩比异常',
    story: '诚实的工作簿压缩不到这个程度；反复相同的内容压缩成很小的文件，是“压缩炸弹”的特征。',
    example: '来历不明的文件 → 不要使用',
  },
  F306: { title: '工作表太多', story: LIMIT, example: '每店每天一张表 → 拆成几个工作簿' },
  F307: {
    title: '单元格超出工作表的范围',
    story: '工作表最多 1,048,576 行、16,384 列，超出的位置 Excel 自己写不出来，文件是其他程序写错的。',
    example: '单元格 A2000000 → 在 Excel 或 WPS 中打开再保存',
  },
  F308: {
    title: '单元格文字太长',
    story: '一个单元格最多 32,767 个字符，超出的 Excel 会截断。',
    example: '整篇合同粘贴进一格 → 删除',
  },
  F309: { title: 'XML 嵌套太深', story: LIMIT, example: '来历不明的文件 → 在 Excel 或 WPS 中打开再保存' },
  F310: { title: '合并区域太多', story: LIMIT, example: '每行都合并 → 取消合并，逐行填写' },
  F311: { title: '共享文字太多', story: LIMIT, example: '备注列很长 → 删除备注列' },
  F312: {
    title: '元素与内容不相称',
    story:
      '读取的时间取决于元素的数量，而一个小文件可以展开出大量没有内容的元素：空单元格、格式、引用。有内容的单元格需要多少都可以，多出来的按整个工作簿合计。' +
      LIMIT,
    example: '边框一直画到工作表最后一行 → 删除空行后保存',
  },
} satisfies Partial<CodeStories>;
