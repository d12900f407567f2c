import type { Command } from 'commander';
import type { SetupResult } from '../../app/examine-setup.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { describeFinding, renderSetup } from '../render/render-setup.ts';
import { safeJson } from '../render/safe-text.ts';
import { showProgress } from '../show-progress.ts';
import { declareCommand } from './declare-command.ts';

interface DoctorOptions {
  readonly dir: string;
  readonly json?: true;
}

/** `plan doctor`: says what is wrong with the set-up of the machine and of a company's folder. */
export function addDoctorCommand(program: Command, context: CommandContext): void {
  const { options: words } = context.catalogue.help;
  declareCommand(program, 'doctor', context)
    .option('-d, --dir <dir>', words.dir, '.')
    .option('--json', words.json)
    .action((options: DoctorOptions) => examine(options, context));
}

async function examine({ dir: folder, json }: DoctorOptions, context: CommandContext): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const { live: isTerminal, columns } = terminal.out;
  const result = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.examineSetup({ folder, terminal: { isTerminal, columns } }, report),
  );
  terminal.out.write(
    json
      ? `${safeJson(describeSetup(result, catalogue), 2)}\n`
      : renderSetup(result, catalogue, terminal.out),
  );
  context.end(result.findings.some(({ hinders }) => hinders) ? EXIT.dataErrors : EXIT.done);
}

function describeSetup({ findings, facts }: SetupResult, catalogue: Catalogue): object {
  const { node, now, folder } = facts;
  return {
    ...{ node, now, folder, hinders: findings.some(({ hinders }) => hinders) },
    findings: findings.map(({ failure, ...finding }) => ({
      ...finding,
      ...(failure === null ? {} : { code: failure.code }),
      ...describeFinding({ ...finding, failure }, catalogue),
    })),
  };
}
