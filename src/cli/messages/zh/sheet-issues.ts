import type { Catalogue } from '../catalogue.ts';

/** The titles among which a missing column may be. */
const notUnderstood = (titles?: string): string => (titles ? `（看不懂的列名：${titles}）` : '');

/** Problems with sheets, headers and whole workbooks, in Chinese. */
export const SHEET_ISSUES = {
  E101: ({ kind, other, field }) => ({
    message: `所有工作簿中都没有找到“${kind}”表${other ? `；${other} 里有配件，但没有程序认识的“${field}”列` : ''}。`,
    help: '还没有放进输入文件夹的，请放进去（用选项指定文件时，请一次指定全部）；已经在里面的，是列名没有认出，或被认成了别的表，用 plan inspect 查看程序看到了什么。',
  }),
  E102: ({ kind, field, titles }) => ({
    message: `这张表看起来是“${kind}”，但缺少必需的列“${field}”${notUnderstood(titles)}。`,
    help: '请补上这一列，或把它的列名改成程序认识的名称；用 plan inspect 查看各列如何识别。',
  }),
  W102: ({ kind, field, titles }) => ({
    message: `这张表看起来是“${kind}”，但没有“${field}”列${notUnderstood(titles)}，没有读入。`,
    help: '如果其中有需要的数据，请补上这一列或改列名；否则不用处理。',
  }),
  E103: ({ field, other }) =>
    field
      ? {
          message: `两列含义相同，都是“${field}”${other ? `，另一列是“${other}”` : ''}。`,
          help: '请只保留一列，或把另一列改名。',
        }
      : {
          message: '这一列前面隔着空列，分不清是这张表的列，还是旁边另一张表的。',
          help: '是这张表的列，请删除中间的空列；是另一张表，请移到别的工作表。',
        },
  W103: ({ field, other }) =>
    other
      ? {
          message: `这一列也可能是“${field}”，没有读入，读的是“${other}”。`,
          help: '请核对读的是不是您要的那一列；如果不是，请删除或改名不要的一列。',
        }
      : {
          message: `程序不认识这个列名，没有读入；它可能是“${field}”，而这张表没有这样的列。`,
          help: `如果是，请把列名改成“${field}”；如果不是，不用处理。`,
        },
  W104: ({ field, other }) => ({
    message: `这一列是被占用、已发、取消、退回或不良的数量，没有从“${field}”${other ? `（${other}）` : ''}中扣减。`,
    help: '如果那一列还包含这些数量，请扣除后再填，或另加一列“可用数量”；已经扣过就不用处理。',
  }),
  W110: ({ field, other }) => ({
    message: `库存清单既有现有库存，又有可用数量；计划用的是“${field}”${other ? `（${other}）` : ''}，没有用这一列。`,
    help: '请核对；如果应该用这一列，请把另一列删除或改名。',
  }),
  E104: ({ kind }) => ({
    message: `“${kind}”表只有表头，没有数据行。`,
    help: '请填入数据；如果数据在其他工作表，请删除这张空表。',
  }),
  E105: ({ most }) => ({
    message: `这个工作簿里，表头和夹在数据行之间的说明行合计超过 ${most} 行，没有继续读。`,
    help: '请一张工作表只放一个表、一个表头，删去不是数据的行和用不到的列；确实需要的，请在策略文件里调高 asides 上限。',
  }),
  E106: ({ most }) => ({
    message: `错误超过 ${most} 个，检查到这里为止，后面的没有再看。`,
    help: '错误这么多，往往是同一个原因，例如填错了列。请先改好前面的，再检查一遍。',
  }),
  E107: ({ most }) => ({
    message: `这个工作簿的数量超过 ${most} 个（一行一个；月份横排的，一个月一个），没有继续读。`,
    help: '请只保留需要的行和月份，或分成几个工作簿；确实需要的，请在策略文件里调高 quantities 上限。',
  }),
  W107: ({ more }) => ({
    message: `另有 ${more} 个警告没有列出。`,
    help: '警告这么多，往往是同一个原因，请先处理列出的，再检查一遍。',
  }),
  W108: ({ folder, files, names }) => ({
    message: `“${folder}”里有 ${files} 个文件没有读：${names}${Number(files) > 5 ? ' 等' : ''}。子文件夹里的文件不读，因为那里放旧文件的和放新文件的一样多。`,
    help: '要用的，请移到上一层文件夹；不用的，移到别处就不再提示。',
  }),
  W109: ({ folder, files, names }) => ({
    message: `“${folder}”里有 ${files} 个文件不是表格，没有读：${names}${Number(files) > 5 ? ' 等' : ''}。`,
    help: '如果里面有要用的数据，请另存为 .xlsx 或 .csv（压缩包先解压）；否则移到别处。',
  }),
  E108: ({ months, most }) => ({
    message: `表头里有 ${months} 个月份列或名称列，超过 ${most} 列的上限，这个工作簿没有继续读。`,
    help: '请只保留需要的列，删去其余的；专卖店太多的可以分成几张表。',
  }),
  E109: ({ kind, field, titles }) => ({
    message: `这张“${kind}”把“${field}”横着排，各占一列${titles ? `（${titles}）` : ''}，这样排不能确定每个数的含义。`,
    help: '请改成一行一个专卖店、一个配件（预测还要写日期），例如列为专卖店、配件编号、订货数量、期望到货日期；plan template forecast 可以生成这样的空白表。专卖店横着排的，写明期望到货日期（一列，或表头上方一行）即可。年度计划是一行一个片区和车系，月份横着排，或者月份竖着排、只有片区横着排。',
  }),
  E110: ({ most }) => ({
    message: `这个工作簿里的专卖店、片区和销售员合计超过 ${most} 个名称，没有继续读。`,
    help: '请核对这几列的列名是否对应；确实有这么多的，请在策略文件里调高 names 上限。',
  }),
  E111: ({ stores, salespeople, territories, series, most }) => ({
    message: `${stores} 个专卖店、${salespeople} 个销售员、${territories} 个片区与 ${series} 个车系的组合，超过能做计划的 ${most} 个（一个片区按 30 个专卖店算，一个销售员按 10 个，车系不足 400 个按 400 个）。`,
    help: '请核对车系、专卖店、销售员、片区这几列填的是不是列名所说的内容；车系不是配件，也不是某一年款的车型。确实有这么多的，请在策略文件里调高 pairs 上限。',
  }),
  W105: ({ rows, more, pivot, macros }) => ({
    message: macros
      ? `这是 Excel 4.0 宏表，其中的 ${rows} 行单元格没有读入。`
      : pivot
        ? `这${rows ? `张工作表（${more ? '至少 ' : ''}${rows} 行）` : '个工作簿'}是数据透视表，没有读入。`
        : rows
          ? `没有认出这张工作表是什么表，其中的数据没有读入（${more ? '至少 ' : ''}${rows} 行）。`
          : '没有认出这个工作簿中的任何一张表，没有读入。',
    help: macros
      ? '需要其中的数据时，请复制到普通工作表；不需要时不用处理。'
      : pivot
        ? '需要其中的数据时，请把透视表设为“以表格形式显示”“重复所有项目标签”、不显示分类汇总，复制成普通的表，再写上片区、车系、月份等列名。'
        : '如果其中有需要的数据，请核对列名；用 plan inspect 查看程序看到了什么。',
  }),
  W106: () => ({
    message: '这是本程序生成的工作簿（计划、协商表等），不是输入，没有读入。',
    help: '请把它移出输入文件夹；如果是要沿用其中的锁定和备注，请用 plan build --from。',
  }),
  W235: ({ rows, why }) =>
    why
      ? {
          message: `按备注，这一行可能不算数，或数量、日期会变${rows ? `（这样的共 ${rows} 行）` : ''}；仍按表里写的计入。`,
          help: '如果不算数，请删去这一行；如果有变，请改数量或日期；如果有效，不用处理。',
        }
      : {
          message: '这个数量画了删除线，仍按有效计入。',
          help: '如果已取消，请删去这一行或清空数量；如果有效，请去掉删除线。',
        },
  W237: ({ rows, other }) => ({
    message:
      rows === '1'
        ? `这一行和 ${other ?? ''} 所在的行各列都一样，两行都已计入。`
        : `这张表有 ${rows ?? ''} 行和前面的行各列都一样（第一行和 ${other ?? ''} 所在的行一样），都已计入。`,
    help: '如果是同一批货，请删去重复的行；如果不是，请加一列写明区别（如订单号、批次、仓库）。',
  }),
} satisfies Partial<Catalogue['issues']>;
