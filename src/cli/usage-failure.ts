import type { Command, CommanderError } from 'commander';
import { PlanFailure, type FailureCode } from '../domain/failure.ts';
import { nearestName } from '../domain/nearest-name.ts';

/** What the command line library calls a mistake, and what the catalogue calls it: its code and the param it names. */
const MISTAKES: Readonly<Record<string, readonly [code: FailureCode, param: string]>> = {
  'commander.unknownOption': ['F103', 'option'],
  'commander.unknownCommand': ['F104', 'command'],
  'commander.optionMissingArgument': ['F105', 'option'],
  'commander.missingArgument': ['F107', 'argument'],
  'commander.excessArguments': ['F108', 'argument'],
};

/**
 * The failure that a mistake in the command line is, with the nearest known option or command; null when it is none
 * (help and version, too, end the command line library by an error).
 *
 * The library says in English only what was wrong; the word in question stands in the first quotes of its sentence.
 */
export function usageFailure(error: CommanderError, program: Command): PlanFailure | null {
  const mistake = MISTAKES[error.code];
  if (mistake === undefined) return null;
  const [code, param] = mistake;
  const command = program.commands.find((each) => each.name() === program.args[0]);
  const excess = command?.args[command.registeredArguments.length];
  const word = (code === 'F108' ? excess : /'(.*)'/s.exec(error.message)?.[1]) ?? '';
  const nearest = nearestName(word.replace(/=.*$/s, ''), knownNames(code, program, command));
  return new PlanFailure('usage', code, {
    [param]: word,
    ...(nearest === null ? {} : { nearest }),
  });
}

/** The names that a mistyped one may have meant. */
function knownNames(code: FailureCode, program: Command, command: Command | undefined): readonly string[] {
  if (code === 'F104') return program.commands.map((each) => each.name());
  if (code !== 'F103') return [];
  const inReach = command ? [command] : program.commands;
  return [...inReach, program]
    .flatMap((each) => each.options.flatMap((option) => option.long ?? []))
    .concat('--help');
}
