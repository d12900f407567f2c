import type { FolderHelp } from '../catalogue.ts';

const EXIT_CODES = '退出码：0 完成；2 命令行有误；3 文件无法读写；70 程序故障；130 被中断。';

/** What `-h` says of the commands around a company's folder, in Chinese. */
export const FOLDER_HELP: FolderHelp = {
  init: {
    summary: '建一个公司文件夹，或其中下一个月的文件夹',
    description:
      '建公司文件夹：策略 plan.config.json、说明、全年和当月的文件夹，各有 inputs（放收回的表）和 templates（空白表）。空白表里填好了以前的表中已有的专卖店、配件和数量。',
    rules: [
      '已经存在的文件一律不改，只说明没有改。以后每月再运行一次，只增加那个月的文件夹和空白表。',
      EXIT_CODES,
    ],
    examples: [
      ['plan init 公司 -m 2026-12', '新建“公司”文件夹'],
      ['plan init -m 2027-01', '在当前文件夹增加 1 月'],
    ],
  },
  template: {
    summary: '写出给人填写的空白表',
    description:
      '写出可以在 Excel 或 WPS 里填写的工作簿。订货预测每位销售员一份：列出各专卖店常用的配件、单价和前几个月的数量，只填订货数量和期望到货日期；有下拉列表，填错时当场提示。填好后直接放进 inputs。',
    rules: [
      '种类：forecast 订货预测、inventory 库存清单（含在途库存和承销承诺）、annual 年度计划、history 销售历史、stores 专卖店清单、parts 配件清单。',
      '专卖店、配件和数量取自 <dir> 中该月和前三个月的 inputs，不要求齐全；什么都没有时写空表。',
      '默认写到 <dir>/<月份>/templates，全年的表写到 <dir>/<年份>/templates。已有的文件可能有人填过，不会覆盖，除非用 --force。',
      EXIT_CODES,
    ],
    examples: [
      ['plan template forecast -m 2027-01', '每位销售员一份'],
      ['plan template forecast -m 2027-01 --salesperson 周敏', '只要一位销售员的'],
      ['plan template inventory -m 2027-01 -o 库存.xlsx', '另一个文件名'],
    ],
  },
  doctor: {
    summary: '检查本机和公司文件夹的设置',
    description:
      '检查 Node.js 版本、时钟、终端、文件夹权限、磁盘空间、策略和日历、像月份而不是月份的文件夹名、锁和临时文件、不会读取的输入文件，以及过时的计划；每一处说明是什么、在哪里、怎么办。不写任何文件，不需要 Excel、WPS 或 LibreOffice。',
    rules: ['退出码：0 没有妨碍工作的；1 有；2 命令行有误；3 文件无法读取；70 程序故障；130 被中断。'],
    examples: [['plan doctor -d 公司', '检查“公司”文件夹']],
  },
};

/** What `-h` says of their options, in Chinese. */
export const FOLDER_OPTIONS = {
  salesperson: '只写这位销售员的',
  territory: '只写这个片区的',
  templateKind: '种类：forecast、inventory、annual、history、stores 或 parts',
  templateOutput: '输出文件夹；只有一份时可以是 .xlsx 文件名',
  replaceTemplate: '覆盖已有的文件，填好的内容会丢失',
};
