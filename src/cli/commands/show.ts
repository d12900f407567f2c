import { type Command, Option } from 'commander';
import type { RowOrder, ShowRequest } from '../../app/show-plan.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { catalogueOf } from '../messages/catalogue-of.ts';
import { describeIssue } from '../messages/describe.ts';
import { renderPlanView } from '../render/render-plan-view.ts';
import { safeJson } from '../render/safe-text.ts';
import { declareCommand } from './declare-command.ts';
import { readMonthOption } from './input-options.ts';
import { offerValues } from './offer-values.ts';

const GROUPINGS = ['territory', 'salesperson', 'store', 'part', 'series', 'line'] as const;
const ORDERS: readonly RowOrder[] = [
  ...(['amount', 'plan', 'intent', 'pull', 'push', 'short', 'attainment', 'fillRate', 'name'] as const),
];

interface ShowOptions {
  readonly month?: string;
  readonly dir: string;
  readonly by?: string;
  readonly sort?: string;
  readonly top?: string;
  readonly territory?: string;
  readonly salesperson?: string;
  readonly store?: string;
  readonly part?: string;
  readonly json?: true;
}

/** `plan show`: the plan of a month on the terminal, summed up or line by line. */
export function addShowCommand(program: Command, context: CommandContext): void {
  const { options: words } = context.catalogue.help;
  declareCommand(program, 'show', context)
    .option('-m, --month <YYYY-MM>', words.planMonth)
    .option('-d, --dir <dir>', words.dir, '.')
    .addOption(offerValues(new Option('--by <rows>', words.by), GROUPINGS))
    .option('--territory <territory>', words.onlyTerritory)
    .option('--salesperson <name>', words.onlySalesperson)
    .option('--store <store>', words.onlyStore)
    .option('-p, --part <partNo>', words.onlyPart)
    .addOption(offerValues(new Option('--sort <column>', words.sort), ORDERS))
    .option('--top <n>', words.top)
    .option('--json', words.json)
    .action((options: ShowOptions) => show(options, context));
}

async function show(
  options: ShowOptions,
  { terminal, catalogue, useCases, end }: CommandContext,
): Promise<void> {
  const { view, document } = await useCases.showPlan(readRequest(options));
  terminal.out.write(
    options.json ? `${safeJson(document, 2)}\n` : renderPlanView(view, catalogue, terminal.out),
  );
  end(EXIT.done);
}

function readRequest(options: ShowOptions): ShowRequest {
  const { territory = null, salesperson = null, store = null, part = null } = options;
  return {
    month: readMonthOption(options.month),
    folder: options.dir,
    describe: (issue, language) => describeIssue(issue, catalogueOf(language)),
    by: options.by === undefined ? null : oneOf('--by', options.by, GROUPINGS),
    filter: { territory, salesperson, store, partNo: part },
    sort: oneOf('--sort', options.sort ?? 'amount', ORDERS),
    top: options.top === undefined ? null : readTop(options.top),
  };
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw new PlanFailure('usage', 'F101', { option, value, expected: known.join(', ') });
}

function readTop(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new PlanFailure('usage', 'F101', { option: '--top', value, expected: '20' });
}
