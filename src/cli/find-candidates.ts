import type { Argument, Command, Option } from 'commander';
import type { NameKind } from '../app/list-names.ts';

/** What the word may be that is being typed: one of these values, the code of a problem, or a name of a kind that the folder knows. */
export type Candidates =
  | { readonly values: readonly string[] }
  | 'codes'
  | { readonly names: NameKind; readonly folder: string; readonly month: string | null };

/** What is to be completed: a word's beginning, what stands before it in the same word, and what it may be. */
export interface Completion {
  readonly prefix: string;
  readonly typed: string;
  readonly candidates: Candidates;
}

/** Options whose values are names of the company's folder, by the library's key of the option. */
const NAMES: Readonly<Record<string, NameKind>> = {
  month: 'month',
  store: 'store',
  part: 'partNo',
  territory: 'territory',
  salesperson: 'salesperson',
};

/** Options whose values are codes of problems. */
const CODES: ReadonlySet<string> = new Set(['select', 'ignore']);

/** The words so far: the command that they lead to, its arguments, and the option that waits for a value. */
interface Position {
  command: Command;
  operands: number;
  waiting: Option | null;
  readonly values: Map<string, string>;
}

/**
 * What the last of `words` (those after the program's name) may be, by the program's own commands, options and
 * arguments. A word that is `=` alone is left out: bash parts options from their values there.
 */
export function findCandidates(program: Command, words: readonly string[]): Completion {
  const before = words.slice(0, -1).filter((word) => word !== '=');
  const last = words.at(-1) ?? '';
  const [, option, value] = /^(--[^=]+)=(.*)$/s.exec(last) ?? [];
  const position = walk(program, option === undefined ? before : [...before, option]);
  const typed = value ?? (last === '=' ? '' : last);
  return {
    prefix: option === undefined ? '' : `${option}=`,
    typed,
    candidates: candidatesAt(position, program, typed),
  };
}

/** Reads the words before the last one as the library will. */
function walk(program: Command, words: readonly string[]): Position {
  const position: Position = { command: program, operands: 0, waiting: null, values: new Map() };
  for (const word of words) {
    if (word.startsWith('-') && word.length > 1) {
      const [name, value] = word.split(/=(.*)/s) as [string, string?];
      const option =
        optionsAt(position.command, program).find(({ short, long }) => name === short || name === long) ??
        null;
      position.waiting = value === undefined && (option?.required || option?.optional) ? option : null;
      if (option !== null && value !== undefined) position.values.set(option.attributeName(), value);
    } else if (position.waiting !== null) {
      position.values.set(position.waiting.attributeName(), word);
      if (!position.waiting.variadic) position.waiting = null;
    } else {
      const command = position.command.commands.find((each) => each.name() === word);
      if (command === undefined) position.operands++;
      else position.command = command;
    }
  }
  return position;
}

function candidatesAt(
  { command, operands, waiting, values }: Position,
  program: Command,
  typed: string,
): Candidates {
  if (waiting !== null && (!typed.startsWith('-') || waiting.required)) {
    if (CODES.has(waiting.attributeName())) return 'codes';
    const names = NAMES[waiting.attributeName()];
    if (waiting.argChoices !== undefined || names === undefined) return { values: waiting.argChoices ?? [] };
    return { names, folder: values.get('dir') ?? '.', month: values.get('month') ?? null };
  }
  if (typed.startsWith('-')) {
    const offered = optionsAt(command, program).filter((option) => !option.hidden);
    return { values: [...offered.flatMap((option) => option.long ?? []), '--help'] };
  }
  if (command === program)
    return {
      values: program
        .createHelp()
        .visibleCommands(program)
        .map((each) => each.name()),
    };
  return { values: argumentAt(command, operands)?.argChoices ?? [] };
}

/** The argument that stands at a place; the last one stands at all further places where it may be repeated. */
function argumentAt({ registeredArguments }: Command, place: number): Argument | undefined {
  const last = registeredArguments.at(-1);
  return registeredArguments[place] ?? (last?.variadic ? last : undefined);
}

function optionsAt(command: Command, program: Command): readonly Option[] {
  return command === program ? program.options : [...command.options, ...program.options];
}
