import type { PlanFailure } from '../../domain/failure.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { describeFailure } from '../messages/describe.ts';
import type { Stream } from '../terminal.ts';
import { paintFor } from './paint.ts';
import { renderMessage } from './render-message.ts';

/** A failure as text: its code, what happened, what to do. */
export function renderFailure(
  failure: Pick<PlanFailure, 'code' | 'params'>,
  catalogue: Catalogue,
  stream: Stream,
): string {
  const paint = paintFor(stream);
  const head = `${paint.red.bold(catalogue.report.error)} ${paint.bold(failure.code)}`;
  return renderMessage(head, describeFailure(failure, catalogue), stream, paint);
}
