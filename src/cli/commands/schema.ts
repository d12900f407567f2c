import { Argument, type Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { safeJson } from '../render/safe-text.ts';
import { declareCommand } from './declare-command.ts';
import { offerValues } from './offer-values.ts';

/** Every schema that there is. */
const SCHEMAS = [
  ...[
    'forecast',
    'inventory',
    'inTransit',
    'commitments',
    'annual',
    'history',
    'stores',
    'parts',
    'storeStock',
  ],
  ...['actuals', 'plan', 'achievement', 'policy', 'batch'],
];

/** `plan schema`: prints the JSON Schema of an input table, of the plan's JSON or of the policy file. */
export function addSchemaCommand(program: Command, context: CommandContext): void {
  const { catalogue, terminal, useCases } = context;
  const words = catalogue.help;
  declareCommand(program, 'schema', context)
    .usage(`${words.usageOptions} <name>`)
    .addArgument(offerValues(new Argument('<name>', words.options.schemaName), SCHEMAS))
    .action(async (name: string) => {
      terminal.out.write(`${safeJson(await useCases.describeSchema(name), 2)}\n`);
    });
}
