import type { Catalogue } from '../catalogue.ts';

const HONEST_LARGE_FILE = '请确认文件来源可靠；正常的大文件请拆成几个工作簿。';
const SAVE_AGAIN = '请用 Excel 或 WPS 打开，另存为 .xlsx，再试一次。';

/** Reasons to stop, in Chinese. */
export const FAILURES: Catalogue['failures'] = {
  F101: ({ option, value, expected }) => ({
    what: `选项 ${option} 的值“${value}”无法理解。`,
    todo: expected ? `请写成：${expected}。` : '请查看 -h 中的说明。',
  }),
  F102: ({ places }) => ({
    what: `没有找到输入工作簿，找过的位置：${places}。`,
    todo: '请把本月的 .xlsx 文件放进 <dir>/<月份>/inputs，或用 --dir 指定文件夹，或用 --forecast、--inventory、--annual 指定文件。',
  }),
  F103: ({ option, nearest }) => ({
    what: `没有选项 ${option}。`,
    todo: nearest ? `是不是 ${nearest}？` : '用 -h 查看全部选项。',
  }),
  F104: ({ command, nearest }) => ({
    what: `没有命令“${command}”。`,
    todo: nearest ? `是不是 ${nearest}？` : '用 plan -h 查看全部命令。',
  }),
  F105: ({ option }) => ({
    what: `选项 ${option} 后面缺少值。`,
    todo: '请在选项后面写上值；用 -h 查看示例。',
  }),
  F106: ({ option }) => ({ what: `缺少必需的选项 ${option}。`, todo: '请补上；用 -h 查看示例。' }),
  F107: ({ argument }) => ({ what: `缺少参数“${argument}”。`, todo: '请补上；用 -h 查看示例。' }),
  F108: ({ argument }) => ({
    what: `多余的参数“${argument}”。`,
    todo: '月份写在 -m 之后，文件写在 --forecast、--inventory、--annual 或 --history 之后；用 -h 查看示例。',
  }),
  F109: ({ path, reason }) => ({
    what: `策略文件 ${path} 不是一个 JSON 对象${reason ? `：${reason}` : ''}。`,
    todo: '请改成 {"capRatio": 0.5} 这样的形式。',
  }),
  F110: ({ name, nearest, known }) => ({
    what: `策略中没有“${name}”。`,
    todo: nearest ? `是不是 ${nearest}？` : `可用的名称：${known}。`,
  }),
  F111: ({ name, value, allowed }) => ({
    what: `策略 ${name} 的值 ${value} 不允许。`,
    todo: `允许的值：${allowed}。`,
  }),
  F201: ({ path }) => ({ what: `找不到文件：${path}。`, todo: '请检查文件名和所在文件夹。' }),
  F202: ({ path }) => ({ what: `这不是普通文件：${path}。`, todo: '请指定一个 .xlsx 文件。' }),
  F203: ({ path }) => ({
    what: `无法读取文件：${path}。`,
    todo: '请检查权限；如果文件正在 Excel 或 WPS 中打开，请先关闭。',
  }),
  F204: ({ path, format }) => ({
    what: `${path} 是 ${format ?? '其他'} 格式，程序只读 .xlsx 和 .xlsm。`,
    todo: SAVE_AGAIN,
  }),
  F205: ({ path }) => ({
    what: `${path} 有密码保护，无法读取。`,
    todo: '请在 Excel 或 WPS 中取消密码，再保存。',
  }),
  F206: ({ path, format }) => ({
    what: `${path} 不是工作簿${format ? `，而是 ${format}` : ''}。`,
    todo: '请确认文件没有拿错；网页或系统导出的文件，请用 Excel 打开后另存为 .xlsx。',
  }),
  F207: ({ path, part, reason }) => ({
    what: `${path} 已损坏${part ? `（${part}）` : ''}${reason ? `：${reason}` : ''}。`,
    todo: `请重新获取该文件；或者${SAVE_AGAIN.slice(1)}`,
  }),
  F208: ({ path }) => ({
    what: `${path} 含有 XML 实体声明，正常的工作簿不会有，拒绝读取。`,
    todo: SAVE_AGAIN,
  }),
  F301: ({ path, limit }) => ({ what: `${path} 太大，超过 ${limit}。`, todo: HONEST_LARGE_FILE }),
  F302: ({ path, limit }) => ({ what: `${path} 内的部件太多，超过 ${limit} 个。`, todo: HONEST_LARGE_FILE }),
  F303: ({ path, limit }) => ({ what: `${path} 中有一个部件解压后超过 ${limit}。`, todo: HONEST_LARGE_FILE }),
  F304: ({ path, limit }) => ({ what: `${path} 解压后总共超过 ${limit}。`, todo: HONEST_LARGE_FILE }),
  F305: ({ path, limit }) => ({
    what: `${path} 的压缩比超过 ${limit}，像是压缩炸弹。`,
    todo: '请确认文件来源可靠；' + SAVE_AGAIN.slice(1),
  }),
  F306: ({ path, limit }) => ({ what: `${path} 的工作表超过 ${limit} 张。`, todo: '请拆成几个工作簿。' }),
  F307: ({ path, limit }) => ({
    what: `${path} 的行或列超过 ${limit}。`,
    todo: '请检查是否误填了远处的单元格，或拆成几个工作簿。',
  }),
  F308: ({ path, limit }) => ({
    what: `${path} 中有一个单元格的文字超过 ${limit} 个字符。`,
    todo: '请缩短该单元格的文字。',
  }),
  F309: ({ path, limit }) => ({ what: `${path} 的 XML 嵌套超过 ${limit} 层。`, todo: SAVE_AGAIN }),
  F310: ({ path, limit }) => ({
    what: `${path} 的合并区域超过 ${limit} 个。`,
    todo: '请取消不需要的合并单元格。',
  }),
  F401: ({ path }) => ({
    what: `${path} 已存在，而且不是本程序写的，没有覆盖。`,
    todo: '请换一个位置（-o），或用 --force 覆盖。',
  }),
  F402: ({ path }) => ({
    what: `${path} 正在另一个程序中打开，无法写入。`,
    todo: '请先在 Excel 或 WPS 中关闭它，再试一次。',
  }),
  F403: ({ path, reason }) => ({
    what: `无法写入 ${path}${reason ? `：${reason}` : ''}。`,
    todo: '请检查文件夹是否存在、是否可写、磁盘是否已满，或用 -o 换一个位置。',
  }),
};
