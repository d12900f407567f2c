import { Argument, type Command } from 'commander';
import { PlanFailure } from '../../domain/failure.ts';
import type { CommandContext } from '../command-context.ts';
import { declareCommand } from './declare-command.ts';
import { MONTH, readMonthOption } from './input-options.ts';
import { offerValues } from './offer-values.ts';
import { tellFiles } from './tell-files.ts';

interface TemplateOptions {
  readonly month?: string;
  readonly dir: string;
  readonly salesperson?: string;
  readonly territory?: string;
  readonly output?: string;
  readonly force?: true;
  readonly json?: true;
}

const KINDS = ['forecast', 'inventory', 'annual', 'history', 'stores', 'parts'] as const;

/** `plan template`: writes workbooks to be filled in. */
export function addTemplateCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  const { options } = words;
  declareCommand(program, 'template', context)
    .usage(`${words.usageOptions} <kind>`)
    .addArgument(offerValues(new Argument('<kind>', options.templateKind), KINDS))
    .option(MONTH, options.month)
    .option('-d, --dir <dir>', options.dir, '.')
    .option('--salesperson <salesperson>', options.salesperson)
    .option('--territory <territory>', options.territory)
    .option('-o, --output <path>', options.templateOutput)
    .option('-f, --force', options.replaceTemplate)
    .option('--json', options.json)
    .action((kind: string, chosen: TemplateOptions) => makeTemplates(kind, chosen, context));
}

async function makeTemplates(name: string, options: TemplateOptions, context: CommandContext): Promise<void> {
  const { catalogue, useCases } = context;
  const kind = KINDS.find((known) => known === name);
  if (kind === undefined) {
    throw new PlanFailure('usage', 'F101', { option: 'template', value: name, expected: KINDS.join(', ') });
  }
  const result = await useCases.makeTemplates({
    kind,
    month: readMonthOption(options.month),
    folder: options.dir,
    salesperson: options.salesperson ?? null,
    territory: options.territory ?? null,
    output: options.output ?? null,
    force: options.force ?? false,
    language: catalogue.language,
  });
  tellFiles(result, { ...options, force: '--force' }, context);
}
