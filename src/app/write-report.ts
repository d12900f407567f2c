import type { Io } from './io.ts';

/**
 * Writes a report, wholly or not at all; what is no report of this program, also a plan, is replaced by force only.
 *
 * @throws PlanFailure kind `file`
 */
export async function writeReport(
  path: string,
  text: string,
  { force }: { readonly force: boolean },
  io: Pick<Io, 'replaceFiles' | 'writeText'>,
): Promise<void> {
  await io.replaceFiles([{ path, write: (temporary) => io.writeText(temporary, [text]) }], {
    force,
    sort: 'report',
  });
}
