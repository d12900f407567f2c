import type { ComparisonWords } from '../comparison-words.ts';

/** The words of `plan compare`, in Chinese. */
export const COMPARISON: ComparisonWords = {
  title: (month, asOf) => `${month} 策略对比（库存日期 ${asOf}，金额单位：元）`,
  present: '现行策略',
  numbers: {
    target: '销售目标',
    plan: '计划',
    shortfall: '目标缺口',
    attainment: '目标完成率',
    fillRateOnTime: '按期满足率',
    fillRateTotal: '总满足率',
    fillRateWorst: '最低满足率（店）',
    negotiationLines: '协商行',
    negotiationAmount: '协商金额',
    commitmentsPlaced: '承诺落实率',
    mixBefore: '结构偏离 意向',
    mixAfter: '结构偏离 计划',
    remaining: '月末剩余库存',
    coverMonths: '可供月数',
    freePushed: '余量推销',
  },
};
