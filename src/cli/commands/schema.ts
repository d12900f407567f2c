import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { safeJson } from '../render/safe-text.ts';
import { declareCommand } from './declare-command.ts';

/** `plan schema`: prints the JSON Schema of an input table, of the plan's JSON or of the policy file. */
export function addSchemaCommand(program: Command, context: CommandContext): void {
  const { catalogue, terminal, useCases } = context;
  const words = catalogue.help;
  declareCommand(program, 'schema', context)
    .usage(`${words.usageOptions} <name>`)
    .argument('<name>', words.options.schemaName)
    .action(async (name: string) => {
      terminal.out.write(`${safeJson(await useCases.describeSchema(name), 2)}\n`);
    });
}
