import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell, params }) =>
      [code, cell, params['counted'] ?? params['why']].join(' ').trim(),
    ),
    issues,
    intents: inputs?.intents.map(({ quantity }) => quantity),
    stock: inputs?.parts.map(({ onHand }) => onHand),
  };
}

const WISH: readonly GridValue[] = ['甲店', '华东', '王芳', 'P1', 4, '2026-12-20'];
const wish = (remark: GridValue, title = '备注'): Grid =>
  sheet('预测', [...WISHES, title], [...WISH, remark]);
const lot = (remark: GridValue, title = '备注'): Grid =>
  sheet('在途', ['配件编号', '在途数量', '预计到货日期', title], ['P1', 30, '2026-12-20', remark]);
const stocked = (remark: GridValue, title = '备注'): Grid =>
  sheet(
    '库存',
    ['盘点日期', '2026-12-05'],
    ['配件编号', '车系', '单价', '现有库存', title],
    ['P1', '轩逸', 10, 5, remark],
  );

describe('a wish of which the remark says that it does not count', () => {
  it.each([
    ['备注', '客户不要', 'cancelled'],
    ['备注', '不要了', 'cancelled'],
    ['备注', '（客户来电：不要了，改订别的）', 'cancelled'],
    ['客户反馈', '暂时不订了', 'cancelled'],
    ['注', '不要了', 'cancelled'],
    ['跟进', '客户不要', 'cancelled'],
    ['客户要求', '暂缓', 'onHold'],
    ['状态', '终止', 'cancelled'],
    ['Remark', 'no longer needed', 'cancelled'],
    ['Remark', 'Cancelled by customer', 'cancelled'],
    ['状态', '暂停', 'onHold'],
    ['备注', '客户要求暂缓发货', 'onHold'],
    ['Status', 'On hold', 'onHold'],
  ])('is refused: %s %s', async (title, remark, counted) => {
    expect((await read(wish(remark, title), STOCK, ANNUAL)).told).toEqual([`E211 G2 ${counted}`]);
  });

  it.each([
    '待定',
    '数量待定',
    'TBD',
    '重复',
    '与第3行重复',
    'duplicate',
    '待确认',
    '等客户确认',
    '和上面重复',
    '延期',
    '再加5件',
  ])('counts and is told where that is in doubt: %s', async (remark) => {
    const { intents, told } = await read(wish(remark), STOCK, ANNUAL);
    expect([intents, told]).toEqual([[4], ['W235 G2 remark']]);
  });

  it('is told once of all rows of its table', async () => {
    const rows = [1, 2, 3].map((i) => [`店${i}`, ...WISH.slice(1), i === 2 ? '尽快' : '待定']);
    const { issues } = await read(sheet('预测', [...WISHES, '备注'], ...rows), STOCK, ANNUAL);
    expect(issues.map(({ code, cell, params }) => [code, cell, params])).toEqual([
      ['W235', 'G2', { rows: 2, why: 'remark' }],
    ]);
  });

  it('is of no matter where the row wants nothing', async () => {
    const none = sheet(
      '预测',
      [...WISHES, '备注'],
      [...WISH, null],
      ['乙店', ...WISH.slice(1, 4), 0, null, '不要了'],
    );
    expect((await read(none, STOCK, ANNUAL)).told).toEqual([]);
  });

  it.each([
    '不要压箱',
    '不要放倒',
    '不要拆原包装',
    '重复使用箱',
    '样品间已确认',
    '客户要求尽快',
    '加急',
    '客户自提',
    '暂存3号库',
    '与上月同价',
    '改走空运',
    '提前到货最好',
    '延安店转',
    '可少发',
    '12月底前',
    '左2右2',
    '每箱10件',
    '取消独立包装',
    '只要原厂',
    '20日前到',
    '活动延期至12月30日',
  ])('is not meant by other words: %s', async (remark) => {
    expect((await read(wish(remark), STOCK, ANNUAL)).told).toEqual([]);
  });
});

describe('a remark of another quantity than the one in its column', () => {
  it.each([
    '改为5',
    '改成10件',
    '减到3',
    '数量改20',
    '由4改为6',
    '原订4件，现改5件',
    '写错了，应为5',
    'change qty to 6',
    '客户要求减少到2件',
    '4→5',
    '只要1个',
    'reduced to 2',
  ])('is refused: %s', async (remark) => {
    expect((await read(wish(remark), STOCK, ANNUAL)).told).toEqual(['E211 G2 revised']);
  });

  it.each([
    '改为4',
    '由10改为4件',
    '数量改成4',
    '改为2号门卸货',
    '改5折',
    '单价改为9',
    '改为A款',
    '改为1.5米包装',
  ])('is none where the column has it, or something else is meant: %s', async (remark) => {
    expect((await read(wish(remark), STOCK, ANNUAL)).told).toEqual([]);
  });

  it('is refused of lots, too', async () => {
    expect((await read(FORECAST, STOCK, ANNUAL, lot('实发20件'))).told).toEqual(['E211 D2 revised']);
  });
});

describe('a remark on past sales', () => {
  it.each(['改为5', '重复'])('is told, and they count: %s', async (remark) => {
    const sold = sheet(
      '历史',
      ['专卖店', '配件编号', '月份', '销售数量', '备注'],
      ['甲店', 'P1', '2026-11', 7, remark],
    );
    expect((await read(FORECAST, STOCK, ANNUAL, sold)).told).toEqual(['W235 E2 remark']);
  });
});

describe('a remark of another day than the one in its column', () => {
  it.each([
    '延至12月30日',
    '12月28日再发',
    '改12月28日',
    '转到1月',
    '推迟到1月',
    '延期到12/28',
    '交期改为12-25',
    '客户要求提前到12月10日',
  ])('is refused: %s', async (remark) => {
    expect((await read(wish(remark), STOCK, ANNUAL)).told).toEqual(['E211 G2 otherDay']);
    expect((await read(FORECAST, STOCK, ANNUAL, lot(remark))).told).toEqual(['E211 D2 otherDay']);
  });

  it.each(['延至12月20日', '改到2楼', '付款延期至1月', '调整为自提'])(
    'is none where the column has it, or something else is meant: %s',
    async (remark) => {
      expect((await read(wish(remark), STOCK, ANNUAL)).told).toEqual([]);
    },
  );

  it('is in doubt where it says a part of the same month, or no day', async () => {
    for (const remark of [
      '推迟到12月底',
      '延期到货',
      '推迟到通知为止',
      '推迟至下月',
      '转下月',
      '推迟3天',
      '元旦后再发',
    ])
      expect((await read(FORECAST, STOCK, ANNUAL, lot(remark))).told).toEqual(['W235 D2 remark']);
  });

  it('is none where a column of the later day is filled in', async () => {
    const titles = ['配件编号', '在途数量', '预计到货日期', '最新到货日期', '备注'];
    const delayed = sheet('在途', titles, ['P1', 30, '2026-12-10', '2026-12-24', '延期至12月24日']);
    expect((await read(FORECAST, STOCK, ANNUAL, delayed)).told).toEqual([]);
  });
});

describe('a lot that does not come after all', () => {
  it.each([
    ['状态', '终止', 'cancelled'],
    ['备注', '取消发货', 'cancelled'],
    ['备注', '厂家停止发货', 'cancelled'],
    ['状态', '未下单', 'onHold'],
    ['状态', '暂停', 'onHold'],
  ])('is refused: %s %s', async (title, remark, counted) => {
    expect((await read(FORECAST, STOCK, ANNUAL, lot(remark, title))).told).toEqual([`E211 D2 ${counted}`]);
  });
});

describe('a lot of which a part has come, or that may come later', () => {
  it.each(['已到10件', '部分到货', '船期延误', '丢失'])('counts and is told: %s', async (remark) => {
    expect((await read(FORECAST, STOCK, ANNUAL, lot(remark))).told).toEqual(['W235 D2 remark']);
  });

  it('is told by its column where there is one', async () => {
    const titles = ['配件编号', '订购数量', '已到数量', '预计到货日期', '备注'];
    const partly = sheet('在途', titles, ['P1', 30, 10, '2026-12-20', '已到10件']);
    expect((await read(FORECAST, STOCK, ANNUAL, partly)).told).toEqual([]);
  });
});

describe('a row of stock of which the remark says that it cannot be sold', () => {
  it.each(['待报废', '破损', '样品', '样件', '退货待检', '待退货', '返修件'])(
    'is refused: %s',
    async (remark) => {
      expect((await read(FORECAST, stocked(remark), ANNUAL)).told).toEqual(['E211 E3 unsaleable']);
    },
  );

  it.each(['破损3件', '其中2件破损', '含样品1件', '其中3件已预定', '停售', '3 damaged'])(
    'counts and is told where that is in doubt, or true of a part of it: %s',
    async (remark) => {
      const { stock, told } = await read(FORECAST, stocked(remark), ANNUAL);
      expect([stock, told]).toEqual([[5], ['W235 E3 remark']]);
    },
  );

  it.each(['样品间旁', '易破损', '无破损', '停产', '暂停采购', '不要采购', '轻拿轻放'])(
    'is not meant by other words: %s',
    async (remark) => {
      expect((await read(FORECAST, stocked(remark), ANNUAL)).told).toEqual([]);
    },
  );
});

describe('a remark that only states a day', () => {
  it.each(['预计1月到', '1月到货', '1/8到', '供应商通知1月10日到货'])(
    'is told where the row says another one, since nobody knows which holds: %s',
    async (remark) => {
      expect((await read(FORECAST, STOCK, ANNUAL, lot(remark))).told).toEqual(['W235 D2 remark']);
      expect((await read(wish(remark), STOCK, ANNUAL)).told).toEqual(['W235 G2 remark']);
    },
  );

  it.each(['12月20日到货', '预计12月到', '12月中旬到货', '12/28前到', '11月30日发货'])(
    'says nothing new where the row agrees with it, or it is of something else: %s',
    async (remark) => {
      expect((await read(FORECAST, STOCK, ANNUAL, lot(remark))).told).toEqual([]);
    },
  );
});

describe('why or whether a row counts, in a column of its own', () => {
  it.each([
    ['原因', '客户不要', 'cancelled'],
    ['是否订货', '否', 'cancelled'],
    ['是否有效', '取消', 'cancelled'],
    ['客户是否确认', '否', 'cancelled'],
    ['审核', '驳回', 'cancelled'],
    ['结果', '未通过', 'cancelled'],
    ['是否取消', '作废', 'cancelled'],
    ['审核', '否', 'unapproved'],
    ['备注', '店里有货，不订了', 'cancelled'],
  ])('refuses the row that says no: %s %s', async (title, remark, counted) => {
    expect((await read(wish(remark, title), STOCK, ANNUAL)).told).toEqual([`E211 G2 ${counted}`]);
  });

  it.each([
    ['状态', '否'],
    ['客户反馈', '×'],
    ['备注', '如缺货，不要'],
  ])('tells what may be said of the row: %s %s', async (title, remark) => {
    expect((await read(wish(remark, title), STOCK, ANNUAL)).told).toEqual(['W235 G2 remark']);
  });

  it.each([
    ['是否取消', '不同意'],
    ['是否取消', '否'],
    ['是否加急', '否'],
    ['审核人', '×'],
    ['促销原因', '取消'],
  ])('is not meant by a no to something else: %s %s', async (title, remark) => {
    expect((await read(wish(remark, title), STOCK, ANNUAL)).told).toEqual([]);
  });
});

describe('a remark that moves an order elsewhere', () => {
  const moved = [
    '换成D1060-1KA0A',
    '用替代件',
    '已合并到上行',
    '转给苏州园区店',
    '见下行',
    '作废重开',
    '已下单',
    '按箱',
  ];
  it.each(moved)('is told: %s', async (remark) => {
    expect((await read(wish(remark), STOCK, ANNUAL)).told).toEqual(['W235 G2 remark']);
  });

  it.each(['可用替代件', '合并发货', '转账付款', '按箱发货', '换代件', '见附件', '转自提'])(
    'is none that speaks of how goods are sent or paid: %s',
    async (remark) => {
      expect((await read(wish(remark), STOCK, ANNUAL)).told).toEqual([]);
    },
  );
});

describe('a remark on goods that are not all there', () => {
  it.each(['借出3件', '展厅1件', '已售未提', '实盘4', '账实不符', '过期', '预留3件给广州'])(
    'is told of stock: %s',
    async (remark) => {
      expect((await read(FORECAST, stocked(remark), ANNUAL)).told).toEqual(['W235 E3 remark']);
    },
  );

  it.each(['实盘5', '呆滞', '停产', '包装破损', '3号库'])('is none of stock: %s', async (remark) => {
    expect((await read(FORECAST, stocked(remark), ANNUAL)).told).toEqual([]);
  });

  it.each(['厂家缺货', '少发5', '分批到，先到3', '专供苏州店', '海关查扣', '10件1月到'])(
    'is told of lots: %s',
    async (remark) => {
      expect((await read(FORECAST, STOCK, ANNUAL, lot(remark))).told).toEqual(['W235 D2 remark']);
    },
  );

  it.each([
    ['已到', 'arrived'],
    ['无法供货', 'cancelled'],
  ])('is refused of lots where it is sure: %s', async (remark, counted) => {
    expect((await read(FORECAST, STOCK, ANNUAL, lot(remark))).told).toEqual([`E211 D2 ${counted}`]);
  });

  it('is refused of stock that is not to be sold, or not there yet', async () => {
    expect((await read(FORECAST, stocked('不可销售'), ANNUAL)).told).toEqual(['E211 E3 unsaleable']);
    expect((await read(FORECAST, stocked('未到'), ANNUAL)).told).toEqual(['E211 E3 underway']);
  });
});
