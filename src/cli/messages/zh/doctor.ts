import type { DoctorWords } from '../doctor-words.ts';

/** The words of `plan doctor`, in Chinese. */
export const DOCTOR: DoctorWords = {
  title: (folder) => `检查环境和文件夹 ${folder}`,
  checks: {
    node: 'Node.js 版本',
    clock: '时钟',
    terminal: '终端',
    completion: '命令补全',
    folder: '公司文件夹',
    disk: '磁盘空间',
    policy: '策略和日历',
    months: '月份文件夹',
    leftovers: '锁和临时文件',
    inputs: '输入文件',
    plans: '计划',
  },
  told: (check, verdict) => `${check}：${verdict}`,
  good: '正常',
  note: '提醒',
  hindrance: '妨碍',
  findings: {
    nodeOld: ({ version, needed }) => ({
      message: `Node.js 版本 ${version} 太旧，需要 ${needed}。`,
      help: '请安装新版 Node.js（nodejs.org）。',
    }),
    clockAbsurd: ({ now }) => ({
      message: `本机时钟是 ${now}，不可能。`,
      help: '请校正系统时间：批准时间和迟交判断都用它。',
    }),
    notUtf8: ({ locale }) => ({
      message: `终端的区域设置是 ${locale}，不是 UTF-8，中文可能显示成乱码。`,
      help: '请设置 LANG=zh_CN.UTF-8。',
    }),
    narrow: ({ columns }) => ({
      message: `终端只有 ${columns} 列，表格会被截短。`,
      help: '请把窗口拉宽到 80 列以上。',
    }),
    noCompletion: ({ shell }) => ({
      message: `从 ${shell} 的设置文件看，还没有装 plan 的 Tab 补全。`,
      help: '安装方法见 plan completion -h。',
    }),
    noFolder: () => ({ message: '没有这个文件夹。', help: '请检查 --dir，或用 plan init 新建。' }),
    unreadable: () => ({ message: '没有读取权限。', help: '请向管理员要这个文件夹的读取权限。' }),
    unwritable: () => ({ message: '没有写入权限，计划写不进去。', help: '请向管理员要写入权限。' }),
    network: () => ({
      message: '文件夹在网络盘上。',
      help: '可以使用；别的机器中断后留下的锁要十分钟后才能接管。',
    }),
    ignoresCase: () => ({
      message: '这里的文件名不分大小写，只有大小写不同的两个名字是同一个文件。',
      help: '不用处理；不要让两个表的名字只差大小写。',
    }),
    diskFull: ({ free }) => ({
      message: `磁盘只剩 ${free} MB。`,
      help: '请腾出空间，否则计划可能写不下。',
    }),
    oddMonth: ({ meant }) => ({
      message: '文件夹名像月份但不是，里面的表不会被读取。',
      help: `如果是指这个月，请改名为 ${meant}。`,
    }),
    lockHeld: ({ user, host, command }) => ({
      message: `正被使用：${user}@${host}，${command}。`,
      help: '等它结束再写入。',
    }),
    lockStale: ({ user, host, command }) => ({
      message: `中断的运行留下的锁：${user}@${host}，${command}。`,
      help: '不用处理，下一次写入时自动接管。',
    }),
    journal: () => ({
      message: '上次写入中断，工作簿和 JSON 可能不一致。',
      help: '请再运行一次 plan build，会先把它写完。',
    }),
    temporary: () => ({ message: '中断的运行留下的临时文件。', help: '不用处理，下一次写入时自动删除。' }),
    otherFormat: () => ({
      message: '这种格式读不了，生成计划时会报错。',
      help: '请另存为 .xlsx。',
    }),
    openElsewhere: () => ({
      message: '有人正在 Excel 里打开这个表，没有保存的内容读不到。',
      help: '请先保存并关闭。',
    }),
    hiddenInput: () => ({ message: '文件名以点开头，不会被读取。', help: '要用就改名。' }),
    ownPlan: () => ({ message: '这是本程序写的计划，不作为输入。', help: '请移出 inputs。' }),
    folderInInputs: () => ({
      message: '子文件夹里的表不会被读取。',
      help: '要用就移到 inputs 里，不用就忽略。',
    }),
    planStale: ({ month, files }) => ({
      message: `制定计划之后有变动的输入：${files}。`,
      help: `要更新就运行 plan build -m ${month}。`,
    }),
  },
  summary: (hindrances, notes) =>
    hindrances + notes === 0 ? '没有发现问题。' : `妨碍工作的 ${hindrances} 处，提醒 ${notes} 处。`,
};
