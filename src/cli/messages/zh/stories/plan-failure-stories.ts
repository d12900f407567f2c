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
} satisfies Partial<CodeStories>;
