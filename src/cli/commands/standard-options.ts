import type { Command } from 'commander';
import type { Standard } from '../../app/judge-issues.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { Catalogue, HelpWords } from '../messages/catalogue.ts';

/** The options of `addStandardOptions` as the command line library hands them over. */
export interface StandardOptions {
  readonly strict?: true;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
}

/** Adds the options that say which problems count. */
export function addStandardOptions(command: Command, { options: words }: HelpWords): Command {
  return addIgnoreOptions(command.option('--select <codes>', words.select, gatherCodes), { options: words });
}

/** Adds those of them that also make sense where all errors must be told. */
export function addIgnoreOptions(command: Command, { options: words }: Pick<HelpWords, 'options'>): Command {
  return command.option('--ignore <codes>', words.ignore, gatherCodes).option('--strict', words.strict);
}

/**
 * The standard that the options make.
 *
 * @throws PlanFailure F101 where no problem has such a code
 */
export function readStandard(options: StandardOptions, catalogue: Catalogue): Standard {
  const known = Object.keys(catalogue.issues);
  const { strict = false, select = [], ignore = [] } = options;
  for (const [option, codes] of Object.entries({ '--select': select, '--ignore': ignore })) {
    const unknown = codes.find((code) => code === '' || !known.some((each) => each.startsWith(code)));
    if (unknown === undefined) continue;
    throw new PlanFailure('usage', 'F101', { option, value: unknown, expected: 'E203, W2 …' });
  }
  return { strict, select, ignore };
}

/** `W2,e203` → W2, E203; the option may be repeated. */
function gatherCodes(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map((code) => code.trim().toUpperCase())];
}
