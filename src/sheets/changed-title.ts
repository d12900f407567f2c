import { bareTitle } from './text.ts';

/** What somebody calls a change of what was written first. */
const CHANGE = '(?:变更|更改|修改|修订|修正|更正|调整|变动)';
/** A quantity after the change, or the change. */
const QUANTITY = new RegExp(
  `(?:^| )(?:${CHANGE}(?:后的?)?|改(?:后的?|为|成|动)|(?:最新|新)的?(?=\\S*[数量]))(?:订货|订购|订|要货|需求|意向|承诺)?(?:数量|数|量)?$|(?:^| )(?:增减|加减)(?:数量|数|量)?$`,
);
/** A day after the change; 修改日期 alone is the day on which somebody changed the row. */
const DAY = new RegExp(
  `(?:^| )${CHANGE}后的?\\S{0,6}[期日间]$|(?:^| )变更日期$|(?:^| )(?:${CHANGE}|改|最新|新)的?(?:期望|要求|需求|预计)?(?:(?:到货|交货|送货|到店)(?:日期|时间|日|期)?|交期)$|(?:^| )(?:改期|延期|推迟)`,
);
/** A price after the change, or from a day on. */
const PRICE = new RegExp(
  `(?:^| )(?:最新|新)的?(?:销售|含税)?(?:单价|价格|售价|价)$|(?:^| )(?:调价|${CHANGE}|调)后的?(?:销售|含税)?(?:单价|价格|售价|价)?$|\\d{1,2} ?月(?:份|\\d{1,2}[日号])?起\\S{0,4}价格?$`,
);
/** A target after the change or before it, or a second one for the same month that reaches higher. */
const TARGET = new RegExp(
  `${CHANGE}(?:后的?)?(?:销售)?(?:目标|任务|指标|计划|预算)?(?:金额|额|值)?$|(?:^| )(?:原|原定|年初|最终)的?(?:销售)?(?:目标|任务|指标|计划|预算)(?:金额|额|值)?$|(?:新的?|挑战|冲刺|力争|奋斗|必达|确保|保底|基本|基础)(?:销售)?(?:目标|任务|指标|计划)(?:金额|额|值)?$|^(?:revised|new|stretch) (?:sales )?(?:target|budget|goal|plan)`,
  'i',
);

const FORMS = { quantity: QUANTITY, day: DAY, price: PRICE, target: TARGET } as const;

/** Whether a title says that its column holds what came of a quantity, day, price or target later: 变更后数量, 改期, 新单价. */
export function isChanged(title: string, what: keyof typeof FORMS): boolean {
  return FORMS[what].test(bareTitle(title));
}
