import type { TableRows } from './sheet-reading.ts';
import { forecast } from './kinds/forecast.ts';
import { stores } from './kinds/stores.ts';
import { plainText } from './text.ts';

/** Fewer sheets may be called after anything. */
const LEAST_PEOPLE = 2;
/** Family names that hardly a city, district or province begins with. */
const FAMILY =
  '王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付方白邹孟熊秦邱尹薛闫段雷侯史陶黎贺顾毛郝龚邵万钱严覃戴莫孔汤';
/** A family name with one or two letters behind it; `徐州` and `陆丰店` are no people. */
const PERSON = new RegExp(
  `^([${FAMILY}][\\u4e00-\\u9fff]{1,2})(?:[-_ ]?(?:\\d{1,2}月份?)?的?(?:订货|要货|预测|需求|订货预测|需求预测|订货需求)?(?:计划|表)?)?$`,
);
const PLACE = /[州山市县区省城江河湖海港阳丰安岛南北东西中乡镇村门店部组仓库表单组厂]$/;

/**
 * The salespeople of forecasts that name none, where each has a sheet that is called after one: one sheet for each of
 * several people can be nothing else. Empty where a sheet is called otherwise, or other tables say who serves the stores.
 */
export function salespeopleOfSheets(tables: readonly TableRows[]): ReadonlyMap<TableRows, string> {
  const none = new Map<TableRows, string>();
  const asked = tables.filter(({ table }) => table.kind.name === forecast.name);
  const says = ({ table }: TableRows): boolean =>
    table.columns.has('salesperson') || table.facts.has('salesperson');
  const isToldElsewhere = tables.some((one) => one.table.kind.name === stores.name && says(one));
  if (isToldElsewhere || asked.some(says)) return none;
  const found = new Map<TableRows, string>();
  for (const one of asked) {
    const person = PERSON.exec(plainText(one.table.sheet))?.[1];
    if (person === undefined || PLACE.test(person)) return none;
    found.set(one, person);
  }
  return new Set(found.values()).size < LEAST_PEOPLE ? none : found;
}
