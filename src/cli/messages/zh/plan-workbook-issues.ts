import type { Catalogue, Facts } from '../catalogue.ts';

const KEPT_IN_HISTORY =
  '要改数量请用“锁定数量”列，要改数据请改输入工作簿；改动过的工作簿保存在 history 文件夹。';

/** Problems with plan workbooks that people have worked in, in Chinese. */
export const PLAN_WORKBOOK_ISSUES = {
  E402: ({ store, partNo, due, limit, most, below, nearest, other, otherStore, otherDue, otherAt }) => {
    const units = `${most ? `，最多 ${most}` : ''}${below ? `，往下最近的整包数是 ${below}` : ''}`;
    const others = `${nearest ? `，最接近的是“${nearest}”` : ''}${other ? `；另一处锁定：${lineOf(otherStore, '', otherDue)}，${other}${otherAt ? `（${otherAt}）` : ''}` : ''}`;
    return {
      message: `锁定的数量无法满足：${lineOf(store, partNo, due)}；原因：${limit}${units}${others}。`,
      help: nearest
        ? '请改正名称或编号，再重新生成计划；不需要的请清空。'
        : '请在计划工作簿中改正锁定数量，或把它清空，再重新生成计划。',
    };
  },
  E502: () => ({
    message: '这一行不是计划中的行，写在这里的内容无法对应。',
    help: '请写到对应行的“锁定数量”和“备注”列；计划里没有的行，请写到“补充行”工作表。',
  }),
  E503: ({ store, partNo, otherAt }) => ({
    message: `计划中的同一行出现了两次，无法判断以哪一处的锁定和备注为准：${store}，${partNo}（另一处：${otherAt}）。`,
    help: '请删除复制出来的那一行，只保留一处。',
  }),
  E504: ({ table }) =>
    table
      ? {
          message: `找不到“${table}”的表格（工作表被删除，或表头被删除、改名），无法读取计划员写的内容。`,
          help: '请撤销删除或改名；或把这个工作簿移走再生成，上一版计划的锁定和备注会从旁边的 JSON 取回；都不要了，就用 --fresh。',
        }
      : {
          message: '计划明细中缺少隐藏的“plan:key”列，或缺少“锁定数量”“备注”列，无法读取计划员写的内容。',
          help: '请撤销对这些列的删除或改名；或从 history 文件夹取回上一版工作簿，把锁定和备注重新填入。',
        },
  E505: ({ store, partNo, due, title, was, now, otherAt }) => ({
    message: `写在这里的内容不知道属于哪一行：这一行原是${lineOf(store, partNo, due)}，但“${title}”（${otherAt}）${now ? `由“${was}”变成了“${now}”` : `原来的“${was}”被清空了`}。`,
    help: '请把那个单元格改回原来的内容；要给别的专卖店或配件安排数量，请写到“补充行”工作表。如果是排序没有带上隐藏的“plan:key”列，请撤销排序，改用表头上的筛选按钮。',
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
  E514: (facts) => ({
    message: strayOf(facts),
    help: facts['month']
      ? '请把它移出文件夹，放回那个月的文件夹。'
      : '请用 plan dispatch 重新写出协商单：仍然有效的答复会填进去，原来的保存在 history 文件夹；变了的行再与专卖店商定。不需要的工作簿请移出文件夹。',
  }),
  E515: ({ store, partNo, due, was, now }) => ({
    message: `协商单里不该改的单元格被改动，这一行的答复不能采用：${lineOf(store, partNo, due)}，${now ? `由“${was}”变成了“${now}”` : `原来的“${was}”被清空了`}。`,
    help: '请改回原来的内容；谈妥的数量写在“商定数量”，到货日写在“商定到货日”，别的配件另报计划员。如果是排序没有带上隐藏的“plan:key”列，请撤销排序。',
  }),
  E516: () => ({
    message: '这份协商单里找不到答复的表格：表头，或隐藏的“plan:key”列，被删除或改名。',
    help: '请撤销删除或改名；或用 plan dispatch 重新写出协商单，把答复填进去。',
  }),
  E517: ({ store, partNo, due, earliest }) => ({
    message: `商定到货日早于货源能到的日期：${lineOf(store, partNo, due)}；商定数量最早 ${earliest} 才能全部到货。`,
    help: `请与专卖店改定为 ${earliest} 或以后，或减少商定数量；按计划的日期到货就把商定到货日清空。已确认的答复因货源推迟而落空的，请在计划工作簿里改或清空“锁定数量”。`,
  }),
  E518: ({ store, partNo, due, title, was, now }) => ({
    message: `这一行已经按另一个答复确认：${lineOf(store, partNo, due)}；“${title}”原来${was ? `是“${was}”` : '没有填'}，现在${now ? `是“${now}”` : '是空的'}。`,
    help: '请改回确认过的答复；专卖店确实改了主意的，请计划员在计划工作簿用“锁定数量”改，再生成计划。',
  }),
  E519: ({ agreed, asked, proposed, answer }) => ({
    message: `商定数量 ${agreed} 与结果“${answer}”矛盾：要货 ${asked}，计划 ${proposed}。`,
    help: '请与专卖店核对，改正其中一个：不要的填 0，全部按计划的选“同意”。',
  }),
  E520: ({ store, partNo, due, most }) => ({
    message: `商定数量超过可供的数量：${lineOf(store, partNo, due)}；别的专卖店的答复都算上，最多 ${most} 件。`,
    help: '请与专卖店核对后改正商定数量；别店之后退回的货，会先补给缺货而同意计划数量的行。',
  }),
  W510: ({ count }) => ({
    message: count
      ? `答复文件夹里的这个子文件夹没有读取，里面有 ${count} 个文件。`
      : '答复文件夹里的这个文件没有读取，它不是工作簿，也不是 .csv、.tsv。',
    help: '里面有答复的，请把工作簿移到答复文件夹，或写在命令后面：plan confirm -m 月份 文件…。',
  }),
  W511: ({ lacks, agreed, proposed, answer }) => ({
    message: lackOf(lacks, agreed, proposed, answer),
    help:
      lacks === 'same'
        ? '请向销售员问清：数量没错的，结果改选“减少”或“增加”；结果没错的，改数量。'
        : '答复照样采用；请向销售员问清后补上，plan confirm 之后再补也可以。',
  }),
  W504: (facts) => ({ message: changeOf(facts), help: KEPT_IN_HISTORY }),
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
  W509: ({ store, partNo, due, quantity, remark }) => ({
    message: `上一版计划中的${[quantity && `锁定数量“${quantity}”`, remark && `备注“${remark}”`].filter(Boolean).join('和')}随着被删除的行不见了：${lineOf(store, partNo, due)}；新的计划里不再有。`,
    help: '如果不是有意删除的，请在新计划的这一行或“补充行”工作表重新填入；原来的工作簿保存在 history 文件夹。',
  }),
} satisfies Partial<Catalogue['issues']>;

function lineOf(store = '', partNo = '', due = ''): string {
  return [store, partNo, due].filter((text) => text !== '').join('，');
}

/** What was changed in the workbook, and that the plan does not follow. */
function changeOf(facts: Facts): string {
  const { lost, was = '' } = facts;
  switch (lost) {
    case 'line':
      return `这一行不见了（被删除，或隐藏的“plan:key”被改动）：${lineOf(facts['store'], facts['partNo'], facts['due'])}；计划不会因此少了这一行。`;
    case 'column':
      return `“${was}”这一列不见了（被删除或改名）；新的计划里仍会有。`;
    case 'sheet':
      return `工作表“${was}”不见了（被删除或改名）；新的计划里仍会有。`;
    case 'name':
      return `这张工作表原来叫“${was}”；新的计划里仍用原来的名称。`;
    case 'text':
      return `表格上方的“${was}”不见了；改动不会进入计划。`;
    default:
      return was
        ? `不该改的单元格被改动，原来是“${was}”；改动不会进入计划。`
        : '不该填写的单元格被填写；内容不会进入计划。';
  }
}

/** Why an answer belongs to nothing in the plan. */
function strayOf(facts: Facts): string {
  if (facts['month']) return `这份协商单是 ${facts['month']} 的。`;
  const from = facts['revision']
    ? `这份协商单是第 ${facts['revision']} 版计划的，现行的是第 ${facts['wanted']} 版。`
    : '';
  if (facts['store']) {
    const { store, partNo, due, title, was, now } = facts;
    return `${from}这一行的计划已变，答复不能采用：${lineOf(store, partNo, due)}，“${title}”由“${was}”变成了“${now}”。`;
  }
  return from ? `${from}这一行已经不用协商，答复无法对应。` : '这个工作簿不是协商单，或缺少协商单的列。';
}

/** What an answer leaves open. */
function lackOf(lacks = '', agreed = '', proposed = '', answer = ''): string {
  switch (lacks) {
    case 'reason':
      return `不要计划的 ${proposed} 件，但没有选结果，以后看不出为什么。`;
    case 'date':
      return `结果是“${answer}”，但没有填商定到货日；仍按计划的日期。`;
    case 'remark':
      return `结果是“${answer}”，但备注是空的。`;
    default:
      return `结果是“${answer}”，但商定数量 ${agreed} 不是计划数量 ${proposed}；按商定数量采用。`;
  }
}
