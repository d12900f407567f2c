import { column, combine, type Column } from './column.ts';
import { readYear } from './read-month.ts';
import { readDescription, readIfNonMainstream, readName, readPartClass, readPartNo } from './read-name.ts';
import { readAmount, readUnits } from './read-number.ts';
import { titleKey } from './text.ts';

/** Titles of the pieces of what was counted in another unit, as ERP systems call them. */
export const BASE_QUANTITY = [
  ...combine('基本|基本单位|基本计量单位|主计量|主单位', '数量'),
  ...combine('base|base unit', ' qty| quantity'),
];
/** Titles of a quantity that say nothing more. */
export const VAGUE_QUANTITY = [
  ...['数量', '件数', '个数', '数', '数目', 'qty', 'quantity', 'units', 'pcs'],
  ...BASE_QUANTITY,
];
/** Titles of a date that say nothing more. */
export const VAGUE_DATE = ['日期', '时间', 'date'];

/** The year of a row, beside a column of months or before month columns. */
export const YEAR = column('年份', 'Year', readYear, ['年', '年度', '财年', '会计年度', 'fiscal year', 'fy']);

const STORE_WORDS = '专卖店|门店|专营店|店铺|经销商|经销店|4S店|加盟店|服务店|网点|客户|店|分店|销售店';

/** Columns that several kinds of sheets share. */
export const STORE = column(
  '专卖店',
  'Store',
  readName,
  [
    ...combine(STORE_WORDS, '|名称|名|简称|全称'),
    ...combine('购货|订货|要货', '单位|单位名称'),
    ...combine('订货|要货|需求|购货', '门店|专卖店|客户|方'),
    ...combine('store|dealer|shop|outlet|franchise store|dealership|customer', '| name'),
    ...combine('sold-to|ship-to', ' party| party name| name'),
  ],
  combine('往来单位|往来户', '|名称'),
);

export const TERRITORY = column('片区', 'Territory', readName, [
  ...combine('|销售|所属|市场|营销', '片区|区域|大区|地区|分区', '|名称'),
  '市场',
  '办事处',
  '区域市场',
  '销售市场',
  ...combine('|sales ', 'territory|region|area|district|market', '| name'),
  'sales office',
]);

export const SALESPERSON = column('销售员', 'Salesperson', readName, [
  ...combine(
    '|负责|所属',
    '销售员|业务员|销售代表|业务代表|销售人员|业务人员|营销员|客户经理|区域经理|销售经理|片区经理',
    '|姓名',
  ),
  ...combine('|销售|业务', '负责人|责任人'),
  '销售',
  '经手人',
  'sales employee',
  ...combine(
    'salesperson|sales person|salesman|seller|sales rep|sales representative|rep|account manager|sales',
    '| name',
  ),
]);

export const PART_NO = column(
  '配件编号',
  'Part No.',
  readPartNo,
  [
    ...combine('商品|配件|零件|零部件|备件|部件|物料|产品|货品|存货', '编号|编码|代码|号|号码|图号|料号'),
    '图号',
    '料号',
    '物料长代码',
    '长代码',
    ...combine('oe|oem|原厂', '号|编号|编码|号码|码'),
    '件号',
    '货号',
    'sku',
    'p/n',
    'pn',
    ...combine('|spare ', 'part ', 'no|number|#|code|num|id'),
    ...combine('item|material|product', ' no| number| code'),
    ...['物料', 'material'],
  ],
  ['编号', '编码', '代码', '配件', '零件', '备件', 'part', 'item'],
);

export const SERIES = column(
  '车系',
  'Series',
  readName,
  [
    ...combine('|适用|所属|对应|产品', '车系|车型系列|系列', '|名称'),
    'car series',
    'vehicle series',
    'model series',
    'car line',
    'model line',
    'carline',
  ],
  [...combine('|适用', '车型'), '车种', 'model', 'vehicle', 'car model', 'vehicle model'],
);

export const SUPPLIER = column('供应商', 'Supplier', readName, [
  ...combine('供应商|供货商|供应厂商|厂商|厂家|供方|供货单位|供应单位|生产厂家|承销厂家', '|名称|简称'),
  ...combine('supplier|vendor|manufacturer', '| name'),
]);

/** Titles that ask whether a part is none of the mainstream. */
const CONTRARY = [
  ...combine('|是否|是否为', '非主流', '|件|配件'),
  '非主流标识',
  ...combine('|is ', 'non-mainstream|non mainstream'),
];

const PART_CLASS: Column = {
  ...column(
    '类别',
    'Class',
    readPartClass,
    [
      ...CONTRARY,
      ...combine('|配件|零件|备件|产品|主流', '类别|分类|类型|属性'),
      '主流/非主流',
      '主/非主流',
      '是否主流件',
      '主流标识',
      '主流非主流',
      '主次',
      '是否主流',
      '主流',
      'part class',
      'mainstream',
      'mainstream/non-mainstream',
    ],
    ['category', 'type'],
  ),
  contrary: { titles: new Set(CONTRARY.map(titleKey)), read: readIfNonMainstream },
};

/** What a part is, apart from its stock. */
export const PART_COLUMNS = {
  name: column('配件名称', 'Part name', readDescription, [
    ...combine('|商品|配件|零件|零部件|备件|部件|物料|产品|货品|存货', '名称|品名|全名'),
    ...combine('物料|商品|配件', '描述'),
    ...combine('商品|配件|零件|零部件|备件|部件|物料|产品|货品|存货', '名'),
    'short text',
    ...combine('part|item|product|material', ' name| description'),
    'description',
    'name',
  ]),
  series: SERIES,
  partClass: PART_CLASS,
  unitPrice: column('单价', 'Unit price', readAmount, [
    ...combine(
      '|含税|不含税|无税|未税|销售|经销|经销商|批发|出厂|供货|结算|门店|网点|专卖店|配件|现行',
      '单价|价格|价',
    ),
    ...['售价', '现价', '协议价', '协议单价'],
    ...combine('|unit |dealer |list |sales |net |wholesale ', 'price', '| cny| rmb| yuan'),
    'price/unit',
    'dealer net',
  ]),
  pack: column('包装数', 'Pack', readUnits, [
    ...combine('|最小|标准|单位|整|单', '包装', '|数|量|数量|规格|单位数|件数|系数'),
    '每包数量',
    '每箱数量',
    '装箱数',
    '装箱量',
    ...combine('最小起订|最低起订|起订|最小订货|最小订购', '量|数量'),
    ...combine('起订|订货|订购|包装', '倍数'),
    ...combine('箱|件|每箱|盒', '入数'),
    ...combine('件|个|只', '/箱|/盒|/包'),
    ...combine('外箱|中包', '数量|数'),
    '入数',
    '箱规',
    ...combine('pack|package|packing|box|packaging', '| size| qty| quantity| unit'),
    'qty per pack',
    'units per pack',
    'pcs/pack',
    'moq',
    'std pack',
    'standard pack',
    'order multiple',
    'spq',
    'mpq',
  ]),
  safetyStock: column('安全库存', 'Safety stock', readUnits, [
    ...combine('安全', '库存|存量|库存量|库存数|库存数量|存货'),
    ...combine('最低|最小', '库存|存量|库存量|储备|储备量'),
    ...combine('安全库存', '标准|下限|线|定额'),
    ...combine('警戒|保险|预警', '库存|库存量|存量|储备|储备量'),
    ...combine('库存|备货|储备', '下限'),
    ...combine('安全|保险|警戒', '量|储备'),
    ...combine('safety|minimum|min', ' stock| stock qty| inventory| qty'),
    'safety',
    'ss',
  ]),
} as const;

/** Units in the warehouse, or in a store. */
export const ON_HAND = column(
  '现有库存',
  'On hand',
  readUnits,
  [
    ...combine(
      '|现有|当前|今日|本日|当日|实际|账面|期末|实时|即时|在库|现货|仓库|总|月末|本期',
      '库存',
      '|量|数|数量|件数',
    ),
    ...combine('实盘|盘点|实存|实点', '库存', '|量|数|数量'),
    ...combine('库存', '合计|总计'),
    ...combine('基本|基本单位|基本计量单位|主计量|主单位', '库存|库存量|库存数量'),
    ...combine('期末|本期|本月|月末', '结存|结余|', '|量|数|数量').filter((title) => title.length > 2),
    ...combine('现存|现有|在库|结存|结余|实盘|盘点|实存|账存|库存结余|在手', '|量|数|数量'),
    ...combine('账面|实物', '数|数量'),
    '现货',
    ...combine('on hand|on-hand|stock on hand|in stock|inventory on hand', '| qty| quantity| stock| units'),
    ...combine('qty|quantity|units', ' on hand| in stock'),
    ...combine('stock|inventory', '| qty| quantity'),
    ...combine('current|physical', ' stock| qty| quantity| inventory'),
    'soh',
  ],
  VAGUE_QUANTITY,
);

/** Units in the warehouse that may be sold: those on hand without what is held for others. */
export const AVAILABLE = column('可用数量', 'Available', readUnits, [
  ...combine('可用|可销|可售|可发|可发货', '|库存', '数量|量|数|件数|余额'),
  ...combine('可用|可销|可售|可发|可发货', '库存'),
  ...combine('非限制|非限制使用|非限制使用的', '|库存|数量'),
  ...combine('unrestricted|unrestricted use', '| stock| qty| quantity'),
  ...combine('available', ' qty| quantity| stock| inventory| units'),
  ...combine('qty|quantity|units', ' available'),
]);
