import type { Language } from '../../domain/language.ts';
import type { Policy } from '../../domain/policy.ts';
import { wordsOf } from './words-of.ts';

/** The name of the note that explains a company's folder. */
export function companyNoteFile(language: Language): string {
  return language === 'zh' ? '说明.txt' : 'README.txt';
}

/** A note for the people who work in a company's folder: what belongs where, and what the policy file holds. */
export function companyNote(language: Language, settings: readonly (keyof Policy)[]): string {
  const { settings: meanings } = wordsOf(language);
  const policy = settings.map((name) => `  ${name.padEnd(13)} ${meanings[name]}`);
  const [folders, after] = language === 'zh' ? ZH : EN;
  return `${[...folders, ...policy, ...after].join('\r\n')}\r\n`;
}

const ZH = [
  [
    '月度销售计划：公司文件夹',
    '',
    '2026/templates      全年的空白表：年度计划、专卖店清单',
    '2026/inputs         填好的全年表放这里，全年每个月都会读取',
    '2026-12/templates   当月的空白表：每位销售员一份订货预测，库存清单，销售历史',
    '2026-12/inputs      收回的表放这里，文件名随意',
    '',
    '每月的步骤：',
    '  plan init -m 2027-01       建下个月的文件夹和空白表',
    '  plan validate -m 2027-01   检查收回的表',
    '  plan build -m 2027-01      制定计划，写在 2027-01 文件夹',
    '',
    'plan.config.json 是策略，可以用记事本修改：',
  ],
  ['', '全部策略见 plan schema policy。'],
] as const;

const EN = [
  [
    'Monthly sales plan: the folder of a company',
    '',
    '2026/templates      empty tables of the year: annual plan, store list',
    '2026/inputs         filled in, they belong here; every month of the year reads them',
    '2026-12/templates   empty tables of the month: a forecast for each salesperson, inventory, history',
    '2026-12/inputs      what comes back belongs here, under any name',
    '',
    'Every month:',
    '  plan init -m 2027-01       makes the folders and empty tables of the next month',
    '  plan validate -m 2027-01   checks what came back',
    '  plan build -m 2027-01      makes the plan, in the folder 2027-01',
    '',
    'plan.config.json is the policy, to be changed with any editor:',
  ],
  ['', 'All of the policy: plan schema policy.'],
] as const;
