import { CommanderError } from 'commander';
import { PlanFailure } from '../domain/failure.ts';
import { askedLanguage, chooseLanguage } from './choose-language.ts';
import { EXIT, exitCodeOf, type ExitCode } from './exit-code.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { catalogueOf } from './messages/catalogue-of.ts';
import { createProgram } from './program.ts';
import { paintFor } from './render/paint.ts';
import { renderFailure } from './render/render-failure.ts';
import { renderMessage } from './render/render-message.ts';
import { safeLine } from './render/safe-text.ts';
import type { Stream, Terminal } from './terminal.ts';
import { usageFailure } from './usage-failure.ts';
import type { UseCases } from './use-cases.ts';

/** What a run of the program is given by the process around it. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly useCases: UseCases;
}

/**
 * Runs one command line (`args` without node and script) and says how it ended; never throws. What stops a command is
 * told on the error stream: a failure by its code, any other exception as a fault of the program, with its stack only
 * where `PLAN_DEBUG` is set.
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, env, version, useCases } = surroundings;
  const catalogue = catalogueOf(chooseLanguage(args, env));
  let code: ExitCode = EXIT.done;
  const end = (ended: ExitCode): void => void (code = ended);
  const context = { terminal, catalogue, askedLanguage: askedLanguage(args), useCases, end };
  const program = createProgram(context, version);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    const thrown = error instanceof CommanderError ? usageFailure(error, program) : failureOf(error);
    // Help and version end the library by an error, too; help that nobody asked for, by one with an exit code.
    if (thrown === null) return (error as CommanderError).exitCode === 0 ? EXIT.done : EXIT.usage;
    const failures = thrown instanceof AggregateError ? thrown.errors : [thrown];
    if (failures.every((failure) => failure instanceof PlanFailure)) {
      terminal.err.write(failures.map((each) => renderFailure(each, catalogue, terminal.err)).join(''));
      return exitCodeOf(failures[0]!.kind);
    }
    terminal.err.write(renderBug(thrown, catalogue, terminal.err, Boolean(env['PLAN_DEBUG'])));
    return EXIT.bug;
  }
}

/** A shell may stand in a folder that was deleted since: then no path can be told from it. */
function failureOf(error: unknown): unknown {
  const isNowhere = error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
  return isNowhere ? new PlanFailure('file', 'F203', { file: '.', reason: 'ENOENT' }) : error;
}

/** A fault of the program: one line to report, the stack for those who look for it. */
function renderBug(fault: unknown, catalogue: Catalogue, stream: Stream, debug: boolean): string {
  const paint = paintFor(stream);
  const reason = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  const head = paint.red.bold(catalogue.report.error);
  const text = renderMessage(head, catalogue.report.bug(safeLine(reason)), stream, paint);
  const stack = debug && fault instanceof Error ? (fault.stack ?? '') : '';
  return stack === '' ? text : `${text}${stack.split('\n').map(safeLine).join('\n')}\n`;
}
