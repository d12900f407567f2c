import type { Catalogue } from '../catalogue.ts';

const HONEST_LARGE_FILE =
  '请确认文件来源可靠；正常的大文件请拆成几个工作簿，或在策略文件的 "limits" 中调高上限。';
const SAVE_AGAIN = '请用 Excel 或 WPS 打开，另存为 .xlsx，再试一次。';

/** Reasons to stop, in Chinese. */
export const FAILURES: Catalogue['failures'] = {
  F101: ({ option, value, expected }) => ({
    message: `${option} 后面的“${value}”无法理解。`,
    help: expected ? `请写成：${expected}。` : '请查看 -h 中的说明。',
  }),
  F102: ({ places }) => ({
    message: `没有找到输入工作簿，找过的位置：${places}。`,
    help: '请把本月的 .xlsx 文件放进 <dir>/<月份>/inputs，或用 --dir 指定文件夹，或用 --forecast、--inventory、--annual 指定文件。',
  }),
  F103: ({ option, nearest }) => ({
    message: `没有选项 ${option}。`,
    help: nearest ? `是不是 ${nearest}？` : '用 -h 查看全部选项。',
  }),
  F104: ({ command, nearest }) => ({
    message: `没有命令“${command}”。`,
    help: nearest ? `是不是 ${nearest}？` : '用 plan -h 查看全部命令。',
  }),
  F105: ({ option }) => ({
    message: `选项 ${option} 后面缺少值。`,
    help: '请在选项后面写上值；用 -h 查看示例。',
  }),
  F106: ({ option, instead }) => ({
    message: `缺少必需的选项 ${option}。`,
    help: `请补上${instead ? `；要查代码或目标，写成 ${instead}` : ''}；用 -h 查看示例。`,
  }),
  F107: ({ argument }) => ({ message: `缺少参数“${argument}”。`, help: '请补上；用 -h 查看示例。' }),
  F108: ({ argument }) => ({
    message: `多余的参数“${argument}”。`,
    help: '月份写在 -m 之后，文件写在 --forecast、--inventory、--annual 或 --history 之后；用 -h 查看示例。',
  }),
  F109: ({ path, line }) => ({
    message: `策略文件 ${path} 不是一个 JSON 对象${line ? `（第 ${line} 行附近）` : ''}。`,
    help: '请改成 {"capRatio": 0.5} 这样的形式。',
  }),
  F110: ({ name, nearest, known }) => ({
    message: `策略中没有“${name}”。`,
    help: nearest ? `是不是 ${nearest}？` : `可用的名称：${known}。`,
  }),
  F111: ({ name, value, allowed }) => ({
    message: `策略 ${name} 的值 ${value} 不允许。`,
    help: `允许的值：${allowed}。`,
  }),
  F112: ({ field, name, nearest }) => ({
    message: `本月的数据里没有${field}“${name}”。`,
    help: nearest ? `是不是 ${nearest}？` : 'plan build 写出的计划里有全部名称。',
  }),
  F113: ({ path, month }) => ({
    message: `${path} 不是公司文件夹，里面也没有公司文件夹。`,
    help: `请写公司文件夹（其中有 ${month}/inputs、inputs 或 plan.config.json），或装着公司文件夹的文件夹。`,
  }),
  F114: ({ places }) => ({
    message: `没有找到实际销售文件，找过的位置：${places}。`,
    help: '请用 --actuals 指定文件或文件夹，或把文件放进计划旁边的 actuals 文件夹。',
  }),
  F201: ({ file }) => ({ message: `找不到文件：${file}。`, help: '请检查文件名和所在文件夹。' }),
  F202: ({ file }) => ({ message: `这不是普通文件：${file}。`, help: '请指定文件，而不是文件夹或设备。' }),
  F203: ({ file, reason, rename }) => ({
    message: `无法读取文件：${file}${reason ? `（${reason}）` : ''}。`,
    help: rename ? '请给文件改名。' : '请检查权限；如果文件正在 Excel 或 WPS 中打开，请先关闭。',
  }),
  F204: ({ file, format }) => ({
    message: `${file} 是 ${format} 格式的表格，程序只读 .xlsx、.xlsm、.csv 和 .tsv。`,
    help: SAVE_AGAIN,
  }),
  F205: ({ file }) => ({
    message: `${file} 有密码保护，无法读取。`,
    help: '请在 Excel 或 WPS 中取消密码，再保存。',
  }),
  F206: ({ file, format }) => ({
    message: `${file} 不是工作簿，而是${format}。`,
    help: '请确认文件没有拿错；网页或系统导出的文件，请用 Excel 打开后另存为 .xlsx；逗号或制表符分隔的文本，请把扩展名改为 .csv 或 .tsv。',
  }),
  F207: ({ file, part, reason, detail, line }) => ({
    message: `${file} 已损坏${part ? `（${part}）` : ''}：${[line && `第 ${line} 行`, reason, detail].filter(Boolean).join('，')}。`,
    help: line
      ? '含引号的单元格，整个要加引号，其中的引号写两个，例如 "19"" 轮毂"。请改正该行，或者重新导出为 .xlsx。'
      : `请重新获取该文件；或者${SAVE_AGAIN.slice(1)}`,
  }),
  F208: ({ file }) => ({
    message: `${file} 含有 XML 实体声明，正常的工作簿不会有，拒绝读取。`,
    help: SAVE_AGAIN,
  }),
  F209: ({ file, field }) => ({
    message: `${file} 不是本程序写的计划，或已被改动${field ? `（${field}）` : ''}。`,
    help: '请从 history 文件夹取回原来的文件，或用 plan build 重新做计划。',
  }),
  F210: ({ file, month }) => ({
    message: `${month} 还没有计划：找不到 ${file}。`,
    help: `请先运行 plan build -m ${month}，或用 --dir 指定公司文件夹。`,
  }),
  F211: ({ file, month, found }) =>
    found
      ? {
          message: `${file} 是 ${found} 的计划工作簿，不是 ${month} 的，没有覆盖。`,
          help: '请把它移走或改回原来的名称，再生成一次；本月上一版计划的锁定和备注会从旁边的 JSON 取回。',
        }
      : {
          message: `${file} 不是 ${month} 的计划工作簿。`,
          help: '请指定 plan build 写出的 .xlsx（可在 history 文件夹里找以前的版本）。',
        },
  F212: ({ file, path }) => ({
    message: `工作簿 ${file} 旁边没有 ${path}；计划要从 JSON 读取。`,
    help: '请把 plan build 写出的两个文件用同一个名字放在一起，或直接写 .json 文件名。',
  }),
  F213: ({ month, revision, known, file }) => ({
    message: revision
      ? `${month} 没有第 ${revision} 版计划，找过 ${file}。`
      : `${month} 的计划只做过一次（${known}），还没有前一版可以对比。`,
    help: revision
      ? `现有：${known}。每次重做计划，都会保留前一版。`
      : `用 plan build 重做这个月的计划后，前一版会保留在 ${file}，那时再对比；要和别的计划对比，请写出两份：plan diff 旧计划.json 新计划.json，或用月份代替文件名。`,
  }),
  F214: ({ file, field }) => ({
    message: `${file} 不是本程序写的达成情况，或已被改动${field ? `（${field}）` : ''}。`,
    help: '请删除该文件，再用 plan track 重新统计那个月。',
  }),
  F301: ({ file, limit }) => ({
    message: `${file} 太大，超过 ${megabytes(limit)}。`,
    help: HONEST_LARGE_FILE,
  }),
  F302: ({ file, limit }) => ({
    message: `${file} 内的部件太多，超过 ${limit} 个。`,
    help: HONEST_LARGE_FILE,
  }),
  F303: ({ file, limit }) => ({
    message: `${file} 中有一个部件解压后超过 ${megabytes(limit)}。`,
    help: HONEST_LARGE_FILE,
  }),
  F304: ({ file, limit }) => ({
    message: `${file} 解压后总共超过 ${megabytes(limit)}。`,
    help: HONEST_LARGE_FILE,
  }),
  F305: ({ file, limit }) => ({
    message: `${file} 的压缩比超过 ${limit} 倍，像是压缩炸弹。`,
    help: '请确认文件来源可靠；' + SAVE_AGAIN.slice(1),
  }),
  F306: ({ file, limit }) => ({ message: `${file} 的工作表超过 ${limit} 张。`, help: '请拆成几个工作簿。' }),
  F307: ({ file, cell }) => ({
    message: `${file} 有单元格超出工作表的最后一行或最后一列${cell ? `（${cell}）` : ''}。`,
    help: SAVE_AGAIN,
  }),
  F308: ({ file, limit }) => ({
    message: `${file} 中有一个单元格的文字超过 ${limit} 个字符。`,
    help: '请缩短该单元格的文字。',
  }),
  F309: ({ file, limit }) => ({ message: `${file} 的 XML 嵌套超过 ${limit} 层。`, help: SAVE_AGAIN }),
  F310: ({ file, limit }) => ({
    message: `${file} 的合并区域超过 ${limit} 个。`,
    help: '请取消不需要的合并单元格。',
  }),
  F311: ({ file, limit }) => ({
    message: `${file} 的共享文字太多，超过 ${limit} 个字符。`,
    help: HONEST_LARGE_FILE,
  }),
  F312: ({ file, limit }) => ({
    message: `${file} 的元素与内容不相称：除有内容的单元格所需外，还有超过 ${limit} 个。`,
    help: `只有格式、没有内容的空行空列，请选中后删除再保存。${HONEST_LARGE_FILE}`,
  }),
  F401: ({ path, copy }) =>
    copy
      ? {
          message: `${path} 已存在，是有人改过的批注副本，或根本不是批注副本，没有覆盖。`,
          help: '改好的副本可以直接当作输入：请移到 inputs 文件夹换下原件，再检查一次。不要其中的修改，就用 --force 覆盖；也可以用 --annotate 指定另一个文件夹。',
        }
      : {
          message: `${path} 已存在，而且不是本程序写的，没有覆盖。`,
          help: '请换一个位置（-o），或用 --force 覆盖。',
        },
  F402: ({ path }) => ({
    message: `${path} 正在另一个程序中打开，无法写入。`,
    help: '请先在 Excel 或 WPS 中关闭它，再试一次。',
  }),
  F403: ({ path, reason }) => ({
    message: `无法写入 ${path}${reason ? `：${reason}` : ''}。`,
    help: '请检查文件夹是否存在、是否可写、磁盘是否已满，或用 -o 换一个位置。',
  }),
  F404: ({ path, copy }) =>
    copy
      ? {
          message: `${path} 是输入文件，批注副本不会覆盖它。`,
          help: '请为副本换一个文件夹：--annotate 文件夹。',
        }
      : {
          message: `${path} 是输入文件，计划不会覆盖它，加了 --force 也一样。`,
          help: '请换一个位置（-o）。',
        },
  F405: ({ path, user, host, pid, command, started }) => ({
    message: `另一次运行正在写入 ${path}${owner([command, [user, host].filter(Boolean).join('@'), pid && `进程 ${pid}`, started && `开始于 ${started}`])}。`,
    help: '请等它结束后再试。如果确定它已不在运行，请删除该文件夹中的 .plan-lock 文件夹。',
  }),
  F406: ({ path, reason }) => ({
    message: `上次中断的运行有改动没有完成，现在无法补完：${path}：${reason}。没有改动任何文件。`,
    help: '请查看同一文件夹里的文件；如果就以它们现在的内容为准，请删除这个文件，再运行一次。',
  }),
  F501: ({ file, month }) => ({
    message: `${month} 的计划没有工作簿：找不到 ${file}，或者它不是这个月的计划。`,
    help: `请把工作簿放回原处，或重新运行 plan build -m ${month}。`,
  }),
  F502: ({ file, month }) => ({
    message: `${file} 与旁边的 JSON 说的不再是同一个计划：写出后有一个被改动。`,
    help: `请用 plan build -m ${month} 重新制定；改动过的文件会留在 history 文件夹。`,
  }),
  F503: ({ file, month }) => ({
    message: `${file} 中有锁定或备注，计划还没有按它们制定。`,
    help: `请先运行 plan build -m ${month}。`,
  }),
  F504: ({ files, month }) => ({
    message: `制定计划之后，输入有变动：${files}。`,
    help: `请先运行 plan build -m ${month}；输入在别处时，用制定时的 --forecast、--inventory 等选项指明。`,
  }),
  F505: ({ by, at }) => ({
    message: `这一版计划已由 ${by} 于 ${at} 批准。`,
    help: '确实要改由另一人批准时，请加 --force。',
  }),
  F506: ({ month }) => ({
    message: `${month} 的计划还没有批准，或者批准之后被改动。`,
    help: `请先运行 plan approve -m ${month} --by 姓名；只是试发可加 --force，协商单上会注明。`,
  }),
  F507: ({ names }) => ({
    message: `还有协商行没有答复（销售员和行数）：${names}。`,
    help: '请催齐后再试；先读回已有的答复，其余的行暂按计划、答复来了再读回时，请加 --partial。',
  }),
  F508: ({ names, month }) => ({
    message: `协商单里已有填好还没有读回的答复，新的计划会改变这些行，答复就作废了（销售员和行数）：${names}。`,
    help: `请先 plan confirm -m ${month} --partial 读回答复（输入已改也可以直接读回），再 plan build，新的计划会围绕商定的数量制定；确实要重做、这些行再问一次的，请加 --ask-again，旧协商单会由 plan dispatch 保存到 history。`,
  }),
};

function owner(facts: readonly (string | undefined)[]): string {
  const known = facts.filter(Boolean);
  return known.length === 0 ? '' : `（${known.join('，')}）`;
}

/** In MB, or what is less than one in bytes, as a policy file may have it. */
function megabytes(bytes: string | undefined): string {
  const count = Number(bytes);
  return count < 2 ** 20 ? `${count} B` : `${Math.round(count / 2 ** 20)} MB`;
}
