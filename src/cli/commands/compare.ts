import type { Command } from 'commander';
import { PlanFailure } from '../../domain/failure.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { renderComparison } from '../render/render-comparison.ts';
import { safeJson } from '../render/safe-text.ts';
import { showProgress } from '../show-progress.ts';
import { declareCommand } from './declare-command.ts';
import { addInputOptions, readInputOptions, type InputOptions } from './input-options.ts';
import { refuseMonth } from './refuse-month.ts';

interface CompareOptions extends InputOptions {
  readonly json?: true;
}

/** `plan compare`: plans a month by several policies and sets their numbers side by side. */
export function addCompareCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  const { options } = words;
  addInputOptions(declareCommand(program, 'compare', context), {
    ...words,
    options: { ...options, set: options.scenario },
  })
    .option('--json', options.json)
    .action((chosen: CompareOptions) => compare(chosen, context));
}

/** Every `--set` is a policy of its own; settings that belong to one are parted by commas. */
async function compare(options: CompareOptions, context: CommandContext): Promise<void> {
  const { catalogue, terminal, useCases } = context;
  const request = readInputOptions(options);
  if (request.settings.length === 0) throw new PlanFailure('usage', 'F106', { option: '--set <key=value>' });
  const scenarios = request.settings.map((set) => set.split(',').map((setting) => setting.trim()));
  const result = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.comparePolicies({ ...request, settings: [], scenarios }, report),
  );
  if (result.status === 'refused') return refuseMonth(result.issues, options, context);
  terminal.out.write(
    options.json
      ? `${safeJson(
          {
            ...result,
            scenarios: result.scenarios.map(({ settings, policy, document }) => ({
              ...{ settings, policy, kpis: document },
            })),
          },
          2,
        )}\n`
      : renderComparison(result, catalogue, terminal.out),
  );
  context.end(EXIT.done);
}
