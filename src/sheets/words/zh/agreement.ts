import type { ReasonCode } from '../../pages/reason-codes.ts';

/** What is to be agreed with a store, why, and what there is instead. */
export const agreement = {
  reasons: {
    LATE: (units: number, days: string) => `${units} 件要到 ${days} 才到`,
    SHORT: (units: number) => `缺 ${units} 件`,
    ROUND: (units: number) => `凑整包多 ${units} 件`,
    TRIM: (units: number) => `超出结构范围，减 ${units} 件`,
    LIFT: (units: number) => `以往销量高于意向，补 ${units} 件`,
    'PUSH-C': (units: number) => `对供应商有承诺，加 ${units} 件`,
    'PUSH-X': (units: number) => `消化积压，加 ${units} 件`,
    'PUSH-F': (units: number) => `为完成目标或平衡车系，加 ${units} 件`,
    LOCK: (units: number) => `计划员锁定，${units > 0 ? '加' : '减'} ${Math.abs(units)} 件`,
  } satisfies Record<ReasonCode, (units: number, days: string) => string>,
  reasonMeanings: {
    LATE: '到货晚于期望到货日，最迟月底前到',
    SHORT: '到月底都没有货',
    ROUND: '按整包发货，向上凑整',
    TRIM: '意向超出车系结构范围，按策略削减',
    LIFT: '意向明显低于以往销量，按短缺风险补增',
    'PUSH-C': '意向外：落实对供应商的承销承诺',
    'PUSH-X': '意向外：消化积压库存',
    'PUSH-F': '意向外：为完成销售目标或平衡车系结构，动用余量',
    LOCK: '计划员锁定了数量',
  } satisfies Record<ReasonCode, string>,
  fallbacks: {
    late: (onTime: number, late: number) =>
      onTime > 0 ? `先收按期的 ${onTime} 件，其余 ${late} 件取消` : `改约到货日，或取消这 ${late} 件`,
    short: (units: number) => `别店退回的优先补给，或把 ${units} 件转到下月`,
    round: (fewer: number) => (fewer > 0 ? `少要一包，给 ${fewer} 件` : '不满一包，可以不要'),
    trim: (units: number) => `坚持要这 ${units} 件的，报计划员批`,
    push: (pack: number, least: number, yuan: string) =>
      `可${pack > 1 ? `按包（${pack} 件）` : ''}减到 ${least} 件，全退则计划少 ${yuan} 元`,
    lock: '数量由计划员定，不接受请退回计划员',
  },
  handover: {
    signatures: [
      { who: '销售员（签字）', when: '日期' },
      { who: '专卖店负责人（签字）', when: '日期' },
      { who: '片区经理（签字）', when: '日期' },
    ],
  },
};
