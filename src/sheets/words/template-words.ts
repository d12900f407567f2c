import type { Language } from '../../domain/language.ts';

/** Kinds of tables that there are templates for. */
export type TemplateKind = 'forecast' | 'inventory' | 'annual' | 'history' | 'stores' | 'parts';

/** The words that templates have beside the titles of their columns. */
export interface TemplateWords {
  /** What a table of the kind is called: title, sheet and file begin with it. */
  readonly kinds: Readonly<Record<TemplateKind | 'inTransit' | 'commitments', string>>;
  title(kind: string, period: string): string;
  /** What to do, in one or two lines over the table; none of them is a label with its value. */
  readonly howTo: Readonly<Record<TemplateKind, readonly string[]>>;
  deadline(due: string, first: string, last: string): string;
  /** A row of the table, to show how it is meant; it stands in a note, so that nobody reads it as data. */
  example(cells: readonly string[]): string;
  /** Cells of a row; `{month}` stands for the month of the template. */
  readonly examples: Readonly<
    Record<Exclude<TemplateKind, 'forecast'> | 'inTransit' | 'commitments', readonly string[]>
  >;
  readonly territory: string;
  readonly salesperson: string;
  readonly asOf: string;
  /** The unit of money as one text, so that it is read with the table. */
  readonly unit: string;
  /** Over a column of what stores bought in a month, or of what they intended to order. */
  bought(month: string): string;
  intended(month: string): string;
  /** Over the column of what a store took of what it had asked for, and what that means. */
  readonly taken: string;
  readonly takenNote: string;
  readonly remark: string;
  readonly classes: readonly [mainstream: string, nonMainstream: string];
  month(year: number, month: number): string;
  readonly checks: {
    readonly title: string;
    units(least: number): string;
    date(first: string, last: string): string;
    readonly store: string;
    readonly part: string;
    readonly listed: string;
    readonly money: string;
  };
}

const zh: TemplateWords = {
  kinds: {
    forecast: '订货预测',
    inventory: '库存清单',
    inTransit: '在途库存',
    commitments: '承销承诺',
    annual: '年度计划',
    history: '销售历史',
    stores: '专卖店清单',
    parts: '配件清单',
  },
  title: (kind, period) => `${period} ${kind}`,
  howTo: {
    forecast: ['只填蓝色的格。不订的配件留空；没有列出的配件填在该店下面的空行，新配件填在表末的空行。'],
    inventory: ['只填蓝色的格，一种配件一行。库存为零请填 0。在途库存和承销承诺在后面两张表。'],
    annual: ['只填蓝色的格，每行填十二个月的销售目标。片区或车系不分开定目标的，可以留空。'],
    history: ['只填蓝色的格，填各月实际卖出的数量；没有卖出的留空。'],
    stores: ['只填蓝色的格，一家店一行。优先级 1 最先供货，留空则一律平等。'],
    parts: ['只填蓝色的格，一种配件一行。库存清单里已有的配件不必再填。'],
  },
  deadline: (due, first, last) => `请在 ${due} 前交回。期望到货日期须在 ${first} 至 ${last} 之间。`,
  example: (cells) => `填写示例（不会被读取）　${cells.join(' ｜ ')}`,
  examples: {
    inventory: ['0012-A', '机油滤清器', '山岳', '主流', '35.50', '10', '240', '60'],
    inTransit: ['0012-A', '{month}-18', '120', '某某滤清器厂'],
    commitments: ['某某滤清器厂', '0012-A', '300'],
    annual: ['华东', '山岳', '120000', '98000', '…'],
    history: ['杭州店', '0012-A', '30', '24', '…'],
    stores: ['杭州店', '华东', '王芳', '1'],
    parts: ['0012-A', '机油滤清器', '山岳', '主流', '35.50', '10'],
  },
  territory: '片区',
  salesperson: '销售员',
  asOf: '库存日期',
  unit: '金额单位：元',
  bought: (month) => `${Number(month.slice(5))}月实际`,
  intended: (month) => `${Number(month.slice(5))}月意向`,
  taken: '意向兑现率',
  takenNote: '“意向兑现率”是前几个月里，这家店实提的占它所订且能供的百分之几，推销的不算。',
  remark: '备注',
  classes: ['主流', '非主流'],
  month: (_, month) => `${month}月`,
  checks: {
    title: '请检查',
    units: (least) => `请填不小于 ${least} 的整数。`,
    date: (first, last) => `请填 ${first} 至 ${last} 之间的日期。`,
    store: '请从列表中选择专卖店。',
    part: '请从列表中选择；列表里没有的新配件，填在表末的空行。',
    listed: '请从列表中选择。',
    money: '请填不小于 0 的金额，单位是元。',
  },
};

const en: TemplateWords = {
  kinds: {
    forecast: 'Order forecast',
    inventory: 'Inventory list',
    inTransit: 'In transit',
    commitments: 'Supplier commitments',
    annual: 'Annual plan',
    history: 'Sales history',
    stores: 'Store list',
    parts: 'Part list',
  },
  title: (kind, period) => `${kind} ${period}`,
  howTo: {
    forecast: [
      'Fill in the blue cells only. Leave blank what is not ordered; other parts go into the empty rows of the store, new ones into the rows at the end.',
    ],
    inventory: [
      'Fill in the blue cells only, one row for each part; write 0 where there is no stock. Goods in transit and supplier commitments have sheets of their own.',
    ],
    annual: [
      'Fill in the blue cells only: the sales target of each month. Leave territory or series blank where the targets are not split by it.',
    ],
    history: ['Fill in the blue cells only: the units sold in each month; leave blank what was not sold.'],
    stores: [
      'Fill in the blue cells only, one row for each store. Priority 1 is served first; without any, all are equal.',
    ],
    parts: [
      'Fill in the blue cells only, one row for each part. Parts of the inventory list need not be here.',
    ],
  },
  deadline: (due, first, last) =>
    `Please hand in by ${due}. Desired arrival dates are from ${first} to ${last}.`,
  example: (cells) => `Example, which is not read  ${cells.join(' | ')}`,
  examples: {
    inventory: ['0012-A', 'Oil filter', 'Ridge', 'mainstream', '35.50', '10', '240', '60'],
    inTransit: ['0012-A', '{month}-18', '120', 'Filter Works'],
    commitments: ['Filter Works', '0012-A', '300'],
    annual: ['East', 'Ridge', '120000', '98000', '…'],
    history: ['Hangzhou', '0012-A', '30', '24', '…'],
    stores: ['Hangzhou', 'East', 'Wang Fang', '1'],
    parts: ['0012-A', 'Oil filter', 'Ridge', 'mainstream', '35.50', '10'],
  },
  territory: 'Territory',
  salesperson: 'Salesperson',
  asOf: 'As of',
  unit: 'Unit: yuan',
  bought: (month) => `Actual ${month}`,
  intended: (month) => `Intended ${month}`,
  taken: 'Taken of asked',
  takenNote:
    '"Taken of asked" is what the store took in past months, as a share of what it had asked for and could have; pushes do not count.',
  remark: 'Remarks',
  classes: ['mainstream', 'non-mainstream'],
  month: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
  checks: {
    title: 'Please check',
    units: (least) => `A whole number of at least ${least}, please.`,
    date: (first, last) => `A date from ${first} to ${last}, please.`,
    store: 'Choose a store from the list, please.',
    part: 'Choose from the list, please; new parts go into the rows at the end.',
    listed: 'Choose from the list, please.',
    money: 'An amount of at least 0, in yuan, please.',
  },
};

/** The words of templates in a language. */
export function templateWordsOf(language: Language): TemplateWords {
  return language === 'zh' ? zh : en;
}
