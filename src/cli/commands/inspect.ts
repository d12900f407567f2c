import type { Command } from 'commander';
import type { ListedCell } from '../../app/list-cells.ts';
import type { CommandContext } from '../command-context.ts';
import { renderInspection } from '../render/render-inspection.ts';
import { safeJson } from '../render/safe-text.ts';
import type { Stream } from '../terminal.ts';
import { declareCommand } from './declare-command.ts';

interface InspectOptions {
  readonly json?: true;
  readonly cells?: true;
  readonly dir: string;
  readonly config?: string;
}

/** Lines that go to the terminal at once. */
const LINES_AT_ONCE = 1000;

/** `plan inspect`: shows what the program sees in a workbook. */
export function addInspectCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  declareCommand(program, 'inspect', context)
    .usage(`${words.usageOptions} <file>`)
    .argument('<file>', words.options.file)
    .option('--json', words.options.json)
    .option('--cells', words.options.cells)
    .option('-d, --dir <dir>', words.options.dir, '.')
    .option('--config <file>', words.options.config)
    .action((file: string, options: InspectOptions) => inspect(file, options, context));
}

async function inspect(file: string, options: InspectOptions, context: CommandContext): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const place = { folder: options.dir, policyFile: options.config ?? null };
  if (options.cells) {
    return printCells((onCell) => useCases.listCells(file, place, onCell), terminal.out);
  }
  const inspection = await useCases.inspectWorkbook(file, place);
  terminal.out.write(
    options.json ? `${safeJson(inspection, 2)}\n` : renderInspection(inspection, catalogue, terminal.out),
  );
}

async function printCells(
  list: (onCell: (cell: ListedCell) => void) => Promise<void>,
  stream: Stream,
): Promise<void> {
  let lines: string[] = [];
  const print = (): void => {
    stream.write(lines.map((line) => `${line}\n`).join(''));
    lines = [];
  };
  await list((cell) => {
    lines.push(safeJson(cell));
    if (lines.length === LINES_AT_ONCE) print();
  });
  print();
}
