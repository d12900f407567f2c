import type { CommandHelp } from '../catalogue.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** What `-h` says of `plan batch`, in Chinese. */
export const BATCH_HELP: CommandHelp = {
  summary: '一次制定多家公司的计划',
  description:
    '对每个公司文件夹做 plan build 所做的事，几家同时进行，各用各的进程：一家出了问题，不影响其他各家。最后列出各公司的结果，以及未成功的公司最先的几个问题。',
  rules: [
    '位置：公司文件夹（其中有 <月份>/inputs、inputs 或 plan.config.json），或装着公司文件夹的文件夹；不写时为当前文件夹。同一家公司只做一次，按真实路径排序。',
    '中断后再运行，只做剩下的：输入、策略、语言都与现有计划相同，计划也没有人填写或改动的，原样保留（无变化）。--again 全部重新计算；结果相同的仍不会重写。',
    '--shard 2/4 只做每四家中的第二家，供调度系统分成几份并行。另一次运行正在写的文件夹报 F405，其余照做。',
    '--report 把结果写成 JSON，--junit 写成测试报告 XML：每家公司一个用例。',
    `全部正常时退出码为 0，否则取最严重的：70、3、2、1。${EXIT_CODES}`,
  ],
  examples: [
    ['plan batch -m 2026-12 各公司', '文件夹中的每家公司'],
    ['plan batch -m 2026-12 华东 华南 --jobs 1', '两家公司，一家接一家'],
    ['plan batch -m 2026-12 各公司 --shard 1/4', '四份中的第一份'],
    ['plan batch -m 2026-12 各公司 --junit batch.xml', '写出 CI 的测试报告'],
  ],
};

/** What `-h` says of its options, in Chinese. */
export const BATCH_OPTIONS = {
  places: '公司文件夹，或装着公司文件夹的文件夹（默认：当前文件夹）',
  jobs: '同时做几家（默认：处理器核数）',
  shard: '每 n 家取一家，从第 i 家起',
  again: '没有变化的也重新计算',
  batchReport: '把结果写成 JSON 文件',
  junit: '把结果写成 JUnit XML 文件',
};
