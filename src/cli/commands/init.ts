import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { declareCommand } from './declare-command.ts';
import { MONTH, readMonthOption } from './input-options.ts';
import { tellFiles } from './tell-files.ts';

interface InitOptions {
  readonly month?: string;
  readonly json?: true;
}

/** `plan init`: lays out a company's folder for a month. */
export function addInitCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  declareCommand(program, 'init', context)
    .usage(`${words.usageOptions} [dir]`)
    .argument('[dir]', words.options.dir, '.')
    .option(MONTH, words.options.month)
    .option('--json', words.options.json)
    .action((dir: string, options: InitOptions) => init(dir, options, context));
}

async function init(folder: string, options: InitOptions, context: CommandContext): Promise<void> {
  const { catalogue, useCases } = context;
  const month = readMonthOption(options.month);
  const result = await useCases.initCompany({ folder, month, language: catalogue.language });
  tellFiles(result, { ...options, force: null }, context);
}
