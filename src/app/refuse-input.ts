import { PlanFailure } from '../domain/failure.ts';
import type { Io } from './io.ts';

/**
 * Refuses to write where an input stands, by whatever links and letters it is named: it would be lost, and `--force` is
 * for what is no input.
 *
 * @param params what else the message should know: `copy` for a marked-up copy
 * @throws PlanFailure F404
 */
export async function refuseInput(
  path: string,
  inputs: readonly string[],
  io: Pick<Io, 'isSameFile'>,
  params: { readonly copy?: string } = {},
): Promise<void> {
  for (const input of inputs) {
    if (await io.isSameFile(path, input)) throw new PlanFailure('usage', 'F404', { path, ...params });
  }
}
