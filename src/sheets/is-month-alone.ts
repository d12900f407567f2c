import { remember } from './remember.ts';
import { plainText } from './text.ts';

/** A month, and no more than that something is counted or expected in it: `12月`, `2026年12月`, `12月数量`, `12月预测`. */
const MONTH_ALONE =
  /^(?:20\d{2} ?年 ?)?(?:[1-9]|1[0-2]) ?月份?的? ?(?:数量|数|量|件数|预测|预计|计划|意向)?$/;
const REMEMBERED = 2 ** 10;

/** Whether a title says of its column nothing but the month that it is of: in a forecast that may be what stores want in it. */
export const isMonthAlone: (title: string) => boolean = remember(REMEMBERED, (title) =>
  MONTH_ALONE.test(plainText(title)),
);
