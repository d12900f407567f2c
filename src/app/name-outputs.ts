import type { Month } from '../domain/month.ts';
import type { InputIo } from './io.ts';

/** Where the outputs of a plan go. */
export interface OutputPaths {
  /** The folder that both are in. */
  readonly folder: string;
  readonly workbook: string;
  readonly document: string;
}

/**
 * The files of a plan: `sales-plan-<month>.xlsx` and `.json` in the month's folder, or in the folder that the request
 * names; or, where the request names an .xlsx file, that file and a .json of the same name beside it.
 */
export function nameOutputs(
  { output, month }: { readonly output: string | null; readonly month: Month },
  monthFolder: string,
  io: Pick<InputIo, 'joinPath'>,
): OutputPaths {
  const workbook =
    output !== null && /\.xlsx$/i.test(output)
      ? output
      : io.joinPath(output ?? monthFolder, `sales-plan-${month}.xlsx`);
  return { folder: io.joinPath(workbook, '..'), workbook, document: workbook.replace(/\.xlsx$/i, '.json') };
}
