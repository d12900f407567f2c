import { Argument, type Command } from 'commander';
import { parseMonth } from '../../domain/month.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { CommandContext } from '../command-context.ts';
import { findCandidates, type Candidates } from '../find-candidates.ts';
import { COMPLETION_SCRIPTS } from '../render/completion-scripts.ts';
import { declareCommand } from './declare-command.ts';
import { offerValues } from './offer-values.ts';

const SHELLS = Object.keys(COMPLETION_SCRIPTS);

/** `plan completion`: prints a shell's script; and the hidden `plan complete`, which the scripts ask. */
export function addCompletionCommand(program: Command, context: CommandContext): void {
  const { catalogue, terminal } = context;
  const words = catalogue.help;
  declareCommand(program, 'completion', context)
    .usage(`${words.usageOptions} <shell>`)
    .addArgument(offerValues(new Argument('<shell>', words.options.shell), SHELLS))
    .action((shell: string) => {
      if (!isShell(shell)) {
        throw new PlanFailure('usage', 'F101', {
          option: 'shell',
          value: shell,
          expected: SHELLS.join(', '),
        });
      }
      terminal.out.write(COMPLETION_SCRIPTS[shell]);
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (typedWords: readonly string[]) => {
      const { prefix, typed, candidates } = findCandidates(program, typedWords);
      const found = (await listValues(candidates, context)).filter((each) => each.startsWith(typed));
      terminal.out.write(found.map((each) => `${prefix}${each}\n`).join(''));
    });
}

async function listValues(
  candidates: Candidates,
  { catalogue, useCases }: CommandContext,
): Promise<readonly string[]> {
  if (candidates === 'codes') return Object.keys(catalogue.issues);
  if ('values' in candidates) return candidates.values;
  const { names: kind, folder, month } = candidates;
  return useCases.listNames({ kind, folder, month: month === null ? null : parseMonth(month) });
}

function isShell(name: string): name is keyof typeof COMPLETION_SCRIPTS {
  return Object.hasOwn(COMPLETION_SCRIPTS, name);
}
