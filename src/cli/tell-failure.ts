import type { PlanFailure } from '../domain/failure.ts';
import { chooseLanguage } from './choose-language.ts';
import { catalogueOf } from './messages/catalogue-of.ts';
import { renderFailure } from './render/render-failure.ts';
import type { Surroundings } from './run.ts';

/** Tells on the error stream what stops a command line from outside of its run, in the language that this one speaks. */
export function tellFailure(
  failure: PlanFailure,
  args: readonly string[],
  { terminal, env }: Pick<Surroundings, 'terminal' | 'env'>,
): void {
  const catalogue = catalogueOf(chooseLanguage(args, env));
  terminal.err.write(renderFailure(failure, catalogue, terminal.err));
}
