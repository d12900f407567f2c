import type { Month } from '../../../src/domain/month.ts';
import type { Grid, GridValue } from './grid.ts';

export const MONTH = '2026-12' as Month;

/** Titles of a forecast. */
export const WISHES = ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'];

export function sheet(name: string, ...rows: readonly (readonly GridValue[])[]): Grid {
  return { name, rows };
}

/** A whole month: a part, a store that wants it, and a target. */
export const STOCK = sheet(
  '库存',
  ['盘点日期', '2026-12-05'],
  ['配件编号', '车系', '单价', '现有库存'],
  ['P1', '轩逸', 10, 5],
);
export const FORECAST = sheet('预测', WISHES, ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10']);
export const ANNUAL = sheet('目标', ['单位：元'], ['片区', '12月'], ['华东', 100]);
