import { Option, type Command } from 'commander';
import type { InputRequest } from '../../app/input-request.ts';
import { PlanFailure } from '../../domain/failure.ts';
import {
  formatDay,
  lastDay,
  parseDay,
  parseMonth,
  yearOf,
  type Day,
  type Month,
} from '../../domain/month.ts';
import { DEFAULT_POLICY } from '../../domain/policy.ts';
import type { HelpWords } from '../messages/catalogue.ts';
import { offerValues } from './offer-values.ts';

/** The option that names the month. */
export const MONTH = '-m, --month <YYYY-MM>';
const AS_OF = '--as-of <YYYY-MM-DD>';

/** The options of `addFileOptions` as the command line library hands them over. */
export interface FileOptions {
  readonly month?: string;
  readonly dir: string;
  readonly forecast?: readonly string[];
  readonly inventory?: readonly string[];
  readonly annual?: readonly string[];
  readonly history?: readonly string[];
}

/** The options of `addPolicyOptions` as the command line library hands them over, and the month. */
export interface PolicyOptions {
  readonly month?: string;
  readonly asOf?: string;
  readonly config?: string;
  readonly set?: readonly string[];
}

/** The options of `addInputOptions` as the command line library hands them over. */
export interface InputOptions extends FileOptions, PolicyOptions {}

/** Adds the options that say in which files the inputs are. The month is checked later, after mistyped options. */
export function addFileOptions(command: Command, { options: words }: HelpWords): Command {
  return command
    .option(MONTH, words.month)
    .option('-d, --dir <dir>', words.dir, '.')
    .option('--forecast <path...>', words.forecast)
    .option('--inventory <path...>', words.inventory)
    .option('--annual <path...>', words.annual)
    .option('--history <path...>', words.history);
}

/** Adds the options that say which inputs to read and by which policy. */
export function addInputOptions(command: Command, help: HelpWords): Command {
  return addPolicyOptions(addFileOptions(command, help), help);
}

/** What may be set of the policy, as it is typed. */
const SETTINGS = Object.keys(DEFAULT_POLICY).map((name) => `${name}=`);

/** Adds the options that say by which policy to plan, and on which day the stock was counted. */
export function addPolicyOptions(command: Command, { options: words }: HelpWords): Command {
  const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  return command
    .option(AS_OF, words.asOf)
    .option('--config <file>', words.config)
    .addOption(offerValues(new Option('--set <key=value>', words.set).argParser(gather), SETTINGS));
}

/**
 * The request that the options make.
 *
 * @throws PlanFailure F106 without a month, F101 where month or day are none
 */
export function readInputOptions(options: InputOptions): InputRequest {
  return { ...readFileOptions(options), ...readPolicyOptions(options) };
}

/**
 * The month, the policy and the day of the stock that the options name.
 *
 * @throws PlanFailure F106 without a month, F101 where month or day are none
 */
export function readPolicyOptions(
  options: PolicyOptions,
): Pick<InputRequest, 'month' | 'asOf' | 'policyFile' | 'settings'> {
  const month = readMonthOption(options.month);
  return {
    month,
    asOf: options.asOf === undefined ? null : readAsOf(options.asOf, month),
    policyFile: options.config ?? null,
    settings: options.set ?? [],
  };
}

/**
 * The month and its files that the options name.
 *
 * @throws PlanFailure F106 without a month, F101 where it is none
 */
export function readFileOptions(options: FileOptions): Pick<InputRequest, 'month' | 'folder' | 'files'> {
  const { forecast = [], inventory = [], annual = [], history = [] } = options;
  return {
    month: readMonthOption(options.month),
    folder: options.dir,
    files: [...forecast, ...inventory, ...annual, ...history],
  };
}

/**
 * The month that the command line names.
 *
 * @throws PlanFailure F106 without one, F101 where it is none
 */
export function readMonthOption(month: string | undefined): Month {
  if (month === undefined) throw new PlanFailure('usage', 'F106', { option: MONTH });
  return understand(MONTH, month, monthOfSpreadsheets, '2026-12');
}

/** A month whose days a spreadsheet knows, and those of the months around it. */
function monthOfSpreadsheets(text: string): Month | null {
  const month = parseMonth(text);
  return month !== null && yearOf(month) > 1900 && yearOf(month) < 9999 ? month : null;
}

/** A day up to the end of the month: stock that will be counted later plans nothing. */
function readAsOf(value: string, month: Month): Day {
  const day = understand(AS_OF, value, parseDay, '2026-12-05');
  if (day <= lastDay(month)) return day;
  throw new PlanFailure('usage', 'F101', {
    option: AS_OF,
    value,
    expected: `… ${formatDay(lastDay(month))}`,
  });
}

function understand<T>(
  option: string,
  value: string,
  parse: (text: string) => T | null,
  expected: string,
): T {
  const parsed = parse(value.trim());
  if (parsed === null) throw new PlanFailure('usage', 'F101', { option, value, expected });
  return parsed;
}
