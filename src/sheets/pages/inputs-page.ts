import { DEFAULT_POLICY, type Policy } from '../../domain/policy.ts';
import type { Page, PageRow } from '../page.ts';
import { cell, headers } from './cells.ts';
import { kindWord } from './kind-word.ts';
import type { PageSource } from './page-context.ts';
import { REASON_CODES } from './reason-codes.ts';

/** What the plan was made from: the input sheets with their digests, the policy in force, and what the reason codes mean. */
export function inputsPage({ plan, context, words }: PageSource, name: string): Page {
  const { columns: titles } = words;
  const inputs = context.inputs.map((input): PageRow => [
    cell(kindWord(input.kind, words), 'text'),
    cell(input.file, 'wrapped'),
    cell(input.rows, 'integer'),
    cell(input.sha256, 'text'),
  ]);
  const settings = (Object.keys(words.settings) as (keyof Policy)[]).map((key): PageRow => [
    cell(key, 'label'),
    cell(String(plan.policy[key]), 'text'),
    cell(String(DEFAULT_POLICY[key]), 'text'),
    cell(words.settings[key], 'wrapped'),
  ]);
  const codes = REASON_CODES.map((code): PageRow => [
    cell(code, 'label'),
    cell(words.reasonMeanings[code], 'wrapped'),
  ]);
  return {
    name,
    columns: [{ width: 18 }, { width: 36 }, { width: 12 }, { width: 72 }],
    rows: [
      [cell(`${words.title(plan.month)}: ${words.pages.inputs}`, 'title')],
      headers([titles.kind, titles.file, titles.rows, titles.sha256]),
      ...inputs,
      [],
      headers([titles.policy, titles.setting, titles.standard, titles.meaning]),
      ...settings,
      [],
      headers([titles.codes, titles.meaning]),
      ...codes,
    ],
    freeze: { rows: 2, columns: 0 },
    filter: null,
    merges: [],
    print: { landscape: true, titleRows: null },
    tabColour: 'grey',
  };
}
