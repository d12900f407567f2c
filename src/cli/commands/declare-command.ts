import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { helpEpilogue } from '../help.ts';
import type { FolderHelp } from '../messages/catalogue.ts';

/** The commands, by the key of their help. */
type CommandName =
  | 'build'
  | 'batch'
  | 'approve'
  | 'dispatch'
  | 'confirm'
  | 'track'
  | 'status'
  | 'validate'
  | 'inspect'
  | 'explain'
  | 'compare'
  | 'show'
  | 'diff'
  | 'schema'
  | 'completion'
  | 'doctor'
  | keyof FolderHelp;

/** Adds a command with its help, in the words of the catalogue; its options and action are the caller's. */
export function declareCommand(
  program: Command,
  name: CommandName,
  { terminal, catalogue }: CommandContext,
): Command {
  const words = catalogue.help;
  return program
    .command(name)
    .summary(words[name].summary)
    .description(words[name].description)
    .usage(words.usageOptions)
    .addHelpText('after', () => helpEpilogue(words[name], words, terminal.out.columns));
}
