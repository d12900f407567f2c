import type { CodeStories } from '../../code-stories.ts';

/** Stories of what keeps people from acting on a plan, in Chinese. */
export const PLAN_FAILURE_STORIES = {
  F501: {
    title: '计划缺少工作簿',
    story: '计划由同名的两个文件组成：人看工作簿，程序读 JSON。没有工作簿，就没有人看过要批准或下发的内容。',
    example: 'sales-plan-2026-12.xlsx 被移到别处 → 放回原处',
  },
  F502: {
    title: '计划写出后被改动',
    story:
      '工作簿和 JSON 里都有计划内容的摘要。两者不再一致，或者改动了不该改的单元格，屏幕上看到的就不是程序做出的计划，签字也就没有对象。',
    example: '在“计划”列直接改数 → 改用“锁定数量”列，再 plan build',
  },
  F503: {
    title: '填写的内容还没有进入计划',
    story: '工作簿里的锁定和备注，要等重新制定计划之后才算数；在那之前，旁边的数字还是原来的。',
    example: '填了锁定数量 → 先 plan build，再 plan approve',
  },
  F504: {
    title: '计划比输入旧',
    story: '计划记下了所用每个工作簿的摘要。其中有的改了、少了或新来了，计划可能已不适用。',
    example: '制定之后收到更正的预测 → 先 plan build，再 plan approve',
  },
  F505: {
    title: '已由他人批准',
    story: '一版计划只有一个批准。换一个名字批准会取代原来的，事后就看不出当时是谁负责。',
    example: '--by 写错了名字 → 不用改；确实换人 → 加 --force',
  },
  F506: {
    title: '计划没有批准',
    story:
      '没有总经理的批准，任何人都不能按计划行动。批准只对当时的内容有效：之后 JSON 或工作簿有改动，就要重新批准。',
    example: '批准前先下发 → 先 plan approve；批准后又改了数 → plan build 后重新批准',
  },
  F507: {
    title: '答复不齐',
    story: '协商行要专卖店点头才算数。没有填商定数量的行就是没有答复；不催齐就确认，等于替专卖店答应。',
    example: '周敏还有 3 行 → 催齐；来不及 → --partial，按计划执行',
  },
  E511: {
    title: '答复没有对应的协商行',
    story: '答复靠隐藏的“plan:key”列对应到计划的行。这一行的键空了、改了，或者那一行本来就不用协商。',
    example: '在表格末尾自己加了一行 → 删除，另报计划员',
  },
  E512: {
    title: '同一行两个答复',
    story: '同一行协商在两处有不同的答复，程序不替人选。完全相同的副本没有关系。',
    example: '文件夹里有两份王芳的协商单 → 留下新的',
  },
  E513: {
    title: '商定数量不成整包或太多',
    story: '配件按整包发货；专卖店最多可以要到原来要的或计划给的（取大的一个），更多的货没有给它留。',
    example: '每包 4 件，商定 6 件 → 4 或 8',
  },
  E514: {
    title: '别的计划的协商单',
    story: '协商单里有它所依据的计划的摘要。计划后来重做过，数量就可能不同，旧的答复不能直接算数。',
    example: '第 1 版的协商单，计划已是第 2 版 → 重新 plan dispatch',
  },
} satisfies Partial<CodeStories>;
