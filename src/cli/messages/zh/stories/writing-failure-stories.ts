import type { CodeStories } from '../../code-stories.ts';

/** Stories of what keeps the program from writing, in Chinese. */
export const WRITING_FAILURE_STORIES = {
  F401: {
    title: '目标文件不是本程序写的',
    story:
      '同名文件已经存在，而且不是本程序的输出，可能是您自己的工作簿，所以不覆盖。批注副本被人改过、存过以后，也算是那个人的，里面的修改不会被新的副本冲掉。',
    example: '换一个名称，或确认后加 --force',
  },
  F402: {
    title: '目标文件正被打开',
    story: 'Excel 或 WPS 打开着这个文件。现在写入，对方保存时会互相覆盖。',
    example: '在 Excel 中关闭 sales-plan-2026-12.xlsx 后再试',
  },
  F403: {
    title: '文件无法写入',
    story: '文件夹不存在、没有权限、只读，或磁盘已满。写到一半的文件会删除，旧文件保持原样。',
    example: '-o 不存在的文件夹 → 先建立文件夹',
  },
  F404: {
    title: '输出会覆盖输入文件',
    story:
      '批注副本与原文件同名，写在另一个文件夹里；这次指定的文件夹正是输入所在的文件夹，写入会毁掉原件，所以拒绝。计划也不会写到它自己的输入工作簿上，加了 --force 也一样。',
    example: '--annotate 2026-12/inputs → --annotate 批注',
  },
  F405: {
    title: '另一次运行占用着文件夹',
    story:
      '两次运行同时写入同一个文件夹，文件可能混在一起。写入的一方用其中的 .plan-lock 占用文件夹（里面写明是谁），结束时释放。运行被强行终止时会留下它：下一次运行发现其进程已不存在，或十分钟没有动静，就说明情况并接管文件夹。',
    example: '早上六点定时任务在运行，又有人手工运行 build',
  },
  F406: {
    title: '未完成的改动无法补完',
    story:
      '工作簿和 JSON 要一起更换：更换的步骤先记在 .plan-journal.json 里，运行被强行终止后，下一次打开文件夹的运行照着补完。现在这份记录已损坏、没有权限读取，或指向本程序不可能要改的文件（例如链接到别处的文件），所以什么都不动。',
    example: '网盘同步带回了残缺的 .plan-journal.json',
  },
} satisfies Partial<CodeStories>;
