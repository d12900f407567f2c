import type { Catalogue } from '../catalogue.ts';

const KEPT_IN_HISTORY =
  '要改数量请用“锁定数量”列，要改数据请改输入工作簿；改动过的工作簿保存在 history 文件夹。';

/** Problems with plan workbooks that people have worked in, in Chinese. */
export const PLAN_WORKBOOK_ISSUES = {
  E502: () => ({
    message: '这一行不是计划中的行，写在这里的内容无法对应。',
    help: '请写到对应行的“锁定数量”和“备注”列；计划里没有的行，请写到“补充行”工作表。',
  }),
  E503: ({ store, partNo, otherAt }) => ({
    message: `同一行计划写了两次，内容不同：${store}，${partNo}（见 ${otherAt}）。`,
    help: '请只保留一处。',
  }),
  E504: () => ({
    message: '计划明细中缺少隐藏的“plan:key”列，或缺少“锁定数量”“备注”列，无法读取计划员写的内容。',
    help: '请撤销对这些列的删除或改名；或从 history 文件夹取回上一版工作簿，把锁定和备注重新填入。',
  }),
  E511: () => ({
    message: '这一行不是本计划的协商行，写在这里的答复无法对应。',
    help: '请把答复写到对应的行；隐藏的“plan:key”列不能改动，弄乱了请重新领一份协商单。',
  }),
  E512: ({ store, partNo, otherAt }) => ({
    message: `同一行有两个不同的答复：${store}，${partNo}（见 ${otherAt}）。`,
    help: '请只保留一个；同一份协商单的旧副本请移出文件夹。',
  }),
  E513: ({ most, pack }) => ({
    message: `商定数量要按整包（每包 ${pack} 件），最多 ${most} 件。`,
    help: '请与专卖店核对后改正；要得更多的，请计划员用“锁定数量”安排。',
  }),
  E514: ({ wanted, revision }) => ({
    message: revision
      ? `这份协商单是第 ${revision} 版计划的，内容与现行的第 ${wanted} 版不同。`
      : '这个工作簿不是协商单。',
    help: '请用 plan dispatch 重新写出协商单，把仍然有效的答复填进去。',
  }),
  W504: ({ was }) => ({
    message: was
      ? `不该改的单元格被改动，原来是“${was}”；改动不会进入计划。`
      : '不该填写的单元格被填写；内容不会进入计划。',
    help: KEPT_IN_HISTORY,
  }),
  W508: ({ more }) => ({
    message: `这张工作表另有 ${more} 处不该改的单元格被改动。`,
    help: KEPT_IN_HISTORY,
  }),
  W505: () => ({
    message: '计划工作簿中有不是本程序写的列或工作表，新的计划里不会有。',
    help: '需要的内容请从 history 文件夹中的上一版工作簿取回；随计划保留的文字请写到“备注”列。',
  }),
  W506: () => ({
    message: '旁边没有与这个计划工作簿同一次写出的 JSON，无法判断其他单元格是否被改动；锁定和备注照常读取。',
    help: '请把 .xlsx 和 .json 放在一起保存，不要单独替换其中一个。',
  }),
  W507: ({ store, partNo, due, remark }) => ({
    message: `输入中已没有这一行的意向，写在旁边的内容转到这家店没有意向的行：${store}，${partNo}${due ? `，${due}` : ''}${remark ? `，“${remark}”` : ''}。`,
    help: '请核对是否还需要；不需要的请从“计划明细”或“补充行”中删除。',
  }),
} satisfies Partial<Catalogue['issues']>;
