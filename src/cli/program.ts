import { Command, Option } from 'commander';
import { PlanFailure } from '../domain/failure.ts';
import type { CommandContext } from './command-context.ts';
import { addApproveCommand } from './commands/approve.ts';
import { addBatchCommand } from './commands/batch.ts';
import { addBuildCommand } from './commands/build.ts';
import { addCompareCommand } from './commands/compare.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addDiffCommand } from './commands/diff.ts';
import { addConfirmCommand } from './commands/confirm.ts';
import { addDispatchCommand } from './commands/dispatch.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addInitCommand } from './commands/init.ts';
import { addInspectCommand } from './commands/inspect.ts';
import { offerValues } from './commands/offer-values.ts';
import { addSchemaCommand } from './commands/schema.ts';
import { addShowCommand } from './commands/show.ts';
import { addStatusCommand } from './commands/status.ts';
import { addTemplateCommand } from './commands/template.ts';
import { addTrackCommand } from './commands/track.ts';
import { addValidateCommand } from './commands/validate.ts';
import { helpEpilogue, helpLayout } from './help.ts';

const LANGUAGES = ['zh', 'en'];

/**
 * The command line of `plan`: its commands, in the words of the context's catalogue, writing to the context's terminal.
 * Mistakes are thrown, not printed: the library's own sentences are English.
 */
export function createProgram(context: CommandContext, version: string): Command {
  const { terminal, catalogue } = context;
  const words = catalogue.help;
  const program = new Command('plan')
    .description(words.program.description)
    .version(version, '-V, --version', words.options.version)
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help <command>', words.options.helpCommand)
    .addOption(
      offerValues(new Option('--lang <zh|en>', words.options.lang), LANGUAGES).argParser(
        refuseOtherLanguages,
      ),
    )
    .usage(`${words.usageCommand} ${words.usageOptions}`)
    .configureHelp(helpLayout(words, terminal.out.columns))
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', () => helpEpilogue(words.program, words, terminal.out.columns))
    .showSuggestionAfterError(false)
    .hook('preAction', (_, command) => refuseBlanks(command))
    .exitOverride();
  addBuildCommand(program, context);
  addValidateCommand(program, context);
  addApproveCommand(program, context);
  addDispatchCommand(program, context);
  addConfirmCommand(program, context);
  addTrackCommand(program, context);
  addStatusCommand(program, context);
  addBatchCommand(program, context);
  addInspectCommand(program, context);
  addExplainCommand(program, context);
  addCompareCommand(program, context);
  addShowCommand(program, context);
  addDiffCommand(program, context);
  addSchemaCommand(program, context);
  addInitCommand(program, context);
  addTemplateCommand(program, context);
  addCompletionCommand(program, context);
  addDoctorCommand(program, context);
  return program;
}

/** The language was chosen before the command line was read; what is left is to refuse one that the program lacks. */
function refuseOtherLanguages(value: string): string {
  if (value === 'zh' || value === 'en') return value;
  throw new PlanFailure('usage', 'F101', { option: '--lang', value, expected: 'zh, en' });
}

/**
 * A blank value of an option is none: `--dir "$DIR"` of a script that forgot to set DIR would plan in the present folder.
 *
 * @throws PlanFailure kind `usage`: F105
 */
function refuseBlanks(command: Command): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    const isBlank = option.variadic ? Array.isArray(value) && value.includes('') : value === '';
    if (isBlank) throw new PlanFailure('usage', 'F105', { option: option.flags });
  }
}
