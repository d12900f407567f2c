import type { Catalogue } from '../catalogue.ts';
import { CROSS_CHECKS } from './cross-checks.ts';
import { PLAN_WORKBOOK_ISSUES } from './plan-workbook-issues.ts';
import { strangeWord } from './strange-word.ts';
import { SHEET_ISSUES } from './sheet-issues.ts';
import { leftOutRow } from './left-out-row.ts';
import { TRACKING_ISSUES } from './tracking-issues.ts';

/** Problems in the data, in Chinese. */
export const ISSUES: Catalogue['issues'] = {
  ...CROSS_CHECKS,
  ...SHEET_ISSUES,
  ...TRACKING_ISSUES,
  E201: ({ answered }) => ({
    message: '必填单元格为空。',
    help: answered
      ? '请填商定数量，不要的填 0；还没有答复的，请清空这一行填写的内容。'
      : '请填写；如果不需要这一行，请删除整行。',
  }),
  E202: () => ({ message: '这里应是数字。', help: '请只填数字，单位和说明写到备注列。' }),
  E203: ({ blank }) => ({
    message: '数量和单价不能为负数。',
    help: blank
      ? '请改为不小于 0 的数（0 表示不给）；不锁定就清空这个单元格。'
      : '请改为不小于 0 的数；如果不需要这一行，请删除整行。',
  }),
  E204: () => ({ message: '数量必须是整数。', help: '请改为整数；程序不会自行取整。' }),
  E205: () => ({ message: '这里应是日期，而且日历上要有这一天。', help: '请写成 2026-12-15 的形式。' }),
  E206: ({ first, last }) => ({
    message: `日期不在计划期内${first && last ? `（${first} 至 ${last}）` : ''}。`,
    help: '请改正日期；如果属于其他月份，请移到该月的文件。',
  }),
  E207: () => ({
    message: '单元格里是错误值，或内容已损坏。',
    help: '请在 Excel 中修正公式，或重新填写这个值。',
  }),
  E208: () => ({
    message: '公式没有保存计算结果。',
    help: '请用 Excel 或 WPS 打开文件，待重新计算后保存；或直接填写数值。',
  }),
  E209: ({ most, amount }) => ({
    message: amount
      ? `这个数合 ${amount} 元，连同其他数已无法精确到分${most ? `（上限 ${most}）` : ''}。`
      : `数字大得不合理${most ? `（上限 ${most}）` : ''}。`,
    help: amount ? '请检查这个数和单价是否多写了几位。' : '请检查是否多写了几位。',
  }),
  E210: () => ({ message: '这里应是月份。', help: '请写成 2026-12 或 2026年12月 的形式。' }),
  E211: strangeWord,
  E212: () => ({ message: '包装数必须至少为 1。', help: '请填写每包的件数；散件填 1，或留空。' }),
  E213: () => ({
    message: '这个配件没有单价，无法计算金额。',
    help: '请在库存清单或配件清单中填写单价（元）。',
  }),
  E214: () => ({
    message: '配件编号被表格软件变成了近似的数字，末尾几位已经丢失。',
    help: '请把这一列设为“文本”格式，再重新填写编号。',
  }),
  E215: () => ({
    message: '这个配件没有车系。',
    help: '请在库存清单或配件清单中填写车系。',
  }),
  E216: () => ({
    message: '现有库存是负数：可能有货已经发出，却没有登记入库。',
    help: '请先补登入库或盘点，再填实际的库存；确实没有货，请填 0。',
  }),
  E217: ({ cells, columns }) => ({
    message: `这一行有 ${cells} 格，而表头只有 ${columns} 列，后面的内容可能都错开了一列。`,
    help: '数字里的千分位逗号会把一格拆成两格：请去掉逗号，或给数字加上引号；最好从 Excel 重新导出。',
  }),
  E218: ({ shown }) => ({
    message: `单元格里的数字和格式显示出来的不一样${shown ? `（显示成“${shown}”）` : ''}，或显示成了别的单位。`,
    help: '请填写要读的数（按箱计的先折算成件），并把单元格格式改成“常规”。',
  }),
  E219: ({ most }) => ({
    message: `这段文字超过 ${most} 个字，不会是名称或配件编号。`,
    help: '请只填名称或编号，其他说明写到备注列。',
  }),
  W221: ({ taken }) => ({
    message: `配件编号以数字形式保存，程序补回了前导零${taken ? `：“${taken}”` : ''}。`,
    help: '请核对；把这一列设为“文本”格式，就不会再丢失前导零。',
  }),
  W223: ({ taken }) => ({
    message: `单元格为空，按“同上”处理${taken ? `：“${taken}”` : ''}。`,
    help: '请核对；最好把每一行都填完整。',
  }),
  W224: ({ taken }) => ({
    message: `数字后面带有单位，只取了数字${taken ? `：${taken}` : ''}。`,
    help: '请核对；单位最好写在表头。',
  }),
  W225: ({ taken }) => ({
    message: `这些名称指的是同一个，已按一个处理${taken ? `：“${taken}”` : ''}。`,
    help: '请核对，并统一写法。',
  }),
  W226: ({ taken }) => ({
    message: `日和月的先后可能有两种读法${taken ? `，读作 ${taken}` : ''}。`,
    help: '请核对，并写成 2026-12-05 的形式。',
  }),
  W227: leftOutRow,
  W228: ({ field, taken }) =>
    taken
      ? {
          message: `表中没有“${field}”，按工作表的名称或标题，“${field}”是“${taken}”。`,
          help: `请核对；最好在表头上方或“${field}”列中写明。`,
        }
      : {
          message: `表中没有“${field}”，把这一列当作“${field}”。`,
          help: `如果从这一天到货物到达还要几天，请改填“${field}”；否则不用处理。`,
        },
  W229: ({ rows }) => ({
    message: `隐藏的工作表没有读入${rows ? `（${rows} 行）` : ''}。`,
    help: '如果需要其中的数据，请取消隐藏；否则不用处理。',
  }),
  W230: () => ({
    message: '没有写库存数量，或可用数量小于 0，按 0 处理。',
    help: '请核对；没有库存请写 0。',
  }),
  W233: ({ taken }) => ({
    message: `可用数量比现有库存多，按现有库存${taken === undefined ? '' : ` ${taken} `}做计划。`,
    help: '请核对两个数；在途的货请填在在途表里。',
  }),
  W236: ({ rows }) => ({
    message: `这张表有 ${rows ?? ''} 行被隐藏（例如被筛选），仍然计入。`,
    help: '请取消筛选核对；不应计入的，请删除这些行。',
  }),
  W234: ({ taken }) => ({
    message: `这个配件有几行，安全库存相同，加在一起${taken === undefined ? '' : `（${taken}）`}。`,
    help: '分仓库的安全库存应该相加；如果只是每批都重复写了一遍，请只留一行的数。',
  }),
  W231: ({ taken }) => ({
    message: `单价精确到分以下，已四舍五入${taken ? `：${taken}` : ''}。`,
    help: '请核对；单价最多两位小数。',
  }),
  W232: ({ hidden, taken }) => ({
    message: `名称里有看不见的字符（${hidden}），已按看得见的部分读取${taken ? `：“${taken}”` : ''}。`,
    help: '请删掉重新输入，或先粘贴到记事本去掉格式；否则别的软件可能当成两个名称。',
  }),
  E301: ({ nearest }) => ({
    message: `库存清单和配件清单里都没有这个配件编号${nearest ? `，最接近的是“${nearest}”` : ''}。`,
    help: '请改正编号，或在库存清单中补上这个配件。',
  }),
  E302: ({ store, territory, other, otherAt }) => ({
    message: `专卖店“${store}”同时出现在两个片区：“${territory}”和“${other}”${at(otherAt)}。`,
    help: '一个专卖店只属于一个片区，请改正其中一处。',
  }),
  E303: ({ store, partNo, due, otherAt }) => ({
    message: `同一专卖店、同一配件、同一到货日期重复：${store}，${partNo}，${due}${at(otherAt)}。`,
    help: '请合并成一行或删除多余的行；程序不会自行相加。',
  }),
  E304: ({ store, nearest }) => ({
    message: `专卖店“${store}”没有片区${nearest ? `；专卖店清单中最接近的是“${nearest}”` : ''}。`,
    help: '请在预测表的片区列、表头上方的说明行或专卖店清单中填写片区。',
  }),
  E305: ({ store, nearest }) => ({
    message: `专卖店“${store}”没有销售员${nearest ? `；专卖店清单中最接近的是“${nearest}”` : ''}。`,
    help: '请在预测表的销售员列、表头上方的说明行或专卖店清单中填写销售员。',
  }),
  E306: ({ month }) => ({
    message: `年度计划里没有 ${month} 的销售目标。`,
    help: '请在年度计划中填写这个月的目标；没有目标就填 0。',
  }),
  E307: ({ partNo, field, other, otherAt }) => ({
    message: `配件“${partNo}”的“${field}”前后不一致，另一处是“${other}”${at(otherAt)}。`,
    help: '同一配件只能有一个值，请改正其中一处。',
  }),
  E308: ({ store, salesperson, other, otherAt }) => ({
    message: `专卖店“${store}”有两个销售员：“${salesperson}”和“${other}”${at(otherAt)}。`,
    help: '一个专卖店只由一个销售员负责，请改正其中一处。',
  }),
  E309: ({ territory, series, otherAt, apart, was, now }) => ({
    message: `同一个销售目标写了两次${territory || series ? `：${[territory, series].filter(Boolean).join('，')}` : ''}${at(otherAt)}。${twoTargets(apart, was, now)}`,
    help: apart
      ? `程序不知道“${apart}”的哪一种才是目标：请只保留那一种的行；都要算的，请加成一行。`
      : now
        ? '夹在行间的标题不读：请加一列“车系”（或“片区”），每行写明。'
        : '请只保留一处。',
  }),
  E310: ({ year, wanted }) => ({
    message: `这是 ${year} 年的年度计划，需要的是 ${wanted} 年。`,
    help: '请换成当年的年度计划。',
  }),
  E312: ({ asOf, month }) => ({
    message: `库存日期 ${asOf} 在计划月份 ${month} 之后。`,
    help: '请改正库存清单上的日期，或用 --as-of 指定日期。',
  }),
  W321: ({ store, nearest }) => ({
    message: `销售历史中的专卖店“${store}”不在任何预测表或专卖店清单中，它的历史未使用${nearest ? `；最接近的是“${nearest}”` : ''}。`,
    help: `${nearest ? '如果名称写错了，请改正；' : ''}如果它仍在营业，请把它加入专卖店清单；否则不用处理。`,
  }),
  W322: ({ asOf }) => ({
    message: `库存清单没有写日期，按 ${asOf} 计算。`,
    help: '请在库存清单中写明日期，或用 --as-of 指定。',
  }),
  E315: ({ name, serves }) => ({
    message: serves
      ? `“${name}”是负责专卖店的销售员，不是片区；年度计划却把这个名字的目标写在片区的位置。`
      : `片区一列里是车系“${name}”，它的目标会和片区的目标重复计算。`,
    help: serves
      ? '请在年度计划里写各片区的目标；销售员的任务由其专卖店的计划得出。'
      : '请把车系填在单独的“车系”列里，每行写明片区；片区合计那一行请写“合计”或删去。',
  }),
  W323: ({ territory, nearest }) => ({
    message: `片区“${territory}”有销售目标，但没有专卖店，目标只能落空${nearest ? `；最接近的片区是“${nearest}”` : ''}。`,
    help: '请补上该片区的预测表，或核对片区名称。',
  }),
  W324: ({ written, sum }) => ({
    message: `年度计划中写的合计是 ${written} 元，各行相加是 ${sum} 元；按各行计算。`,
    help: '请核对是合计有误，还是缺行或重复。',
  }),
  W325: ({ territory }) => ({
    message: `片区“${territory}”有专卖店，但年度计划中没有它的目标，按 0 处理。`,
    help: '请在年度计划中补上目标，或核对片区名称。',
  }),
  W326: ({ territory, series, month }) => ({
    message: `年度计划中${[territory, series].filter(Boolean).join('，')} ${month} 的目标为空，按 0 处理。`,
    help: '请核对；没有目标请填 0。',
  }),
  W327: () => ({
    message: '年度计划没有写明金额单位，按元计算。',
    help: '请在表头上方写明“单位：元”或“单位：万元”。',
  }),
  W328: ({ written, sum }) => ({
    message: `合计写的是 ${written}，上面各行相加是 ${sum}。`,
    help: '计划按各行计算，不看合计。请检查是否漏了行，或改正合计。',
  }),
  W401: () => ({
    message: '没有车系参照（年度计划不分车系，也没有销售历史），未做结构优化。',
    help: '需要时请提供分车系的年度计划或销售历史。',
  }),
  ...PLAN_WORKBOOK_ISSUES,
};

/** What tells two rows of one target apart. */
function twoTargets(apart: string | undefined, was = '', now = ''): string {
  if (now === '') return '';
  return apart ? `两行的“${apart}”不同：“${was}”和“${now}”。` : `两行分别在“${was}”和“${now}”下面。`;
}

function at(place: string | undefined): string {
  return place ? `（见 ${place}）` : '';
}
