import type { Language } from '../domain/language.ts';
import type { ExitCode } from './exit-code.ts';
import type { Catalogue } from './messages/catalogue.ts';
import type { Terminal } from './terminal.ts';
import type { UseCases } from './use-cases.ts';

/** What every command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly catalogue: Catalogue;
  /** The language that the command line names; null where the surroundings chose one. */
  readonly askedLanguage: Language | null;
  readonly useCases: UseCases;
  /** Sets what the program tells its caller when the command is done. */
  end(code: ExitCode): void;
}
