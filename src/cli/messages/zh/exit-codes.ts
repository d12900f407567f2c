/** What the exit codes mean, in Chinese. */
export const EXIT_CODES =
  '退出码：0 完成；1 数据有错误；2 命令行或策略有误；3 文件无法读写；70 程序故障；130 被中断。';
